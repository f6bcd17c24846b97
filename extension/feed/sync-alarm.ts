/** When the stores are brought up to date: each once a day by an alarm, and never when no feed has an address. */
import { browser } from 'wxt/browser';
import { readFollowedFeeds } from './followed-feeds.ts';
import { noteConfirmed, readConfirmedAt } from './freshness.ts';
import { syncFeeds, type SyncOutcome } from './sync-feeds.ts';
import { afterFailure, alarmFor, readTimes } from './sync-times.ts';

export const SYNC_ALARM = 'sync';
const DAY_IN_MINUTES = 24 * 60;

/** The first sync is due soon after the installation, which is also when the packaged data count as confirmed. */
export async function prepareSync(): Promise<void> {
  await scheduleSync();
  if ((await readConfirmedAt()) === undefined) await noteConfirmed(Date.now());
}

/**
 * Sees to it that the alarm rings for the feed that is due first: Firefox forgets alarms when it closes, and a clock that was
 * put right may have left one for a day far away.
 */
export async function scheduleSync(): Promise<void> {
  const [latest, alarm] = await Promise.all([nextAlarm(1), browser.alarms.get(SYNC_ALARM)]);
  if (!(alarm && alarm.scheduledTime <= latest)) await ringForNext();
}

/** The alarm is set for another try first, should the worker be stopped midway. */
export async function syncOnAlarm(): Promise<void> {
  await ringAt(afterFailure(1, Date.now()).due);
  await syncFeeds('due');
  await ringForNext();
}

/** Does not wait for what is due, but for what the publishers' servers allow. */
export async function syncByHand(): Promise<SyncOutcome> {
  const outcome = await syncFeeds('allowed');
  await scheduleSync();
  return outcome;
}

async function ringForNext(): Promise<void> {
  const next = await nextAlarm();
  if (next < Infinity) await ringAt(next);
}

/** For ever away when there is nobody to ask. */
async function nextAlarm(chance = Math.random()): Promise<number> {
  const now = Date.now();
  const feeds = (await readFollowedFeeds()).filter(({ base }) => base !== undefined);
  const times = await Promise.all(feeds.map(({ name }) => readTimes(name, now)));
  return Math.min(...times.map((each) => alarmFor(each, now, chance)));
}

const ringAt = (when: number) => browser.alarms.create(SYNC_ALARM, { when, periodInMinutes: DAY_IN_MINUTES });
