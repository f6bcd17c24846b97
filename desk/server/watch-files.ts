/** Tells of the editor's files that change, whoever changes them: another desk, Word, a copy dropped into the folder. */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { EditorFiles } from './editor-files.ts';
import { departmentIn } from '../../publisher/steps/folder-names.ts';
import { isReadable } from './file-names.ts';

export interface FileChange {
  folder: string;
  name: string;
  /** Undefined when it is gone. */
  version: string | undefined;
}

export interface FileWatch {
  /** @returns stops listening */
  listen(changed: (change: FileChange) => void): () => void;
  close(): void;
}

/** Programs write a file in several steps. */
const SETTLED = 80;

/** @throws when the editor's folder is not there */
export function watchFiles(bulletins: string, files: Pick<EditorFiles, 'read'>): FileWatch {
  const listeners = new Set<(change: FileChange) => void>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const tell = async (folder: string, name: string) => {
    const found = await files.read(folder, name).catch(() => undefined);
    for (const changed of listeners) changed({ folder, name, version: found?.version });
  };
  const note = (folder: string, name: string) => {
    const key = `${folder}/${name}`;
    clearTimeout(waiting.get(key));
    const told = () => {
      waiting.delete(key);
      void tell(folder, name);
    };
    waiting.set(key, setTimeout(told, SETTLED));
  };

  // Each folder by itself: what watches a whole tree loses sight, on Linux, of files that others take the place of.
  const watchers = new Map<string, FSWatcher>();
  const watchFolder = (folder: string) => {
    const watcher = watch(join(bulletins, folder), (_event, name) => {
      if (name !== null && isReadable(name)) note(folder, name);
    });
    const forget = () => {
      watcher.close();
      watchers.delete(folder);
    };
    watchers.set(folder, watcher.on('error', forget));
  };
  const watchFolders = () => {
    for (const [folder, watcher] of watchers)
      if (!isFolder(join(bulletins, folder))) {
        watcher.close();
        watchers.delete(folder);
      }
    for (const folder of isFolder(bulletins) ? readdirSync(bulletins) : [])
      if (departmentIn(folder) !== undefined && !watchers.has(folder) && isFolder(join(bulletins, folder)))
        watchFolder(folder);
  };
  const top = watch(bulletins, watchFolders).on('error', () => undefined);
  watchFolders();

  return {
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close() {
      for (const watcher of [top, ...watchers.values()]) watcher.close();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
