import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from './problem.ts';

/** A file that every folder written here holds: without it a folder is somebody's, and is not replaced. */
const MARK = '.solidaire-site';

/**
 * Writes a whole folder or nothing: first beside it under another name, then in its place. What stood there before goes,
 * so that nothing withdrawn stays behind.
 * @param files content by path
 * @throws UserError when the folder holds something else
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const target = resolve(folder);
  const before = await readdir(target).catch((): string[] => []);
  if (before.length > 0 && !before.includes(MARK)) {
    throw new UserError(
      `${folder} contient autre chose qu’un site publié : choisissez un dossier vide ou nouveau (--out).`,
    );
  }
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  const old = `${draft}-old`;
  try {
    for (const [path, content] of [...files, [MARK, ''] as const]) {
      await mkdir(join(draft, dirname(path)), { recursive: true });
      await writeFile(join(draft, path), content);
    }
    if (before.length > 0) await rename(target, old);
    else await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
