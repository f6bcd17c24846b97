import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bundles the widget as visitors get it. @returns its files by name: `solidaire.js` and what it loads on demand */
export const bundleWidget = () => bundle('../widget/vite.config.ts');

/** The same of the scripts of the site's own pages: `communes.js`. */
export const bundlePageScripts = () => bundle('../site/vite.config.ts');

async function bundle(config: string): Promise<Map<string, string>> {
  // Vite takes longer to load than most commands to run.
  const { build } = await import('vite');
  const outDir = await mkdtemp(join(tmpdir(), 'solidaire-scripts-'));
  try {
    await build({
      configFile: fileURLToPath(new URL(config, import.meta.url)),
      build: { outDir, emptyOutDir: true },
      logLevel: 'warn',
    });
    const names = await readdir(outDir);
    const texts = await Promise.all(names.map((name) => readFile(join(outDir, name), 'utf8')));
    return new Map(names.map((name, index) => [name, texts[index] ?? '']));
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
