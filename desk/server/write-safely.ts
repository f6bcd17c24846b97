import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';

const UNFINISHED = /^new-[0-9a-f]{16}$/;

/**
 * Writes a file whole or not at all: under another name first, and on the disk before it takes its place.
 * @param workshop a folder of the same file system, for the file on its way
 */
export async function writeSafely(path: string, bytes: Uint8Array, workshop: string): Promise<void> {
  await mkdir(workshop, { recursive: true });
  const draft = join(workshop, `new-${randomBytes(8).toString('hex')}`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(draft, { force: true });
    throw new Refusal(
      500,
      `${path} n’a pas pu être enregistré : est-il ouvert ailleurs, ou le disque plein ?`,
      { cause },
    );
  }
}

/** A new name is safe once its folder is; Windows has no such thing, and does it by itself. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** What is older than any save takes. */
const ABANDONED = 60_000;

/** Clears a workshop of what was being written when a program was killed. */
export async function clearUnfinished(workshop: string): Promise<void> {
  const names = await readdir(workshop).catch((): string[] => []);
  for (const path of names.filter((name) => UNFINISHED.test(name)).map((name) => join(workshop, name))) {
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}
