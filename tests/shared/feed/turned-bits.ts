/** A publication of which one bit has been turned over on its way: in its index, or in a file that the index announces. */
import assert from 'node:assert/strict';
import { FeedError } from '../../../shared/feed/fetch-feed-file.ts';
import { syncFeedStore } from '../../../shared/feed/sync-feed-store.ts';
import { sampleFeedFiles } from '../../e2e/sample-feed.ts';
import { FIRST, hostOf, memoryStore, signed } from './signed-feed.ts';

const TODAY = '2026-03-10';
const PATHS = ['index.signed.json', '62/index.json', '62/bulletins/62-2020-04-08-2.json'];

/** @param everyNth how many bits lie between two that are turned, each in its turn */
export async function refusesTurnedBits({ everyNth }: { everyNth: number }): Promise<void> {
  const kept = await signed(sampleFeedFiles({ counter: 5 }), { date: TODAY });
  const files = await signed(sampleFeedFiles({ counter: 6, secondText: 'Un autre texte.' }), { date: TODAY });
  const store = memoryStore(kept);
  const sync = (served: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>) =>
    syncFeedStore({ ...hostOf(served), store, keys: [FIRST.key], now: Date.parse(TODAY) });
  for (const path of PATHS) {
    const bytes = new TextEncoder().encode(files.get(path));
    for (let bit = 0; bit < bytes.length * 8; bit += everyNth) {
      const turned = Uint8Array.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const served = new Map<string, string | Uint8Array<ArrayBuffer>>(files).set(path, turned);
      const result = await sync(served).catch((error: unknown) => error);
      assert.ok(result instanceof FeedError, `${path}, bit ${bit}: ${String(result)}`);
      assert.equal(store.files, kept);
    }
  }
  assert.equal(await sync(files), 'updated');
}
