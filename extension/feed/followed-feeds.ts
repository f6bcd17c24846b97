/** The feeds that the extension reads: the one that its package carries, and those of other prefectures that the reader added. */
import type { FeedStore } from '../../shared/feed/sync-feed-store.ts';
import { readSettings } from '../settings.ts';
import {
  createFeedOpener,
  joinFeeds,
  siteOf,
  type Feed,
  type FeedDepartment,
  type SingleFeed,
} from './feed.ts';
import { createFeedStore, type KeptFeedStore } from './feed-store.ts';
import type { FindOptions } from './find-initiatives.ts';
import { maySeePersonal, OWN_FEED, readConfirmedAt } from './freshness.ts';

export interface FollowedFeed {
  /** Under which its last good sync is noted. */
  name: string;
  /** The address of its folder; undefined where the feed names no site: nothing is then asked of the network. */
  base: string | undefined;
  /** What a sync fills. */
  store: KeptFeedStore;
  /** As it is at hand; undefined before the first sync of another prefecture's. */
  feed: SingleFeed | undefined;
  follows: (department: string) => boolean;
}

/** A département, with how far its feed can be trusted to be the publisher's present one. */
export type FollowedDepartment = FeedDepartment &
  Pick<FollowedFeed, 'base'> & { confirmedAt: number | undefined };

interface FeedAtHand {
  store: KeptFeedStore;
  open: () => Promise<SingleFeed | undefined>;
}

/** The feed as of the extension's build, read from the package itself: there from the first second, without a network. */
const packagedFeed: Pick<FeedStore, 'read'> = {
  async read(path) {
    try {
      const response = await fetch(`/feed/v1/${path}`);
      return response.ok ? await response.text() : undefined;
    } catch {
      return undefined;
    }
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

/** The feeds of other prefectures come first: one that publishes a département of the package has been chosen for it. */
export async function readFollowedFeeds(): Promise<FollowedFeed[]> {
  const { departments, extraFeeds } = await readSettings();
  const others = extraFeeds.map(async (address) => {
    const { store, open } = extraFeed(address);
    return { name: address, base: address, store, feed: await open(), follows: () => true };
  });
  return Promise.all([...others, readOwnFeed(departments)]);
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
    follows: (department) => codes.includes(department),
  };
}

/** The départements that the publisher of the package publishes, and whether each is followed. */
export async function readOwnDepartments(): Promise<{ code: string; name: string; isFollowed: boolean }[]> {
  const { feed, follows } = await readOwnFeed((await readSettings()).departments);
  return (feed?.departments ?? []).map(({ code, name }) => ({ code, name, isFollowed: follows(code) }));
}

/** What the background and each page of the extension read initiatives from; undefined when no feed can be read. */
export async function openFeed(): Promise<Feed<FollowedDepartment> | undefined> {
  const feeds = await Promise.all((await readFollowedFeeds()).map(withTrust));
  const readable = feeds.filter((feed) => feed !== undefined);
  return readable.length > 0 ? joinFeeds(readable) : undefined;
}

async function withTrust({
  name,
  base,
  feed,
  follows,
}: FollowedFeed): Promise<Feed<FollowedDepartment> | undefined> {
  if (!feed) return undefined;
  const confirmedAt = await readConfirmedAt(name).catch(() => undefined);
  const departments = feed.departments.filter(({ code }) => follows(code));
  return { ...feed, departments: departments.map((each) => ({ ...each, base, confirmedAt })) };
}

/** What may be shown of the feed today. */
export function findOptionsFor(feed: Feed<FollowedDepartment> | undefined): FindOptions {
  const now = Date.now();
  const open = new Set(
    feed?.departments
      .filter(({ base, confirmedAt }) => maySeePersonal(base, confirmedAt, now))
      .map(({ code }) => code),
  );
  return { showPersonal: (department) => open.has(department) };
}
