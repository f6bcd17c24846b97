/** Brings the store of every followed feed up to date, from the background's alarm or by hand. */
import { syncFeedStore } from '../../shared/feed/sync-feed-store.ts';
import { feedChecks } from './feed.ts';
import { readFollowedFeeds, type FollowedFeed } from './followed-feeds.ts';
import { noteConfirmed } from './freshness.ts';
import { withoutReadyNotices } from '../ready-notices.ts';

/** `no-site`: there is nobody to ask. `failed`: what is kept stays, and at least one publisher could not be asked. */
export type SyncOutcome = 'no-site' | 'confirmed' | 'failed';

/**
 * One sync at a time, in whichever context of the extension it was asked for.
 * What is asked for is the same whatever pages are visited: each index, and what it says has changed.
 */
export function syncFeeds(): Promise<SyncOutcome> {
  return navigator.locks.request('sync', async () => {
    const feeds = (await readFollowedFeeds()).filter(({ base }) => base !== undefined);
    if (feeds.length === 0) return 'no-site';
    const outcomes: boolean[] = [];
    for (const feed of feeds) outcomes.push(await syncFeed(feed));
    return outcomes.every(Boolean) ? 'confirmed' : 'failed';
  });
}

async function syncFeed({ name, base = '', store, feed, follows }: FollowedFeed): Promise<boolean> {
  try {
    const result = await syncFeedStore({
      base,
      fetch: globalThis.fetch,
      store: {
        // What the package carries need not be fetched again.
        read: async (path) => (feed ? feed.text(path) : undefined),
        // A withdrawn initiative must not stand ready any longer.
        replaceAll: (files) => withoutReadyNotices(() => store.replaceAll(files)),
      },
      follows,
      checks: feedChecks,
    });
    // A mirror that lags confirms nothing: withdrawals may be missing from it.
    if (result === 'older') return false;
    await noteConfirmed(Date.now(), name);
    return true;
  } catch {
    return false;
  }
}
