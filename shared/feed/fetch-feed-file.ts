/**
 * The network edge of the feed: one file in, its text out, or a FeedError that says what went wrong.
 * Everything that can hang or lie is bounded here, so that callers only meet checked text.
 */

/** Why a feed file could not be had. `cached` readers keep their last good copy whatever the reason. */
export type FeedErrorReason =
  /** No answer: offline, refused, blocked by CORS or by the page's CSP. */
  | 'network'
  /** The answer did not end in time. */
  | 'timeout'
  /** An HTTP status other than 2xx; `status` holds it. */
  | 'status'
  /** Not JSON, or JSON of another shape: a captive portal, an error page, a truncated file. */
  | 'content'
  /** JSON of a feed, but of a version that this reader does not know. */
  | 'version'
  /** The bytes are not those that the index announces: a publication under way, or a damaged file. */
  | 'digest'
  /** Signed soundly, by nobody that is trusted. */
  | 'key';

export class FeedError extends Error {
  override name = 'FeedError';

  constructor(
    readonly reason: FeedErrorReason,
    readonly url: string,
    options: { status?: number; wait?: number; cause?: unknown } = {},
  ) {
    super(`${url}: ${reason} ${options.status ?? ''}`, options);
    this.status = options.status;
    this.wait = options.wait ?? 0;
  }

  readonly status: number | undefined;
  /** Milliseconds that must pass before it is worth asking again: what the server says, or for ever. */
  readonly wait: number;
}

export interface FetchFeedFileOptions {
  fetch: typeof globalThis.fetch;
  /** As for `fetch`; `force-cache` takes a copy of any age that the HTTP cache holds. */
  cache?: RequestCache;
  /** Milliseconds for the whole answer: only a total limit stops a server that drips bytes. */
  timeout?: number;
  /** How the answer is read: by default up to the length of the largest file that anyone asks for. */
  read?: (response: Response) => Promise<string>;
}

/**
 * Fetches one file of the feed as text.
 * @throws FeedError with reason `network`, `timeout`, `status` or `content`
 */
export async function fetchFeedFile(
  url: string,
  { fetch, cache = 'default', timeout = 20_000, read = readCapped(WIDE_BYTES) }: FetchFeedFileOptions,
): Promise<string> {
  const signal = AbortSignal.timeout(timeout);
  try {
    // A browser notes the whole stack of who asks, and reads every function on it again for that: here it is one.
    const response = await Promise.resolve().then(() =>
      fetch(url, {
        cache,
        signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
      }),
    );
    const { ok, status } = response;
    if (!ok) throw new FeedError('status', url, { status, wait: waitOf(response) });
    return await read(response);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(signal.aborted ? 'timeout' : 'network', url, { cause });
  }
}

/** `Retry-After: 120`, or a day and hour. Of another origin it can be read where the server exposes it, as our rules do. */
function waitOf({ headers }: Response): number {
  const said = headers.get('retry-after') ?? '';
  return Math.max(0, Number(said) * 1000 || Date.parse(said) - Date.now() || 0);
}

/** What a file of a commune may weigh, and one of a wider area or of a whole bulletin. */
export const COMMUNE_BYTES = 1_000_000;
export const WIDE_BYTES = 16_000_000;

/**
 * Reads answers up to a number of bytes: a compressed bomb hides its size from `content-length`. No more than that is ever
 * asked of the network, or held.
 * @returns what `fetchFeedFile` takes as `read`; it throws a FeedError with reason `content`
 */
export const readCapped =
  (maxBytes: number) =>
  ({ body, url }: Response): Promise<string> => {
    let left = maxBytes;
    const cap = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        left -= bytes.length;
        if (left < 0) controller.error(new FeedError('content', url));
        else controller.enqueue(bytes);
      },
    });
    return new Response(body?.pipeThrough(cap)).text();
  };
