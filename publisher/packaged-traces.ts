import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { findTraces } from './find-traces.ts';
import { traceIn } from './steps/traces.ts';

/**
 * Which packages of the extension hold something that is withdrawn: each is built with the feed of its day.
 * @param folder where they are built, unpacked and as zips; there may be none
 * @param traces as `tracesOf` gives them
 * @returns their names
 */
export async function packagesWith(folder: string, traces: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const held = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return (await findTraces(path, traces)).finds.length > 0;
      return entry.name.endsWith('.zip') && zipHolds(await readFile(path), traces);
    }),
  );
  return entries.filter((_entry, index) => held[index]).map(({ name }) => name);
}

/** One that does not open is nobody's package. */
async function zipHolds(bytes: Uint8Array, traces: readonly string[]): Promise<boolean> {
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined);
  for (const file of Object.values(zip?.files ?? {}))
    if (traceIn(traces, await file.async('string')) !== undefined) return true;
  return false;
}
