/**
 * Brings a store of feed files up to date: the index, then only what changed, then one switch. The store answers its
 * readers meanwhile and whatever happens; what is asked for depends on the feed alone.
 */
import { sha256 } from './digest.ts';
import { parseFeedFile, type Check, type FeedClientOptions } from './feed-client.ts';
import { feedPaths } from './feed-paths.ts';
import type { DepartmentIndex, FeedIndex } from './feed-schema.ts';
import { FeedError, fetchFeedFile, readCapped } from './fetch-feed-file.ts';

/** Far more than a year of bulletins weighs. */
const MAX_BYTES = 4_000_000;

/** What a client keeps: the text of feed files by their path, as verified. */
export interface FeedStore {
  read(path: string): Promise<string | undefined>;
  /** Makes `files` the whole content, all of them or none. */
  replaceAll(files: ReadonlyMap<string, string>): Promise<void>;
}

export interface SyncOptions extends FeedClientOptions {
  store: FeedStore;
  /** Whose files are wanted: by default those of every département of the feed. */
  follows?: (department: string) => boolean;
  checks: { feedIndex: Check<FeedIndex>; departmentIndex: Check<DepartmentIndex> };
}

/** `older`: a publication before the one that is kept, replayed or from a mirror that lags; nothing is taken from it. */
export type SyncResult = 'unchanged' | 'updated' | 'older';

interface Announced {
  path: string;
  digest: string;
}

/** @throws FeedError when anything is missing or does not match its digest; the store is then as it was */
export async function syncFeedStore({
  base,
  fetch,
  timeout,
  store,
  follows = () => true,
  checks,
}: SyncOptions): Promise<SyncResult> {
  const address = (path: string) => new URL(path, base).href;
  // The browser makes it a conditional request: an unchanged file costs no body.
  const fetchText = (path: string) =>
    fetchFeedFile(address(path), {
      fetch,
      cache: 'no-cache',
      read: readCapped(MAX_BYTES),
      ...(timeout && { timeout }),
    });

  const text = await fetchText(feedPaths.index);
  const keptText = await store.read(feedPaths.index);
  const index = parseFeedFile(text, address(feedPaths.index), checks.feedIndex);
  const followed = index.departments.filter(({ code }) => follows(code));
  if (text === keptText && (await holdsAll(store, followed))) return 'unchanged';
  if (index.counter < keptCounter(keptText, checks.feedIndex)) return 'older';

  const files = new Map<string, string>([[feedPaths.index, text]]);
  const take = async ({ path, digest }: Announced) => {
    const old = await store.read(path);
    const isCurrent = old !== undefined && (await sha256(old)) === digest;
    const current = isCurrent ? old : await fetchText(path);
    if (!isCurrent && (await sha256(current)) !== digest) throw new FeedError('digest', address(path));
    files.set(path, current);
    return current;
  };
  for (const department of followed) {
    const departmentText = await take(department);
    const { bulletins, files: others } = parseFeedFile(
      departmentText,
      address(department.path),
      checks.departmentIndex,
    );
    for (const file of [...others, ...bulletins]) await take(file);
  }
  await store.replaceAll(files);
  return 'updated';
}

/** A département that has been followed since the last sync is not there yet, though the index is the same. */
const holdsAll = async (store: FeedStore, departments: readonly Announced[]) =>
  !(await Promise.all(departments.map(({ path }) => store.read(path)))).includes(undefined);

/** A kept index that can no longer be read binds no one: the store is then filled anew. */
function keptCounter(text: string | undefined, check: Check<FeedIndex>): number {
  if (text === undefined) return 0;
  try {
    return parseFeedFile(text, feedPaths.index, check).counter;
  } catch {
    return 0;
  }
}
