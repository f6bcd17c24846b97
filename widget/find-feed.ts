/** Which site an element belongs to: its feed is read there, and the further file fetched. */
import { createFeedClient, type FeedClient } from '../shared/feed/feed-client.ts';
import { SettingError, written } from '../shared/render/settings.ts';

/** A feed, and the site that it belongs to. */
export interface SiteFeed {
  client: FeedClient;
  /** Its address, ending in `/`: the feed stands in its `feed/v1/`. */
  site: string;
}

/** An element of ours, whose class may still be on its way. */
export type Host = Element & { feed?: string };

/** By address: one for all the elements of a bundle, so that they share requests. */
const feeds = new Map<string, SiteFeed>();

/** The site that an address of ours stands in: of the script, or of a page that the fallback content leads to. */
const SITE = /.*\/(?=(?:widget\/v1|communes|bulletins)\/)/;
export const siteIn = (addresses: string | undefined) => SITE.exec(addresses ?? '')?.[0];

/** Undefined when it runs from a copy that a town hall hosts itself. */
const siteOfScript = siteIn(
  document.querySelector<HTMLScriptElement>('script[src*="/v1/solidaire.js"]')?.src,
);
// A link as text is its address.
const siteOfLink = (host: Element) => siteIn([...host.querySelectorAll('a')].join('\n'));

/**
 * The feed of an element: the one at the address in its `feed`, else beside the script, else of the site that its fallback
 * content leads to.
 * @throws SettingError when the attribute is no address, or nothing tells of one
 */
export function findFeed(host: Host): SiteFeed {
  const base = addressOf(host);
  const feed = feeds.get(base) ?? {
    client: createFeedClient({ base, fetch: globalThis.fetch }),
    site: new URL('../../', base).href,
  };
  feeds.set(base, feed);
  return feed;
}

function addressOf(host: Host): string {
  const entered = written(host.feed ?? host.getAttribute('feed'));
  try {
    return entered
      ? new URL(entered.replace(/\/*$/, '/'), document.baseURI).href
      : new URL('feed/v1/', siteOfScript ?? siteOfLink(host)).href;
  } catch (cause) {
    throw new SettingError('feed', entered, { cause });
  }
}

/**
 * Where the further file stands that goes with the script. Whoever may write no script may write a block: what that says of a
 * site is good for a feed, which is text, and not for a script.
 * @throws SettingError, or TypeError, when nothing tells of a site
 */
export function plusAddress(host: Host): string {
  const site =
    siteOfScript ?? (host.closest('[data-commune]') ? '' : (siteOfLink(host) ?? findFeed(host).site));
  return new URL('widget/v1/solidaire-plus.js', site).href;
}
