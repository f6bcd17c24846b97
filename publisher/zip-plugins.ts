/** The plugins of `integrations/` as zips, which a CMS installs as they are: each knows the site that it comes from. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { PLUGINS } from '../site/configurator/plugins.ts';

/** Of every file: the same files give the same bytes. */
const DATE = new Date('2020-04-08T00:00:00Z');

/**
 * @param site the public address; without it, who installs a plugin says it there
 * @returns them by path in the site
 */
export const zipPlugins = async (site: string | undefined): Promise<Map<string, Uint8Array>> =>
  new Map(
    await Promise.all(
      Object.values(PLUGINS).map(async ({ folder, path }) => [path, await zipFolder(folder, site)] as const),
    ),
  );

async function zipFolder(name: string, site: string | undefined): Promise<Uint8Array> {
  const folder = fileURLToPath(new URL(`../integrations/${name}/`, import.meta.url));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array | string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    files.set(path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''), await readFile(path));
  }
  if (site !== undefined) files.set('site.json', `${JSON.stringify({ site })}\n`);
  const zip = new JSZip();
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    zip.file(`solidaire/${path}`, bytes, { date: DATE, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
