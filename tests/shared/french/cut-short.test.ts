import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutShort } from '../../../shared/french/cut-short.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('a text cut short at ten characters', () => {
  const rows: [why: string, text: string, cut: string][] = [
    ['nothing', '', ''],
    ['less than that', 'une aide', 'une aide'],
    ['just that, in one word', 'abcdefghij', 'abcdefghij'],
    ['just that, in two words', 'abcd fghij', 'abcd fghij'],
    ['one more, in one word', 'abcdefghijk', 'abcdefghij'],
    ['a word that ends just there', 'abcd fghij klm', 'abcd fghij'],
    ['a word that goes on there', 'abcd fghijk', 'abcd'],
    ['several spaces before the cut', 'abcd    ijklm', 'abcd'],
    ['lines', 'abcd\nefg\nhijk', 'abcd\nefg'],
    ['a number with its thousands', 'abc 50\u202F000\u00A0€', 'abc'],
    ['a long word after a short one', `a ${'b'.repeat(508)}`, 'a'],
    ['a word of 508 letters', 'b'.repeat(508), 'b'.repeat(10)],
    ['a long word of accents apart', 'e\u0301'.repeat(20), 'e\u0301'.repeat(5)],
    ['an accent that would be the first too many', `abcdefghie\u0301`, 'abcdefghi'],
    ['an emoji of two that would be half too many', `abcdefghi😀`, 'abcdefghi'],
    ['an emoji of eleven', `ab${FAMILY}`, 'ab'],
    ['flags', '🇫🇷'.repeat(5), '🇫🇷🇫🇷'],
  ];
  for (const [why, text, cut] of rows) it(why, () => assert.equal(cutShort(text, 10), cut));

  it('is never longer, and the text’s own beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(40), (text, most) => {
        const cut = cutShort(text, most);
        assert.ok(text.startsWith(cut) && cut.length <= Math.max(most, 0));
        assert.ok(cut === text || cut.isWellFormed() === text.isWellFormed());
      }),
    );
  });
});
