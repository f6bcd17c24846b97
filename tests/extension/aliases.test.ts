import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allNames, namesOfPage, withNames, type Aliases } from '../../extension/feed/aliases.ts';

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

test('a page that took another username is known by its number, and by the old name’s', () => {
  const names = namesOfPage(KNOWN, ['page:autre', NUMBER]) ?? [];
  assert.deepEqual(names, ['page:autre', NUMBER, NAME]);
  const next = withNames(KNOWN, names, true);
  for (const name of names) assert.deepEqual(namesOfPage(next, [name])?.sort(), [...names].sort());
});

test('a page is known by either of its numbers', () => {
  const known = withNames({}, [NAME, NUMBER, OTHER_NUMBER], true);
  for (const number of [NUMBER, OTHER_NUMBER])
    assert.deepEqual(namesOfPage(known, [NAME, number])?.sort(), [NUMBER, OTHER_NUMBER, NAME].sort());
});

const DOUBTS: readonly [why: string, told: string[]][] = [
  ['tells another number', [NAME, OTHER_NUMBER]],
  ['tells two others', [NAME, OTHER_NUMBER, 'page:4']],
];
for (const [why, told] of DOUBTS)
  test(`a username that ${why} may be another page’s`, () =>
    assert.equal(namesOfPage(KNOWN, told), undefined));

const SURE: readonly [why: string, told: string[], names: string[]][] = [
  ['tells nothing but its name', [NAME], [NAME, NUMBER]],
  ['tells its number and another', [NAME, OTHER_NUMBER, NUMBER], [NAME, OTHER_NUMBER, NUMBER]],
  ['is known by no number', ['page:autre', OTHER_NUMBER], ['page:autre', OTHER_NUMBER]],
];
for (const [why, told, names] of SURE)
  test(`a page that ${why} is no doubt`, () =>
    assert.deepEqual(namesOfPage(KNOWN, told)?.sort(), [...names].sort()));

test('the names of a page that no bulletin lists any more are forgotten', () => {
  assert.deepEqual(withNames(KNOWN, [NUMBER, NAME], false), {});
});
