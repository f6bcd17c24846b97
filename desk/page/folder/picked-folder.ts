/** A folder of this computer that the editor has picked, where the browser can open one (File System Access). */
import { FolderConflict, type EditorFolder } from './editor-folder.ts';
import { versionOf } from './version-of.ts';

/** Nothing tells that a file has changed: it is looked for as often. */
const LOOK_EVERY = 3_000;

export function pickedFolder(handle: FileSystemDirectoryHandle): EditorFolder {
  const fileOf = async (name: string): Promise<File | undefined> => {
    try {
      return await (await handle.getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  };
  const read = async (name: string) => {
    const file = await fileOf(name);
    if (!file) return undefined;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { bytes, version: versionOf(bytes) };
  };
  const refuseOther = async (name: string, version: string | undefined) => {
    if ((await read(name))?.version !== version) throw new FolderConflict(name);
  };
  /** What this desk did itself is not to be told. */
  const own = new Map<string, string | undefined>();

  return {
    name: handle.name,
    async list() {
      const entries = [];
      for await (const { name, kind } of handle.values()) {
        const file = kind === 'file' ? await read(name) : undefined;
        if (file) entries.push({ name, version: file.version });
      }
      return entries;
    },
    read,
    async write(name, bytes, before) {
      await refuseOther(name, before);
      // What is written takes the old file's place when it is closed, not before.
      const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
      own.set(name, await stampOf(fileOf, name));
      return { version: versionOf(bytes) };
    },
    async remove(name, before) {
      await refuseOther(name, before);
      await handle.removeEntry(name);
      own.set(name, undefined);
    },
    watch(changed) {
      let stamps: Map<string, string> | undefined;
      const look = async () => {
        const now = await stampsIn(handle);
        const before = stamps ?? now;
        stamps = now;
        for (const name of new Set([...before.keys(), ...now.keys()]))
          if (before.get(name) !== now.get(name) && own.get(name) !== now.get(name)) changed(name);
      };
      const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY);
      void look();
      return () => clearInterval(timer);
    },
  };
}

const stamp = ({ lastModified, size }: File) => `${lastModified} ${size}`;

async function stampOf(fileOf: (name: string) => Promise<File | undefined>, name: string) {
  const file = await fileOf(name);
  return file && stamp(file);
}

/** When each file was last written, by name. */
async function stampsIn(handle: FileSystemDirectoryHandle): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for await (const entry of handle.values())
    if (entry.kind === 'file') stamps.set(entry.name, stamp(await entry.getFile()));
  return stamps;
}
