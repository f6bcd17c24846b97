import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../shared/editor/problem.ts';

/** A file that every folder written here holds: without it a folder is somebody's, and is not replaced. */
const MARK = '.solidaire-site';

/**
 * Writes a whole folder or nothing: first beside it under another name, then in its place. What stood there before goes,
 * so that nothing withdrawn stays behind; it comes back if the new folder cannot take its place.
 * Killed before the swap it leaves its draft beside the folder, as `.NAME-…`, and what `beforeSwap` has done; between the two
 * renames also the old folder, as `.NAME-…-old`, and none in its place; after them what is not yet removed of the old one.
 * @param files content by path
 * @param isSound asked of the draft; one that is not is thrown away
 * @param beforeSwap what must be done before the new folder is seen, and only if it will be
 * @returns whether it was written
 * @throws UserError when the place is taken by something else, or cannot be written to
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { isSound, beforeSwap }: { isSound: (draft: string) => Promise<boolean>; beforeSwap: () => Promise<void> },
): Promise<boolean> {
  const target = resolve(folder);
  const exists = await checkTarget(folder, target);
  try {
    await mkdir(dirname(target), { recursive: true });
    const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
    try {
      writeFiles(draft, files, target);
      if (!(await isSound(draft))) return false;
      await beforeSwap();
      await swap(draft, target, exists);
      return true;
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(
      `${folder} ne peut pas être écrit (${code ?? String(cause)}) : rien n’a été publié.`,
      { cause },
    );
  }
}

/** @returns whether a folder stands there, which may be replaced */
async function checkTarget(folder: string, target: string): Promise<boolean> {
  const found = await stat(target).catch(() => undefined);
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

/** Thousands of small files: waiting for each of them in turn would take longer than all the rest of a publication. */
function writeFiles(draft: string, files: ReadonlyMap<string, string | Uint8Array>, target: string) {
  const all = [...files, [MARK, ''] as const];
  for (const folder of new Set(all.map(([path]) => dirname(path)))) {
    mkdirSync(join(draft, folder), { recursive: true });
  }
  for (const [path, content] of all) {
    const bytes = Buffer.from(content);
    const before = join(target, path);
    if (holds(before, bytes)) keep(before, join(draft, path));
    else writeFileSync(join(draft, path), bytes);
  }
  // A temporary folder is for its owner alone; a site is for everyone.
  chmodSync(draft, 0o755);
}

function holds(path: string, bytes: Buffer): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return (
    found !== undefined && found.isFile() && found.size === bytes.length && readFileSync(path).equals(bytes)
  );
}

/** The same file under another name; a copy with its time where the file system has but one name for a file. */
function keep(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

async function swap(draft: string, target: string, exists: boolean) {
  if (!exists) return rename(draft, target);
  const old = `${draft}-old`;
  await rename(target, old);
  try {
    await rename(draft, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
