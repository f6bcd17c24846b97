/** Brings the store of every followed feed up to date, from the background's alarm or by hand. */
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';
import { readSignedIndex } from '../../shared/feed/signed-index.ts';
import { syncFeedStore, type SyncResult } from '../../shared/feed/sync-feed-store.ts';
import { readFollowedFeeds, syncLock, type FollowedFeed } from './followed-feeds.ts';
import { keepTrust, meetFeed, type FeedTrust } from './feed-trust.ts';
import { noteConfirmed, OWN_FEED } from './freshness.ts';
import { withoutReadyNotices } from '../ready-notices.ts';

/** `no-site`: there is nobody to ask. `failed`: what is kept stays, and at least one publisher could not be asked. */
export type SyncOutcome = 'no-site' | 'confirmed' | 'failed';

/** Of an index that is late, early or old nothing is known of withdrawals. */
const CONFIRMS: ReadonlySet<SyncResult> = new Set(['unchanged', 'updated']);

/**
 * Each feed by itself, so that none waits for another; one sync of each at a time, in whichever context of the extension it was
 * asked for. What is asked for is the same whatever pages are visited: each index, and what it says has changed.
 */
export async function syncFeeds(): Promise<SyncOutcome> {
  const feeds = (await readFollowedFeeds()).filter(({ base }) => base !== undefined);
  if (feeds.length === 0) return 'no-site';
  const outcomes = await Promise.all(
    feeds.map(({ name }) => navigator.locks.request(syncLock(name), () => syncByName(name))),
  );
  return outcomes.every(Boolean) ? 'confirmed' : 'failed';
}

/** As it is at hand once its turn has come. */
async function syncByName(name: string): Promise<boolean> {
  const feed = (await readFollowedFeeds()).find((each) => each.name === name);
  return feed ? syncFeed(feed) : true;
}

async function syncFeed({ name, base = '', store, feed, trust, follows }: FollowedFeed): Promise<boolean> {
  try {
    // One that an administrator has set, or an earlier version has kept, is met now.
    const known = trust ?? (await meetFeed(base));
    const result = await syncFeedStore({
      base,
      fetch: globalThis.fetch,
      store: {
        // What the package carries need not be fetched again.
        read: async (path) => (feed ? feed.text(path) : undefined),
        // A withdrawn initiative must not stand ready any longer.
        replaceAll: (files) => withoutReadyNotices(() => store.replaceAll(files)),
      },
      follows: trust ? follows : (department) => known.departments.includes(department),
      keys: known.keys.length > 0 ? known.keys : undefined,
    });
    if (!CONFIRMS.has(result)) return false;
    if (name !== OWN_FEED) await noteKeys(name, known, await store.read(feedPaths.signedIndex));
    await noteConfirmed(Date.now(), name);
    return true;
  } catch (error) {
    if (trust && name !== OWN_FEED && error instanceof FeedError && error.reason === 'key')
      await keepTrust(name, { ...trust, refused: true });
    return false;
  }
}

/** The keys that sign it now: those that were trusted have vouched for them. */
async function noteKeys(name: string, { departments, keys }: FeedTrust, signedText: string | undefined) {
  await keepTrust(name, { departments, keys: readSignedIndex(signedText)?.keys ?? keys });
}
