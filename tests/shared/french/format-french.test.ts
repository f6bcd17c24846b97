import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  atCommune,
  formatCount,
  formatDate,
  formatPhone,
  ofCommune,
  typeset,
} from '../../../shared/french/format-french.ts';

/** In the tables `_` stands for a no-break space and `~` for a narrow one. */
const spaced = (text: string) => text.replaceAll('_', '\u00A0').replaceAll('~', '\u202F');

describe('communes after à and de', () => {
  const names: [name: string, at: string, of: string][] = [
    ['Harnes', 'à Harnes', 'de Harnes'],
    ['Arras', 'à Arras', 'd’Arras'],
    ['Étaples', 'à Étaples', 'd’Étaples'],
    ['Œuf-en-Ternois', 'à Œuf-en-Ternois', 'd’Œuf-en-Ternois'],
    ['Ytres', 'à Ytres', 'd’Ytres'],
    ['Le Portel', 'au Portel', 'du Portel'],
    ['Le Touquet-Paris-Plage', 'au Touquet-Paris-Plage', 'du Touquet-Paris-Plage'],
    ['Les Attaques', 'aux Attaques', 'des Attaques'],
    ['La Couture', 'à La Couture', 'de La Couture'],
    ["L'Écluse", 'à L’Écluse', 'de L’Écluse'],
    ['Lestrem', 'à Lestrem', 'de Lestrem'],
    ['Leforest', 'à Leforest', 'de Leforest'],
  ];
  for (const [name, at, of] of names) {
    it(name, () => {
      assert.equal(atCommune(name), at);
      assert.equal(ofCommune(name), of);
    });
  }
});

describe('dates in words', () => {
  const dates: [iso: string, words: string][] = [
    ['2020-04-08', '8 avril 2020'],
    ['2020-05-01', '1er mai 2020'],
    ['2020-05-11', '11 mai 2020'],
    ['2020-12-31', '31 décembre 2020'],
  ];
  for (const [iso, words] of dates) it(iso, () => assert.equal(formatDate(iso), words));
});

describe('counts', () => {
  const counts: [count: number, words: string][] = [
    [0, '0_initiative'],
    [1, '1_initiative'],
    [2, '2_initiatives'],
    [1234, '1~234_initiatives'],
  ];
  for (const [count, words] of counts) {
    it(words, () => assert.equal(formatCount(count, 'initiative'), spaced(words)));
  }
});

describe('phone numbers', () => {
  const phones: [phone: string, words: string][] = [
    ['+33321000000', '03_21_00_00_00'],
    ['+3312345', '+3312345'],
    ['+3222345678', '+3222345678'],
    ['3919', '39_19'],
    ['112', '112'],
    ['15', '15'],
  ];
  for (const [phone, words] of phones) {
    it(phone, () => assert.equal(formatPhone(phone), spaced(words)));
  }
});

describe('typeset', () => {
  const texts: [plain: string, set: string][] = [
    ["l'entreprise", 'l’entreprise'],
    ["aujourd'hui", 'aujourd’hui'],
    ['le service "Avenir des cités", qui', 'le service «_Avenir des cités_», qui'],
    ['« le Pas-de-Calais solidaire »', '«_le Pas-de-Calais solidaire_»'],
    ['Covid-19 : le Pas-de-Calais', 'Covid-19_: le Pas-de-Calais'],
    ['Qui ? Nous ! Et vous ; bien', 'Qui~? Nous~! Et vous~; bien'],
    ['50 000 litres', '50~000 litres'],
    ['1 000 000 masques', '1~000~000 masques'],
    ['le 8 avril 2020', 'le 8 avril 2020'],
    ['20 % à 5 €', '20_% à 5_€'],
    ['n° 2', 'n°_2'],
    ['n°2', 'n°_2'],
    ['https://example.org/a?b', 'https://example.org/a?b'],
  ];
  for (const [plain, set] of texts) {
    it(plain, () => assert.equal(typeset(plain), spaced(set)));
  }

  it('loses no letter and no digit', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(letters(typeset(text)), letters(text));
      }),
    );
  });

  it('once set, stays so', () => {
    for (const [, set] of texts) assert.equal(typeset(spaced(set)), spaced(set));
  });
});
