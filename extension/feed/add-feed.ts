/** Another prefecture's feed: fetched whole and checked before it is kept. */
import { FeedError, type FeedErrorReason } from '../../shared/feed/fetch-feed-file.ts';
import { syncFeedStore, type SyncResult } from '../../shared/feed/sync-feed-store.ts';
import { readDepartments } from './feed.ts';
import { forgetTrust, keepTrust, meetFeed, readTrust, type FeedTrust } from './feed-trust.ts';
import { extraFeed, readFollowedFeeds } from './followed-feeds.ts';
import { forgetConfirmed, noteConfirmed, OWN_FEED } from './freshness.ts';
import { afterSuccess, forgetTimes, keepTimes, syncName } from './sync-times.ts';
import { withoutReadyNotices } from '../ready-notices.ts';
import { changeSettings, readSettings } from '../settings.ts';
import type { MessageKey } from '../texts.ts';

/** What came of it: the names of the series that were added, or why there are none. */
export type AddFeedOutcome =
  | { kind: 'added'; series: string[] }
  /** It is added once its reader says so, having been told what that means. */
  | { kind: 'unsigned'; address: string; host: string }
  /** `detail`: the status that was answered, the address that it leads to. */
  | { kind: 'refused'; why: MessageKey; detail?: string };

/** A feed that was added, as the options tell of it. */
export interface AddedFeed {
  address: string;
  host: string;
  /** None before it has been met. */
  departments: readonly string[];
  isSigned: boolean;
  /** What the reader is asked to accept: another key, or these further départements. */
  change?: 'key' | readonly string[];
}

export async function listAddedFeeds(): Promise<AddedFeed[]> {
  const feeds = (await readFollowedFeeds()).filter(({ name }) => name !== OWN_FEED);
  return feeds.map(({ name, trust, feed }) => {
    const { departments = [], keys = [], refused } = trust ?? {};
    const further = (feed?.departments ?? [])
      .map(({ code }) => code)
      .filter((code) => !departments.includes(code));
    const change = refused ? 'key' : further;
    return {
      address: name,
      host: new URL(name).host,
      departments,
      isSigned: keys.length > 0,
      ...(trust && change.length > 0 && { change }),
    };
  });
}

const FEED_FOLDER = 'feed/v1/';
/** Addresses of this very machine, for trying things out: what is said there is heard by nobody. */
const ON_THIS_MACHINE = /^(?:localhost|127\.0\.0\.1)$/;

/**
 * The feed's folder, from what people paste: the address of the site, of the folder or of its index, with or without
 * scheme. It is asked by https alone: between the host and its reader nobody can change what is said.
 * @returns undefined for what is no address on the web
 */
export function feedFolder(address: string): string | undefined {
  const written = address.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || !/^(?:localhost|.+\..+)$/.test(url.hostname))
    return undefined;
  const path = url.pathname.replace(/[^/]*\.(?:json|html?)$/, '').replace(/\/*$/, '/');
  const origin = ON_THIS_MACHINE.test(url.hostname) ? url.origin : `https://${url.host}`;
  return origin + (path.endsWith(`/${FEED_FOLDER}`) ? path : path + FEED_FOLDER);
}

/**
 * @param address as `feedFolder` takes it
 * @param unsigned whether its reader has said that it may be unsigned
 */
export async function addFeed(address: string, { unsigned = false } = {}): Promise<AddFeedOutcome> {
  const base = feedFolder(address);
  if (base === undefined) return { kind: 'refused', why: 'feedAddressInvalid' };
  if ((await readSettings()).extraFeeds.includes(base)) return { kind: 'refused', why: 'feedKnown' };
  return takeAnew(base, { unsigned });
}

/** What has changed of a feed since it was added, the reader accepts: its key, or that it speaks for further départements. */
export async function acceptChange(address: string): Promise<AddFeedOutcome> {
  const trust = await readTrust(address);
  if (trust?.refused) return takeAnew(address, { unsigned: false });
  const feed = await extraFeed(address).open();
  if (!trust || !feed) return { kind: 'refused', why: 'feedContent' };
  return fill(address, { keys: trust.keys, departments: feed.departments.map(({ code }) => code) });
}

/** Meets a feed as if for the first time, and fills its store with what it says now. */
async function takeAnew(base: string, { unsigned }: { unsigned: boolean }): Promise<AddFeedOutcome> {
  try {
    const met = await meetFeed(base);
    if (met.keys.length === 0 && !unsigned)
      return { kind: 'unsigned', address: base, host: new URL(base).host };
    return await fill(base, met);
  } catch (error) {
    return refusal(error);
  }
}

const REFUSED: Readonly<Record<Exclude<SyncResult, 'updated' | 'unchanged'>, MessageKey>> = {
  expired: 'feedExpired',
  ahead: 'feedAhead',
  older: 'feedDigest',
};

const fill = (base: string, trust: FeedTrust): Promise<AddFeedOutcome> =>
  navigator.locks.request(syncName(base), () => fillAlone(base, trust));

async function fillAlone(base: string, trust: FeedTrust): Promise<AddFeedOutcome> {
  const { store, open } = extraFeed(base);
  try {
    const result = await syncFeedStore({
      base,
      fetch: globalThis.fetch,
      store: {
        read: () => Promise.resolve(undefined),
        replaceAll: (files) => withoutReadyNotices(() => store.replaceAll(files)),
      },
      follows: (department) => trust.departments.includes(department),
      keys: trust.keys.length > 0 ? trust.keys : undefined,
    });
    if (result !== 'updated' && result !== 'unchanged') return { kind: 'refused', why: REFUSED[result] };
  } catch (error) {
    return refusal(error);
  }
  const departments = await readDepartments(await open());
  if (departments.length === 0) {
    await store.replaceAll(new Map());
    return { kind: 'refused', why: 'feedContent' };
  }
  await keepTrust(base, trust);
  const now = Date.now();
  await noteConfirmed(now, base);
  await keepTimes(base, afterSuccess(now));
  await changeSettings(({ extraFeeds }) => ({ extraFeeds: [...new Set([...extraFeeds, base])] }));
  return {
    kind: 'added',
    series: departments.map(({ series, department }) => `${series.title} (${department.name})`),
  };
}

/** Forgets the feed, and all that was kept of it. */
export async function removeFeed(base: string): Promise<void> {
  await changeSettings(({ extraFeeds }) => ({ extraFeeds: extraFeeds.filter((each) => each !== base) }));
  await extraFeed(base).store.replaceAll(new Map());
  await Promise.all([forgetConfirmed(base), forgetTimes(base), forgetTrust(base)]);
}

const WHY: Readonly<Record<Exclude<FeedErrorReason, 'network'>, MessageKey>> = {
  timeout: 'feedUnreachable',
  status: 'feedStatus',
  content: 'feedContent',
  version: 'feedVersion',
  digest: 'feedDigest',
  key: 'feedDigest',
};

async function refusal(error: unknown): Promise<AddFeedOutcome> {
  if (!(error instanceof FeedError)) return { kind: 'refused', why: 'feedNotKept' };
  if (error.reason === 'network') return unreadable(error.url);
  return { kind: 'refused', why: WHY[error.reason], ...(error.status && { detail: String(error.status) }) };
}

/** Why there is no answer that may be read: it leads elsewhere, its host sends no CORS header, or there is none at all. */
async function unreadable(url: string): Promise<AddFeedOutcome> {
  const ask = (options: RequestInit) =>
    fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', ...options }).catch(() => undefined);
  const followed = await ask({});
  if (followed?.redirected) return { kind: 'refused', why: 'feedMoved', detail: siteAddress(followed.url) };
  const answer = await ask({ mode: 'no-cors' });
  return { kind: 'refused', why: answer ? 'feedWithoutCors' : 'feedUnreachable' };
}

const siteAddress = (indexAddress: string) =>
  indexAddress.replace(new RegExp(`(?:${FEED_FOLDER})?[^/]*$`), '');
