import { facebookMatchKeys, findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { namesOfPage, type Aliases } from '../feed/aliases.ts';
import type { Feed } from '../feed/feed.ts';
import { findInitiatives, type FindOptions, type PageAnswer } from '../feed/find-initiatives.ts';
import type { Namespace } from '../texts.ts';

/** What the popup says of the page in the active tab. */
export type PageState =
  | (PageAnswer & { namespace: Namespace })
  /** No Facebook page, or one whose address names no one: a search, a post without its owner, the home page. */
  | { kind: 'no-identity' }
  /** A link of Facebook's that tells its owner to the network only: a share, a video. */
  | { kind: 'owner-unknown' };

export interface FindPageOptions extends FindOptions {
  /** Is the address that of a link? One that leads through a redirector or to Messenger is then followed. */
  isLink?: boolean;
  /** Other names of pages, learnt earlier. */
  aliases?: Aliases;
  /** All names that the page itself tells. */
  told?: readonly string[];
}

/** @param address of the active tab, or of a link; undefined when the browser does not tell it */
export async function findPageState(
  address: string | undefined,
  feed: Feed | undefined,
  { isLink = false, aliases = {}, told = [], ...options }: FindPageOptions,
): Promise<PageState> {
  const identity = address === undefined ? undefined : findFacebookIdentity(address);
  if (!identity) return { kind: isLink ? 'owner-unknown' : 'no-identity' };
  if (identity.confidence === 'weak' && !isLink) return { kind: 'no-identity' };
  const namespace = identity.kind === 'profile' ? 'page' : identity.kind;
  const names = namesOfPage(aliases, told.length > 0 ? told : facebookMatchKeys(identity));
  return { ...(names ? await findInitiatives(feed, names, options) : { kind: 'not-listed' }), namespace };
}
