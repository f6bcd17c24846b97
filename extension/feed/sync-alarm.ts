/** When the stores are brought up to date: once a day by an alarm, and never when no feed has an address. */
import { browser } from 'wxt/browser';
import { readFollowedFeeds } from './followed-feeds.ts';
import { isTooFar, nextSyncAt, noteConfirmed, readConfirmedAt, retrySyncAt } from './freshness.ts';
import { syncFeeds } from './sync-feeds.ts';

export const SYNC_ALARM = 'sync';
const DAY_IN_MINUTES = 24 * 60;

/** The first sync is due soon after the installation, which is also when the packaged data count as confirmed. */
export async function prepareSync(): Promise<void> {
  await scheduleSync();
  if ((await readConfirmedAt()) === undefined) await noteConfirmed(Date.now());
}

/**
 * Sees to it that the alarm is set: Firefox forgets alarms when it closes, and a clock that was put right may have left
 * one for a day far away. The last good sync says when the next is due.
 */
export async function scheduleSync(): Promise<void> {
  const now = Date.now();
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (alarm && !isTooFar(alarm.scheduledTime, now)) return;
  const feeds = (await readFollowedFeeds()).filter(({ base }) => base !== undefined);
  if (feeds.length === 0) return;
  const confirmed = await Promise.all(feeds.map(({ name }) => readConfirmedAt(name)));
  // The feed that has gone unconfirmed for longest decides.
  await ringAt(Math.min(...confirmed.map((moment) => nextSyncAt(moment, now))));
}

/** The alarm is set for a retry first: should the worker be stopped midway, it rings again in some hours. */
export async function syncOnAlarm(): Promise<void> {
  await ringAt(retrySyncAt(Date.now()));
  if ((await syncFeeds()) === 'confirmed') await ringAt(nextSyncAt(Date.now(), Date.now()));
}

const ringAt = (when: number) => browser.alarms.create(SYNC_ALARM, { when, periodInMinutes: DAY_IN_MINUTES });
