/**
 * Brings a store of feed files up to date: the index, then only what changed, then every check, then one switch. The store
 * answers its readers meanwhile and whatever happens; what is asked for depends on the feed alone.
 */
import { sha256 } from './digest.ts';
import { feedChecks } from './feed-checks.ts';
import { parseFeedFile, type Check, type FeedClientOptions } from './feed-client.ts';
import { feedPaths } from './feed-paths.ts';
import type { BulletinFile, FacebookFile, FeedIndex, SignedIndex } from './feed-schema.ts';
import { FeedError, fetchFeedFile, readCapped } from './fetch-feed-file.ts';
import { findStrays } from './own-words.ts';
import { momentOf, openSignedFile, readSignedIndex } from './signed-index.ts';

/** What one sync may cost, whatever a feed announces: far more than a year of bulletins is. */
export const MOST = {
  bytesOfFile: 4_000_000,
  bytes: 32_000_000,
  files: 2_000,
  milliseconds: 5 * 60 * 1000,
} as const;

/** By how many publications a feed may be ahead: one with an enormous counter would leave no room for any after it. */
const MOST_PUBLICATIONS_MISSED = 10_000;

/** How far a publisher's day may be ahead of the client's clock. */
const DAY = 24 * 60 * 60 * 1000;

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
  /** Of which one must sign the index; without any, the feed is taken at the word of its host. */
  keys?: readonly string[] | undefined;
  now?: number;
}

/**
 * Nothing is taken from an index that is `older` than the one that is kept (replayed, or from a mirror that lags), that has
 * `expired`, or that is `ahead` of what can be.
 */
export type SyncResult = 'unchanged' | 'updated' | 'older' | 'expired' | 'ahead';

/** @throws FeedError when anything is missing, too much, or not what the index vouches for; the store is then as it was */
export async function syncFeedStore(options: SyncOptions): Promise<SyncResult> {
  const { base, store, follows = () => true, keys, now = Date.now() } = options;
  const path = keys ? feedPaths.signedIndex : feedPaths.index;
  const url = new URL(path, base).href;
  const load = createLoader(options);
  const text = await load.fetchText(path);
  const index = keys ? await openSignedFile(text, url, keys) : parseFeedFile(text, url, feedChecks.feedIndex);
  const keptText = await store.read(path);
  const doubt = doubtAbout(index, keys ? readSignedIndex(keptText) : readIndex(keptText), now);
  if (doubt) return doubt;
  const followed = index.departments.filter(({ code }) => follows(code));
  if (text === keptText && (await holdsAll(store, followed))) return 'unchanged';
  load.files.set(path, text);
  for (const department of followed) await takeDepartment(department, load);
  await store.replaceAll(load.files);
  return 'updated';
}

type Index = FeedIndex & Partial<Pick<SignedIndex, 'date' | 'expires'>>;

/** Why nothing is taken from an index; undefined when it may follow the one that is kept. */
function doubtAbout(index: Index, kept: Index | undefined, now: number): SyncResult | undefined {
  if (index.expires !== undefined && momentOf(index.expires) <= now) return 'expired';
  if (index.date !== undefined && momentOf(index.date) > now + DAY) return 'ahead';
  // A kept index that can no longer be read binds no one: the store is then filled anew.
  if (!kept) return undefined;
  if (index.counter < kept.counter || (index.date ?? '') < (kept.date ?? '')) return 'older';
  return index.counter > kept.counter + MOST_PUBLICATIONS_MISSED ? 'ahead' : undefined;
}

function readIndex(text: string | undefined): FeedIndex | undefined {
  try {
    return text === undefined ? undefined : parseFeedFile(text, feedPaths.index, feedChecks.feedIndex);
  } catch {
    return undefined;
  }
}

/** A département that has been followed since the last sync is not there yet, though the index is the same. */
const holdsAll = async (store: FeedStore, departments: readonly Announced[]) =>
  !(await Promise.all(departments.map(({ path }) => store.read(path)))).includes(undefined);

type Announced = Pick<FeedIndex['departments'][number], 'path' | 'digest' | 'length'>;

/** Fetches within the bounds of one sync, and holds what it has come to. */
interface Loader {
  /** What the store is to hold. */
  files: Map<string, string>;
  fetchText(path: string): Promise<string>;
  /** An announced file, from the store where it is the same. @throws FeedError */
  take<T>(file: Announced, check: Check<T>): Promise<T>;
  refuse(path: string, why?: unknown): never;
}

function createLoader({ base, fetch, timeout = 20_000, store }: SyncOptions): Loader {
  const files = new Map<string, string>();
  const end = performance.now() + MOST.milliseconds;
  let bytes = 0;
  const address = (path: string) => new URL(path, base).href;
  const fetchText = (path: string, length: number = MOST.bytesOfFile) => {
    const left = Math.ceil(end - performance.now());
    if (left <= 0) throw new FeedError('timeout', address(path));
    return fetchFeedFile(address(path), {
      fetch,
      // The browser makes it a conditional request: an unchanged file costs no body.
      cache: 'no-cache',
      read: readCapped(Math.min(length, MOST.bytesOfFile)),
      timeout: Math.min(timeout, left),
    });
  };
  const refuse = (path: string, why?: unknown) => {
    throw new FeedError('content', address(path), { cause: why });
  };
  return {
    files,
    fetchText,
    refuse,
    async take({ path, digest, length }, check) {
      const old = await store.read(path);
      const isCurrent = old !== undefined && (await sha256(old)) === digest;
      const text = isCurrent ? old : await fetchText(path, length);
      if (!isCurrent && (await sha256(text)) !== digest) throw new FeedError('digest', address(path));
      files.set(path, text);
      bytes += text.length;
      if (files.size > MOST.files || bytes > MOST.bytes)
        refuse(path, new RangeError('too much for one sync'));
      return parseFeedFile(text, address(path), check);
    },
  };
}

/** All files of a département that are kept, each in its shape, and speaking for the département alone. */
async function takeDepartment(
  { code, ...announced }: FeedIndex['departments'][number],
  load: Loader,
): Promise<void> {
  const index = await load.take(announced, feedChecks.departmentIndex);
  // Before the first of them is asked for.
  if (load.files.size + index.files.length + index.bulletins.length > MOST.files)
    load.refuse(announced.path, new RangeError('too many files for one sync'));
  const bulletins: BulletinFile[] = [];
  for (const bulletin of index.bulletins) bulletins.push(await load.take(bulletin, feedChecks.bulletin));
  let facebook: FacebookFile | undefined;
  for (const file of index.files) {
    if (file.path === feedPaths.facebook(code)) facebook = await load.take(file, feedChecks.facebook);
    else if (file.path === feedPaths.communes(code)) await load.take(file, feedChecks.communes);
    else await load.take(file, isAnything);
  }
  const [stray] = findStrays(code, { index, bulletins, facebook });
  if (stray || announced.path !== feedPaths.departmentIndex(code))
    load.refuse(stray?.path ?? announced.path, stray?.message);
}

/** A kind of file that this reader does not know, and does not read. */
const isAnything = (value: unknown): value is unknown => value !== undefined;
