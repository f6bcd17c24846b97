import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { lstat, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../shared/editor/problem.ts';
import { diskFault } from './disk-faults.ts';
import { carry, carryChanged, entriesIn, foldersOf, keep, othersIn, type Entry } from './others-files.ts';

/**
 * A file that every folder written here holds: without it a folder is somebody's, and is not replaced. It lists what was
 * written, a path a line: all else in the folder is others'. Empty, it is of a version that kept no list.
 */
const MARK = '.solidaire-site';

const beside = (target: string, what: string) =>
  join(dirname(target), `.${basename(target)}.solidaire-${what}`);

/** The lock of whoever writes there. @param target as `placeOf` gives it */
export const lockOf = (target: string) => beside(target, 'lock');

/**
 * Where a folder really stands: a link is followed, so that what is served is what is replaced. Its parent is there afterwards.
 * @throws UserError when a link leads to nothing, as one to a drive that is not plugged in
 */
export async function placeOf(folder: string): Promise<string> {
  const path = resolve(folder);
  const real = await realpath(path).catch((error: unknown) => ifMissing(error));
  if (real !== undefined) return real;
  if (await lstat(path).catch((error: unknown) => ifMissing(error)))
    throw new UserError(
      `${folder} est un lien vers un dossier qui n’est pas là : un lecteur débranché ? Rien n’a été publié.`,
    );
  await makeFolder(dirname(path));
  return join(await realpath(dirname(path)), basename(path));
}

/** With those above it. Node's own way never ends where a file system has no place for a folder and says that its parent is missing. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/**
 * Writes a whole folder or nothing: first beside it under another name, then in its place. Of what stood there, what a publication
 * wrote goes, so that nothing withdrawn stays behind; what others put there stays.
 * Killed before the swap it leaves its draft beside the folder, and what `beforeSwap` has done; after it the old folder. Between
 * the two renames, which no other work comes between, there would be none: `sweepBeside` puts it back.
 * @param files content by path
 * @param isSound asked of the draft; one that is not is thrown away
 * @param beforeSwap what must be done before the new folder is seen, and only if it will be
 * @returns whether it was written
 * @throws UserError when the place is taken by something else
 */
export async function writeFolder(
  { folder, target, sources }: Place,
  files: ReadonlyMap<string, string | Uint8Array>,
  { isSound, beforeSwap }: { isSound: (draft: string) => Promise<boolean>; beforeSwap: () => Promise<void> },
): Promise<boolean> {
  const exists = await checkTarget(folder, target);
  const written = exists ? writtenIn(target, files, sources) : new Set<string>();
  /** In the folder itself, or where it was moved to. */
  const othersOf = (stood: string) => othersIn(stood, written).filter(({ path }) => !files.has(path));
  if (exists) refuseTaken(folder, target, files, othersIn(target, written));
  const draft = beside(target, 'new');
  try {
    writeFiles(draft, files, target);
    if (!(await isSound(draft))) return false;
    await beforeSwap();
    if (!exists) renameSync(draft, target);
    else {
      carry(othersOf(target), target, draft);
      const old = swap(draft, target);
      clearOld(old, () => carryChanged(othersOf(old), old, target));
    }
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export interface Place {
  /** As messages name it. */
  folder: string;
  /** Where it stands, as `placeOf` gives it; whoever writes there holds its lock. */
  target: string;
  /** The editor's folder, which may stand within: nothing in it was written here. */
  sources: string;
}

/** @returns whether a folder stands there, which may be replaced */
async function checkTarget(folder: string, target: string): Promise<boolean> {
  const found = await stat(target).catch((error: unknown) => ifMissing(error));
  if (!found) return false;
  if (!found.isDirectory()) throw new UserError(`${folder} est un fichier : choisissez un dossier (--out).`);
  const names = await readdir(target);
  if (names.length > 0 && !names.includes(MARK)) {
    throw new UserError(
      `${folder} contient autre chose qu’un site publié : choisissez un dossier vide ou nouveau (--out).`,
    );
  }
  return true;
}

/** The paths of what the last publication wrote there. Of one that kept no list, all that stands where this one writes. */
function writtenIn(target: string, files: ReadonlyMap<string, unknown>, sources: string): Set<string> {
  const mark = join(target, MARK);
  const list = existsSync(mark) ? readFileSync(mark, 'utf8').split('\n') : [];
  if (list.length !== 1) return new Set([MARK, ...list.filter((path) => path !== '')]);
  const tops = new Set([...files.keys()].map(topOf));
  const within = `${relative(target, sources).split(sep).join('/')}/`;
  const ours = entriesIn(target).filter(
    ({ path, isFolder }) => !isFolder && tops.has(topOf(path)) && !path.startsWith(within),
  );
  return new Set([MARK, ...ours.map(({ path }) => path)]);
}

const topOf = (path: string) => path.replace(/\/.*/, '');

/** A file that is not ours is not written over, and no folder takes its place. */
function refuseTaken(
  folder: string,
  target: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  others: readonly Entry[],
) {
  const folders = foldersOf(files.keys());
  const taken = others.filter(({ path, isFolder }) => {
    const content = files.get(path);
    return content === undefined
      ? !isFolder && folders.has(path)
      : !holds(join(target, path), Buffer.from(content));
  });
  if (taken.length === 0) return;
  throw new UserError(
    `Dans ${folder}, ${taken.map(({ path }) => path).join(', ')} ne vient pas d’une publication, et le site y écrit : déplacez-le. Rien n’a été publié.`,
  );
}

/** Thousands of small files: waiting for each of them in turn would take longer than all the rest of a publication. */
function writeFiles(draft: string, files: ReadonlyMap<string, string | Uint8Array>, target: string) {
  const list = [...files.keys()].sort().map((path) => `${path}\n`);
  const all = [[MARK, list.join('')] as const, ...files];
  for (const folder of ['.', ...foldersOf(files.keys())]) mkdirSync(join(draft, folder), { recursive: true });
  for (const [path, content] of all) {
    const bytes = Buffer.from(content);
    const before = join(target, path);
    if (holds(before, bytes)) keep(before, join(draft, path));
    else writeFileSync(join(draft, path), bytes);
  }
  chmodSync(draft, 0o755);
}

function holds(path: string, bytes: Buffer): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return (
    found !== undefined && found.isFile() && found.size === bytes.length && readFileSync(path).equals(bytes)
  );
}

/** @returns where the old folder stands now */
function swap(draft: string, target: string): string {
  const old = beside(target, 'old');
  renameSync(target, old);
  try {
    renameSync(draft, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  return old;
}

/** @param last what is still to be done with it */
function clearOld(old: string, last: () => void) {
  try {
    last();
    rmSync(old, { recursive: true, force: true });
  } catch (cause) {
    throw new UserError(
      `Le site est publié, mais l’ancien n’a pas pu être effacé : ${diskFault(cause) ?? String(cause)}. Effacez ${old} vous-même, après en avoir repris ce qui n’est pas du site.`,
      { cause },
    );
  }
}

/**
 * Takes away what killed publications left beside a folder, with whatever was withdrawn since, and puts the folder back where one
 * was killed before the new one took its place. @param target as `placeOf` gives it; whoever calls holds its lock
 */
export function sweepBeside(target: string): void {
  const [draft, old] = [beside(target, 'new'), beside(target, 'old')];
  const earlier = earlierLeftovers(target);
  const last = [old, ...earlier.filter((path) => path.endsWith('-old'))].find((path) => existsSync(path));
  if (last !== undefined && !existsSync(target)) renameSync(last, target);
  for (const path of [draft, old, ...earlier]) rmSync(path, { recursive: true, force: true });
}

/** Versions before this one called theirs `.NAME-a1B2c3` and `.NAME-a1B2c3-old`. */
const earlierLeftovers = (target: string): string[] => {
  const start = `.${basename(target)}-`;
  return readdirSync(dirname(target))
    .filter((name) => name.startsWith(start) && /^[A-Za-z0-9]{6}(?:-old)?$/.test(name.slice(start.length)))
    .map((name) => join(dirname(target), name))
    .filter((path) => existsSync(join(path, 'feed', 'v1')));
};
