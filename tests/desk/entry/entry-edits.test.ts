/** What is done to an initiative, as it stands in `corrections.json` then. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  correct,
  correctField,
  correctPeople,
  cutOut,
  isNone,
  joinWithPrevious,
  putBack,
  restore,
  splitAt,
  withdraw,
} from '../../../desk/page/entry/entry-edits.ts';
import { correctionsSchema, type Corrections } from '../../../shared/editor/corrections.ts';
import type { Edit } from '../../../desk/page/edits.ts';
import { entry, INITIATIVE } from './sample-entry.ts';

const RELEASE = '2020-04-08-2.md';
const OPENER = INITIATIVE.passage;
const ID = INITIATIVE.id;
const BEFORE = 'aaaaaaaaaaaaaaab';
const ABOVE = 'bbbbbbbbbbbbbbbb';

const published = entry();
const fresh = entry({ isPublished: false });
const question = {
  id: `${OPENER}.person1`,
  line: 7,
  about: 'person' as const,
  must: true,
  chosen: 'private',
  answers: [],
};

describe('an edit of an initiative', () => {
  const rows: readonly [what: string, before: Corrections, edit: Edit, after: Corrections][] = [
    ['goes by the id that it has', {}, correct(published, { title: 'Un' }), { [ID]: { title: 'Un' } }],
    [
      'goes by its passage as long as it has none',
      {},
      correct(fresh, { title: 'Un' }),
      { [RELEASE]: { initiatives: { [OPENER]: { title: 'Un' } } } },
    ],
    [
      'takes with it what was said before the text that opens it was mended',
      { [RELEASE]: { initiatives: { [BEFORE]: { title: 'Un', phones: [] } } } },
      correct(entry({ isPublished: false, saidUnder: BEFORE, said: { title: 'Un', phones: [] } }), {
        title: 'Deux',
      }),
      { [RELEASE]: { initiatives: { [OPENER]: { title: 'Deux', phones: [] } } } },
    ],
    [
      'of an initiative that is one no more leaves nothing of before its text was mended',
      { [RELEASE]: { initiatives: { [BEFORE]: { title: 'Un' } } } },
      isNone(entry({ isPublished: false, saidUnder: BEFORE, said: { title: 'Un' } }), 'closing'),
      { [RELEASE]: { answers: { [OPENER]: 'closing' } } },
    ],
    [
      'takes with it what was said before there was an id',
      { [RELEASE]: { number: 2, initiatives: { [OPENER]: { title: 'Un', phones: [] } } } },
      correct(published, { title: 'Deux' }),
      {
        [RELEASE]: { number: 2, initiatives: { [OPENER]: { phones: [] } } },
        [ID]: { title: 'Deux' },
      },
    ],
    [
      'goes back to the reading, and leaves nothing behind',
      { [RELEASE]: { initiatives: { [OPENER]: { title: 'Un' } } }, [ID]: { title: 'Deux' } },
      correct(published, { title: undefined }),
      {},
    ],
    [
      'that brings a field back to what was read stores nothing',
      { [ID]: { title: 'Un', communes: [] } },
      correctField(published, 'communes', INITIATIVE.communes),
      { [ID]: { title: 'Un' } },
    ],
    [
      'keeps an empty list: there is none',
      {},
      correctField(published, 'phones', []),
      { [ID]: { phones: [] } },
    ],
    [
      'masks one person beside another',
      { [ID]: { people: { 'Zoé Martin': 'public' } } },
      correctPeople(entry({ said: { people: { 'Zoé Martin': 'public' } } }), { 'Michel Dupont': 'private' }),
      { [ID]: { people: { 'Zoé Martin': 'public', 'Michel Dupont': 'private' } } },
    ],
    [
      'answers what was asked about the person',
      {},
      correctPeople(entry({ questions: [{ ...question, text: 'Michel Dupont' }] }), {
        'Michel Dupont': { agreed: '2020-05-02' },
      }),
      {
        [ID]: { people: { 'Michel Dupont': { agreed: '2020-05-02' } } },
        [RELEASE]: { answers: { [question.id]: 'private' } },
      },
    ],
    [
      'about somebody else leaves the question open',
      {},
      correctPeople(entry({ questions: [{ ...question, text: 'Zoé Martin' }] }), {
        'Michel Dupont': 'nobody',
      }),
      { [ID]: { people: { 'Michel Dupont': 'nobody' } } },
    ],
    [
      'joins it with the one above, and forgets what was said of it',
      { [RELEASE]: { initiatives: { [OPENER]: { title: 'Un' } } } },
      joinWithPrevious(entry({ isPublished: false, said: { title: 'Un' } }), entry({ opener: ABOVE })),
      { [RELEASE]: { answers: { [OPENER]: 'continues' } } },
    ],
    [
      'that joins goes on with a text written by hand',
      {},
      joinWithPrevious(fresh, entry({ opener: ABOVE, isPublished: false, said: { text: 'Au-dessus.' } })),
      {
        [RELEASE]: {
          answers: { [OPENER]: 'continues' },
          initiatives: { [ABOVE]: { text: `Au-dessus.\n\n${INITIATIVE.text}` } },
        },
      },
    ],
    [
      'splits it, and goes back to the text that was read',
      { [ID]: { text: 'À la main.', title: 'Un' } },
      splitAt(entry({ said: { text: 'À la main.' } }), 'cccccccccccccccc'),
      { [ID]: { title: 'Un' }, [RELEASE]: { answers: { cccccccccccccccc: 'initiative' } } },
    ],
    [
      'cuts a sentence out',
      {},
      cutOut(published, 'cccccccccccccccc'),
      { [RELEASE]: { answers: { cccccccccccccccc: 'furniture' } } },
    ],
    [
      'puts it back',
      { [RELEASE]: { answers: { cccccccccccccccc: 'furniture' } } },
      putBack(published, 'cccccccccccccccc'),
      {},
    ],
    [
      'says what it is instead',
      { [RELEASE]: { initiatives: { [OPENER]: { title: 'Un' } } } },
      isNone(entry({ isPublished: false, said: { title: 'Un' } }), 'closing'),
      { [RELEASE]: { answers: { [OPENER]: 'closing' } } },
    ],
    [
      'withdraws it on the day',
      { [ID]: { title: 'Un', restored: '2020-04-20' } },
      withdraw(published, '2020-05-02'),
      { [ID]: { title: 'Un', withdrawn: '2020-05-02' } },
    ],
    [
      'restores it on the day, and keeps when it was withdrawn',
      { [ID]: { withdrawn: '2020-05-02' } },
      restore(published, '2020-05-04'),
      { [ID]: { withdrawn: '2020-05-02', restored: '2020-05-04' } },
    ],
  ];
  for (const [what, before, edit, after] of rows)
    it(what, () => {
      const made = edit(before);
      assert.deepEqual(made, after);
      assert.deepEqual(correctionsSchema.parse(made), after);
    });
});
