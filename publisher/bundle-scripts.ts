import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WIDGET = '../widget/vite.config.ts';
const SITE = '../site/vite.config.ts';
const DESK = '../desk/vite.config.ts';

/** Bundles what stands in `widget/v1/`: the widget's two files, and the scripts of the iframe form. @returns them by name */
export async function bundleWidget(): Promise<Map<string, string>> {
  const bundles = [
    await bundle(WIDGET, 'solidaire'),
    await bundle(WIDGET, 'plus'),
    await bundle(SITE, 'iframe'),
  ];
  return new Map(bundles.flatMap((files) => [...files]));
}

/** Bundles the scripts of the site's own pages, the desk's among them. @returns them by name: `communes.js` */
export const bundlePageScripts = async (): Promise<Map<string, string>> =>
  new Map([...(await bundle(SITE, 'pages')), ...(await bundleDesk())]);

/** Bundles the script of the desk's page, with what it loads when it is needed. @returns them by name: `redaction.js` */
export const bundleDesk = () => bundle(DESK, 'desk');

async function bundle(config: string, mode: string): Promise<Map<string, string>> {
  // Vite takes longer to load than most commands to run.
  const { build } = await import('vite');
  const outDir = await mkdtemp(join(tmpdir(), 'solidaire-scripts-'));
  try {
    await build({
      configFile: fileURLToPath(new URL(config, import.meta.url)),
      mode,
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
