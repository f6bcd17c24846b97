import { createFeedClient, type FeedClient } from '../shared/feed/feed-client.ts';
import { SettingError } from '../shared/render/settings.ts';

/** A feed, and the site that it belongs to. */
export interface Feed {
  client: FeedClient;
  /** Its address, ending in `/`: the feed stands in its `feed/v1/`. */
  site: string;
}

/** By what the attribute says, and by address. */
const feeds = new Map<string, Feed>();

// A variable keeps bundlers from taking the address for a file of theirs to copy.
const script = import.meta.url;

/**
 * The feed of a `feed` attribute: the one at its address, else beside the script, which stands at
 * `SITE/widget/v1/solidaire.js`. One an address, whatever the number of elements, so that they share requests.
 * @throws SettingError when the attribute is no address
 */
export function findFeed(attribute: string): Feed {
  const entered = attribute.trim();
  const known = feeds.get(entered);
  if (known) return known;
  try {
    const { href } = entered
      ? new URL(entered.replace(/\/*$/, '/'), document.baseURI)
      : new URL('../../feed/v1/', script);
    const feed = feeds.get(href) ?? {
      client: createFeedClient({ base: href, fetch: globalThis.fetch }),
      site: new URL('../../', href).href,
    };
    feeds.set(href, feed);
    feeds.set(entered, feed);
    return feed;
  } catch (cause) {
    throw new SettingError('feed', entered, { cause });
  }
}
