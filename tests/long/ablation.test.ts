/** Each row of each table is needed: taken out, one of its examples, or a verdict on a fixture, is another. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { FURNITURE, furnitureIn } from '../../reader/formats/furniture.ts';
import { splitLines } from '../../reader/formats/block.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { readRelease } from '../../reader/formats/read-release.ts';
import * as cues from '../../reader/mentions/cues.ts';
import { DEEDS } from '../../reader/mentions/deeds.ts';
import { ruleIn, type Rule } from '../../reader/mentions/rule.ts';
import { weighPeople } from '../../reader/actors/find-people.ts';
import { NO_PERSON } from '../../reader/actors/no-person-rules.ts';
import { FIRST_NAME_CUES, NAME_FORMS } from '../../reader/actors/person-rules.ts';
import { fitAt, NAME_RULES } from '../../reader/actors/noun-phrase.ts';
import { PART_RULES, partRuleOf } from '../../reader/actors/who-acts.ts';
import { decide } from '../../reader/outline/decide.ts';
import { markHeadings } from '../../reader/outline/headings.ts';
import { SIGNS } from '../../reader/outline/signs.ts';
import { toSpots, type Spot } from '../../reader/outline/spot.ts';
import { identify } from '../../reader/passages/identify.ts';
import { toPassage } from '../../reader/passages/passage.ts';
import { setAside } from '../../reader/passages/set-aside.ts';
import { findElsewhere } from '../../reader/places/find-elsewhere.ts';
import { findPlaces } from '../../reader/places/find-places.ts';
import { ANNOUNCED, NO_PLACE } from '../../reader/places/naming-rules.ts';
import { weighRole } from '../../reader/places/place-roles.ts';
import { DEPARTMENT_FIRST, ELSEWHERE, MASKS, UNLISTED } from '../../reader/places/place-rules.ts';
import { ROLE_RULES } from '../../reader/places/role-rules.ts';
import type { Block } from '../../reader/formats/block.ts';
import { SIGN_EXAMPLES } from '../reader/sign-examples.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/bulletins/', import.meta.url));
const gazetteer = loadGazetteer('62');
const north = loadGazetteer('59');
assert.ok(gazetteer && north);

/** A table of rules, and what decides on a text. Another table joins by one line. */
interface Table {
  rows: readonly Rule[];
  decide: (text: string) => unknown;
}

/** What the first row that fits in each place of a phrase reads there. */
const namesAt = (text: string) =>
  NAME_RULES.map(({ where }) => {
    const rivals = NAME_RULES.filter((each) => each.where.some((one) => where.includes(one)));
    const row = rivals.find((each) => fitAt(each, text));
    return row && [row.weight, row.kind, row.isCommon, fitAt(row, text)?.groups];
  });
const partOf = (text: string) =>
  [true, false].map((isPerson) => {
    const row = partRuleOf(text.replace(/[⟨⟩‹›]/gu, ''), text, isPerson);
    return row && [row.part, row.weight];
  });
/** What is found in an example once its marks are taken out, in two départements. */
const namedIn = (marked: string) =>
  [gazetteer, north].map((each) => {
    const { places, doubts } = findPlaces(marked.replace(/[⟦⟧⟨⟩]/gu, ''), each);
    return [communesIn(places), doubts];
  });
const communesIn = (places: readonly { code: string; role: string; start: number }[]) =>
  places.map(({ code, role, start }) => [code, role, start]);

const isTable = (value: unknown): value is readonly Rule[] => Array.isArray(value);
const TABLES: Readonly<Record<string, Table>> = {
  furniture: { rows: FURNITURE, decide: (text) => furnitureIn(text)?.id },
  ...Object.fromEntries(
    Object.entries({ ...cues, DEEDS })
      .filter((entry): entry is [string, readonly Rule[]] => isTable(entry[1]) && entry[0] !== 'CUES')
      .map(([name, rows]) => [name, { rows, decide: (text: string) => ruleIn(rows, text)?.id }]),
  ),
  'forms of names': { rows: NAME_FORMS, decide: (text) => weighPeople(text) },
  'cues for first names': { rows: FIRST_NAME_CUES, decide: (text) => weighPeople(text) },
  'what is no person': { rows: NO_PERSON, decide: (text) => weighPeople(text) },
  'how a body is named': { rows: NAME_RULES, decide: namesAt },
  'what part it plays': { rows: PART_RULES, decide: partOf },
  'what announces a place': { rows: ANNOUNCED, decide: namedIn },
  'what refuses a place': { rows: NO_PLACE, decide: namedIn },
  'roles of communes': {
    rows: ROLE_RULES,
    decide: (text) => {
      const { role, rival } = weighRole(text);
      return [role, rival];
    },
  },
  'what is no place': { rows: MASKS, decide: namedIn },
  'areas that nobody lists': {
    rows: UNLISTED,
    decide: (text) => findPlaces(text, gazetteer).unlisted.map(({ words }) => words),
  },
  'communes elsewhere': { rows: ELSEWHERE, decide: (text) => communesIn(findElsewhere(text, gazetteer)) },
  'départements first': {
    rows: DEPARTMENT_FIRST,
    decide: (text) => communesIn(findElsewhere(text, gazetteer)),
  },
};

/** What `run` gives while a row is out of its table. */
function without<R, T>(rows: readonly R[], row: R, run: () => T): T {
  const all = rows as R[];
  const at = all.indexOf(row);
  all.splice(at, 1);
  try {
    return run();
  } finally {
    all.splice(at, 0, row);
  }
}

for (const [name, { rows, decide: decideOn }] of Object.entries(TABLES)) {
  describe(name, () => {
    for (const row of [...rows]) {
      it(`${row.id} is needed`, () => {
        const read = () => JSON.stringify(row.examples.map(decideOn));
        assert.notEqual(without(rows, row, read), read());
      });
    }
  });
}

describe('signs', () => {
  const releases: Spot[][] = [];
  const spotsOf = (blocks: readonly Block[]) => {
    const passages = identify(blocks.flatMap(splitLines)).map(toPassage);
    return toSpots(setAside(markHeadings(passages), () => undefined).kept, gazetteer);
  };
  before(async () => {
    for (const file of readdirSync(FOLDER).filter((each) => !each.endsWith('.expected.json')))
      releases.push(spotsOf((await readRelease(readFileSync(FOLDER + file), file)).blocks));
    releases.push(...SIGN_EXAMPLES.map(({ release }) => spotsOf(readMarkdown(release))));
  });
  for (const sign of SIGNS) {
    it(`${sign.id} is needed`, () => {
      const read = (signs: typeof SIGNS) =>
        releases.map((spots) =>
          decide(spots, signs)
            .map(({ verdict }) => verdict)
            .join(),
        );
      assert.notDeepEqual(read(SIGNS.filter((each) => each !== sign)), read(SIGNS));
    });
  }
  for (const { sign, release, begins, verdict } of SIGN_EXAMPLES) {
    it(`${sign} turns a verdict`, () => {
      const spots = spotsOf(readMarkdown(release));
      const read = (signs: typeof SIGNS) =>
        decide(spots, signs).find(({ spot }) => spot.passage.text.startsWith(begins))?.verdict;
      assert.equal(read(SIGNS), verdict);
      assert.notEqual(read(SIGNS.filter(({ id }) => id !== sign)), verdict);
    });
  }
});
