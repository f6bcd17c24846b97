/** The tables of rules that are rows: each example is decided by its own row, and by no other of its table. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FURNITURE, furnitureIn } from '../../reader/formats/furniture.ts';
import * as cues from '../../reader/mentions/cues.ts';
import { DEEDS } from '../../reader/mentions/deeds.ts';
import { ruleIn, type Rule } from '../../reader/mentions/rule.ts';

const tables = Object.entries({ ...cues, DEEDS }).filter(
  (entry): entry is [string, readonly Rule[]] => Array.isArray(entry[1]) && entry[0] !== 'CUES',
);

describe('cues', () => {
  for (const [name, rules] of tables) {
    for (const { id, pattern, examples, not } of rules) {
      it(`${name}: ${id}`, () => {
        assert.ok(examples.length > 0 && not.length > 0);
        for (const example of examples) assert.equal(ruleIn(rules, example)?.id, id, example);
        for (const neighbour of not) assert.doesNotMatch(neighbour, pattern);
      });
    }
  }
});

describe('furniture', () => {
  for (const { id, pattern, examples, not } of FURNITURE) {
    it(id, () => {
      for (const example of examples) assert.equal(furnitureIn(example)?.id, id, example);
      for (const neighbour of not) assert.doesNotMatch(neighbour, pattern);
    });
  }
});
