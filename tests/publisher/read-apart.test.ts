/** Releases are read in a process of their own: one for many, and what one release does to it costs that one alone. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readApart } from '../../publisher/read-apart.ts';
import { readRelease } from '../../reader/formats/read-release.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { manyLinks, wordDocument, wordParagraph } from '../reader/hostile-releases.ts';

const SAMPLES = [
  'bulletins/62/2020-04-08-2.md',
  ...['sample.html', 'sample.docx', 'sample-browser.pdf', 'sample.txt'].map(
    (name) => `tests/fixtures/formats/${name}`,
  ),
];

/** The processes that this one has started for reading. */
const readers = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('reading-process') && line.trim().split(/\s+/)[1] === String(process.pid))
    .map((line) => line.trim().split(/\s+/)[0]);

const refusal = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    await readApart(bytes, name);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail(`${name} was read`);
};

describe('a release read apart', () => {
  for (const path of SAMPLES)
    it(`is what it is read here: ${path}`, async () => {
      const bytes = readFileSync(path);
      assert.deepEqual(await readApart(bytes, path), await readRelease(bytes, path));
    });

  it(
    'is read by one process, with as many others as may be',
    { skip: process.platform === 'win32' },
    async () => {
      await readApart(Buffer.from('Lens'), 'a.md');
      const [before] = [readers()];
      const texts = Array.from({ length: 100 }, (_, index) => `Le club numéro ${index} livre à Lens.`);
      const read = await Promise.all(texts.map((text) => readApart(Buffer.from(text), 'a.md')));
      assert.deepEqual(
        read.map(({ blocks }) => blocks[0]?.spans[0]?.text),
        texts,
      );
      assert.equal(before.length, 1);
      assert.deepEqual(readers(), before);
    },
  );

  it('says what is wrong with it', async () => {
    assert.match(await refusal(Buffer.from('%PDF-1.7 rien'), 'x/a.pdf'), /^x\/a\.pdf est abîmé/);
    assert.match(await refusal(new Uint8Array(), 'a.md'), /^a\.md est vide/);
  });

  it('that ends the process costs only itself', async () => {
    const [bomb, next] = [refusal(manyLinks(50_000), 'x/a.pdf'), readApart(Buffer.from('Lens'), 'b.md')];
    assert.match(
      await bomb,
      /^x\/a\.pdf est trop lourd à lire \(plus de 10 secondes de calcul, ou de 500 Mo de mémoire\) : copiez/,
    );
    assert.equal((await next).blocks.length, 1);
  });
});

describe('what is too much for a release', () => {
  const rows: readonly [
    what: string,
    name: string,
    bytes: () => Uint8Array | Promise<Uint8Array>,
    said: RegExp,
  ][] = [
    ['a long text', 'a.md', () => Buffer.from('À Lens. '.repeat(40_000)), /cent pages/],
    ['many paragraphs', 'a.txt', () => Buffer.from('a\n\n'.repeat(30_000)), /cent pages/],
    ['a large source', 'a.txt', () => Buffer.alloc(4_000_001, 'a'), /plus de 4 Mo/],
    ['a large page', 'a.html', () => Buffer.alloc(10_000_001, 'a'), /plus de 10 Mo/],
    [
      'Word text that inflates a thousand times',
      'a.docx',
      () => wordDocument(wordParagraph('x'.repeat(20_000_000))),
      /cent pages/,
    ],
    [
      'another part that does',
      'a.docx',
      () => wordDocument(wordParagraph('A Lens'), { 'word/styles.xml': ' '.repeat(20_000_000) }),
      /cent pages/,
    ],
    [
      'many files in a Word file',
      'a.docx',
      () =>
        wordDocument(
          wordParagraph('A Lens'),
          Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`word/${index}.xml`, '<a/>'])),
        ),
      /cent pages/,
    ],
    ['boxes in boxes', 'a.html', () => Buffer.from(`${'<div>'.repeat(20_000)}A Lens`), /emboîtés/],
    ['quotes in quotes', 'a.md', () => Buffer.from(`${'>'.repeat(5_000)} A Lens`), /emboîtés/],
  ];
  for (const [what, name, bytes, said] of rows)
    it(`is refused: ${what}`, async () => assert.match(await refusal(await bytes(), name), said));

  it('is no picture in a Word file, however large', async () => {
    const picture = new Uint8Array(20_000_000);
    const bytes = await wordDocument(wordParagraph('Le club livre.'), { 'word/media/a.png': picture });
    assert.equal((await readApart(bytes, 'a.docx')).blocks.length, 1);
  });
});
