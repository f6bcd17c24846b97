import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDuring, personalDuring } from '../../extension/feed/freshness.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2020, 4, 1);

test('initiatives that name a person are shown for thirty days after the publisher’s word', () => {
  const cases: readonly [confirmedAt: number | undefined, expected: boolean][] = [
    [NOW, true],
    [NOW - 30 * DAY, true],
    [NOW - 30 * DAY - 1, false],
    [undefined, false],
    // A clock that runs some hours ahead of ours is no lie; one a year ahead confirms nothing.
    [NOW + HOUR, true],
    [NOW + 365 * DAY, false],
  ];
  for (const [confirmedAt, expected] of cases) {
    assert.equal(isDuring(personalDuring(confirmedAt), NOW), expected, `${confirmedAt}`);
  }
});
