/** A press release → bulletin with ids and problems: what `read` prints, and what `publish` goes on from. */
import { basename, join } from 'node:path';
import { readPlainFile } from './read-plain-file.ts';
import { readCorrected, type CorrectedOptions, type Reading } from './steps/read-corrected.ts';
import { readApart } from './read-apart.ts';

type BulletinOptions = Omit<CorrectedOptions, 'addresses'>;

/**
 * Opens the file once, for whoever may have to read it again under another number.
 * @throws UserError when the file cannot be read at all; what it says is reported in `problems`
 */
export async function openBulletin(path: string): Promise<(options: BulletinOptions) => Reading> {
  const { blocks, address, problems } = await readApart(await readPlainFile(path), path);
  const name = basename(path);
  const addresses = [...(address === undefined ? [] : [address]), name];
  return (options) => {
    const reading = readCorrected(blocks, name, { ...options, addresses });
    return { ...reading, problems: [...problems, ...reading.problems].sort((a, b) => a.line - b.line) };
  };
}

/**
 * The same of many files, in their order: those to come are opened while the one at hand is read.
 * @throws UserError for the first that cannot be read, when its turn comes
 */
export async function* openBulletins(folder: string, names: readonly string[]) {
  const left = [...names];
  const opening: ReturnType<typeof openBulletin>[] = [];
  for (const name of names) {
    for (const next of left.splice(0, AT_A_TIME - opening.length)) {
      const opened = openBulletin(join(folder, next));
      // What is wrong with it is said when its turn comes.
      opened.catch(() => undefined);
      opening.push(opened);
    }
    const read = await opening.shift();
    if (read) yield { name, read };
  }
}

/** One being read, one on its way, one in hand. */
const AT_A_TIME = 3;
