/** The zip that the desk gives where it cannot write → the editor's folder: a folder a département, with what is read there. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { inflate } from '../reader/formats/inflate.ts';
import { UserError } from '../shared/editor/problem.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { replaceFile } from './replace-file.ts';
import {
  departmentIn,
  isEditorFile,
  LEDGER,
  MAX_BYTES,
  MOST_BYTES,
  MOST_FILES,
  SERIES,
  tooLarge,
} from './steps/folder-names.ts';

/**
 * Puts the files of a desk's zip in their places; what stands there under the same name is replaced. Nothing is written when
 * anything in it is not the editor's. `ids.json` is kept as it stands: only `publish` gives ids. A demonstration makes way.
 * @param name as messages name the zip
 * @param most how much all its files may hold together
 * @returns the files written, as `62/2020-04-08-2.docx`
 * @throws UserError saying what is wrong with the zip and what to do
 */
export async function importZip(
  bytes: Uint8Array,
  name: string,
  bulletins: string,
  most = MOST_BYTES,
): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new UserError(
      `${name} ne s’ouvre pas : redemandez le zip à la rédaction et déposez-le de nouveau.`,
      {
        cause,
      },
    );
  });
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  const foreign = entries.filter(({ name: path }) => !isOfEditor(path));
  if (entries.length === 0 || foreign.length > 0) {
    const found = foreign.map(({ name: path }) => path).join(', ') || 'rien';
    throw new UserError(
      `${name} n’est pas un zip de la rédaction : on y trouve ${found}. Déposez le fichier tel que la rédaction l’a donné, sans l’ouvrir.`,
    );
  }
  const files = await inflateAll(entries, name, most);
  await removeDemonstrations(bulletins);
  const written: string[] = [];
  for (const { path, content } of files) {
    if (await write(join(bulletins, path), content)) written.push(path);
  }
  return written;
}

/** "62/2020-04-08-2.docx": the département's folder, then a plain name. */
function isOfEditor(path: string): boolean {
  const [folder = '', file = '', ...deeper] = path.split('/');
  const department = departmentIn(folder);
  const isKnown = deeper.length === 0 && isEditorFile(file) && !file.startsWith('.');
  return isKnown && department !== undefined && loadGazetteer(department) !== undefined;
}

/** The series that this project comes with is to be looked at: an editor's own takes its place, and is not published beside it. */
async function removeDemonstrations(bulletins: string): Promise<void> {
  for (const name of await readdir(bulletins).catch(() => [])) {
    const series = await readFile(join(bulletins, name, SERIES), 'utf8').catch(() => '');
    if (IS_DEMONSTRATION.test(series)) await rm(join(bulletins, name), { recursive: true });
  }
}

/** No one can have an address there: https://www.rfc-editor.org/rfc/rfc2606#section-2 */
const IS_DEMONSTRATION = /"contact"\s*:\s*"[^"]+\.example"/;

/** Stops at the bounds rather than after them: a small zip may hold more than fits in memory. */
async function inflateAll(entries: readonly JSZip.JSZipObject[], zip: string, most: number) {
  const tooMuch = new UserError(`${zip} contient trop de choses : déposez un zip pour chaque série.`);
  if (entries.length > MOST_FILES) throw tooMuch;
  const files: { path: string; content: Uint8Array }[] = [];
  let left = most;
  for (const entry of entries) {
    const file = `${zip} : ${entry.name}`;
    const [bound, fault] = left < MAX_BYTES ? [left, tooMuch] : [MAX_BYTES, tooLarge(file)];
    const content = await inflate(entry, bound);
    if (!content) throw fault;
    files.push({ path: entry.name, content });
    left -= content.length;
  }
  return files;
}

/** @returns false when the file stands there already as it is, or is not to be replaced */
async function write(path: string, content: Uint8Array): Promise<boolean> {
  const before = await readFile(path).catch(() => undefined);
  if (before && (path.endsWith(LEDGER) || before.equals(content))) return false;
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, content);
  return true;
}
