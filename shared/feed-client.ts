/**
 * Reads the feed: fetch and storage are given, what comes in is checked, one request per file is in flight.
 *
 * Two readers share it. The widget has no store: its `get` asks the network, and the HTTP cache when that fails.
 * The extension has one: its `get` answers from the store alone, so that no request ever depends on the pages
 * seen, and `sync` refreshes the store behind.
 */
import { FEED_VERSION } from './feed-paths.ts';
import type { DepartmentIndex, FeedIndex } from './feed-schema.ts';
import { FeedError, fetchFeedFile } from './fetch-feed-file.ts';

/** Says whether a parsed file has the shape that its reader relies on. */
export type Check<T> = (value: unknown) => value is T;

/** What a client keeps: the text of feed files by their path, as verified. */
export interface FeedStore {
  read(path: string): Promise<string | undefined>;
  /** Makes `files` the whole content, all of them or none. */
  replaceAll(files: ReadonlyMap<string, string>): Promise<void>;
}

export interface Loaded<T> {
  data: T;
  /** True for a copy that could not be confirmed with the publisher: withdrawn entries may still stand in it. */
  stale: boolean;
}

export interface FeedClientOptions {
  /** The address of the feed, ending in `/feed/v1/`. */
  base: string;
  fetch: typeof globalThis.fetch;
  store?: FeedStore;
  timeout?: number;
}

export interface FeedClient {
  /**
   * One file of the feed, checked.
   * @throws FeedError when it can neither be fetched nor found in a cache
   */
  get<T>(path: string, check: Check<T>): Promise<Loaded<T>>;
  /**
   * Brings the store up to date with the departments asked for: the index, then only what changed, then one switch.
   * @throws FeedError when anything is missing or does not match its digest; the store is then as it was
   */
  sync(departments: readonly string[], checks: SyncChecks): Promise<SyncResult>;
}

export interface SyncChecks {
  feedIndex: Check<FeedIndex>;
  departmentIndex: Check<DepartmentIndex>;
}

export type SyncResult = 'unchanged' | 'updated';

export function createFeedClient({ base, fetch, store, timeout }: FeedClientOptions): FeedClient {
  const inFlight = new Map<string, Promise<Loaded<string>>>();
  const address = (path: string) => new URL(path, base).href;
  const fetchText = (path: string, cache: RequestCache) =>
    fetchFeedFile(address(path), { fetch, cache, ...(timeout && { timeout }) });

  const load = async (path: string): Promise<Loaded<string>> => {
    const kept = await store?.read(path);
    if (kept !== undefined) return { data: kept, stale: false };
    if (store) throw new FeedError('network', address(path), { cause: 'not in the store' });
    try {
      return { data: await fetchText(path, 'default'), stale: false };
    } catch (error) {
      if (!(error instanceof FeedError) || error.status === 404) throw error;
      return { data: await fetchText(path, 'force-cache').catch(() => Promise.reject(error)), stale: true };
    }
  };

  const loadOnce = (path: string) => {
    const pending = inFlight.get(path) ?? load(path).finally(() => inFlight.delete(path));
    inFlight.set(path, pending);
    return pending;
  };

  return {
    async get(path, check) {
      const { data, stale } = await loadOnce(path);
      return { data: parseFeedFile(data, address(path), check), stale };
    },

    async sync(departments, checks) {
      if (!store) throw new TypeError('sync needs a store');
      const indexText = await fetchText('index.json', 'no-cache');
      const keptText = await store.read('index.json');
      if (indexText === keptText) return 'unchanged';
      const index = parseFeedFile(indexText, address('index.json'), checks.feedIndex);
      if (keptText !== undefined) {
        const kept = parseFeedFile(keptText, address('index.json'), checks.feedIndex);
        // A smaller counter is an older publication replayed, or a mirror that lags: never go back.
        if (index.counter < kept.counter) return 'unchanged';
      }

      const files = new Map([['index.json', indexText]]);
      const keep = async ({ path, digest }: { path: string; digest: string }) => {
        const old = await store.read(path);
        const text =
          old !== undefined && (await sha256(old)) === digest ? old : await fetchText(path, 'no-cache');
        if ((await sha256(text)) !== digest) throw new FeedError('digest', address(path));
        files.set(path, text);
        return text;
      };
      for (const department of index.departments.filter(({ code }) => departments.includes(code))) {
        const text = await keep(department);
        const { bulletins, files: others } = parseFeedFile(
          text,
          address(department.path),
          checks.departmentIndex,
        );
        for (const file of [...others, ...bulletins]) await keep(file);
      }
      await store.replaceAll(files);
      return 'updated';
    },
  };
}

/**
 * Text of a feed file → its checked value.
 * @throws FeedError with reason `content` or `version`
 */
export function parseFeedFile<T>(text: string, url: string, check: Check<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FeedError('content', url, { cause });
  }
  if (check(value)) return value;
  const version = (value as { version?: unknown } | null)?.version;
  throw new FeedError(typeof version === 'number' && version !== FEED_VERSION ? 'version' : 'content', url);
}

/** The digest that the feed's indexes announce: SHA-256 of the UTF-8 bytes, as `sha256-` and 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
