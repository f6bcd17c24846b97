/** Feeds in memory, signed by keys of their own, for what a hostile host or a clumsy deploy makes of them. */
import { signIndex } from '../../../shared/feed/signed-index.ts';
import type { SignedIndex } from '../../../shared/feed/feed-schema.ts';
import { makeSigningKey, type SigningKey } from '../../../shared/feed/signature.ts';
import type { FeedStore } from '../../../shared/feed/sync-feed-store.ts';

export const [FIRST, SECOND, THIRD, FOURTH] = (await Promise.all(
  Array.from({ length: 4 }, makeSigningKey),
)) as [SigningKey, SigningKey, SigningKey, SigningKey];

export interface Signed {
  date: string;
  keys?: readonly SigningKey[];
}

/** A feed with its signed index, as `publish` would have signed it. */
export async function signed(
  files: ReadonlyMap<string, string>,
  { date, keys = [FIRST, SECOND] }: Signed,
): Promise<Map<string, string>> {
  const index = JSON.parse(files.get('index.json') ?? '') as Omit<SignedIndex, 'date' | 'expires' | 'keys'>;
  return new Map([...files, ['index.signed.json', await signIndex(index, { date, keys })]]);
}

/** A host that serves these files, and counts what is asked of it. */
export function hostOf(files: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>) {
  const asked: string[] = [];
  const fetch = (url: RequestInfo | URL) => {
    const path = new URL(url as string).pathname.replace('/feed/v1/', '');
    asked.push(path);
    const body = files.get(path);
    return Promise.resolve(body === undefined ? new Response('absent', { status: 404 }) : new Response(body));
  };
  return { base: 'https://solidaire.example/feed/v1/', fetch, asked };
}

export interface MemoryStore extends FeedStore {
  files: ReadonlyMap<string, string>;
}

export function memoryStore(files: ReadonlyMap<string, string> = new Map()): MemoryStore {
  const store: MemoryStore = {
    files,
    read: (path) => Promise.resolve(store.files.get(path)),
    replaceAll: (all) => Promise.resolve(void (store.files = new Map(all))),
  };
  return store;
}
