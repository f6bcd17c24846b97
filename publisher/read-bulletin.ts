/** A press release → bulletin with ids and problems: what `read` prints, and what `publish` goes on from. */
import { basename } from 'node:path';
import type { BlockFate } from '../reader/passages/fate.ts';
import type { Ledger } from '../shared/editor/ids.ts';
import type { Withdrawals } from './steps/corrections.ts';
import { assignIds, type Identified } from './steps/ledger.ts';
import { parseBulletin, type ParseOptions } from '../reader/parse-bulletin.ts';
import type { Problem } from '../shared/editor/problem.ts';
import { readRelease } from '../reader/formats/read-release.ts';

export interface ReadOptions extends Omit<ParseOptions, 'addresses'> {
  ledger: Ledger;
  /** ISO date of the day of reading. */
  today: string;
  /** Initiatives that are taken back: they are known again from less. */
  withdrawals?: Withdrawals;
}

/** @throws UserError when the file cannot be read at all; what it says is reported in `problems` */
export async function readBulletin(
  path: string,
  { ledger, today, withdrawals, ...options }: ReadOptions,
): Promise<Identified & { fates: BlockFate[] }> {
  const { blocks, address, problems: onReading } = await readRelease(path);
  const addresses = [...(address === undefined ? [] : [address]), basename(path)];
  const { bulletin, problems, fates } = parseBulletin(blocks, { ...options, addresses });
  const identified = assignIds(bulletin, ledger.bulletins[bulletin.id] ?? [], today, withdrawals);
  return { ...identified, fates, problems: sortByLine([...onReading, ...problems, ...identified.problems]) };
}

const sortByLine = (problems: Problem[]) => problems.sort((a, b) => a.line - b.line);
