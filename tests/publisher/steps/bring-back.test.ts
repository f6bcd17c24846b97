/** Corrections of an earlier publication, brought back: what protects people survives, all else is as it was. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bringBack } from '../../../publisher/steps/bring-back.ts';
import type { Corrections } from '../../../shared/editor/corrections.ts';

const ID = '62-2020-04-08-2#e7';
const RELEASE = '2020-04-08-2.md';
const PASSAGE = '3fa9c1d2e4b70811';

const rows: readonly [why: string, then: Corrections, now: Corrections, brought: Corrections][] = [
  ['nothing said', {}, {}, {}],
  ['a correction made since is undone', {}, { [ID]: { title: 'Nouveau' } }, {}],
  ['one undone since is back', { [ID]: { title: 'Ancien' } }, {}, { [ID]: { title: 'Ancien' } }],
  [
    'a withdrawal since stays',
    {},
    { [ID]: { withdrawn: '2020-05-02' } },
    { [ID]: { withdrawn: '2020-05-02' } },
  ],
  [
    'beside what was said then',
    { [ID]: { title: 'Ancien' } },
    { [ID]: { title: 'Nouveau', withdrawn: '2020-05-02' } },
    { [ID]: { title: 'Ancien', withdrawn: '2020-05-02' } },
  ],
  [
    'a withdrawal of then that was undone since is back, until it is undone again',
    { [ID]: { withdrawn: '2020-05-02' } },
    { [ID]: { withdrawn: '2020-05-02', restored: '2020-05-10' } },
    { [ID]: { withdrawn: '2020-05-02' } },
  ],
  [
    'one undone then and made again since stays',
    { [ID]: { withdrawn: '2020-05-02', restored: '2020-05-03' } },
    { [ID]: { withdrawn: '2020-06-01', restored: '2020-05-03' } },
    { [ID]: { withdrawn: '2020-06-01' } },
  ],
  [
    'one undone then and untouched stays undone',
    { [ID]: { withdrawn: '2020-05-02', restored: '2020-05-03' } },
    { [ID]: { withdrawn: '2020-05-02', restored: '2020-05-03' } },
    { [ID]: { withdrawn: '2020-05-02', restored: '2020-05-03' } },
  ],
  [
    'who is to be masked since stays masked, even who had agreed',
    { [ID]: { people: { 'Michel Dupont': { agreed: '2020-04-09' }, 'Anne Petit': 'public' } } },
    { [ID]: { people: { 'Michel Dupont': 'private', 'Anne Petit': { agreed: '2020-05-01' } } } },
    { [ID]: { people: { 'Michel Dupont': 'private', 'Anne Petit': 'public' } } },
  ],
  [
    'an agreement, or an office, that no longer stands does not return',
    {
      [ID]: {
        people: { 'Michel Dupont': { agreed: '2020-04-09' }, 'Anne Petit': 'public' },
        title: 'Ancien',
      },
      [RELEASE]: { answers: { [`${PASSAGE}.person1`]: 'public', [`${PASSAGE}.place1`]: '62413' } },
    },
    {},
    { [ID]: { title: 'Ancien' }, [RELEASE]: { answers: { [`${PASSAGE}.place1`]: '62413' } } },
  ],
  ['what is said to name a person stays so', {}, { [ID]: { personal: true } }, { [ID]: { personal: true } }],
  [
    'the same of initiatives that have no id yet, and of answers about persons alone',
    { [RELEASE]: { number: 2, answers: { [PASSAGE]: 'initiative' } } },
    {
      [RELEASE]: {
        number: 3,
        answers: {
          [PASSAGE]: 'closing',
          [`${PASSAGE}.person1`]: 'private',
          [`${PASSAGE}.person2`]: 'public',
        },
        initiatives: { [PASSAGE]: { title: 'Nouveau', withdrawn: '2020-05-02' } },
      },
    },
    {
      [RELEASE]: {
        number: 2,
        answers: { [PASSAGE]: 'initiative', [`${PASSAGE}.person1`]: 'private' },
        initiatives: { [PASSAGE]: { withdrawn: '2020-05-02' } },
      },
    },
  ],
];

describe('corrections brought back', () => {
  for (const [why, then, now, brought] of rows)
    it(why, () => assert.deepEqual(bringBack(then, now), brought));
});
