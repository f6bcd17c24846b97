/** The drill: reads every file of a published site, and says where anything of a withdrawn initiative is left. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Drill } from './steps/publication-news.ts';
import { traceIn } from './steps/traces.ts';

/** @param traces as `tracesOf` gives them */
export async function findTraces(
  site: string,
  traces: readonly string[],
): Promise<Pick<Drill, 'files' | 'finds'>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const drill: Pick<Drill, 'files' | 'finds'> = { files: paths.length, finds: [] };
  for (const path of paths.sort()) {
    const trace = traceIn(traces, await readFile(path, 'utf8'));
    if (trace !== undefined) drill.finds.push({ file: relative(site, path), trace: trace.trim() });
  }
  return drill;
}
