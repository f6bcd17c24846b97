/** `.versions/` of an editor's folder: the last ten versions of each file that was overwritten, `.versions/NAME/TIME`. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VERSIONS } from '../../publisher/steps/folder-names.ts';
import { writeSafely } from './write-safely.ts';

const KEPT = 10;

/** @param folder the editor's, of one département */
export async function keepVersion(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const versions = join(folder, VERSIONS, name);
  await mkdir(versions, { recursive: true });
  const before = (await readdir(versions)).sort();
  await writeSafely(join(versions, freshName(before.at(-1))), bytes, join(folder, VERSIONS));
  for (const old of before.slice(0, Math.max(0, before.length + 1 - KEPT))) await rm(join(versions, old));
}

/** The time, as names of files may hold it; after the last one, also where the clock was set back or stood still. */
function freshName(last: string | undefined): string {
  const now = new Date().toISOString().replaceAll(':', '-');
  return last === undefined || now > last ? now : `${last}+`;
}
