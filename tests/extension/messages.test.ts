import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isInitiativeRef, MAX_ASKED, parseQuestion } from '../../extension/messages.ts';

const QUESTIONS: readonly unknown[] = [
  { type: 'look-up', keys: ['page:secondddepart'] },
  { type: 'look-up', keys: ['group:entraideimprimante3d', 'group:123456789'] },
  { type: 'look-up', keys: [] },
  { type: 'find-listed', keys: Array.from({ length: MAX_ASKED }, () => 'page:x') },
  { type: 'silence-page', keys: ['page:secondddepart', 'page:100083132751008'] },
  { type: 'silence-all' },
  { type: 'open-initiative', ref: '62-2020-04-08-2#e8' },
  { type: 'open-initiative', ref: '2A-2020-04-08-12#e123' },
  { type: 'open-initiative', ref: '974-2020-04-08-1#e1' },
];

const OTHERS: readonly [message: unknown, why: string][] = [
  [undefined, 'nothing'],
  [null, 'null'],
  ['look-up', 'a string'],
  [[], 'a list'],
  [{}, 'no type'],
  [{ type: 'toString' }, 'a name that every object has'],
  [{ type: '__proto__', keys: [] }, 'a prototype'],
  [{ type: 'look-up' }, 'no keys'],
  [{ type: 'look-up', keys: 'page:secondddepart' }, 'keys that are no list'],
  [{ type: 'look-up', keys: [1] }, 'a key that is no string'],
  [{ type: 'look-up', keys: ['secondddepart'] }, 'a key without its kind'],
  [{ type: 'look-up', keys: ['page:SECONDDDEPART'] }, 'a key not in lower case'],
  [{ type: 'look-up', keys: Array.from({ length: 9 }, () => 'page:x') }, 'too many keys'],
  [{ type: 'find-listed', keys: Array.from({ length: MAX_ASKED + 1 }, () => 'page:x') }, 'too many links'],
  [{ type: 'silence-page', keys: ['*'] }, 'all pages by a sign'],
  [{ type: 'open-initiative' }, 'no reference'],
  [{ type: 'open-initiative', ref: 'https://example.org/' }, 'an address'],
  [{ type: 'open-initiative', ref: '62-2020-04-08-2#e8&x' }, 'more than a reference'],
  [{ type: 'open-initiative', ref: '62-2020-04-08-2' }, 'a bulletin'],
];

test('the questions of the contract pass as they are', () => {
  for (const question of QUESTIONS) assert.deepEqual(parseQuestion(question), question);
});

test('anything else is no question', () => {
  for (const [message, why] of OTHERS) assert.equal(parseQuestion(message), undefined, why);
});

test('an initiative’s reference is an id and nothing around it', () => {
  assert.ok(isInitiativeRef('62-2020-04-08-2#e8'));
  assert.ok(!isInitiativeRef(' 62-2020-04-08-2#e8'));
  assert.ok(!isInitiativeRef('62-2020-04-08-2#e8\n'));
});
