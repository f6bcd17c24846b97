/**
 * The time to find and mask names grows with the length of a text, not with its square: that for 4 n is set beside that for n, in
 * one run, so that no machine is too slow.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPeople } from '../../reader/actors/find-people.ts';
import { businessNames } from '../../reader/actors/business-names.ts';
import { maskInitiative } from '../../publisher/steps/mask-names.ts';
import { leadsToPerson } from '../../publisher/steps/leads-to-person.ts';
import { namePattern, shortenings, wordsInSmallLetters } from '../../shared/french/mask-person.ts';
import { printedNames } from '../../shared/editor/named-people.ts';
import { INITIATIVE } from '../desk/entry/sample-entry.ts';

const PERSON = { first: 'Rosalie', last: 'Quévrain' };

/** Each takes a text. */
const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  findPeople: (text) => findPeople(text),
  'findPeople, of known ones': (text) => findPeople(text, { known: [PERSON] }),
  businessNames,
  shortenings: (text) => shortenings(text, PERSON),
  'shortenings, of two surnames': (text) => shortenings(text, { first: 'Rosalie', last: 'Carlier-Quévrain' }),
  wordsInSmallLetters,
  namePattern: (text) => text.match(new RegExp(namePattern('Rosalie Quévrain'), 'giu')),
  printedNames: (text) => printedNames('Rosalie Quévrain', { ...INITIATIVE, text }),
  leadsToPerson: (text) =>
    leadsToPerson({ kind: 'website', url: `https://exemple.fr/${encodeURI(text)}` }, [PERSON], {
      bodies: [],
      isPrivate: false,
      inFull: [],
    }),
  maskInitiative: (text) =>
    maskInitiative({ ...INITIATIVE, text }, { people: [PERSON], isWord: () => false }),
};

/** What names and what stands around them are made of, again and again. */
const PIECES = [
  'Rosalie Quévrain coud. ',
  'Quévrain, Rosalie ; ',
  'Quévrain R., ',
  'QUÉVRAIN ROSALIE ',
  'M. Quévrain et Carlier, ',
  'MM. A, B, C et ',
  'les familles Carlier, Quévrain, ',
  'merci à quévrain ',
  'mme quévrain ',
  'Rosalie et Paul, ',
  'le président du club ',
  'l’adjointe au maire, déléguée, ',
  'Q',
  'q',
  'Q-',
  'Qu’',
  'R.',
  'J.-P. ',
  'A ',
  ', ',
  ' ',
  '\u00A0',
  '«',
  '« ',
  '@a.',
  'é\u0301',
  'de la ',
  'née ',
  'M. Quévrain, Carlier, ',
  'Mme rosalie quévrain et ',
  'merci à rosalie ',
  'Quévrain Rosalie ',
  'Rosalie Carlier - ',
  'R Quévrain ',
  'J-P ',
  '© Rosalie / ',
  'la présidente du club ',
  'chez les ',
  'a-',
];

const SHORT = 4000;
const LENGTHS = [SHORT, 4 * SHORT];

const timeOf = (run: () => unknown) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** The quickest of several: whatever else the machine does only adds to it. */
const bestOf = (times: number, run: () => unknown) =>
  Math.min(...Array.from({ length: times }, () => timeOf(run)));

/** A square makes 16, a line 4. Below a hundredth of a second for the longer one, the clock says little. */
const MOST = 9;
const TELLING = 10;

function growthOf(run: (text: string) => unknown, piece: string) {
  const [short = '', long = ''] = LENGTHS.map((length) => piece.repeat(Math.ceil(length / piece.length)));
  const grown = timeOf(() => run(long));
  if (grown < TELLING) return 1;
  // What else the machine does may fall on one of the two: a square stays one however often it is looked at.
  let least = Infinity;
  for (let attempt = 0; attempt < 4 && least > MOST; attempt++)
    least = Math.min(least, bestOf(3, () => run(long)) / bestOf(3, () => run(short)));
  return least;
}

describe('the time to find and mask names grows with the text', () => {
  for (const [name, run] of Object.entries(FUNCTIONS))
    it(name, () => {
      const grown = PIECES.map((piece) => ({ piece, growth: growthOf(run, piece) }));
      assert.deepEqual(
        grown.filter(({ growth }) => growth > MOST),
        [],
      );
    });
});
