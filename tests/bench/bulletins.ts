import { readFileSync } from 'node:fs';
import { findDepartment } from '../../publisher/gazetteer.ts';
import { parseBulletin } from '../../publisher/parse-bulletin.ts';
import { readMarkdown } from '../../publisher/read-markdown.ts';
import { interleave, round, type Table } from './table.ts';

const SOURCE = readFileSync('bulletins/62/2020-04-08-2.md', 'utf8');
const TIMES = 20;

/** Reading whole, beside its first step alone: what the recognition of places, people and links adds to Markdown. */
export function bulletinTable(): Table {
  const department = findDepartment('62');
  if (!department) throw new Error('The gazetteer has no département 62.');
  const repeat = (task: () => void) => () => {
    for (let time = 0; time < TIMES; time++) task();
  };
  const read = () => parseBulletin(readMarkdown(SOURCE), { department });
  read();
  const times = interleave({
    'Markdown alone (mdast)': repeat(() => readMarkdown(SOURCE)),
    'whole reading': repeat(read),
  });
  const [base = NaN] = Object.values(times);
  return {
    title: 'Reading a bulletin',
    note: 'The repository’s n° 2, 11 initiatives; medians of 9 interleaved rounds, gazetteer loaded.',
    columns: ['step', 'ms a bulletin', 'bulletins a second', 'times Markdown alone'],
    rows: Object.entries(times).map(([name, time]) => [
      name,
      round(time / TIMES),
      round((1000 * TIMES) / time),
      round(time / base),
    ]),
  };
}
