/** Brings the store of every followed feed up to date, from the background's alarm or by hand. */
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';
import { readSignedIndex } from '../../shared/feed/signed-index.ts';
import { syncFeedStore, type SyncResult } from '../../shared/feed/sync-feed-store.ts';
import { readFollowedFeed, readFollowedFeeds, type FollowedFeed } from './followed-feeds.ts';
import { keepTrust, meetFeed, type FeedTrust } from './feed-trust.ts';
import { noteConfirmed, OWN_FEED } from './freshness.ts';
import { afterFailure, afterSuccess, keepTimes, readTimes, syncName } from './sync-times.ts';
import { withoutReadyNotices } from '../ready-notices.ts';

/** `no-site`: there is nobody to ask. `failed`: what is kept stays, and at least one publisher could not be asked. */
export type SyncOutcome = 'no-site' | 'confirmed' | 'failed';

/** Of an index that is late, early or old nothing is known of withdrawals. */
const CONFIRMS: ReadonlySet<SyncResult> = new Set(['unchanged', 'updated']);

/**
 * Each feed by itself, so that none waits for another; one sync of each at a time, in whichever context of the extension it was
 * asked for. What is asked for is the same whatever pages are visited: each index, and what it says has changed.
 * @param since from which of its moments on a feed is asked; the others are as they were left
 */
export async function syncFeeds(since: 'due' | 'allowed'): Promise<SyncOutcome> {
  const feeds = (await readFollowedFeeds()).filter(({ base }) => base !== undefined);
  if (feeds.length === 0) return 'no-site';
  const outcomes = await Promise.all(
    feeds.map(({ name }) => navigator.locks.request(syncName(name), () => syncInTime(name, since))),
  );
  return outcomes.every(Boolean) ? 'confirmed' : 'failed';
}

/** As it is at hand once its turn has come. */
async function syncInTime(name: string, since: 'due' | 'allowed'): Promise<boolean> {
  const { failures, [since]: moment } = await readTimes(name);
  if (Date.now() < moment) return failures === 0;
  const feed = await readFollowedFeed(name);
  if (!feed) return true;
  // Should the worker be stopped midway, that was a failure.
  await keepTimes(name, afterFailure(failures + 1, Date.now()));
  const { isGood, wait } = await syncFeed(feed);
  const now = Date.now();
  await keepTimes(name, isGood ? afterSuccess(now) : afterFailure(failures + 1, now, wait));
  return isGood;
}

interface FeedOutcome {
  isGood: boolean;
  /** Milliseconds that the server asks for until it is asked again. */
  wait?: number;
}

async function syncFeed({
  name,
  base = '',
  store,
  feed,
  trust,
  follows,
}: FollowedFeed): Promise<FeedOutcome> {
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
    if (!CONFIRMS.has(result)) return { isGood: false };
    if (name !== OWN_FEED) await noteKeys(name, known, await store.read(feedPaths.signedIndex));
    await noteConfirmed(Date.now(), name);
    return { isGood: true };
  } catch (error) {
    if (trust && name !== OWN_FEED && error instanceof FeedError && error.reason === 'key')
      await keepTrust(name, { ...trust, refused: true });
    return { isGood: false, ...(error instanceof FeedError && { wait: error.wait }) };
  }
}

/** The keys that sign it now: those that were trusted have vouched for them. */
async function noteKeys(name: string, { departments, keys }: FeedTrust, signedText: string | undefined) {
  await keepTrust(name, { departments, keys: readSignedIndex(signedText)?.keys ?? keys });
}
