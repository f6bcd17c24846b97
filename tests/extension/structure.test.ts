/** Who may import whom within the extension, as its README says: by folder, and what reaches Facebook's page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { filesImportedBy, importsOf, reachedFrom, sourcesIn } from '../imports.ts';

const ROOT = 'extension';
const TOP = '.';

/** Folder → the other folders of the extension that it may import from, by types too. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  [TOP]: ['public'],
  feed: [TOP],
  background: ['feed', TOP],
  pages: ['feed', TOP],
  page: [TOP],
  entrypoints: ['background', 'feed', 'page', 'pages', TOP],
};

/** What a file at the top says that runs in Facebook's page. */
const SAYS_SO = "Runs in Facebook's page too.";
/** The packages that may: few bytes, and nothing that the page could hear. */
const PACKAGES_IN_PAGE = [
  '@lit/reactive-element/css-tag.js',
  '@wxt-dev/browser',
  'lit',
  'wxt/utils/define-unlisted-script',
];

const files = sourcesIn(ROOT);

/** The folder of a file of the extension; undefined for one that is elsewhere. */
function folderOf(file: string): string | undefined {
  const [root, ...path] = file.split('/');
  if (root !== ROOT) return undefined;
  return path.length === 1 ? TOP : path[0];
}

describe('the folders of the extension', () => {
  for (const [folder, others] of Object.entries(MAY_IMPORT)) {
    test(`${folder} imports from ${[folder, ...others].join(', ')}`, () => {
      const own = files.filter((file) => folderOf(file) === folder);
      assert.ok(own.length > 0);
      for (const file of own) {
        for (const imported of filesImportedBy(file)) {
          const target = folderOf(imported);
          assert.ok(existsSync(imported), `${file}: ${imported}`);
          assert.ok(
            target === undefined || [folder, ...others].includes(target),
            `${file} imports ${imported}`,
          );
        }
      }
    });
  }
});

describe('what runs in Facebook’s page', () => {
  const reached = [...reachedFrom(join(ROOT, 'entrypoints/facebook.ts'))];
  const own = reached.filter((file) => folderOf(file) !== undefined);

  test('is page/, and those files at the top that say so', () => {
    const top = own.filter((file) => folderOf(file) === TOP);
    const sayingSo = files.filter(
      (file) => folderOf(file) === TOP && readFileSync(file, 'utf8').includes(SAYS_SO),
    );
    assert.deepEqual(top.sort(), sayingSo.sort());
    for (const file of own) assert.match(file, /^extension\/(?:page\/|entrypoints\/facebook\.ts$|[^/]+$)/);
  });

  test('takes few packages, and the browser’s own object', () => {
    for (const file of reached) {
      const packages = importsOf(file)
        .filter(({ specifier, typesOnly }) => !typesOnly && !specifier.startsWith('.'))
        .map(({ specifier }) => specifier);
      for (const name of packages) {
        assert.ok(
          PACKAGES_IN_PAGE.some((each) => name === each || name.startsWith(`${each}/`)),
          `${file} imports ${name}`,
        );
      }
    }
  });
});
