/** Every row of every table of the reader decides its own examples, and leaves its neighbours alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleIn, type Rule } from '../../reader/mentions/rule.ts';
import { weighPeople } from '../../reader/actors/find-people.ts';
import { findElsewhere } from '../../reader/places/find-elsewhere.ts';
import { findPlaces } from '../../reader/places/find-places.ts';
import { DEPARTMENT_FIRST, ELSEWHERE, MASKS, UNLISTED } from '../../reader/places/place-rules.ts';
import { ANNOUNCED, NO_PLACE } from '../../reader/places/naming-rules.ts';
import { weighRole } from '../../reader/places/place-roles.ts';
import { ROLE_RULES } from '../../reader/places/role-rules.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { NO_PERSON } from '../../reader/actors/no-person-rules.ts';
import { FIRST_NAME_CUES, NAME_FORMS } from '../../reader/actors/person-rules.ts';

interface Kind {
  rows: readonly Rule[];
  /** The ids of the rows of this kind that decide something in a text. */
  decide: (text: string) => readonly (string | undefined)[];
}

const gazetteer = loadGazetteer('62') ?? assert.fail();
const found = (text: string) => weighPeople(text).filter(({ refusedBy }) => refusedBy === undefined);

const KINDS: Readonly<Record<string, Kind>> = {
  'forms of names': { rows: NAME_FORMS, decide: (text) => found(text).map(({ rule }) => rule) },
  'cues for first names alone': {
    rows: FIRST_NAME_CUES,
    decide: (text) => found(text).map(({ rule }) => rule),
  },
  'what is no place': {
    rows: MASKS,
    decide: (text) =>
      MASKS.filter(({ pattern }) => [...text.matchAll(pattern)].length > 0).map(({ id }) => id),
  },
  'communes elsewhere': {
    rows: [...ELSEWHERE, ...DEPARTMENT_FIRST],
    decide: (text) => findElsewhere(text, gazetteer).map(({ rule }) => rule),
  },
  'what announces a place': { rows: ANNOUNCED, decide: (text) => [ruleIn(ANNOUNCED, text)?.id] },
  'what refuses a place': {
    rows: NO_PLACE,
    decide: (text) => NO_PLACE.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id),
  },
  'roles of communes': { rows: ROLE_RULES, decide: (text) => [weighRole(text).row] },
  'areas that nobody lists': {
    rows: UNLISTED,
    decide: (text) => findPlaces(text, gazetteer).unlisted.map(({ rule }) => rule),
  },
  'what is no person': {
    rows: NO_PERSON,
    decide: (text) => weighPeople(text).map(({ refusedBy }) => refusedBy),
  },
};

for (const [name, { rows, decide }] of Object.entries(KINDS)) {
  describe(name, () => {
    const ids = new Set(rows.map(({ id }) => id));
    const decided = (text: string) =>
      [...new Set(decide(text))].filter((id) => id !== undefined && ids.has(id));
    it('has each id once', () => assert.equal(ids.size, rows.length));
    for (const { id, says, examples, not } of rows) {
      it(`${id}: ${says}`, () => {
        assert.ok(examples.length > 0 && not.length > 0, 'It takes an example and a neighbour.');
        for (const text of examples) assert.deepEqual(decided(text), [id], text);
        for (const text of not) assert.ok(!decided(text).includes(id), text);
      });
    }
  });
}
