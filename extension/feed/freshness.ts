/** When the data were last known to be the publisher's, and what that allows. */
import { browser } from 'wxt/browser';
import { VALID_FOR } from '../../shared/feed/signed-index.ts';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;
const RETRY_AFTER = 4 * HOUR;
const JITTER = 15 * MINUTE;

/** The name, in `freshness.ts`, of the feed that the package carries; others go by their address. */
export const OWN_FEED = '';

/**
 * From when until when initiatives that name a person may be shown: their withdrawal may have been missed since the publisher's
 * word was last had. A moment to come was noted by a clock that was wrong: it confirms nothing.
 */
export const personalDuring = (confirmedAt: number | undefined): readonly [from: number, until: number] =>
  confirmedAt === undefined ? [0, 0] : [confirmedAt - DAY, confirmedAt + VALID_FOR];

export const isDuring = ([from, until]: readonly [number, number], now: number) =>
  from <= now && now <= until;

/**
 * A day after the last good sync, or soon when that is past, or was noted by a clock that ran ahead, or when there was
 * none; never the same minute for everyone.
 */
export function nextSyncAt(confirmedAt: number | undefined, now: number, random = Math.random()): number {
  const isCredible = confirmedAt !== undefined && confirmedAt <= now;
  return Math.max(isCredible ? confirmedAt + DAY : 0, now + MINUTE) + random * JITTER;
}

/** After a sync that failed, or whose worker was stopped midway. */
export const retrySyncAt = (now: number, random = Math.random()) => now + RETRY_AFTER + random * JITTER;

/** Was an alarm set by a clock that ran ahead? None is ever set further away than this. */
export const isTooFar = (scheduledAt: number, now: number) => scheduledAt > now + DAY + JITTER;

/** The moment of the last good sync of a feed, else of the installation; undefined when neither was noted. */
export async function readConfirmedAt(feed = OWN_FEED): Promise<number | undefined> {
  const key = confirmedKey(feed);
  const { [key]: moment } = await browser.storage.local.get(key);
  return typeof moment === 'number' ? moment : undefined;
}

export const noteConfirmed = (moment: number, feed = OWN_FEED) =>
  browser.storage.local.set({ [confirmedKey(feed)]: moment });

export const forgetConfirmed = (feed: string) => browser.storage.local.remove(confirmedKey(feed));

const confirmedKey = (feed: string) => `confirmedAt${feed}`;
