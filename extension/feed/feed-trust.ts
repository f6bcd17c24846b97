/**
 * What a feed that the reader added is trusted with, since it was added: the départements that it speaks for, and the keys that
 * sign it. It cannot widen either by itself: the reader is asked again.
 *
 * ```
 * storage.local["trust https://solidaire.example/feed/v1/"] = { "departments": ["59"], "keys": ["4a71…", "2d56…"] }
 * ```
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { feedChecks } from '../../shared/feed/feed-checks.ts';
import { parseFeedFile } from '../../shared/feed/feed-client.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { departmentCodeSchema } from '../../shared/feed/feed-schema.ts';
import { FeedError, fetchFeedFile, readCapped } from '../../shared/feed/fetch-feed-file.ts';
import { openSignedFile } from '../../shared/feed/signed-index.ts';
import { MOST } from '../../shared/feed/sync-feed-store.ts';

const trustSchema = z.object({
  departments: z.array(departmentCodeSchema),
  /** None for a feed that is not signed. */
  keys: z.array(z.string().check(z.regex(feedPatterns.publicKey))),
  /** It has come signed by others since: nothing of that was taken. */
  refused: z.optional(z.literal(true)),
});

export type FeedTrust = z.infer<typeof trustSchema>;

const keyOf = (address: string) => `trust ${address}`;

/** Undefined for a feed that has not been met yet. */
export async function readTrust(address: string): Promise<FeedTrust | undefined> {
  try {
    const { [keyOf(address)]: stored } = await browser.storage.local.get(keyOf(address));
    return trustSchema.safeParse(stored).data;
  } catch {
    return undefined;
  }
}

export const keepTrust = (address: string, trust: FeedTrust) =>
  browser.storage.local.set({ [keyOf(address)]: trust });

export const forgetTrust = (address: string) => browser.storage.local.remove(keyOf(address));

/**
 * Meets a feed for the first time: what it says of itself.
 * @returns no keys for one that is not signed
 * @throws FeedError when there is none, or none that can be read
 */
export async function meetFeed(base: string): Promise<FeedTrust> {
  const read = async (path: string) => {
    const url = new URL(path, base).href;
    const options = {
      fetch: globalThis.fetch,
      cache: 'no-cache',
      read: readCapped(MOST.bytesOfFile),
    } as const;
    return { url, text: await fetchFeedFile(url, options) };
  };
  const codesOf = ({ departments }: { departments: readonly { code: string }[] }) =>
    departments.map(({ code }) => code);
  const signed = await read(feedPaths.signedIndex).catch((error: unknown) => {
    if (error instanceof FeedError && error.status === 404) return undefined;
    throw error;
  });
  if (signed) {
    const index = await openSignedFile(signed.text, signed.url);
    return { departments: codesOf(index), keys: index.keys };
  }
  const { text, url } = await read(feedPaths.index);
  return { departments: codesOf(parseFeedFile(text, url, feedChecks.feedIndex)), keys: [] };
}
