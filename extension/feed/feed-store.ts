/**
 * The extension's copy of the feed in IndexedDB: one record a file, its text by its path, replaced all at once.
 *
 * Nothing is promised of IndexedDB: it may be missing, full, blocked by another tab, emptied at any time. A read that
 * fails is a file that is not there, and the packaged feed answers; only `replaceAll` says that it failed.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FeedStore } from '../../shared/feed/sync-feed-store.ts';

interface FeedDatabase extends DBSchema {
  files: { key: string; value: string };
}

type Connection = IDBPDatabase<FeedDatabase>;

export interface KeptFeedStore extends FeedStore {
  /** Everything, by its path; nothing where it cannot be read. */
  readAll(): Promise<Map<string, string>>;
}

export interface FeedStoreOptions {
  name?: string;
  /** Milliseconds after which a database that does not open is given up, for as long as this store lives. */
  openWithin?: number;
}

export function createFeedStore({
  name = 'solidaire',
  openWithin = 2_000,
}: FeedStoreOptions = {}): KeptFeedStore {
  let connection: Promise<Connection> | undefined;
  const forget = () => {
    connection = undefined;
  };

  const withConnection = async <T>(work: (db: Connection) => Promise<T>): Promise<T> => {
    connection ??= openFeedDatabase(name, openWithin, forget);
    try {
      return await work(await connection);
    } catch (error) {
      if (!isClosedConnection(error)) throw error;
      connection = openFeedDatabase(name, openWithin, forget);
      return work(await connection);
    }
  };

  return {
    read: (path) => withConnection((db) => db.get('files', path)).catch(() => undefined),
    readAll: () => withConnection(readFiles).catch(() => new Map<string, string>()),
    replaceAll: (files) => withConnection((db) => replaceFiles(db, files)),
  };
}

async function openFeedDatabase(name: string, openWithin: number, onClose: () => void): Promise<Connection> {
  const opening = openDB<FeedDatabase>(name, 1, {
    upgrade: (db) => void db.createObjectStore('files'),
    // A newer version of the extension wants to change the database: an open connection would hold it up.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
  const deadline = new Promise<never>((_resolve, reject) => {
    setTimeout(reject, openWithin, new DOMException(`${name} does not open`, 'TimeoutError'));
  });
  try {
    return await Promise.race([opening, deadline]);
  } catch (error) {
    void opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  }
}

async function readFiles(db: Connection): Promise<Map<string, string>> {
  const { store } = db.transaction('files');
  const [paths, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

/** One transaction: whoever reads meets the files of before or those of after, never some of each. */
async function replaceFiles(db: Connection, files: ReadonlyMap<string, string>): Promise<void> {
  const transaction = db.transaction('files', 'readwrite');
  const { store, done } = transaction;
  const write = async ([path, text]: [string, string]) => store.put(text, path);
  try {
    await Promise.all([store.clear(), ...[...files].map(write), done]);
  } catch (error) {
    // A write that was refused at once has left the clearing before it to stand.
    try {
      transaction.abort();
    } catch {
      // One that failed later has undone everything already.
    }
    throw error;
  }
}

/** Cleared site data and `versionchange` close a connection under its user: opening it again mends that. */
const isClosedConnection = (error: unknown) =>
  error instanceof DOMException && error.name === 'InvalidStateError';
