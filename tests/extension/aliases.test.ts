import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allNames, withNames, type Aliases } from '../../extension/feed/aliases.ts';

const NAME = 'page:secondddepart';
const NUMBER = 'page:100083132751008';
const OTHER_NUMBER = 'page:105425355561988';
const KNOWN: Aliases = { [NAME]: [NUMBER], [NUMBER]: [NAME] };

test('a listed page is known by each of its names', () => {
  const known = withNames({}, [NAME, NUMBER, OTHER_NUMBER], true);
  for (const name of [NAME, NUMBER, OTHER_NUMBER]) {
    assert.deepEqual(allNames(known, [name]).sort(), [NUMBER, OTHER_NUMBER, NAME].sort());
  }
});

test('nothing is kept of a page that no bulletin lists', () => {
  assert.deepEqual(withNames({}, ['page:autre', 'page:4'], false), {});
});

test('what is known already changes nothing', () => {
  assert.equal(withNames(KNOWN, [NUMBER, NAME], true), KNOWN);
  assert.equal(withNames(KNOWN, ['page:autre', 'page:4'], false), KNOWN);
});

test('a number that now goes by another name is no longer the listed page’s', () => {
  assert.deepEqual(withNames(KNOWN, [NUMBER, 'page:autre'], false), {});
});

test('a username that passed to another page brings its new number', () => {
  const next = withNames(KNOWN, [NAME, OTHER_NUMBER], true);
  assert.deepEqual(allNames(next, [NUMBER]), [NUMBER]);
  assert.deepEqual(allNames(next, [OTHER_NUMBER]), [OTHER_NUMBER, NAME]);
});
