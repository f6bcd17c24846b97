/** A name as somebody writes it, and what stays of it in a text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applyEdits,
  maskPerson,
  namePattern,
  toName,
  wordsInSmallLetters,
} from '../../../shared/french/mask-person.ts';

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
  // Every title, and none.
  ...['M.', 'MM.', 'Mme', 'Mmes', 'Mlle', 'Mlles', 'Monsieur', 'Mademoiselle', 'Docteur', 'Dr', 'Me'].map(
    (title) =>
      [`${title} Delattre`, `${title} Delattre coud.`, `${title} D. coud.`] as [string, string, string],
  ),
  ['Delattre', 'Delattre coud.', 'Delattre coud.'],
  ['Emme Delattre', 'Emme Delattre coud. Delattre livre.', 'Emme D. coud. D. livre.'],
  // Particles say nothing, and go with the name.
  ...['de', 'du', 'des', 'le', 'la', 'van', 'van de', 'van der', 'von', 'ben', 'el', 'da', 'dos', 'di'].map(
    (particle) =>
      [`Anne ${particle} Tour`, `Anne ${particle} Tour coud, merci à Tour.`, 'Anne T. coud, merci à T.'] as [
        string,
        string,
        string,
      ],
  ),
  ['Anne d’Arcy', 'Anne d’Arcy coud. Merci, Arcy !', 'Anne A. coud. Merci, A. !'],
  ['Anne Desmet', 'Anne Desmet coud.', 'Anne D. coud.'],
  // Orders, dashes and spaces.
  ['Sophie Delattre', 'DELATTRE Sophie coud.', 'Sophie D. coud.'],
  ['Sophie Delattre', 'Delattre , Sophie', 'D. , Sophie'],
  ['Sophie Delattre', 'Sophie, Delattre', 'Sophie, D.'],
  ['Sophie Delattre', 'Sophie\u00A0Delattre et Sophie\nDelattre', 'Sophie D. et Sophie D.'],
  ['Sophie Delattre', 'Sophie    Delattre', 'Sophie    D.'],
  ['Sophie Delattre', 'S. Delattre et S Delattre', 'S. D. et S. D.'],
  ['Anne-Marie Delattre', 'A.-M. Delattre, A. M. Delattre', 'A.-M. D., A.-M. D.'],
  ['Sophie Delattre-Petit', 'Sophie Delattre\u2011Petit, Sophie Delattre – Petit', 'Sophie D., Sophie D.'],
  // One half of a name, if it is long enough to be one.
  ['Sophie Carlier-Petit', 'Merci à Carlier, puis à Petit.', 'Merci à C., puis à P.'],
  ['Sophie Carlier-Roy', 'Merci à Carlier, le Roy.', 'Merci à C., le Roy.'],
  ['Sophie Carlier-petit', 'Merci, Petit.', 'Merci, Petit.'],
  // Accents go in capitals and in haste; two accents are two names.
  ['Anne Quévrain', 'ANNE QUEVRAIN, Anne Quevrain, QUÉVRAIN', 'Anne Q., Anne Q., Q.'],
  ['Anne Côme', 'Merci à Comé.', 'Merci à Comé.'],
  ['Anne Come', 'Merci à Côme.', 'Merci à C.'],
  // Within other words it is none.
  [
    'Sophie Lens',
    'Lensois, Mi-Lens, Lens-Liévin, xLens, 2Lens',
    'Lensois, Mi-Lens, Lens-Liévin, xLens, 2Lens',
  ],
  ['Sophie Delattre', 'Merci à Delattre. Et à Delattre', 'Merci à D. Et à D.'],
  ['Sophie Delattre', 'Merci à Delattre : elle coud.', 'Merci à D. : elle coud.'],
  // Several of one name.
  ['Sophie Delattre', 'Les Delattres, des Delattres, aux Delattres', 'Les D., des D., aux D.'],
  ['Sophie Delattre', 'Ces Delattres et Nobles Delattres', 'Ces Delattres et Nobles Delattres'],
  // Small letters name someone where nothing else stands so.
  ...['monsieur', 'madame', 'mme', 'mlle', 'mr', 'Mme', 'M.'].map(
    (title) =>
      ['Anne Petit', `Voici ${title} petit ici.`, `Voici ${title} P. ici.`] as [string, string, string],
  ),
  ...[
    'famille',
    'Famille',
    'chez',
    'merci à',
    'bravo',
    'bravo à',
    'grâce à',
    'hommage à',
    'félicitations à',
  ].map((words) => ['Anne Petit', `Voici ${words} petit.`, `Voici ${words} P.`] as [string, string, string]),
  [
    'Anne Petit',
    'Merci à petit et à tous, chez petit, chez petit qui coud',
    'Merci à P. et à tous, chez P., chez P. qui coud',
  ],
  ['Anne Petit', 'Merci à petit garçon.', 'Merci à petit garçon.'],
  ['Anne Petit', 'enrichez petit.', 'enrichez petit.'],
  // A first name that is a noun.
  ...[
    'un',
    'une',
    'la',
    'les',
    'des',
    'du',
    'ce',
    'cette',
    'ma',
    'ton',
    'ses',
    'nos',
    'votre'.replace('votre', 'vos'),
    'leur',
    'leurs',
  ].map(
    (article) =>
      ['Rose Blanche', `Voici ${article} rose blanche.`, `Voici ${article} rose blanche.`] as [
        string,
        string,
        string,
      ],
  ),
  ['Olive Blanche', 'Voici l’olive blanche.', 'Voici l’olive blanche.'],
  ['Rose Blanche', 'Voici rose blanche.', 'Voici Rose B.'],
  // A surname that is a word as well opens a sentence before it names someone.
  ['Anne Petit', 'Petit coud. Un petit masque, dit Petit.', 'Petit coud. Un petit masque, dit P.'],
  ['Anne Petit', 'Petit coud.', 'P. coud.'],
  [
    'Anne Petit',
    'Petit coud. Voir petit@exemple.fr et exemple.fr/petit',
    'P. coud. Voir petit@exemple.fr et exemple.fr/petit',
  ],
  [
    'Anne Petit',
    'Un petit mot, dit Petit, puis : Petit ; Petit – Petit — Petit.',
    'Un petit mot, dit P., puis : P. ; P. – P. — P.',
  ],
  [
    'Anne Petit',
    'Un petit mot : et/Petit, qu’Petit (Petit «Petit «\u00A0Petit “Petit @Petit #Petit',
    'Un petit mot : et/P., qu’P. (P. «P. «\u00A0P. “P. @P. #P.',
  ],
  [
    'Anne Petit',
    'Un petit mot de M. Petit ! Mme Petit ! Mlle Petit ! R. Petit !',
    'Un petit mot de M. P. ! Mme P. ! Mlle P. ! R. P. !',
  ],
  [
    'Anne Petit',
    'Un petit mot ! Petit ? Petit 3 Petit. Petit X/Petit',
    'Un petit mot ! Petit ? Petit 3 Petit. Petit X/Petit',
  ],
  ['Anne Carlier-Petit', 'Un petit mot. Carlier coud, dit Petit.', 'Un petit mot. Carlier coud, dit P.'],
  ['Anne Comé', 'Merci à CÔME.', 'Merci à C.'],
  ['Sophie Delattre', 'Voici deLattre ici.', 'Voici deLattre ici.'],
  ['Sophie Delattre', 'Sophie  Delattre, S.Delattre', 'Sophie D., S. D.'],
  ['Sophie DELATTRE', 'Sophie Delattre coud.', 'Sophie D. coud.'],
  ['Anne Tour de Lys', 'Merci à Tour Lys.', 'Merci à T. Lys.'],
  ['Sophie Delattre Petit', 'Les Delattre Petits cousent.', 'Les D. cousent.'],
  ['Sophie D', 'Sophie D coud.', 'Sophie D coud.'],
  // What is short already, and a first name alone.
  ['Sophie D.', 'Sophie D. coud.', 'Sophie D. coud.'],
  ['Sophie', 'Sophie coud.', 'Sophie coud.'],
];

describe('maskPerson', () => {
  for (const [name, text, masked] of rows) {
    it(`${name}: “${text}”`, () => assert.equal(maskPerson(text, toName(name)), masked));
  }
});

describe('toName', () => {
  const names: readonly [written: string, name: ReturnType<typeof toName>][] = [
    ['Sophie Delattre', { first: 'Sophie', last: 'Delattre' }],
    ['Sophie de la Tour', { first: 'Sophie', last: 'de la Tour' }],
    ['Sophie', { first: 'Sophie' }],
    ['M. Delattre', { first: '', last: 'Delattre' }],
    ['Mlle Delattre', { first: '', last: 'Delattre' }],
    ['M. et Mme Paul Delattre', { first: 'Paul', last: 'Delattre' }],
    ['', { first: '' }],
  ];
  for (const [written, name] of names) it(written, () => assert.deepEqual(toName(written), name));
});

describe('applyEdits', () => {
  const edits: readonly [what: string, edits: Parameters<typeof applyEdits>[1], text: string][] = [
    ['none', [], 'abcdef'],
    [
      'in whatever order',
      [
        { start: 4, end: 5, text: 'Y' },
        { start: 0, end: 2, text: 'X' },
      ],
      'XcdYf',
    ],
    [
      'side by side',
      [
        { start: 0, end: 2, text: 'X' },
        { start: 2, end: 4, text: 'Y' },
      ],
      'XYef',
    ],
    [
      'the first of two',
      [
        { start: 0, end: 3, text: 'X' },
        { start: 2, end: 5, text: 'Y' },
      ],
      'Xdef',
    ],
    [
      'the longer of two',
      [
        { start: 0, end: 2, text: 'X' },
        { start: 0, end: 4, text: 'Y' },
      ],
      'Yef',
    ],
    ['up to the end', [{ start: 3, end: 6, text: '' }], 'abc'],
  ];
  for (const [what, made, text] of edits) it(what, () => assert.equal(applyEdits('abcdef', made), text));
});

describe('wordsInSmallLetters', () => {
  const texts: readonly [text: string, words: string[]][] = [
    ["Un petit masque, (été) «rose» l’ami d'or.", ['petit', 'masque', 'ete', 'rose', 'l', 'ami', 'd', 'or']],
    [
      'Mi-temps, porte-voix; oui: non! qui? « là » fin…',
      ['temps', 'porte', 'voix', 'oui', 'non', 'qui', 'la', 'fin'],
    ],
    ['a1b x2 3y éA', []],
    ['voir petit@exemple.fr, exemple.fr, un/deux', ['voir']],
    ['Merci à petit. Voici mme carlier ici.', ['ici']],
    ['Merci à petit garçon.', ['a', 'petit', 'garcon']],
  ];
  for (const [text, words] of texts) it(text, () => assert.deepEqual([...wordsInSmallLetters(text)], words));
});

describe('namePattern', () => {
  it('finds a name whatever spaces stand in it, and its signs as they are', () => {
    const pattern = new RegExp(`^${namePattern('S. (A+B) * [x] {y} ^$ | \\\\ ?')}$`, 'u');
    assert.match('S.\u00A0(A+B)\u202F* [x] {y} ^$ | \\\\ ?', pattern);
    assert.doesNotMatch('Sx (A+B) * [x] {y} ^$ | \\\\ ?', pattern);
  });
});
