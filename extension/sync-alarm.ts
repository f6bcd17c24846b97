/** When the store is brought up to date: once a day by an alarm, and never when the feed names no site. */
import { browser } from 'wxt/browser';
import { syncFeedStore } from '../shared/sync-feed-store.ts';
import { feedChecks, siteOf } from './feed.ts';
import { nextSyncAt, noteConfirmed, readConfirmedAt } from './freshness.ts';
import { feedStore, openFeed } from './own-feed.ts';

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

/** What is asked for is the same whatever pages are visited: the index, and what it says has changed. */
export async function sync(): Promise<void> {
  const site = await siteOf(await openFeed());
  if (!site) return;
  try {
    const base = new URL('feed/v1/', site).href;
    const result = await syncFeedStore({
      base,
      fetch: globalThis.fetch,
      store: feedStore,
      checks: feedChecks,
    });
    // A mirror that lags confirms nothing: withdrawals may be missing from it.
    if (result !== 'older') await noteConfirmed(Date.now());
  } catch {
    // The last good copy stays, and the alarm rings again tomorrow.
  }
}
