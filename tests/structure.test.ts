/** The folders' rules, as design and README state them: who may import whom, and what a file may look like. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { filesImportedBy, importsOf, parse, reachedFrom, sourcesIn } from './imports.ts';

/** Folder → the folders that its files may import from, itself aside, by types too. A longer path is a folder of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  reader: ['shared'],
  site: ['shared'],
  widget: ['shared'],
  extension: ['shared'],
  'publisher/steps': ['shared', 'reader', 'site'],
  'desk/page': ['shared', 'reader', 'site', 'publisher/steps'],
  publisher: ['publisher/steps', 'shared', 'reader', 'site'],
  'desk/server': ['publisher', 'publisher/steps', 'shared', 'reader', 'site'],
  cli: ['desk/server', 'publisher', 'publisher/steps', 'reader', 'shared', 'site', 'widget', 'extension'],
};

const PURE = ['shared', 'reader', 'publisher/steps'];

const sources = [...new Set(Object.keys(MAY_IMPORT).flatMap(sourcesIn))];

const folderOf = (file: string) =>
  Object.keys(MAY_IMPORT).find((folder) => file.startsWith(`${folder}/`)) ?? file;

describe('who may import whom', () => {
  for (const [folder, others] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports from ${[folder, ...others].join(', ')}`, () => {
      const own = sources.filter((file) => folderOf(file) === folder);
      assert.ok(own.length > 0);
      for (const file of own) {
        for (const imported of filesImportedBy(file)) {
          assert.ok(existsSync(imported), `${file} imports ${imported}, which is not there.`);
          assert.ok(
            [folder, ...others].includes(folderOf(imported)),
            `${file} imports ${imported}: what both need stands in a folder that both may import from.`,
          );
        }
      }
    });
  }

  it('what configures tools imports from shared alone', () => {
    for (const imported of filesImportedBy('wxt.config.ts')) assert.match(imported, /^shared\//);
  });

  it('no import runs in a circle, by types neither', () => {
    for (const file of sources) assert.equal(circleFrom(file)?.join(' → '), undefined);
  });

  it('the widget’s first file brings nothing of the further one', () => {
    const brought = [...reachedFrom('widget/main.ts')];
    assert.ok(brought.includes('widget/solidaire-initiatives.ts'));
    assert.deepEqual(
      brought.filter((file) => file.startsWith('widget/plus/')),
      [],
    );
    assert.ok(reachedFrom('widget/plus/plus.ts').has('widget/plus/solidaire-bulletin.ts'));
  });

  it('an element is registered by what a bundle opens with, and by nothing else', () => {
    const registering = sources.filter((file) =>
      filesImportedBy(file, { atRunTime: true }).includes('widget/define.ts'),
    );
    assert.deepEqual(registering, ['widget/main.ts', 'widget/plus/plus.ts']);
    assert.deepEqual(
      sources.filter((file) => /customElements\.define/.test(readFileSync(file, 'utf8'))),
      ['widget/define.ts'],
    );
  });
});

/** The way from a file back to itself, where there is one: depth first, each file once. */
function circleFrom(start: string): string[] | undefined {
  const seen = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] | undefined => {
    for (const imported of filesImportedBy(file)) {
      if (imported === start) return [...way, start];
      if (seen.has(imported) || !imported.endsWith('.ts')) continue;
      seen.add(imported);
      const circle = follow(imported, [...way, imported]);
      if (circle) return circle;
    }
    return undefined;
  };
  return follow(start, [start]);
}

describe('what a file may look like', () => {
  it('what is pure knows no document, no browser, no Node', () => {
    for (const file of PURE.flatMap(sourcesIn)) {
      const ofNode = importsOf(file).filter(({ specifier }) => specifier.startsWith('node:'));
      assert.deepEqual(ofNode, [], file);
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /(?<![\w/])(?:document|window|browser|chrome|localStorage|indexedDB|process|(?<!typeof )globalThis)\.|\bBuffer\b/,
        file,
      );
    }
  });

  it('none is a drawer for everything', () => {
    assert.deepEqual(
      sources.filter((name) => /(?:^|\/)(?:utils?|helpers?|constants|types|index|common)\.ts$/.test(name)),
      [],
    );
  });

  it('none only hands on what others hold', () => {
    const handsOn = (statement: ts.Statement) =>
      ts.isImportDeclaration(statement) ||
      (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
    assert.deepEqual(
      sources.filter((file) => parse(file).statements.every(handsOn)),
      [],
    );
  });

  it('names what it imports by its path or its package', () => {
    for (const file of sources)
      for (const { specifier } of importsOf(file))
        assert.match(specifier, /^(?:\.{1,2}\/|node:|@[\w.-]+\/[\w.-]|[\w.-])/, file);
    assert.doesNotMatch(readFileSync('tsconfig.json', 'utf8'), /"paths"/);
  });
});

describe('each folder', () => {
  for (const folder of ['bulletins', 'desk', 'docs', 'tests', ...Object.keys(MAY_IMPORT)]) {
    if (folder.includes('/')) continue;
    it(`${folder} opens with what lives there`, () => {
      const [title = '', , ...said] = readFileSync(`${folder}/README.md`, 'utf8').split('\n');
      assert.match(title, new RegExp(`^# ${folder}`));
      assert.ok(
        said.join(' ').length > 100,
        'a few lines: what lives here, what may be imported, where to start',
      );
    });
  }
});
