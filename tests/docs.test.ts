/** What the pages for people and contributors name is there: files rot out of prose unseen. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules|dist|coverage)/.test(entry.name))
  .map(({ name }) => name);

const pages = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...FOLDERS.filter((folder) => folder !== 'docs').map((folder) => `${folder}/README.md`),
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
].filter((path) => path.endsWith('.md') && existsSync(join(root, path)));

/** `reader/parse-bulletin.ts`, `shared/feed/`: what opens with a folder of ours, `widget/v1/…` aside, which is an address of the site. */
const NAMED = new RegExp(`\`((?:${FOLDERS.join('|')})/(?!v\\d)[\\w./-]*)\``, 'g');
/** `[contributing](docs/contributing.md)`, without the place on the page. */
const LINKED = /\]\((?!\w+:)([^)#\s]+)(?:#[^)]*)?\)/g;

describe('the documentation', () => {
  for (const page of pages) {
    it(`${page} names files that exist`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      const named = Array.from(text.matchAll(NAMED), ([, path = '']) => path);
      const linked = Array.from(text.matchAll(LINKED), ([, path = '']) => join(dirname(page), path));
      // Proofs in the table of the RGAA are named from within `tests/`.
      const isThere = (path: string) => [path, `tests/${path}`].some((each) => existsSync(join(root, each)));
      const missing = [...named, ...linked].filter((path) => !isThere(path));
      assert.deepEqual(missing, []);
    });
  }
});

it('SECURITY.md supports the version of the project, and names no address that nobody reads', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  assert.match(text, new RegExp(`^\\| ${version.replace(/\d+$/, 'x')} +\\| yes`, 'm'));
  assert.doesNotMatch(text, /@|mailto:/);
});

describe('docs/dependencies.md', () => {
  it('has a row for each direct dependency, and for no other', () => {
    const text = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
    const rows = Array.from(text.matchAll(/^\| (`[^|]+`) +\|/gm), ([, names = '']) => names);
    const described = rows.flatMap((names) => Array.from(names.matchAll(/`([^`]+)`/g), ([, name]) => name));
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    assert.deepEqual(
      described.sort(),
      [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
    );
  });
});
