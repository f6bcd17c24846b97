/** `npm ci --omit=dev` must be enough to publish: what the folders behind `publish` load at run time stands in `dependencies`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FONTS } from '../../site/shell/fonts.ts';
import { importsOf, sourcesIn } from '../imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What runs when something is published, and what Vite then bundles, with its configurations. */
const FOLDERS = ['cli', 'desk', 'publisher', 'reader', 'shared', 'site', 'widget'];

/** The fonts, of which files are copied; Vite's `minify: 'terser'`, and what runs `npm run solidaire`. */
const BY_NAME = [...new Set(FONTS.map((font) => font.package)), 'terser', 'tsx'];

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies',
  Record<string, string>
>;
const installed = Object.keys(dependencies);

/** The packages that a file loads when it runs: `lit` for `lit/html.js`. */
const packagesOf = (file: string) =>
  importsOf(file)
    .filter(({ typesOnly }) => !typesOnly)
    .flatMap(({ specifier }) => packageIn(specifier));

const packageIn = (path: string) => /^(?!node:)(?:@[\w.-]+\/)?\w[\w.-]*/.exec(path) ?? [];

const loaded = new Map(
  FOLDERS.flatMap(sourcesIn).flatMap((file) => packagesOf(file).map((name) => [name, file] as const)),
);

describe('dependencies', () => {
  it('hold every package that publishing loads', () => {
    assert.deepEqual(
      [...loaded].filter(([name]) => !installed.includes(name)),
      [],
    );
  });

  it('hold none that nothing loads, but what is called by its name', () => {
    assert.deepEqual(
      installed.filter((name) => !loaded.has(name)),
      BY_NAME,
    );
  });
});
