/** A press release → bulletin with ids and problems: what `read` prints, and what `publish` goes on from. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Ledger } from '../shared/editor/ids.ts';
import type { Withdrawals } from './steps/apply-corrections.ts';
import { assignIds, type Identified } from './steps/ledger.ts';
import { parseBulletin, type ParseOptions, type ParseResult } from '../reader/parse-bulletin.ts';
import { UserError, type Problem } from '../shared/editor/problem.ts';
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
): Promise<Identified & Pick<ParseResult, 'fates' | 'questions'>> {
  const { blocks, address, problems: onReading } = await readRelease(await readBytes(path), path);
  const addresses = [...(address === undefined ? [] : [address]), basename(path)];
  const { bulletin, problems, fates, questions } = parseBulletin(blocks, { ...options, addresses });
  const identified = assignIds(bulletin, ledger.bulletins[bulletin.id] ?? [], today, withdrawals);
  return {
    ...identified,
    fates,
    questions,
    problems: sortByLine([...onReading, ...problems, ...identified.problems]),
  };
}

const sortByLine = (problems: Problem[]) => problems.sort((a, b) => a.line - b.line);

const MAX_BYTES = 50_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'introuvable. Vérifiez le nom et le dossier.',
  EISDIR: 'est un dossier : donnez le chemin du communiqué lui-même.',
  EACCES: 'ne peut pas être ouvert : vous n’avez pas le droit de le lire.',
};

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      throw new UserError(`${path} dépasse 50 Mo : ce n’est sans doute pas le communiqué lui-même.`);
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new UserError(`${path} : ${REASONS[code] ?? `lecture impossible (${code}).`}`, { cause });
  }
}
