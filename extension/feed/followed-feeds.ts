/** The feeds that the extension reads: the one that its package carries, and those of other prefectures that the reader added. */
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { momentOf } from '../../shared/feed/signed-index.ts';
import type { FeedStore } from '../../shared/feed/sync-feed-store.ts';
import { readSettings } from '../settings.ts';
import { createFeedOpener, joinFeeds, siteOf, type Feed, type SingleFeed } from './feed.ts';
import { createFeedStore, type KeptFeedStore } from './feed-store.ts';
import { readTrust, type FeedTrust } from './feed-trust.ts';
import type { FindOptions } from './find-initiatives.ts';
import { isDuring, OWN_FEED, personalDuring, readConfirmedAt } from './freshness.ts';

export interface FollowedFeed {
  /** Under which its last good sync is noted. */
  name: string;
  /** The address of its folder; undefined where the feed names no site: nothing is then asked of the network. */
  base: string | undefined;
  /** What a sync fills. */
  store: KeptFeedStore;
  /** As it is at hand; undefined before the first sync of another prefecture's. */
  feed: SingleFeed | undefined;
  /** What it is trusted with: the package's by what the package holds, others since they were added. */
  trust: FeedTrust | undefined;
  follows: (department: string) => boolean;
}

interface FeedAtHand {
  store: KeptFeedStore;
  open: () => Promise<SingleFeed | undefined>;
}

async function readPackaged(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(`/feed/v1/${path}`);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Every look-up begins with an index; those of the package do not change while it runs. */
const packagedIndexes = new Map<string, Promise<string | undefined>>();
const INDEXES: readonly string[] = [feedPaths.signedIndex, feedPaths.index];

/** The feed as of the extension's build, read from the package itself: there from the first second, without a network. */
const packagedFeed: Pick<FeedStore, 'read'> = {
  read(path) {
    if (!INDEXES.includes(path)) return readPackaged(path);
    const index = packagedIndexes.get(path) ?? readPackaged(path);
    packagedIndexes.set(path, index);
    return index;
  },
};

const ownStore = createFeedStore();
const own: FeedAtHand = { store: ownStore, open: createFeedOpener([packagedFeed, ownStore]) };
const openPackaged = createFeedOpener([packagedFeed]);
const extra = new Map<string, FeedAtHand>();

/** The database of another prefecture's feed. */
export const extraStoreName = (address: string) => `solidaire ${address}`;

/** A feed that the reader has added, or is about to add. */
export function extraFeed(address: string): FeedAtHand {
  const known = extra.get(address);
  if (known) return known;
  const store = createFeedStore({ name: extraStoreName(address) });
  const made = { store, open: createFeedOpener([store]) };
  extra.set(address, made);
  return made;
}

/** The package's own comes last: what it says of its bulletins, no feed that was added says otherwise (`joinFeeds`). */
export async function readFollowedFeeds(): Promise<FollowedFeed[]> {
  const { departments, extraFeeds } = await readSettings();
  return Promise.all([...extraFeeds.map(readAddedFeed), readOwnFeed(departments)]);
}

/** One of them, as it is at hand; undefined once it is followed no longer. */
export async function readFollowedFeed(name: string): Promise<FollowedFeed | undefined> {
  const { departments, extraFeeds } = await readSettings();
  if (name === OWN_FEED) return readOwnFeed(departments);
  return extraFeeds.includes(name) ? readAddedFeed(name) : undefined;
}

async function readAddedFeed(address: string): Promise<FollowedFeed> {
  const { store, open } = extraFeed(address);
  const [feed, trust] = await Promise.all([open(), readTrust(address)]);
  const follows = (department: string) => trust?.departments.includes(department) ?? false;
  return { name: address, base: address, store, feed, trust, follows };
}

async function readOwnFeed(chosen: readonly string[]): Promise<FollowedFeed> {
  const feed = await own.open();
  const site = await siteOf(feed);
  const codes =
    chosen.length > 0 ? chosen : ((await openPackaged())?.departments ?? []).map(({ code }) => code);
  return {
    name: OWN_FEED,
    base: site && new URL('feed/v1/', site).href,
    store: own.store,
    feed,
    // The keys that the package was signed by, or those that took their place.
    trust: { departments: [...codes], keys: [...(feed?.signed?.keys ?? [])] },
    follows: (department) => codes.includes(department),
  };
}

/** The départements that the publisher of the package publishes, and whether each is followed. */
export async function readOwnDepartments(): Promise<{ code: string; name: string; isFollowed: boolean }[]> {
  const { feed, follows } = await readOwnFeed((await readSettings()).departments);
  return (feed?.departments ?? []).map(({ code, name }) => ({ code, name, isFollowed: follows(code) }));
}

/** What the background and each page of the extension read initiatives from; undefined when no feed can be read. */
export async function openFeed(): Promise<Feed | undefined> {
  const feeds = await Promise.all((await readFollowedFeeds()).map(withinTrust));
  const readable = feeds.filter((feed) => feed !== undefined);
  return readable.length > 0 ? joinFeeds(readable) : undefined;
}

/** The départements that a feed is followed for, with what is to be known of it where they are shown. */
async function withinTrust({ name, base, feed, follows }: FollowedFeed): Promise<Feed | undefined> {
  if (!feed) return undefined;
  const host = name === OWN_FEED ? undefined : new URL(name).host;
  const during = await personalSpan(feed, base, name);
  return {
    departments: feed.departments
      .filter(({ code }) => follows(code))
      .map((each) => ({ ...each, ...(host && { host }), ...(during && { during }) })),
  };
}

/**
 * A signed feed has its day, whoever repeats it; of another the last good answer counts. Without either, for ever: what has no
 * address is never synced, and an update of the extension brings withdrawals.
 */
async function personalSpan({ signed }: SingleFeed, base: string | undefined, name: string) {
  if (signed) return personalDuring(momentOf(signed.date));
  return base === undefined ? undefined : personalDuring(await readConfirmedAt(name).catch(() => undefined));
}

/** What may be shown today. */
export function findOptions(now = Date.now()): FindOptions {
  return { showPersonal: ({ during }) => !during || isDuring(during, now) };
}
