/** What the pages on privacy promise is tested, and the same in both languages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const PAGES = ['docs/vie-privee.md', 'docs/privacy.md'];

/** `[^3]: `tests/site/manners.test.ts`, « asks for nothing … »` */
const NOTE = /^\[\^(\d+)\]: `(tests\/[\w./-]+\.test\.ts)`, [«“]\u00a0?(.+?)\u00a0?[»”]$/gm;

interface Proof {
  number: string;
  file: string;
  name: string;
}

const proofsOf = (page: string): Proof[] =>
  Array.from(readFileSync(page, 'utf8').matchAll(NOTE), ([, number = '', file = '', name = '']) => ({
    number,
    file,
    name,
  }));

/** The text above the notes, cut into its items and paragraphs. */
const partsOf = (page: string): string[] =>
  (readFileSync(page, 'utf8').split(/^\[\^1\]: /m)[0] ?? '')
    .split(/\n(?=- )|\n\n/)
    .map((part) => part.trim());

const calls = (text: string): string[] =>
  Array.from(text.matchAll(/\[\^(\d+)\]/g), ([, number = '']) => number);

/** A test is named as it is written; one of a table's, by what follows the gap in its name. */
function names(source: string, name: string): boolean {
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\s*(?:it|test)\\(\\s*(['\`])(?:(?!\\1).)*?${words}\\1`, 'm').test(source);
}

for (const page of PAGES) {
  describe(page, () => {
    const proofs = proofsOf(page);

    it('promises nothing without a proof, and keeps no proof of what it does not promise', () => {
      const promises = partsOf(page).filter((part) => part.startsWith('- '));
      assert.ok(promises.length > 20);
      for (const promise of promises) assert.notDeepEqual(calls(promise), [], promise);
      const called = new Set(calls(partsOf(page).join('\n')));
      assert.deepEqual([...called].sort(), proofs.map(({ number }) => number).sort());
    });

    for (const { number, file, name } of proofs) {
      it(`${number} is tried by “${name}”`, () => {
        assert.ok(existsSync(file), `${file} is not there`);
        assert.ok(names(readFileSync(file, 'utf8'), name), `${file} has no test of that name`);
      });
    }
  });
}

it('the same is promised in both languages, in the same order', () => {
  const [french = '', english = ''] = PAGES;
  assert.deepEqual(proofsOf(english), proofsOf(french));
  const order = (page: string) => partsOf(page).map((part) => [part.slice(0, 2) === '- ', ...calls(part)]);
  assert.deepEqual(order(english), order(french));
});
