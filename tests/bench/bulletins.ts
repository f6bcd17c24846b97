import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { readRelease } from '../../reader/formats/read-release.ts';
import { interleave, median, round, type Table } from './table.ts';

const SAMPLE = 'bulletins/62/2020-04-08-2.md';
const TIMES = 20;

const FORMATS: readonly { name: string; path: string }[] = [
  { name: 'Markdown', path: SAMPLE },
  { name: 'HTML', path: 'tests/fixtures/formats/sample.html' },
  { name: 'Word', path: 'tests/fixtures/formats/sample.docx' },
  { name: 'PDF', path: 'tests/fixtures/formats/sample-word-processor.pdf' },
  { name: 'plain text', path: 'tests/fixtures/formats/sample.txt' },
];

const pasDeCalais = (): Gazetteer => {
  const gazetteer = loadGazetteer('62');
  if (!gazetteer) throw new Error('The gazetteer has no département 62.');
  return gazetteer;
};

/** Reading whole, beside its first step alone: what the recognition of places, people and links adds to Markdown. */
export function bulletinTable(): Table {
  const gazetteer = pasDeCalais();
  const source = readFileSync(SAMPLE, 'utf8');
  const repeat = (task: () => void) => () => {
    for (let time = 0; time < TIMES; time++) task();
  };
  const read = () => parseBulletin(readMarkdown(source), { gazetteer });
  read();
  const times = interleave({
    'Markdown alone (mdast)': repeat(() => readMarkdown(source)),
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

/** The same bulletin from each format, file to reading. */
export async function formatsTable(): Promise<Table> {
  const gazetteer = pasDeCalais();
  const rows: Table['rows'] = [];
  for (const { name, path } of FORMATS) {
    const times: number[] = [];
    for (let time = 0; time < 9; time++) {
      const start = performance.now();
      parseBulletin((await readRelease(readFileSync(path), path)).blocks, { gazetteer });
      times.push(performance.now() - start);
    }
    rows.push([name, round(median(times)), round(1000 / median(times))]);
  }
  return {
    title: 'Reading each format',
    note: 'From file to reading; medians of 9 rounds.',
    columns: ['format', 'ms a bulletin', 'bulletins a second'],
    rows,
  };
}

/** From 1 to 1,000 initiatives in one file: time grows with their number, no faster. */
export function growthTable(): Table {
  const gazetteer = pasDeCalais();
  const [head = '', ...themes] = readFileSync(SAMPLE, 'utf8').split(/(?=^##+ .*Solidaires)/m);
  const initiative = /^A Harnes, l'entreprise[^]*?durandproduction\.com\)$/m.exec(themes.join(''))?.[0] ?? '';
  const measure = (count: number) => {
    const source = `${head}## Solidaires avec tous\n\n${Array.from({ length: count }, () => initiative).join('\n\n')}`;
    const found = parseBulletin(readMarkdown(source), { gazetteer }).bulletin.themes[0]?.initiatives.length;
    if (found !== count) throw new Error(`${found} initiatives read of ${count}.`);
    const { only = NaN } = interleave({ only: () => parseBulletin(readMarkdown(source), { gazetteer }) }, 5);
    return only;
  };
  return {
    title: 'Reading longer bulletins',
    note: 'One initiative of n° 2, repeated; medians of 5 rounds.',
    columns: ['initiatives', 'ms', 'ms an initiative'],
    rows: [1, 10, 100, 1000].map((count) => {
      const time = measure(count);
      return [count, round(time), round(time / count)];
    }),
  };
}
