/** Libraries run as their authors published them: nothing in the build edits the code of a package, and no package is a fork. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build as buildBundle, loadConfigFromFile, type Plugin } from 'vite';
import { build as buildExtension } from 'wxt';
import extension from '../../wxt.config.ts';

const out = mkdtempSync(join(tmpdir(), 'solidaire-libraries-'));
after(() => rmSync(out, { recursive: true, force: true }));

/** What a bundler was given of each module of a package, once every plugin had its turn. */
function watchPackages(): { plugin: Plugin; given: Map<string, string> } {
  const given = new Map<string, string>();
  return {
    given,
    plugin: {
      name: 'watch-packages',
      moduleParsed({ id, code }) {
        if (id.includes('/node_modules/') && !id.startsWith('\0'))
          given.set(id.replace(/\?.*/, ''), code ?? '');
      },
    },
  };
}

/** @returns the modules that are not, to the letter, what is installed */
const edited = (given: ReadonlyMap<string, string>) =>
  [...given].filter(([file, code]) => readFileSync(file, 'utf8') !== code).map(([file]) => file);

const BUNDLES: readonly [config: string, mode: string, brings: string][] = [
  ['widget/vite.config.ts', 'solidaire', 'lit-html/lit-html.js'],
  ['widget/vite.config.ts', 'plus', 'lit-html/lit-html.js'],
  ['site/vite.config.ts', 'pages', 'lit-html/lit-html.js'],
];

describe('the code of packages', () => {
  for (const [configFile, mode, brings] of BUNDLES) {
    it(`comes as it is installed into the bundle ${mode} of ${configFile}`, async () => {
      const { plugin, given } = watchPackages();
      await buildBundle({
        configFile,
        mode,
        plugins: [plugin],
        logLevel: 'error',
        build: { outDir: join(out, mode), emptyOutDir: true },
      });
      assert.ok([...given.keys()].some((file) => file.endsWith(brings)));
      assert.deepEqual(edited(given), []);
    });
  }

  it('comes as it is installed into the extension', async () => {
    const { plugin, given } = watchPackages();
    await buildExtension({
      outDir: join(out, 'extension'),
      logger: silent,
      vite: () => ({ plugins: [plugin], logLevel: 'error' }),
    });
    assert.ok([...given.keys()].some((file) => file.endsWith('idb/build/index.js')));
    assert.deepEqual(edited(given), []);
  });

  it('is edited by no plugin or hook of ours, in a bundle neither', async () => {
    for (const [configFile, mode] of BUNDLES) {
      const loaded = await loadConfigFromFile({ command: 'build', mode }, configFile);
      const plugins = (loaded?.config.plugins ?? []).flat() as Plugin[];
      // It sees our own templates alone: see its `exclude`.
      const known = configFile.startsWith('widget/') ? ['minify-literals'] : [];
      assert.deepEqual(
        plugins.map(({ name }) => name),
        known,
      );
    }
    assert.ok(!('vite' in extension));
    // A check, files that are added, the list of licences, the notice made of it, and the archives' clock.
    assert.deepEqual(Object.keys(extension.hooks ?? {}), [
      'build:before',
      'build:publicAssets',
      'vite:build:extendConfig',
      'build:done',
      'zip:done',
    ]);
  });

  it('is that of the registry, put in place by no script of ours', () => {
    const { scripts, overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'scripts' | 'overrides',
      Record<string, string>
    >;
    assert.deepEqual(
      Object.keys(scripts).filter((name) => /install|prepare|^pre|^post/.test(name)),
      [],
    );
    for (const version of Object.values(overrides)) assert.match(version, /^\d+\.\d+\.\d+$/);
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { link?: boolean; integrity?: string; inBundle?: boolean }>;
    };
    const unsigned = Object.entries(packages).filter(
      ([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle,
    );
    assert.deepEqual(unsigned, []);
  });
});

const nothing = () => undefined;
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};
