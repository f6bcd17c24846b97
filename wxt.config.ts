import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import JSZip from 'jszip';
import { defineConfig, type BuildOutput, type InlineConfig, type ResolvedPublicFile } from 'wxt';
import { feedPaths } from './shared/feed/feed-paths.ts';
import { departmentIndexSchema, feedIndexSchema } from './shared/feed/feed-schema.ts';
import { openSignedFile } from './shared/feed/signed-index.ts';
import { formatNotice, NOTICE, type HeldPackage } from './shared/licences.ts';

/** The feed that the packages carry: this repository's, or the one that stands where `SOLIDAIRE_FEED` says. */
const FEED = resolve(process.env['SOLIDAIRE_FEED'] ?? 'dist/site/feed/v1');

const SIGNED = resolve(FEED, feedPaths.signedIndex);

/** Firefox wants an id of its own and a word on data: none leaves the browser. */
const gecko = {
  id: 'solidaire@solidaire.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

/** Nothing but the package's own files; the feed may stand on any host, so `connect-src` names none. */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  // Lit's own templates are the only texts that become markup.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Where the notice and the marks stand. */
const FACEBOOK = ['*://*.facebook.com/*'];

export default defineConfig({
  srcDir: 'extension',
  entrypointsDir: 'entrypoints',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fr',
    // Named here, and to WXT a mere script: what WXT adds to a content script of its own can be heard by the page.
    content_scripts: [{ matches: FACEBOOK, run_at: 'document_end', js: ['facebook.js'] }],
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'storage',
      // To start the script in tabs that are open already; Firefox does so by itself.
      ...(browser === 'firefox' ? [] : ['scripting']),
    ],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+S' } } },
    omnibox: { keyword: 'solidaire' },
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko } }
      : {
          // The same as of the script: for `scripting`, and without a further warning.
          host_permissions: FACEBOOK,
          minimum_chrome_version: '137',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    // Before anything of the last build is removed.
    'build:before': async () => {
      if (!existsSync(resolve(FEED, feedPaths.index)))
        throw new Error(`No feed to package in ${FEED}: run "npm run -s solidaire -- publish" first.`);
      // The keys that the packages will trust are those that sign it.
      if (existsSync(SIGNED)) await openSignedFile(readFileSync(SIGNED, 'utf8'), SIGNED);
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...packagedFeed(FEED));
    },
    'vite:build:extendConfig': ([first], config) => {
      config.build = { ...config.build, license: { fileName: `${first?.name}${HELD}` } };
    },
    'build:done': (wxt, output) => writeNotice(wxt.config.outDir, output),
    'zip:done': async (_wxt, archives) => {
      await Promise.all(archives.map(takeClockOut));
    },
  },
  zip: {
    name: 'solidaire',
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // Nothing but what a reviewer builds the packages from, with the demonstration in `extension/` for a feed: an editor's folder
    // holds names in full, and what was withdrawn. What is named goes before what is left out.
    excludeSources: ['**'],
    includeSources: [
      '{cli,desk,extension,publisher,reader,shared,site,widget}/**',
      '*.{json,ts,js,md}',
      'LICENSE',
    ],
  },
} satisfies InlineConfig);

/** The files that the feed's own indexes name: whole bulletins and maps, not the hundreds of files for widgets. */
function packagedFeed(folder: string): ResolvedPublicFile[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(resolve(folder, path), 'utf8'));
  const { departments } = feedIndexSchema.parse(read(feedPaths.index));
  const named = departments.flatMap(({ path }) => {
    const { bulletins, files } = departmentIndexSchema.parse(read(path));
    return [path, ...files.map((file) => file.path), ...bulletins.map((bulletin) => bulletin.path)];
  });
  const indexes = [feedPaths.index, ...(existsSync(SIGNED) ? [feedPaths.signedIndex] : [])];
  return [...indexes, ...named].map((path) => ({
    absoluteSrc: resolve(folder, path),
    relativeDest: `feed/v1/${path}`,
  }));
}

/** How the files end that Vite leaves, one a step of the build: whose modules are in it. */
const HELD = '.held.json';

/** Packages without a file of their licence, which they share with all of their repository: another one of it that has the file. */
const SAME_REPOSITORY: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': '@wxt-dev/webextension-polyfill',
  wxt: '@wxt-dev/webextension-polyfill',
};

function withWords(held: HeldPackage): HeldPackage {
  const other = SAME_REPOSITORY[held.name];
  if (held.text || !other) return held;
  return { ...held, text: readFileSync(`node_modules/${other}/LICENSE`, 'utf8') };
}

/** Puts what the steps tell into one notice, in place of their files. */
async function writeNotice(outDir: string, output: BuildOutput): Promise<void> {
  const held: HeldPackage[] = [];
  for (const step of output.steps) {
    for (const { fileName } of step.chunks.filter((each) => each.fileName.endsWith(HELD))) {
      const path = resolve(outDir, fileName);
      held.push(...(JSON.parse(await readFile(path, 'utf8')) as HeldPackage[]).map(withWords));
      await rm(path);
    }
    step.chunks = step.chunks.filter(({ fileName }) => !fileName.endsWith(HELD));
  }
  await writeFile(resolve(outDir, NOTICE), formatNotice(await readFile('LICENSE', 'utf8'), held));
  output.publicAssets.push({ type: 'asset', fileName: NOTICE });
}

/** The first day that an archive can name. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes an archive anew, in the order of its names, as of one day and without entries for folders: whoever builds it then
 * gets the same bytes.
 */
async function takeClockOut(path: string): Promise<void> {
  const { files } = await JSZip.loadAsync(await readFile(path));
  const steady = new JSZip();
  for (const name of Object.keys(files).sort()) {
    const file = files[name];
    if (file && !file.dir)
      steady.file(name, await file.async('nodebuffer'), { date: DATE, createFolders: false });
  }
  const bytes = await steady.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
  await writeFile(path, bytes);
}
