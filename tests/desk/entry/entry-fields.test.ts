/** What is stored of an initiative's fields: that which differs from the reading, and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  correctionFrom,
  fieldsNow,
  fieldsRead,
  type EntryFields,
} from '../../../desk/page/entry/entry-fields.ts';
import { correctionSchema, type Correction } from '../../../shared/editor/corrections.ts';
import { loadGazetteer } from '../../../publisher/load-gazetteer.ts';
import { correctInitiative } from '../../../publisher/steps/correct-initiative.ts';
import { entry, INITIATIVE } from './sample-entry.ts';

const read = fieldsRead(entry());

describe('a correction from what the fields hold', () => {
  it('says nothing of an initiative as it was read', () => {
    assert.deepEqual(correctionFrom(read, fieldsNow(entry())), {});
  });

  const rows: readonly [what: string, edited: Partial<EntryFields>, correction: Correction][] = [
    ['a title', { title: ' Des masques ' }, { title: 'Des masques' }],
    ['an emptied title', { title: '  ' }, {}],
    ['a text, in tidy paragraphs', { text: ' Un.\r\n \r\n\r\nDeux. ' }, { text: 'Un.\n\nDeux.' }],
    ['a text that was emptied: what was read stays', { text: '\n' }, {}],
    ['a text with spaces around it', { text: `${read.text}\n` }, {}],
    ['another theme', { theme: 'plus-jeunes' }, { theme: 'plus-jeunes' }],
    [
      'a commune by its code, and another role',
      {
        communes: [
          { code: '62548', name: 'Marck', role: 'place' },
          { code: '62413', name: 'Harnes', role: 'beneficiary' },
        ],
      },
      { communes: ['62548', { code: '62413', role: 'beneficiary' }] },
    ],
    ['no commune at all', { communes: [] }, { communes: [] }],
    ['a commune under another name', { communes: [{ code: '62413', name: 'HARNES', role: 'place' }] }, {}],
    ['an area', { territories: [{ slug: 'calaisis', name: 'Calaisis' }] }, { territories: ['calaisis'] }],
    [
      'an organiser of another kind',
      { organisers: [{ name: 'Les Mains tendues', kind: 'group' }] },
      { organisers: [{ name: 'Les Mains tendues', kind: 'group' }] },
    ],
    [
      'an address more, as it is printed',
      { links: [...read.links, 'www.exemple.fr'] },
      {
        links: ['https://www.facebook.com/lesmainstendues', 'contact@mainstendues.example', 'www.exemple.fr'],
      },
    ],
    [
      'the same addresses in another form',
      { links: ['https://www.facebook.com/lesmainstendues ', 'mailto:contact@mainstendues.example'] },
      {},
    ],
    ['the same number in another form', { phones: ['+33 3 21 00 00 00'] }, {}],
    ['a short number', { phones: ['3919'] }, { phones: ['3919'] }],
    ['no number', { phones: [] }, { phones: [] }],
  ];
  for (const [what, edited, correction] of rows)
    it(`stores ${what}`, () => {
      const stored = correctionFrom(read, { ...read, ...edited });
      assert.deepEqual(stored, correction);
      assert.deepEqual(correctionSchema.parse(stored), correction);
    });

  it('is what the publisher makes of it', () => {
    const gazetteer = loadGazetteer('62') ?? assert.fail();
    for (const [what, edited] of rows) {
      const wanted = { ...read, ...edited };
      const { initiative, faults } = correctInitiative(
        INITIATIVE,
        { correction: correctionFrom(read, wanted), pathOf: () => [] },
        gazetteer,
      );
      assert.deepEqual(faults, [], what);
      // Nothing is left to say once it is carried out; a theme is moved elsewhere.
      const made = { ...fieldsNow(entry({ corrected: initiative })), theme: wanted.theme };
      const emptied = wanted.title.trim() === '' || wanted.text.trim() === '';
      if (!emptied) assert.deepEqual(correctionFrom(made, wanted), {}, what);
    }
  });

  const places = fc.array(
    fc.record({
      code: fc.constantFrom('62413', '62548', '62041'),
      name: fc.constant('Harnes'),
      role: fc.constantFrom('place' as const, 'beneficiary' as const, 'origin' as const),
    }),
    { maxLength: 3 },
  );
  const words = fc.constantFrom('', 'Un', ' Deux ', 'Trois\n\nQuatre');
  const fields: fc.Arbitrary<EntryFields> = fc.record({
    title: words,
    text: words,
    theme: fc.constantFrom('plus-jeunes', 'personnels-soignants'),
    communes: places,
    territories: fc.constantFrom([], [{ slug: 'calaisis', name: 'Calaisis' }]),
    organisers: fc.constantFrom([], [{ name: 'Un', kind: 'group' as const }]),
    links: fc.constantFrom([], ['www.exemple.fr']),
    phones: fc.constantFrom([], ['03 21 00 00 00'], ['0321000000']),
  });

  it('of any two states, is sound, and says of no field what the other has alike', () =>
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const correction = correctionFrom(before, after);
        correctionSchema.parse(correction);
        assert.deepEqual(correctionFrom(after, after), {});
        for (const name of Object.keys(correction) as (keyof EntryFields)[])
          assert.notDeepEqual(before[name], after[name]);
      }),
    ));
});
