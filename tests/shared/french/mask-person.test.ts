/** A name as somebody writes it, and what stays of it in a text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maskPerson, toName } from '../../../shared/french/mask-person.ts';

const rows: readonly [name: string, text: string, masked: string][] = [
  ['Sophie Delattre', 'Sophie Delattre coud.', 'Sophie D. coud.'],
  [
    'Mme Sophie Delattre',
    'Mme Sophie Delattre coud. Mme Delattre livre.',
    'Mme Sophie D. coud. Mme D. livre.',
  ],
  ['Anne de la Tour', 'Anne de la Tour coud.', 'Anne T. coud.'],
  // A title stands before a surname.
  ['M. Delattre', 'M. Delattre coud.', 'M. D. coud.'],
  ['Madame Delattre', 'Madame Delattre coud.', 'Madame D. coud.'],
  ['M. et Mme Delattre', 'M. et Mme Delattre cousent.', 'M. et Mme D. cousent.'],
  ['M. et Mme Paul Delattre', 'M. et Mme Paul Delattre cousent.', 'M. et Mme Paul D. cousent.'],
  // Small letters, and the order of lists.
  ['Sophie Delattre', 'sophie delattre coud. Merci à delattre.', 'Sophie D. coud. Merci à D.'],
  ['Sophie Delattre', 'Delattre, Sophie : dix masques.', 'Sophie D. : dix masques.'],
  [
    'Sophie Petit',
    'Avec petit budget, mme petit coud petit à petit.',
    'Avec petit budget, mme P. coud petit à petit.',
  ],
  ['Rose Blanche', 'Chez Rose Blanche, une rose blanche.', 'Chez Rose B., une rose blanche.'],
  ['Rose Blanche', 'Elle offre à chacun cette rose blanche.', 'Elle offre à chacun cette rose blanche.'],
  // What is short already, and a first name alone.
  ['Sophie D.', 'Sophie D. coud.', 'Sophie D. coud.'],
  ['Sophie', 'Sophie coud.', 'Sophie coud.'],
];

describe('maskPerson', () => {
  for (const [name, text, masked] of rows) {
    it(`${name}: “${text}”`, () => assert.equal(maskPerson(text, toName(name)), masked));
  }
});
