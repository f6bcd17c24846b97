import { facebookMatchKeys, findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { allNames, type Aliases } from '../feed/aliases.ts';
import type { Feed } from '../feed/feed.ts';
import { findInitiatives, type FindOptions, type PageAnswer } from '../feed/find-initiatives.ts';
import type { Namespace } from '../texts.ts';

/** What the popup says of the page in the active tab. */
export type PageState =
  | (PageAnswer & { namespace: Namespace })
  /** No Facebook page, or one whose address names no one: a search, a post without its owner, the home page. */
  | { kind: 'no-identity' };

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
  if (!identity || (identity.confidence === 'weak' && !isLink)) return { kind: 'no-identity' };
  const namespace = identity.kind === 'profile' ? 'page' : identity.kind;
  const keys = told.length > 0 ? told : allNames(aliases, facebookMatchKeys(identity));
  return { ...(await findInitiatives(feed, keys, options)), namespace };
}
