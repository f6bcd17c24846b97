import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatNotice, NOTICE, type HeldPackage } from '../shared/licences.ts';
import { heldInside } from './held-inside.ts';

const WIDGET = '../widget/vite.config.ts';
const SITE = '../site/vite.config.ts';
const DESK = '../desk/vite.config.ts';

/** The file that Vite leaves in each bundle's folder: whose modules are in it. */
const HELD = 'held-packages.json';

/**
 * Bundles what stands in `widget/v1/`: the widget's two files, and the scripts of the iframe form.
 * @returns them by name, with a notice of whose work they hold
 */
export const bundleWidget = async (): Promise<Map<string, string>> =>
  together([await bundle(WIDGET, 'solidaire'), await bundle(WIDGET, 'plus'), await bundle(SITE, 'iframe')]);

/** Bundles the scripts of the site's own pages, the desk's among them. @returns them by name: `communes.js`; with a notice */
export const bundlePageScripts = async (): Promise<Map<string, string>> =>
  together([await bundle(SITE, 'pages'), await bundle(DESK, 'desk')]);

/** Bundles the script of the desk's page, with what it loads when it is needed. @returns them by name: `redaction.js` */
export const bundleDesk = async (): Promise<Map<string, string>> => (await bundle(DESK, 'desk')).scripts;

interface Bundle {
  scripts: Map<string, string>;
  held: HeldPackage[];
}

async function together(bundles: readonly Bundle[]): Promise<Map<string, string>> {
  const own = await readFile(new URL('../LICENSE', import.meta.url), 'utf8');
  const held = bundles.flatMap((each) => each.held);
  return new Map([
    ...bundles.flatMap(({ scripts }) => [...scripts]),
    [NOTICE, formatNotice(own, [...held, ...(await heldInside(held))])],
  ]);
}

async function bundle(config: string, mode: string): Promise<Bundle> {
  // Vite takes longer to load than most commands to run.
  const { build } = await import('vite');
  const outDir = await mkdtemp(join(tmpdir(), 'solidaire-scripts-'));
  try {
    await build({
      configFile: fileURLToPath(new URL(config, import.meta.url)),
      mode,
      build: { outDir, emptyOutDir: true, license: { fileName: HELD } },
      logLevel: 'warn',
    });
    const names = await readdir(outDir);
    const texts = await Promise.all(names.map((name) => readFile(join(outDir, name), 'utf8')));
    const scripts = new Map(names.map((name, index) => [name, texts[index] ?? '']));
    const held = JSON.parse(scripts.get(HELD) ?? '[]') as HeldPackage[];
    scripts.delete(HELD);
    return { scripts, held };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
