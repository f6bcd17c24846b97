/**
 * Reads the feed over the network: fetch is given, what comes in is checked, one request per file is in flight. Nothing is
 * kept but what the browser's HTTP cache keeps, which answers when the network does not.
 */
import { FEED_VERSION } from './feed-paths.ts';
import { FeedError, fetchFeedFile } from './fetch-feed-file.ts';

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

export interface FeedClient {
  /**
   * One file of the feed, checked.
   * @throws FeedError when it can neither be fetched nor found in the HTTP cache
   */
  get<T>(path: string, check: Check<T>): Promise<Loaded<T>>;
}

const CACHE_TIMEOUT = 2_000;

export function createFeedClient({ base, fetch, timeout }: FeedClientOptions): FeedClient {
  const inFlight = new Map<string, Promise<Loaded<string>>>();
  const load = (url: string): Promise<Loaded<string>> =>
    fetchFeedFile(url, { fetch, timeout }).then(
      (data) => ({ data, stale: false }),
      async (error: FeedError) => {
        if (error.status === 404) throw error;
        // A cached copy is there at once; without one this asks the network again, which must not hang as long.
        const kept = fetchFeedFile(url, { fetch, cache: 'force-cache', timeout: CACHE_TIMEOUT });
        return { data: await kept.catch(() => Promise.reject(error)), stale: true };
      },
    );

  return {
    async get(path, check) {
      const url = base + path;
      const pending = inFlight.get(url) ?? load(url).finally(() => inFlight.delete(url));
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
    value = JSON.parse(text);
  } catch (cause) {
    throw new FeedError('content', url, { cause });
  }
  if (check(value)) return value;
  const { version } = Object(value) as { version?: unknown };
  throw new FeedError(Number(version) > FEED_VERSION ? 'version' : 'content', url);
}
