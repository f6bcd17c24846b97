/**
 * The scripts of the widget and of the site's pages as `publish` bundles them, built once for all test files that stand on
 * the same sources: kept in `dist/test-bundles/`, under a digest of everything that they are made from.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePageScripts, bundleWidget } from '../../publisher/bundle-scripts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'shared',
  'reader',
  'site',
  'widget',
  'desk/page',
  'desk/vite.config.ts',
  'publisher/steps',
  'publisher/bundle-scripts.ts',
  'publisher/held-inside.ts',
  'publisher/licences',
  'LICENSE',
  'package-lock.json',
];

/** Text by name: `solidaire.js`. */
export type Bundle = ReadonlyMap<string, string>;

export const widgetBundle = (): Promise<Bundle> => kept('widget', bundleWidget);
export const pageScriptsBundle = (): Promise<Bundle> => kept('scripts', bundlePageScripts);

async function kept(name: string, build: () => Promise<Bundle>): Promise<Bundle> {
  const folder = join(root, 'dist', 'test-bundles');
  const key = `${name}-${digestOfSources()}.json`;
  const found = readOrNothing(join(folder, key));
  if (found) return new Map(JSON.parse(found) as [string, string][]);
  const bundle = await build();
  mkdirSync(folder, { recursive: true });
  // Another test file may be at the same: whole, or not there.
  const draft = join(folder, `${key}.${process.pid}`);
  writeFileSync(draft, JSON.stringify([...bundle]));
  renameSync(draft, join(folder, key));
  for (const old of readdirSync(folder))
    if (old.startsWith(`${name}-`) && !old.startsWith(key)) rmSync(join(folder, old), { force: true });
  return bundle;
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const path of SOURCES.flatMap(filesOf).sort())
    digest.update(`${path}\n`).update(readFileSync(join(root, path)));
  return digest.digest('hex').slice(0, 32);
}

const filesOf = (path: string): string[] =>
  statSync(join(root, path)).isFile()
    ? [path]
    : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
