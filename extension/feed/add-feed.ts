/** Another prefecture's feed: fetched whole and checked before it is kept. */
import type { DepartmentIndex } from '../../shared/feed/feed-schema.ts';
import { FeedError, type FeedErrorReason } from '../../shared/feed/fetch-feed-file.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { syncFeedStore } from '../../shared/feed/sync-feed-store.ts';
import { feedChecks, readDepartments, type SingleFeed } from './feed.ts';
import { extraFeed } from './followed-feeds.ts';
import { forgetConfirmed, noteConfirmed } from './freshness.ts';
import { changeSettings, readSettings } from '../settings.ts';
import type { MessageKey } from '../texts.ts';

/** What came of it: the names of the series that were added, or why there are none. */
export type AddFeedOutcome =
  | { kind: 'added'; series: string[] }
  /** `detail`: the status that was answered, the address that it leads to. */
  | { kind: 'refused'; why: MessageKey; detail?: string };

const FEED_FOLDER = 'feed/v1/';

/**
 * The feed's folder, from what people paste: the address of the site, of the folder or of its index, with or without
 * scheme.
 * @returns undefined for what is no address on the web
 */
export function feedFolder(address: string): string | undefined {
  const written = address.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || !/^(?:localhost|.+\..+)$/.test(url.hostname))
    return undefined;
  const path = url.pathname.replace(/[^/]*\.(?:json|html?)$/, '').replace(/\/*$/, '/');
  return url.origin + (path.endsWith(`/${FEED_FOLDER}`) ? path : path + FEED_FOLDER);
}

/** @param address as `feedFolder` takes it */
export async function addFeed(address: string): Promise<AddFeedOutcome> {
  const base = feedFolder(address);
  if (base === undefined) return { kind: 'refused', why: 'feedAddressInvalid' };
  if ((await readSettings()).extraFeeds.includes(base)) return { kind: 'refused', why: 'feedKnown' };
  const { store, open } = extraFeed(base);
  try {
    await syncFeedStore({ base, fetch: globalThis.fetch, store, checks: feedChecks });
  } catch (error) {
    return refusal(error);
  }
  const departments = await soundDepartments(await open());
  if (!departments) {
    await store.replaceAll(new Map());
    return { kind: 'refused', why: 'feedContent' };
  }
  await noteConfirmed(Date.now(), base);
  await changeSettings(({ extraFeeds }) => ({ extraFeeds: [...extraFeeds, base] }));
  return {
    kind: 'added',
    series: departments.map(({ series, department }) => `${series.title} (${department.name})`),
  };
}

/** Forgets the feed, and all that was kept of it. */
export async function removeFeed(base: string): Promise<void> {
  await changeSettings(({ extraFeeds }) => ({ extraFeeds: extraFeeds.filter((each) => each !== base) }));
  await extraFeed(base).store.replaceAll(new Map());
  await forgetConfirmed(base);
}

/** The départements of a feed of which every file that is read can be read; a digest says nothing of the content. */
async function soundDepartments(feed: SingleFeed | undefined): Promise<DepartmentIndex[] | undefined> {
  const departments = await readDepartments(feed);
  if (!feed || departments.length < feed.departments.length || departments.length === 0) return undefined;
  const files = await Promise.all(
    departments.flatMap(({ department: { code }, bulletins }) => [
      feed.read(feedPaths.facebook(code), feedChecks.facebook),
      ...bulletins.map(({ path }) => feed.read(path, feedChecks.bulletin)),
    ]),
  );
  return files.includes(undefined) ? undefined : departments;
}

const WHY: Readonly<Record<Exclude<FeedErrorReason, 'network'>, MessageKey>> = {
  timeout: 'feedUnreachable',
  status: 'feedStatus',
  content: 'feedContent',
  version: 'feedVersion',
  digest: 'feedDigest',
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
