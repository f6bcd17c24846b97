/** Where initiatives come from: the newest of the feeds at hand, the packaged one and the one last synced. */
import { feedChecks } from '../../shared/feed/feed-checks.ts';
import { parseFeedFile, type Check } from '../../shared/feed/feed-client.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { latestBulletin } from '../../shared/feed/listing.ts';
import type { BulletinHead, DepartmentIndex, FeedIndex, SignedIndex } from '../../shared/feed/feed-schema.ts';
import type { CommuneNames } from '../../shared/feed/find-communes.ts';
import { readSignedIndex } from '../../shared/feed/signed-index.ts';
import type { FeedStore } from '../../shared/feed/sync-feed-store.ts';

/** A département of a feed: what one publisher says of it. */
export interface FeedDepartment {
  code: string;
  name: string;
  path: string;
  /** A file of its feed; undefined for one that is missing, damaged or of another version. */
  read<T>(path: string, check: Check<T>): Promise<T | undefined>;
  /** Of a feed that the reader added: its host, which is named wherever its initiatives are shown. */
  host?: string;
  /** From when until when its initiatives that name a person may be shown; for ever where nothing is said. */
  during?: readonly [from: number, until: number];
}

export interface Feed {
  departments: readonly FeedDepartment[];
}

/** A feed as one publisher publishes it. */
export interface SingleFeed extends Feed {
  /** What was signed, for a feed that is. */
  signed: SignedIndex | undefined;
  /** A file as it was published. */
  text(path: string): Promise<string | undefined>;
}

type Source = Pick<FeedStore, 'read'>;

/**
 * Opens the newest feed, the earlier source when they are equal; where one is signed, no other will do.
 * What was read stays parsed for as long as the index is the same text: the index vouches for every other file.
 * @returns a function that gives undefined when no source has a readable index
 */
export function createFeedOpener(sources: readonly Source[]): () => Promise<SingleFeed | undefined> {
  let kept: { source: Source; text: string; feed: SingleFeed } | undefined;

  return async () => {
    const candidates = (await Promise.all(sources.map(readIndex))).filter((each) => each !== undefined);
    const newest = candidates.reduce<Candidate | undefined>(
      (best, each) => (best && !isNewer(each, best) ? best : each),
      undefined,
    );
    if (!newest) return undefined;
    if (newest.source !== kept?.source || newest.text !== kept.text) {
      kept = { ...newest, feed: openSource(newest) };
    }
    return kept.feed;
  };
}

interface Candidate {
  source: Source;
  text: string;
  index: FeedIndex;
  signed: SignedIndex | undefined;
}

function isNewer({ index, signed }: Candidate, best: Candidate): boolean {
  if (!signed !== !best.signed) return signed !== undefined;
  if (index.counter !== best.index.counter) return index.counter > best.index.counter;
  return (signed?.date ?? '') > (best.signed?.date ?? '');
}

/**
 * Several feeds as one. A département that several publish is read from each of them, the last feed first; a bulletin that
 * several hold is that one's which is read first: see `findInitiative`.
 */
export const joinFeeds = (feeds: readonly Feed[]): Feed => ({
  departments: feeds.toReversed().flatMap(({ departments }) => departments),
});

/** The site that the feed itself names; undefined means that no request is ever made. */
export async function siteOf(feed: Feed | undefined): Promise<string | undefined> {
  const departments = await readDepartments(feed);
  return departments.find(({ series }) => series.site)?.series.site;
}

/** The newest bulletin that the feed holds: how far its data go. */
export async function readLatestBulletin(feed: Feed | undefined): Promise<BulletinHead | undefined> {
  const departments = await readDepartments(feed);
  return latestBulletin(departments.flatMap(({ bulletins }) => bulletins));
}

/** What the feed says of each of its départements, as far as it can be read. */
export async function readDepartments(feed: Feed | undefined): Promise<DepartmentIndex[]> {
  if (!feed) return [];
  const departments = await Promise.all(
    feed.departments.map((each) => each.read(each.path, feedChecks.departmentIndex)),
  );
  return departments.filter((department) => department !== undefined);
}

/** What `findCommunes` searches: the communes of all départements of the feed, as far as they can be read. */
export async function readCommunes(feed: Feed | undefined): Promise<CommuneNames> {
  if (!feed) return { communes: [], oldCodes: {} };
  const files = await Promise.all(
    feed.departments.map((each) => each.read(feedPaths.communes(each.code), feedChecks.communes)),
  );
  const read = files.filter((file) => file !== undefined);
  const byCode = new Map(read.flatMap(({ communes }) => communes.map((each) => [each.code, each] as const)));
  return {
    communes: [...byCode.values()],
    oldCodes: Object.fromEntries(read.flatMap(({ oldCodes }) => Object.entries(oldCodes))),
  };
}

async function readIndex(source: Source): Promise<Candidate | undefined> {
  const signedText = await source.read(feedPaths.signedIndex);
  const signed = readSignedIndex(signedText);
  if (signedText !== undefined && signed) return { source, text: signedText, index: signed, signed };
  const text = await source.read(feedPaths.index);
  const index = parseOrMiss(text, feedPaths.index, feedChecks.feedIndex);
  return text !== undefined && index ? { source, text, index, signed } : undefined;
}

function openSource({ source, index, signed }: Candidate): SingleFeed {
  const parsed = new Map<string, unknown>();
  const read = async <T>(path: string, check: Check<T>) => {
    const value = parsed.get(path) ?? parseOrMiss(await source.read(path), path, check);
    if (value !== undefined) parsed.set(path, value);
    return value as T | undefined;
  };
  return {
    departments: index.departments.map(({ code, name, path }) => ({ code, name, path, read })),
    signed,
    text: (path) => source.read(path),
  };
}

function parseOrMiss<T>(text: string | undefined, path: string, check: Check<T>): T | undefined {
  if (text === undefined) return undefined;
  try {
    return parseFeedFile(text, path, check);
  } catch {
    return undefined;
  }
}
