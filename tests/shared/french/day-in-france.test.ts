import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayInFrance } from '../../../shared/french/day-in-france.ts';

const rows: [now: string, day: string, why: string][] = [
  ['2020-05-01T12:00:00Z', '2020-05-01', 'noon is one day everywhere'],
  ['2020-05-01T21:59:59Z', '2020-05-01', 'the last second of a summer day'],
  ['2020-05-01T22:00:00Z', '2020-05-02', 'midnight in summer, two hours before UTC'],
  ['2020-12-31T22:59:59Z', '2020-12-31', 'the last second of a winter day, and of the year'],
  ['2020-12-31T23:00:00Z', '2021-01-01', 'midnight in winter, one hour before UTC'],
];
for (const [now, day, why] of rows)
  it(`${now} is ${day}: ${why}`, () => assert.equal(dayInFrance(new Date(now)), day));
