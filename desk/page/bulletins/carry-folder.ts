/** The folder of a browser, taken away as a zip and opened from one; or a folder of this computer in its place. */
import type { Desk } from '../desk.ts';
import { inWords } from '../fault-words.ts';
import type { EditorFolder } from '../folder/editor-folder.ts';
import { departmentIn } from '../../../publisher/steps/folder-names.ts';
import type { DropState } from './drop-state.ts';

export interface CarryActions {
  /** Gives the whole folder as one zip. */
  takeAway: () => Promise<void>;
  /** Puts the files of such a zip in the folder; where others stand there, the editor is asked. */
  openZip: (file: File) => Promise<void>;
  settleZip: (replace: boolean) => Promise<void>;
  /** Opens a folder of this computer; not there where the browser opens none. */
  pickFolder?: (() => Promise<void>) | undefined;
}

/** Not in every browser, and not yet among what TypeScript knows of one. */
const { showDirectoryPicker } = globalThis as {
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
};

export interface Carriage {
  /** Gives a file to the reader. */
  save: (blob: Blob, name: string) => void;
  /** The folder of that name that the browser keeps, or a new one. */
  openNamed: (name: string) => Promise<EditorFolder>;
}

export function carryActions(desk: Desk, { save, openNamed }: Carriage): CarryActions {
  const tell = (part: Partial<DropState>) => desk.change({ drop: { ...desk.state().drop, ...part } });

  /** What goes wrong is said. */
  async function attempt(progress: string, work: () => Promise<void>) {
    tell({ progress, faults: [] });
    try {
      await work();
    } catch (error) {
      tell({ faults: [inWords(error)] });
    }
    tell({ progress: undefined });
  }

  const takeAway = () =>
    attempt('Le dossier se prépare…', async () => {
      await desk.settled();
      const [{ zipFolder }, folder] = [await import('../folder/folder-zip.ts'), desk.folder()];
      const { site, today } = desk.state();
      const series = departmentIn(folder.name) === undefined ? site.department : folder.name;
      const name = `bulletins-${series}-${today}.zip`;
      save(await zipFolder(folder, series), name);
      desk.change({ said: `${name} est téléchargé.` });
    });

  const openZip = (file: File) =>
    attempt(`Ouverture de ${file.name}…`, async () => {
      const { openZip: open } = await import('../folder/folder-zip.ts');
      const { folder: series, files } = await open(new Uint8Array(await file.arrayBuffer()));
      await desk.settled();
      const isElsewhere = departmentIn(series) !== undefined && series !== desk.folder().name;
      const folder = isElsewhere ? await openNamed(series) : desk.folder();
      const opening = { name: file.name, files, folder, inTheWay: (await folder.list()).length };
      if (opening.inTheWay > 0) tell({ opening });
      else await fill(opening);
    });

  async function settleZip(replace: boolean) {
    const { opening } = desk.state().drop;
    tell({ opening: undefined });
    if (replace && opening) await attempt(`Ouverture de ${opening.name}…`, () => fill(opening));
  }

  async function fill({ folder, files }: NonNullable<DropState['opening']>) {
    await desk.settled();
    await replaceFiles(folder, files);
    await desk.openFolder(folder);
    desk.change({ said: `Le dossier ${folder.name} est ouvert.` });
  }

  async function pickFolder() {
    // Whoever closes the window without a choice wants nothing.
    const handle = await showDirectoryPicker?.({ mode: 'readwrite' }).catch(() => undefined);
    if (!handle) return;
    const { pickedFolder } = await import('../folder/picked-folder.ts');
    await desk.openFolder(pickedFolder(handle));
    desk.change({ said: `Le dossier « ${handle.name} » de cet ordinateur est ouvert : tout y est enregistré.` });
  }

  return { takeAway, openZip, settleZip, ...(showDirectoryPicker && { pickFolder }) };
}

/** The folder holds these files and no others. */
async function replaceFiles(folder: EditorFolder, files: ReadonlyMap<string, Uint8Array>) {
  const versions = new Map((await folder.list()).map(({ name, version }) => [name, version]));
  for (const [name, bytes] of files) await folder.write(name, bytes, versions.get(name));
  for (const [name, version] of versions) if (!files.has(name)) await folder.remove(name, version);
}
