/**
 * The one file that the extension asks for first: the feed's index as one text, and what vouches for it. In one file, since the
 * two halves of a publication under way would not fit together.
 *
 * ```
 * { "version": 1,
 *   "index": "{\"version\":1,\"counter\":7,\"departments\":[…],\"date\":\"2020-04-08\",\"expires\":\"2020-05-08\",\"keys\":[\"4a71…\",\"2d56…\"]}",
 *   "signatures": [{ "key": "4a71…", "sig": "…" }, { "key": "2d56…", "sig": "…" }] }
 * ```
 *
 * The index names the keys that sign it, and each of them does: whoever trusts one of them learns the other from it. So
 * the next key takes the current one's place without anybody being asked, and one that was left behind is forgotten.
 */
import * as z from 'zod/mini';
import { parseFeedFile } from './feed-client.ts';
import { FEED_VERSION } from './feed-paths.ts';
import { signedFileSchema, signedIndexSchema, type SignedFile, type SignedIndex } from './feed-schema.ts';
import { FeedError } from './fetch-feed-file.ts';
import { isSignedBy, sign, type SigningKey } from './signature.ts';

const DAY = 24 * 60 * 60 * 1000;
/** As long as an index speaks for its publisher, and an initiative that names a person may be shown by its word. */
export const VALID_FOR = 30 * DAY;

export const momentOf = (isoDate: string) => Date.parse(`${isoDate}T00:00:00Z`);

/**
 * @param index all that is signed, but for its dates and keys
 * @param date ISO day on which it is signed
 * @returns the text of the signed file: of the same day and content, the same
 */
export async function signIndex(
  index: Omit<SignedIndex, 'date' | 'expires' | 'keys'>,
  { date, keys }: { date: string; keys: readonly SigningKey[] },
): Promise<string> {
  const expires = new Date(momentOf(date) + VALID_FOR).toISOString().slice(0, 10);
  const whole: SignedIndex = { ...index, date, expires, keys: keys.map(({ key }) => key) };
  const text = JSON.stringify(whole);
  const signatures = await Promise.all(keys.map((key) => sign(text, key)));
  const file: SignedFile = { version: FEED_VERSION, index: text, signatures };
  return `${JSON.stringify(file)}\n`;
}

/**
 * What a signed file vouches for, once every signature in it has been checked.
 * @param trusted keys of which one must be among those that sign; without it, any will do: for who meets a feed for the first time
 * @throws FeedError `digest` for a text that its signatures do not fit, `key` for one that nobody trusted has signed
 */
export async function openSignedFile(
  text: string,
  url: string,
  trusted?: readonly string[],
): Promise<SignedIndex> {
  const { index: indexText, signatures } = parseFeedFile(text, url, isSignedFile);
  const index = parseFeedFile(indexText, url, isSignedIndex);
  if (String(signatures.map(({ key }) => key)) !== String(index.keys)) throw new FeedError('digest', url);
  const sound = await Promise.all(signatures.map((signature) => isSignedBy(indexText, signature)));
  if (sound.includes(false)) throw new FeedError('digest', url);
  if (trusted && !index.keys.some((key) => trusted.includes(key))) throw new FeedError('key', url);
  return index;
}

/** The index of a signed file that was checked when it came in; undefined for what is none. */
export function readSignedIndex(text: string | undefined): SignedIndex | undefined {
  try {
    const { index } = parseFeedFile(text ?? '', '', isSignedFile);
    return parseFeedFile(index, '', isSignedIndex);
  } catch {
    return undefined;
  }
}

const isSignedFile = (value: unknown): value is SignedFile => signedFileSchema.safeParse(value).success;

/** Nobody may sign for longer than an index is valid. */
const dated = signedIndexSchema.check(
  z.refine(({ date, expires }) => {
    const lasts = momentOf(expires) - momentOf(date);
    return lasts > 0 && lasts <= VALID_FOR;
  }, 'expire au plus trente jours après sa date'),
);
const isSignedIndex = (value: unknown): value is SignedIndex => dated.safeParse(value).success;
