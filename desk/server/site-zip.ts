/** The published site as one zip, as a host takes it. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import JSZip from 'jszip';

/** @returns undefined when nothing was published there yet */
export async function zipSite(out: string): Promise<NodeJS.ReadableStream | undefined> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true }).catch(() => []);
  // `publish` knows its folder by a hidden mark, which is nothing to a host.
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name));
  if (paths.length === 0) return undefined;
  const zip = new JSZip();
  // One after the other: thousands of open files are more than a system grants.
  for (const path of paths.sort())
    zip.file(relative(out, path).split(sep).join('/'), await readFile(path), { createFolders: false });
  return zip.generateNodeStream({ compression: 'DEFLATE', streamFiles: true });
}
