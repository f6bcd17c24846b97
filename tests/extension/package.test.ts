/** What is in the packages: the feed that was published, no code but ours, and few bytes for every Facebook page. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { NOTICE } from '../../shared/licences.ts';
import { builtExtension } from '../e2e/open-extension.ts';
import { assertNamed, packagesReached } from '../held-packages.ts';
import { sourcesIn } from '../imports.ts';

/** With Lit whole, as its authors publish it. */
const CONTENT_SCRIPT_BUDGET = 15.5 * 1024;
const ZIP_BUDGET = 300 * 1024;
/** What is built from it, a published site or the tests' fixtures, would be beyond it. */
const SOURCES_BUDGET = 2 * 1024 * 1024;
const FEED = 'dist/site/feed/v1';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

for (const target of ['chrome', 'firefox'] as const) {
  describe(`the package for ${target}`, () => {
    const folder = builtExtension(target);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');

    test('carries the published feed: indexes, maps and whole bulletins', () => {
      const packaged = filesBelow(join(folder, 'feed/v1'));
      assert.ok(packaged.includes('62/bulletins/62-2020-04-08-2.json'));
      assert.deepEqual(
        packaged.filter(
          (file) => !/^(?:index|62\/(?:index|facebook|communes|bulletins\/[\d-]+))\.json$/.test(file),
        ),
        [],
      );
      for (const file of packaged) {
        const published = readFileSync(join(FEED, file), 'utf8');
        assert.equal(read(`feed/v1/${file}`), published, `${file} was published anew: run "npm run build".`);
      }
    });

    test('the script in Facebook’s pages is small, defines no elements and validates nothing', () => {
      const script = read('facebook.js');
      assert.ok(gzipSync(script).length <= CONTENT_SCRIPT_BUDGET, `${gzipSync(script).length} bytes`);
      assert.doesNotMatch(script, /customElements|\bZod|webextension-polyfill/i);
    });

    test('it has no event and no message for the page', () => {
      assert.doesNotMatch(
        read('facebook.js'),
        /dispatchEvent|CustomEvent|(?:window|globalThis)\.postMessage/,
      );
    });

    test('nothing is loaded from elsewhere, and no text becomes code', () => {
      for (const file of filesBelow(folder).filter((name) => /\.(?:js|html|css)$/.test(name))) {
        assert.doesNotMatch(read(file), /<script[^>]+src="https?:|@import|\bimport\("https?:|\beval\(/, file);
      }
    });

    test('a notice carries the licences of all that its scripts hold, and the zip holds it', async () => {
      const packages = packagesReached(sourcesIn('extension/entrypoints'));
      for (const name of ['lit', 'idb', 'minisearch', 'zod']) assert.ok(packages.includes(name), name);
      assertNamed(read(NOTICE), [...packages, 'lit-html', 'webextension-polyfill']);
      // WXT's own words, which its packages in the browser lack: those of its repository.
      assert.match(read(NOTICE), /^wxt [\d.]+ \(MIT\)[^]*?^MIT License\s+Copyright \(c\) \d+ Aaron/m);
      assert.doesNotMatch(read(NOTICE), /^(?:vite|jszip) /m);
      assert.deepEqual(
        filesBelow(folder).filter((name) => /held/.test(name)),
        [],
      );
      const zip = await JSZip.loadAsync(readFileSync(`dist/extension/solidaire-${version}-${target}.zip`));
      assert.equal(await zip.file(NOTICE)?.async('string'), read(NOTICE));
    });

    test('the zip is there, and small', () => {
      const zip = `dist/extension/solidaire-${version}-${target}.zip`;
      assert.ok(statSync(zip).size <= ZIP_BUDGET, `${statSync(zip).size} bytes`);
    });
  });
}

test('the archive of the sources carries sources', () => {
  const { size } = statSync(`dist/extension/solidaire-${version}-sources.zip`);
  assert.ok(size <= SOURCES_BUDGET, `${size} bytes`);
});
