import { createFeedClient, type FeedClient } from '../shared/feed-client.ts';
import { SettingError } from './settings.ts';

const clients = new Map<string, FeedClient>();

// A variable keeps bundlers from taking the address for a file of theirs to copy.
const script = import.meta.url;

/**
 * The address of the feed: what the `feed` attribute says, else beside the script, which stands at
 * `SITE/widget/v1/solidaire.js`. Ends in `/`.
 * @throws SettingError when the attribute is no address
 */
function feedAddress(attribute: string): string {
  const entered = attribute.trim();
  try {
    return entered
      ? new URL(entered.replace(/\/*$/, '/'), document.baseURI).href
      : new URL('../../feed/v1/', script).href;
  } catch (cause) {
    throw new SettingError('feed', entered, { cause });
  }
}

/** The client of a `feed` attribute: one an address, whatever the number of elements, so that they share requests. */
export function findFeed(attribute: string): FeedClient {
  const address = feedAddress(attribute);
  const client = clients.get(address) ?? createFeedClient({ base: address, fetch: globalThis.fetch });
  clients.set(address, client);
  return client;
}

/** The address of the site that an element's feed belongs to: the feed stands in its `feed/v1/`. Ends in `/`. */
export const siteOf = (attribute: string) => new URL('../../', feedAddress(attribute)).href;
