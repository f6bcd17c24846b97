/** When a feed is asked again: a day after what was good, with growing pauses after what was not, never sooner than it asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterFailure, afterSuccess, alarmFor, parseTimes } from '../../extension/feed/sync-times.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2020, 4, 1);
const CHANCES = [0, 0.5, 0.999];

test('a feed is due a day after a good sync, and may be asked at once', () => {
  for (const chance of CHANCES) {
    const { due, allowed } = afterSuccess(NOW, chance);
    assert.ok(due >= NOW + DAY && due < NOW + DAY + HOUR);
    assert.equal(allowed, NOW);
  }
});

test('a day of failures costs a publisher eight requests a browser at most', () => {
  for (const chance of CHANCES) {
    let [asked, now] = [0, NOW];
    while (now < NOW + DAY) {
      asked += 1;
      const { due } = afterFailure(asked, now, 0, chance);
      assert.ok(due >= now + 15 * MINUTE, `${due - now}`);
      now = due;
    }
    assert.ok(asked <= 8, `${asked}`);
  }
});

test('failures of months leave it a request a day', () => {
  for (const chance of CHANCES) {
    const pause = afterFailure(2_000, NOW, 0, chance).due - NOW;
    assert.ok(pause >= DAY / 2 && pause <= DAY + HOUR, `${pause}`);
  }
});

test('what a server asks for is the least, and a day the most of it', () => {
  const rows: readonly [wait: number, least: number][] = [
    [0, 0],
    [60_000, 60_000],
    [5 * HOUR, 5 * HOUR],
    [90 * DAY, DAY],
    [Infinity, DAY],
  ];
  for (const [wait, least] of rows) {
    for (const chance of CHANCES) {
      const { due, allowed } = afterFailure(1, NOW, wait, chance);
      assert.equal(allowed, NOW + least);
      assert.ok(due >= allowed && due <= NOW + DAY + HOUR, `${wait}: ${due - NOW}`);
    }
  }
});

test('times that cannot be are none: what is noted by a clock that ran ahead, or by hand', () => {
  const sound = afterFailure(3, NOW, HOUR);
  assert.deepEqual(parseTimes(sound, NOW), sound);
  for (const value of [
    undefined,
    'soon',
    {},
    { ...sound, due: 'tomorrow' },
    { ...sound, failures: -1 },
    afterSuccess(NOW + 365 * DAY),
  ])
    assert.deepEqual(parseTimes(value, NOW), { failures: 0, allowed: 0, due: 0 });
  for (const chance of CHANCES) {
    assert.deepEqual(parseTimes(afterSuccess(NOW, chance), NOW), afterSuccess(NOW, chance));
    const longest = afterFailure(99, NOW, Infinity, chance);
    assert.deepEqual(parseTimes(longest, NOW), longest);
  }
});

test('the alarm rings for what is due, or soon for what has been due for long', () => {
  const due = (moment: number) => ({ failures: 0, allowed: 0, due: moment });
  assert.equal(alarmFor(due(NOW + HOUR), NOW), NOW + HOUR);
  for (const chance of CHANCES) {
    for (const moment of [0, NOW - 9 * DAY, NOW, NOW + 1]) {
      const soon = alarmFor(due(moment), NOW, chance) - NOW;
      assert.ok(soon >= MINUTE && soon < HOUR, `${soon}`);
    }
  }
});

test('a thousand browsers do not come in the same minute', () => {
  for (const next of [() => afterSuccess(NOW).due, () => afterFailure(1, NOW).due]) {
    const minutes = new Map<number, number>();
    for (let each = 0; each < 1000; each += 1) {
      const minute = Math.floor(next() / MINUTE);
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    assert.ok(Math.max(...minutes.values()) < 200);
  }
});
