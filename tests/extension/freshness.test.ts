import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooFar, maySeePersonal, nextSyncAt, retrySyncAt } from '../../extension/feed/freshness.ts';

const SITE = 'https://solidaire.example/';
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2020, 4, 1);

test('initiatives that name a person are shown for thirty days after the last good sync', () => {
  const cases: readonly [site: string | undefined, confirmedAt: number | undefined, expected: boolean][] = [
    [SITE, NOW, true],
    [SITE, NOW - 30 * DAY, true],
    [SITE, NOW - 30 * DAY - 1, false],
    [SITE, undefined, false],
    // A clock that runs some hours ahead of ours is no lie; one a year ahead confirms nothing.
    [SITE, NOW + HOUR, true],
    [SITE, NOW + 365 * DAY, false],
    [undefined, undefined, true],
    [undefined, NOW - 300 * DAY, true],
  ];
  for (const [site, confirmedAt, expected] of cases) {
    assert.equal(maySeePersonal(site, confirmedAt, NOW), expected, `${site} ${confirmedAt}`);
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
