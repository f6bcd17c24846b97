/** When the store is brought up to date: once a day by an alarm, and never when the feed names no site. */
import { browser } from 'wxt/browser';
import { siteOf } from './feed.ts';
import { nextSyncAt, noteConfirmed, readConfirmedAt } from './freshness.ts';
import { feedStore, openFeed } from './own-feed.ts';
import { syncFeed } from './sync-feed.ts';

export const SYNC_ALARM = 'sync';
const DAY_IN_MINUTES = 24 * 60;

/** The first sync is due soon after the installation, which is also when the packaged data count as confirmed. */
export async function prepareSync(): Promise<void> {
  await scheduleSync();
  if ((await readConfirmedAt()) === undefined) await noteConfirmed(Date.now());
}

/** Firefox forgets alarms when it closes; the last good sync then says when the next is due. */
export async function scheduleSync(): Promise<void> {
  const site = await siteOf(await openFeed());
  if (!site || (await browser.alarms.get(SYNC_ALARM))) return;
  const when = nextSyncAt(await readConfirmedAt(), Date.now());
  await browser.alarms.create(SYNC_ALARM, { when, periodInMinutes: DAY_IN_MINUTES });
}

export async function sync(): Promise<void> {
  const feed = await openFeed();
  const site = await siteOf(feed);
  if (!feed || !site) return;
  try {
    await syncFeed(feed, site, feedStore);
    await noteConfirmed(Date.now());
  } catch {
    // The last good copy stays, and the alarm rings again tomorrow.
  }
}
