/** All that the extension keeps on this computer: to show it, to hand it out, to erase it. */
import { browser } from 'wxt/browser';
import { readFollowedFeeds } from '../feed/followed-feeds.ts';
import { scheduleSync, SYNC_ALARM } from '../feed/sync-alarm.ts';

export interface KeptData {
  /** The browser's storage for extensions: the settings, the moments of the last syncs. */
  storage: Record<string, unknown>;
  /** Files of feeds, by their address (of the feed that the package names: by their path). */
  files: Record<string, string>;
}

export async function readKeptData(): Promise<KeptData> {
  const [storage, feeds] = await Promise.all([browser.storage.local.get(), readFollowedFeeds()]);
  const files = await Promise.all(
    feeds.map(async ({ name, store }) =>
      [...(await store.readAll())].map(([path, text]) => [name + path, text] as const),
    ),
  );
  return { storage, files: Object.fromEntries(files.flat()) };
}

/** As after the installation: the packaged feed answers, and a sync is due soon. */
export async function eraseKeptData(): Promise<void> {
  const feeds = await readFollowedFeeds();
  // A database that cannot be written holds nothing that can be read either.
  await Promise.allSettled(feeds.map(({ store }) => store.replaceAll(new Map())));
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  await browser.alarms.clear(SYNC_ALARM);
  await scheduleSync();
}

/** Hands a text to the reader as a file, without the network. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
