/** The feed as the background and each page of the extension read it. */
import { createFeedOpener, siteOf, type Feed } from './feed.ts';
import { createFeedStore } from './feed-store.ts';
import type { FindOptions } from './find-entries.ts';
import { maySeePersonal, readConfirmedAt } from './freshness.ts';
import { packagedFeed } from './packaged-feed.ts';

export const feedStore = createFeedStore();

export const openFeed = createFeedOpener([packagedFeed, feedStore]);

export async function findOptionsFor(feed: Feed | undefined): Promise<FindOptions> {
  const confirmedAt = await readConfirmedAt().catch(() => undefined);
  return { showPersonal: maySeePersonal(await siteOf(feed), confirmedAt, Date.now()) };
}
