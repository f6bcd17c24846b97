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
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(`${url}: ${reason} ${options.status ?? ''}`, options);
    this.status = options.status;
  }

  readonly status: number | undefined;
}

export interface FetchFeedFileOptions {
  fetch: typeof globalThis.fetch;
  /** As for `fetch`; `force-cache` takes a copy of any age that the HTTP cache holds. */
  cache?: RequestCache;
  /** Milliseconds for the whole answer: only a total limit stops a server that drips bytes. */
  timeout?: number;
  /** How the answer is read: by default all of it, whatever its length. */
  read?: (response: Response) => Promise<string>;
}

/**
 * Fetches one file of the feed as text.
 * @throws FeedError with reason `network`, `timeout`, `status` or `content`
 */
export async function fetchFeedFile(
  url: string,
  { fetch, cache = 'default', timeout = 20_000, read = (response) => response.text() }: FetchFeedFileOptions,
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
    if (!response.ok) throw new FeedError('status', url, { status: response.status });
    return await read(response);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(signal.aborted ? 'timeout' : 'network', url, { cause });
  }
}

/**
 * Reads answers up to a number of bytes, for those who keep what they read: a compressed bomb hides its size from
 * `content-length`.
 * @returns what `fetchFeedFile` takes as `read`; it throws a FeedError with reason `content`
 */
export const readCapped =
  (maxBytes: number) =>
  async (response: Response): Promise<string> => {
    const reader = response.body?.getReader();
    if (!reader) return '';
    const decoder = new TextDecoder('utf-8');
    let text = '';
    let bytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        void reader.cancel();
        throw new FeedError('content', response.url, {
          cause: new RangeError(`more than ${maxBytes} bytes`),
        });
      }
      text += decoder.decode(value, { stream: true });
    }
  };
