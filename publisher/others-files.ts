/**
 * What others put into a published folder: a host's CNAME, `.well-known/`, the `.git` of a branch of pages, even the editor's own
 * folder. A publication never touches it: it goes along, as it is, into the folder that takes the place of the old one.
 */
import { cpSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Something in a folder, by its path there, with `/`. */
export interface Entry {
  path: string;
  isFolder: boolean;
}

/** What stands in a folder, links not followed. */
export const entriesIn = (folder: string): Entry[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    isFolder: entry.isDirectory(),
  }));

/** All folders that stand above these paths. */
export const foldersOf = (paths: Iterable<string>): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  return folders;
};

/** @param written the files that a publication wrote there */
export function othersIn(folder: string, written: ReadonlySet<string>): Entry[] {
  const ours = foldersOf(written);
  return entriesIn(folder).filter(({ path, isFolder }) => !(isFolder ? ours : written).has(path));
}

/** Gives each its place in another folder as well; none stands there yet. */
export function carry(others: readonly Entry[], from: string, to: string): void {
  for (const { path, isFolder } of others) {
    const [source, target] = [join(from, path), join(to, path)];
    if (isFolder) mkdirSync(target, { recursive: true, mode: lstatSync(source).mode });
    else {
      mkdirSync(dirname(target), { recursive: true });
      keep(source, target);
    }
  }
}

/** What its owner changed after it was carried is carried again. */
export function carryChanged(others: readonly Entry[], from: string, to: string): void {
  for (const { path, isFolder } of others) {
    const [source, target] = [join(from, path), join(to, path)];
    if (isFolder) mkdirSync(target, { recursive: true });
    else if (!isSame(source, target)) renameSync(source, target);
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (!a || !b) return false;
  return a.ino === b.ino ? a.dev === b.dev : a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** The same under another name; a copy with its time where the file system has but one name for a file. */
export function keep(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { verbatimSymlinks: true, preserveTimestamps: true });
  }
}
