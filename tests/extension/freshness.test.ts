import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isDuring,
  isTooFar,
  nextSyncAt,
  personalDuring,
  retrySyncAt,
} from '../../extension/feed/freshness.ts';

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

test('the next sync is due a day after the last, or soon when that is past', () => {
  for (const random of [0, 0.5, 0.999]) {
    const afterGood = nextSyncAt(NOW, NOW, random) - NOW;
    assert.ok(afterGood >= DAY && afterGood < DAY + HOUR);
    for (const confirmedAt of [undefined, NOW - DAY, NOW - 9 * DAY, NOW + 1, NOW + 365 * DAY]) {
      const soon = nextSyncAt(confirmedAt, NOW, random) - NOW;
      assert.ok(soon >= 60_000 && soon < HOUR);
    }
  }
});

test('a sync that failed, or was cut short, is tried again within some hours', () => {
  for (const random of [0, 0.5, 0.999]) {
    const retry = retrySyncAt(NOW, random) - NOW;
    assert.ok(retry > HOUR && retry < DAY / 2);
  }
});

test('an alarm set by a clock that ran ahead is known by its day', () => {
  for (const random of [0, 0.999]) {
    assert.ok(!isTooFar(nextSyncAt(NOW, NOW, random), NOW));
    assert.ok(!isTooFar(retrySyncAt(NOW, random), NOW));
  }
  assert.ok(isTooFar(nextSyncAt(NOW + 2 * DAY, NOW + 2 * DAY, 0), NOW));
});

test('a thousand browsers do not come in the same minute', () => {
  const minutes = new Map<number, number>();
  for (let each = 0; each < 1000; each += 1) {
    const minute = Math.floor(nextSyncAt(NOW, NOW) / 60_000);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  assert.ok(Math.max(...minutes.values()) < 200);
});
