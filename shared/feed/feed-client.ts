/**
 * Reads the feed over the network: fetch is given, what comes in is checked, one request per file is in flight. Nothing is
 * kept but what the browser's HTTP cache keeps, which answers when the network does not.
 */
import { FEED_VERSION } from './feed-paths.ts';
import { COMMUNE_BYTES, FeedError, fetchFeedFile, readCapped } from './fetch-feed-file.ts';

/** Says whether a parsed file has the shape that its reader relies on. */
export type Check<T> = (value: unknown) => value is T;

export interface Loaded<T> {
  data: T;
  /** True for a copy that could not be confirmed with the publisher: withdrawn initiatives may still stand in it. */
  stale: boolean;
}

export interface FeedClientOptions {
  /** The address of the feed, ending in `/feed/v1/`. */
  base: string;
  fetch: typeof globalThis.fetch;
  /** Milliseconds for one answer. */
  timeout?: number;
}

export interface GetOptions {
  /** It was asked for before: whether it has changed is asked of the server alone. */
  again?: boolean;
  /** The most that it may weigh: by default what a commune's file may. */
  maxBytes?: number;
}

export interface FeedClient {
  /**
   * One file of the feed, checked.
   * @throws FeedError when it can neither be fetched nor, the first time, found in the HTTP cache
   */
  get<T>(path: string, check: Check<T>, options?: GetOptions): Promise<Loaded<T>>;
}

const CACHE_TIMEOUT = 2_000;

export function createFeedClient({ base, fetch, timeout }: FeedClientOptions): FeedClient {
  const inFlight = new Map<string, Promise<Loaded<string>>>();
  const load = (url: string, { again, maxBytes = COMMUNE_BYTES }: GetOptions): Promise<Loaded<string>> => {
    const ask = (cache: RequestCache, patience = timeout) =>
      fetchFeedFile(url, { fetch, cache, timeout: patience, read: readCapped(maxBytes) });
    return ask(again ? 'no-cache' : 'default').then(
      (data) => ({ data, stale: false }),
      async (error: FeedError) => {
        // Whatever the server answers, browsers forget for it what they had cached.
        if (again || error.status || error.reason === 'content') throw error;
        // A cached copy is there at once; without one this asks the network again, which must not hang as long.
        const kept = ask('force-cache', CACHE_TIMEOUT);
        return { data: await kept.catch(() => Promise.reject(error)), stale: true };
      },
    );
  };

  return {
    async get(path, check, options = {}) {
      const url = base + path;
      const pending = inFlight.get(url) ?? load(url, options).finally(() => inFlight.delete(url));
      inFlight.set(url, pending);
      const { data, stale } = await pending;
      return { data: parseFeedFile(data, url, check), stale };
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
    if (isDeep(text)) throw RangeError('nested too deep');
    value = JSON.parse(text);
  } catch (cause) {
    throw new FeedError('content', url, { cause });
  }
  if (check(value)) return value;
  const { version } = Object(value) as { version?: unknown };
  throw Number(version) > FEED_VERSION
    ? new FeedError('version', url, { wait: Infinity })
    : new FeedError('content', url);
}

/** Twice as deep as any file of the feed. */
const LEVELS = 16;

/**
 * Do brackets stand in brackets, deeper than they may? Found out before anything is parsed: a text of brackets alone takes a
 * hundred times its length in memory.
 */
function isDeep(text: string): boolean {
  // Without strings, whose brackets do not count.
  let brackets = text.replace(/\\./gs, '').replace(/"[^"]*"|[^"[\]{}]+/g, '');
  for (let level = 0; level < LEVELS; level++) brackets = brackets.replace(/\[]|{}/g, '');
  return brackets !== '';
}
