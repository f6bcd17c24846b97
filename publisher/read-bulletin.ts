/** A press release → bulletin with ids and problems: what `read` prints, and what `publish` goes on from. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_BYTES, tooLarge } from './steps/folder-names.ts';
import { readCorrected, type CorrectedOptions, type Reading } from './steps/read-corrected.ts';
import { UserError } from '../shared/editor/problem.ts';
import { readRelease } from '../reader/formats/read-release.ts';

type BulletinOptions = Omit<CorrectedOptions, 'addresses'>;

/** @throws UserError when the file cannot be read at all; what it says is reported in `problems` */
export const readBulletin = async (path: string, options: BulletinOptions): Promise<Reading> =>
  (await openBulletin(path))(options);

/**
 * Opens the file once, for whoever may have to read it again under another number.
 * @throws as `readBulletin`
 */
export async function openBulletin(path: string): Promise<(options: BulletinOptions) => Reading> {
  const { blocks, address, problems } = await readRelease(await readBytes(path), path);
  const name = basename(path);
  const addresses = [...(address === undefined ? [] : [address]), name];
  return (options) => {
    const reading = readCorrected(blocks, name, { ...options, addresses });
    return { ...reading, problems: [...problems, ...reading.problems].sort((a, b) => a.line - b.line) };
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'introuvable. Vérifiez le nom et le dossier.',
  EISDIR: 'est un dossier : donnez le chemin du communiqué lui-même.',
  EACCES: 'ne peut pas être ouvert : vous n’avez pas le droit de le lire.',
};

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw tooLarge(path);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new UserError(`${path} : ${REASONS[code] ?? `lecture impossible (${code}).`}`, { cause });
  }
}
