/** A whole folder as one zip, and back: what an editor takes away from a browser, and opens again in another. */
import JSZip from 'jszip';
import { inflate } from '../../../reader/formats/inflate.ts';
import { UserError } from '../../../shared/editor/problem.ts';
import { isEditorFile, MOST_BYTES, MOST_FILES } from '../../../publisher/steps/folder-names.ts';
import type { EditorFolder } from './editor-folder.ts';

/** @param name the département's or the series': `62`, `62-inondations`, which whoever publishes puts the files under */
export async function zipFolder(folder: EditorFolder, name: string): Promise<Blob> {
  const zip = new JSZip();
  for (const entry of await folder.list()) {
    const file = isEditorFile(entry.name) ? await folder.read(entry.name) : undefined;
    if (file) zip.file(`${name}/${entry.name}`, file.bytes);
  }
  return zip.generateAsync({ type: 'blob', compression: 'DEFLATE' });
}

export interface ZippedFolder {
  /** The folder that they stand in there; empty where they stand in none. */
  folder: string;
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param most how much they may hold together; nothing beyond it is inflated
 * @returns the editor's files of the zip, by name
 * @throws UserError when it is no zip, holds none of them, or those of several folders
 */
export async function openZip(bytes: Uint8Array, most = MOST_BYTES): Promise<ZippedFolder> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new UserError('Ce fichier n’est pas un dossier de bulletins : on attend le .zip téléchargé ici.', {
      cause,
    });
  });
  const entries = Object.values(zip.files).filter(({ name, dir }) => !dir && isEditorFile(nameOf(name)));
  const folders = new Set(entries.map(({ name }) => folderOf(name)));
  if (entries.length === 0 || entries.length > MOST_FILES)
    throw new UserError('Ce .zip ne contient ni communiqué, ni corrections.json, ni series.json.');
  if (folders.size > 1)
    throw new UserError('Ce .zip contient plusieurs dossiers : ouvrez celui d’une seule série.');
  const files = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of entries) {
    const content = await inflate(entry, left);
    if (!content) throw new UserError('Ce .zip est trop grand une fois ouvert.');
    files.set(nameOf(entry.name), content);
    left -= content.length;
  }
  return { folder: [...folders][0] ?? '', files };
}

/** `62` for `bulletins/62/2020-04-08-2.docx`. */
const folderOf = (path: string) => path.split('/').at(-2) ?? '';

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
