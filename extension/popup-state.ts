import { facebookMatchKeys, findFacebookIdentity } from '../shared/facebook-identity.ts';
import type { BulletinHead } from '../shared/feed-schema.ts';
import { latestBulletin, type Feed } from './feed.ts';
import { findEntries, type FindOptions, type PageAnswer } from './find-entries.ts';
import type { Namespace } from './notice/listed-headings.ts';

/** What the popup says of the page in the active tab. */
export type PopupState = { latest: BulletinHead | undefined } & (
  | (PageAnswer & { namespace: Namespace })
  /** No Facebook page, or one whose address names no one: a search, a post without its owner, the home page. */
  | { kind: 'no-identity' }
);

/** @param address of the active tab; undefined when the browser does not tell it */
export async function findPopupState(
  address: string | undefined,
  feed: Feed | undefined,
  options: FindOptions,
): Promise<PopupState> {
  const latest = await latestBulletin(feed);
  const identity = address === undefined ? undefined : findFacebookIdentity(address);
  if (!identity || identity.confidence === 'weak') return { kind: 'no-identity', latest };
  const namespace = identity.kind === 'profile' ? 'page' : identity.kind;
  return { ...(await findEntries(feed, facebookMatchKeys(identity), options)), namespace, latest };
}
