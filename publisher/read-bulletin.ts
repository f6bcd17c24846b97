/** A press release → bulletin with ids and problems: what `read` prints, and what `publish` goes on from. */
import { basename } from 'node:path';
import type { Bulletin } from '../shared/feed-schema.ts';
import type { BlockFate } from './fate.ts';
import { assignIds, type Identified, type Ledger } from './ledger.ts';
import { toFeedInitiative } from './mask-names.ts';
import { parseBulletin, type ParseOptions } from './parse-bulletin.ts';
import type { Problem } from './problem.ts';
import { readRelease } from './read-release.ts';

export interface ReadOptions extends Omit<ParseOptions, 'addresses'> {
  ledger: Ledger;
  /** ISO date of the day of reading. */
  today: string;
}

/** @throws UserError when the file cannot be read at all; what it says is reported in `problems` */
export async function readBulletin(
  path: string,
  { ledger, today, ...options }: ReadOptions,
): Promise<Identified & { fates: BlockFate[] }> {
  const { blocks, address, problems: onReading } = await readRelease(path);
  const addresses = [...(address === undefined ? [] : [address]), basename(path)];
  const { bulletin, problems, fates } = parseBulletin(blocks, { ...options, addresses });
  const identified = assignIds(bulletin, ledger.bulletins[bulletin.id] ?? [], today);
  return { ...identified, fates, problems: sortByLine([...onReading, ...problems, ...identified.problems]) };
}

const sortByLine = (problems: Problem[]) => problems.sort((a, b) => a.line - b.line);

/** The bulletin as the feed and `read` show it. */
export const toFeedBulletin = (bulletin: Identified['bulletin']): Bulletin => ({
  ...bulletin,
  themes: bulletin.themes.map((theme) => ({
    ...theme,
    initiatives: theme.initiatives.map(toFeedInitiative),
  })),
});
