/**
 * When a feed is asked next, each by itself: a publisher that fails is asked again with growing pauses, and no sooner than its
 * server says; the others keep their day.
 *
 * ```
 * storage.local["sync https://solidaire.example/feed/v1/"] = { "failures": 2, "allowed": 1588291200000, "due": 1588295100000 }
 * ```
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { pauseAfter } from '../../shared/feed/pause-after.ts';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const JITTER = 15 * MINUTE;
/** Some seven requests in a day of failures. */
const FIRST_PAUSE = 30 * MINUTE;

const timesSchema = z.object({
  /** Since the last good sync. */
  failures: z.int().check(z.nonnegative()),
  /** Before that moment not even a reader's click asks. */
  allowed: z.number(),
  /** From that moment on the alarm asks. */
  due: z.number(),
});

export type SyncTimes = z.infer<typeof timesSchema>;

/** Of a feed that was never asked, or whose times cannot be. */
const NOW: SyncTimes = { failures: 0, allowed: 0, due: 0 };

export const afterSuccess = (now: number, chance = Math.random()): SyncTimes => ({
  failures: 0,
  allowed: now,
  due: now + DAY + chance * JITTER,
});

/** @param wait milliseconds that the server asks for; more than a day is no word of a server in trouble */
export function afterFailure(failures: number, now: number, wait = 0, chance = Math.random()): SyncTimes {
  const asked = Math.min(wait, DAY);
  const pause = Math.max(pauseAfter(failures, FIRST_PAUSE, DAY, chance), asked);
  return { failures, allowed: now + asked, due: now + pause + chance * JITTER };
}

/** Any value at all → times; those that a clock noted which ran ahead bind no one. */
export function parseTimes(value: unknown, now: number): SyncTimes {
  const { data } = timesSchema.safeParse(value);
  return data && data.due <= now + DAY + JITTER ? data : NOW;
}

/** Never at once, and not for everyone in the same minute. */
export const alarmFor = ({ due }: SyncTimes, now: number, chance = Math.random()): number =>
  due > now + MINUTE ? due : now + MINUTE + chance * JITTER;

/** The name, with that of the feed, of its times and of the lock under which one at a time fills its store. */
export const syncName = (feed: string) => `sync${feed && ` ${feed}`}`;

export async function readTimes(feed: string, now = Date.now()): Promise<SyncTimes> {
  const name = syncName(feed);
  const stored = await browser.storage.local.get(name).catch(() => undefined);
  return parseTimes(stored?.[name], now);
}

/** Without a storage that can be written it is asked as if it never had been: the alarm rings once in a while. */
export const keepTimes = (feed: string, times: SyncTimes): Promise<void> =>
  browser.storage.local.set({ [syncName(feed)]: times }).catch(() => undefined);

export const forgetTimes = (feed: string) => browser.storage.local.remove(syncName(feed));
