/** A press release → bulletin with ids and problems: what `read` prints, and what `publish` goes on from. */
import { basename } from 'node:path';
import { readPlainFile } from './read-plain-file.ts';
import { readCorrected, type CorrectedOptions, type Reading } from './steps/read-corrected.ts';
import { readRelease } from '../reader/formats/read-release.ts';

type BulletinOptions = Omit<CorrectedOptions, 'addresses'>;

/**
 * Opens the file once, for whoever may have to read it again under another number.
 * @throws UserError when the file cannot be read at all; what it says is reported in `problems`
 */
export async function openBulletin(path: string): Promise<(options: BulletinOptions) => Reading> {
  const { blocks, address, problems } = await readRelease(await readPlainFile(path), path);
  const name = basename(path);
  const addresses = [...(address === undefined ? [] : [address]), name];
  return (options) => {
    const reading = readCorrected(blocks, name, { ...options, addresses });
    return { ...reading, problems: [...problems, ...reading.problems].sort((a, b) => a.line - b.line) };
  };
}
