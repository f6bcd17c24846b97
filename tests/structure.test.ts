/** The folders' rules, as design and README state them: who may import whom, and what a file may look like. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folder → the folders of ours that its files may import from, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  reader: ['shared'],
  site: ['shared'],
  widget: ['shared'],
  extension: ['shared'],
  publisher: ['shared', 'reader', 'site'],
  cli: ['publisher', 'reader', 'shared', 'site'],
};

const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const importsOf = (file: string) =>
  Array.from(
    readFileSync(join(root, file), 'utf8').matchAll(
      /(?:^import\s|^(?:import|export)\s[^'"();]*?\sfrom\s|\bimport\()\s*['"]([^'"]+)['"]/gm,
    ),
    ([, specifier = '']) => specifier,
  );

describe('structure', () => {
  for (const [folder, others] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports only ${[folder, ...others].join(', ')}`, () => {
      const allowed = [folder, ...others];
      const files = filesOf(folder);
      assert.ok(files.length > 0);
      for (const file of files) {
        for (const specifier of importsOf(file).filter((each) => each.startsWith('.'))) {
          const target = normalize(join(dirname(file), specifier)).split('/')[0] ?? '';
          assert.ok(allowed.includes(target), `${file} imports ${specifier}`);
        }
      }
    });
  }

  it('shared, reader and the publisher’s steps know no document, no browser, no Node', () => {
    for (const file of ['shared', 'reader', 'publisher/steps'].flatMap(filesOf)) {
      assert.deepEqual(
        importsOf(file).filter((each) => each.startsWith('node:')),
        [],
        file,
      );
      assert.doesNotMatch(
        readFileSync(join(root, file), 'utf8'),
        /(?<![\w/])(?:document|window|browser|chrome|localStorage|indexedDB|process)\.|\bBuffer\b/,
        file,
      );
    }
  });

  it('the publisher and the content script take the widget’s renderer, never its elements', () => {
    const content = filesOf('extension').filter((file) => /\.content\.ts$|\/page\//.test(file));
    assert.ok(content.length > 0);
    for (const file of [...filesOf('publisher'), ...content]) {
      assert.deepEqual(
        importsOf(file).filter((each) => /\/(?:define|solidaire-initiatives?)\.ts$/.test(each)),
        [],
        file,
      );
    }
  });

  it('no file is a drawer for everything', () => {
    const names = Object.keys(MAY_IMPORT).flatMap(filesOf);
    assert.deepEqual(
      names.filter((name) => /(?:^|\/)(?:utils?|helpers?|constants|types|index)\.ts$/.test(name)),
      [],
    );
  });
});
