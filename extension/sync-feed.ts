import { createFeedClient, type FeedStore } from '../shared/feed-client.ts';
import { feedChecks, type Feed } from './feed.ts';

/**
 * Brings the store up to date with the site. What is asked for depends on the packaged départements alone, never on
 * the pages seen.
 * @throws FeedError, or what the store threw; the store is then as it was
 */
export async function syncFeed(feed: Feed, site: string, store: FeedStore): Promise<void> {
  const client = createFeedClient({ base: new URL('feed/v1/', site).href, fetch: globalThis.fetch, store });
  await client.sync(
    feed.index.departments.map(({ code }) => code),
    feedChecks,
  );
}
