/** Every row of how a body is named, and of what part it plays: each example is decided by its own row, and by no other. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitAt, NAME_RULES } from '../../reader/actors/noun-phrase.ts';
import { PART_RULES } from '../../reader/actors/who-acts.ts';
import type { Rule } from '../../reader/mentions/rule.ts';

/** @param rivals the rows that might be tried at the same place as this one */
function proveRows<T extends Rule>(
  rows: readonly T[],
  rivals: (row: T) => readonly T[],
  fits: (row: T, text: string) => boolean,
) {
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const row of rows) {
    it(`${row.id}: ${row.says}`, () => {
      assert.ok(row.examples.length > 0 && row.not.length > 0);
      for (const example of row.examples)
        assert.deepEqual(
          rivals(row)
            .filter((each) => fits(each, example))
            .map(({ id }) => id),
          [row.id],
          example,
        );
      for (const neighbour of row.not) assert.ok(!fits(row, neighbour), neighbour);
    });
  }
}

describe('how a body is named', () => {
  proveRows(
    NAME_RULES,
    ({ where }) => NAME_RULES.filter((each) => each.where.some((one) => where.includes(one))),
    (row, text) => fitAt(row, text) !== undefined,
  );
});

describe('what part it plays', () => {
  proveRows(
    PART_RULES,
    ({ who }) => PART_RULES.filter((each) => who === undefined || each.who === undefined || each.who === who),
    ({ pattern, seesPrevious }, text) => pattern.test(seesPrevious ? text : text.replace(/[⟨⟩‹›]/gu, '')),
  );
});
