import { createFeedClient, type FeedClient } from '../shared/feed-client.ts';
import { entryPath } from '../shared/feed-paths.ts';
import { SettingError } from './solidaire-events.ts';
import type { Texts } from './texts.ts';

const clients = new Map<string, FeedClient>();

// A variable keeps bundlers from taking the address for a file of theirs to copy.
const script = import.meta.url;

/**
 * The address of the feed: what the `feed` attribute says, else beside the script, which stands at
 * `SITE/widget/v1/solidaire.js`. Ends in `/`.
 */
export function feedAddress(attribute: string | null): string {
  if (!attribute?.trim()) return new URL('../../feed/v1/', script).href;
  return new URL(attribute.trim().replace(/\/*$/, '/'), document.baseURI).href;
}

/**
 * The client of a `feed` attribute: one an address, whatever the number of elements, so that they share requests.
 * @throws SettingError when the attribute is no address
 */
export async function findFeed(attribute: string | null, texts: Promise<Texts>): Promise<FeedClient> {
  let address: string;
  try {
    address = feedAddress(attribute);
  } catch (cause) {
    throw new SettingError((await texts).malformedFeed(attribute?.trim() ?? ''), { cause });
  }
  const client = clients.get(address) ?? createFeedClient({ base: address, fetch: globalThis.fetch });
  clients.set(address, client);
  return client;
}

/** A page of the site that a feed belongs to: the feed stands in its `feed/v1/`. */
export const sitePage = (feed: string, path: string) => new URL(`../../${path}`, feed).href;

/** The page of an entry: `62-2020-04-08-2#e7` → `SITE/bulletins/62-2020-04-08-2/#e7`. */
export const entryPage = (feed: string, initiativeId: string) => sitePage(feed, entryPath(initiativeId));
