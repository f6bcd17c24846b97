/** Where initiatives come from: the newest of the feeds at hand, the packaged one and the one last synced. */
import type * as z from 'zod/mini';
import { parseFeedFile, type Check } from '../../shared/feed/feed-client.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { latestBulletin } from '../../shared/feed/listing.ts';
import {
  bulletinFileSchema,
  communesFileSchema,
  departmentIndexSchema,
  facebookFileSchema,
  feedIndexSchema,
  type BulletinHead,
  type DepartmentIndex,
  type FeedIndex,
} from '../../shared/feed/feed-schema.ts';
import type { CommuneNames } from '../../shared/feed/find-communes.ts';
import type { FeedStore } from '../../shared/feed/sync-feed-store.ts';

const accepts =
  <T>(schema: z.ZodMiniType<T>): Check<T> =>
  (value): value is T =>
    schema.safeParse(value).success;

/** The files of a feed that the extension reads, each checked when it comes in. */
export const feedChecks = {
  feedIndex: accepts(feedIndexSchema),
  departmentIndex: accepts(departmentIndexSchema),
  facebook: accepts(facebookFileSchema),
  bulletin: accepts(bulletinFileSchema),
  communes: accepts(communesFileSchema),
};

export type FeedDepartment = FeedIndex['departments'][number];

export interface Feed<Department extends FeedDepartment = FeedDepartment> {
  departments: readonly Department[];
  /** undefined for a file that is missing, damaged or of another version. */
  read<T>(path: string, check: Check<T>): Promise<T | undefined>;
}

/** A feed as one publisher publishes it. */
export interface SingleFeed extends Feed {
  /** A file as it was published. */
  text(path: string): Promise<string | undefined>;
}

type Source = Pick<FeedStore, 'read'>;

/**
 * Opens the feed of the greatest counter, the earlier source when they are equal.
 * What was read stays parsed for as long as the index is the same text: the index vouches for every other file.
 * @returns a function that gives undefined when no source has a readable index
 */
export function createFeedOpener(sources: readonly Source[]): () => Promise<SingleFeed | undefined> {
  let kept: { source: Source; text: string; feed: SingleFeed } | undefined;

  return async () => {
    const candidates = (await Promise.all(sources.map(readIndex))).filter((each) => each !== undefined);
    const newest = candidates.reduce<(typeof candidates)[number] | undefined>(
      (best, each) => (best && best.index.counter >= each.index.counter ? best : each),
      undefined,
    );
    if (!newest) return undefined;
    if (newest.source !== kept?.source || newest.text !== kept.text) {
      kept = { ...newest, feed: openSource(newest.source, newest.index) };
    }
    return kept.feed;
  };
}

/**
 * Several feeds as one: each département from the first that has it.
 * The path of a file begins with its département, which tells the feed to read it from.
 */
export function joinFeeds<Department extends FeedDepartment>(
  feeds: readonly Feed<Department>[],
): Feed<Department> {
  const homes = new Map<string, { feed: Feed<Department>; department: Department }>();
  for (const feed of feeds) {
    for (const department of feed.departments) {
      if (!homes.has(department.code)) homes.set(department.code, { feed, department });
    }
  }
  return {
    departments: [...homes.values()].map(({ department }) => department),
    read: async (path, check) => homes.get(path.slice(0, path.indexOf('/')))?.feed.read(path, check),
  };
}

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
    feed.departments.map(({ path }) => feed.read(path, feedChecks.departmentIndex)),
  );
  return departments.filter((department) => department !== undefined);
}

/** What `findCommunes` searches: the communes of all départements of the feed, as far as they can be read. */
export async function readCommunes(feed: Feed | undefined): Promise<CommuneNames> {
  if (!feed) return { communes: [], oldCodes: {} };
  const files = await Promise.all(
    feed.departments.map(({ code }) => feed.read(feedPaths.communes(code), feedChecks.communes)),
  );
  const read = files.filter((file) => file !== undefined);
  return {
    communes: read.flatMap(({ communes }) => communes),
    oldCodes: Object.fromEntries(read.flatMap(({ oldCodes }) => Object.entries(oldCodes))),
  };
}

async function readIndex(source: Source) {
  const text = await source.read(feedPaths.index);
  const index = parseOrMiss(text, feedPaths.index, feedChecks.feedIndex);
  return text !== undefined && index ? { source, text, index } : undefined;
}

function openSource(source: Source, { departments }: FeedIndex): SingleFeed {
  const parsed = new Map<string, unknown>();
  return {
    departments,
    text: (path) => source.read(path),
    async read<T>(path: string, check: Check<T>) {
      const value = parsed.get(path) ?? parseOrMiss(await source.read(path), path, check);
      if (value !== undefined) parsed.set(path, value);
      return value as T | undefined;
    },
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
