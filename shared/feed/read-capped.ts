import { FeedError } from './fetch-feed-file.ts';

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
