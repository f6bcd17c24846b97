/**
 * A folder that lives in the browser, in IndexedDB: nothing of it leaves the computer but the zip that the editor takes away. Each
 * write is one transaction, so that a page closed in the middle of it leaves the old file or the new. Tabs tell each other what they
 * write.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { FolderConflict, type EditorFolder } from './editor-folder.ts';
import { versionOf } from './version-of.ts';

const NAME = 'solidaire-redaction';

type Key = [folder: string, name: string];

/** Versions stand apart: a folder is listed without its files being read. */
interface Database extends DBSchema {
  files: { key: Key; value: Uint8Array };
  versions: { key: Key; value: string };
}

/** @throws what IndexedDB throws where the browser keeps nothing */
export async function openBrowserFolder(folder: string): Promise<EditorFolder> {
  const database = await openDatabase();
  const channel = new BroadcastChannel(`${NAME} ${folder}`);
  return {
    name: folder,
    list: () => listFiles(database, folder),
    read: (name) => readFile(database, [folder, name]),
    async write(name, bytes, before) {
      const version = versionOf(bytes);
      // A browser short of room forgets first what it was not asked to keep.
      void persist();
      await replaceFile(database, [folder, name], before, { bytes, version });
      channel.postMessage(name);
      return { version };
    },
    async remove(name, before) {
      await replaceFile(database, [folder, name], before, undefined);
      channel.postMessage(name);
    },
    watch(changed) {
      const hear = ({ data }: MessageEvent<string>) => changed(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

/** A page that did not come by https has nobody to ask, and keeps its files all the same. */
async function persist() {
  const { storage } = navigator as Partial<Navigator>;
  await storage?.persist().catch(() => undefined);
}

/** The names of the folders that this browser keeps something of, the one asked for first. */
export async function browserFolderNames(first: string): Promise<string[]> {
  const database = await openDatabase();
  const keys = await database.getAllKeys('versions');
  database.close();
  return [...new Set([first, ...keys.map(([folder]) => folder)])];
}

const openDatabase = () =>
  openDB<Database>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('files');
      fresh.createObjectStore('versions');
    },
    // A later version of the page wants to change the database: this one lets go.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });

async function listFiles(database: IDBPDatabase<Database>, folder: string) {
  const ofFolder = IDBKeyRange.bound([folder, ''], [folder, '\uFFFF']);
  const { store } = database.transaction('versions');
  const [keys, versions] = await Promise.all([store.getAllKeys(ofFolder), store.getAll(ofFolder)]);
  return keys.map(([, name], index) => ({ name, version: versions[index] ?? '' }));
}

async function readFile(database: IDBPDatabase<Database>, key: Key) {
  const both = database.transaction(['files', 'versions']);
  const [bytes, version] = await Promise.all([
    both.objectStore('files').get(key),
    both.objectStore('versions').get(key),
  ]);
  return bytes && version !== undefined ? { bytes, version } : undefined;
}

/** @throws FolderConflict when the version that stands there is another than `before` */
async function replaceFile(
  database: IDBPDatabase<Database>,
  key: Key,
  before: string | undefined,
  after: { bytes: Uint8Array; version: string } | undefined,
) {
  const both = database.transaction(['files', 'versions'], 'readwrite', { durability: 'strict' });
  const [files, versions] = [both.objectStore('files'), both.objectStore('versions')];
  if ((await versions.get(key)) !== before) throw new FolderConflict(key[1]);
  await Promise.all(
    after
      ? [files.put(after.bytes, key), versions.put(after.version, key)]
      : [files.delete(key), versions.delete(key)],
  );
  await both.done;
}
