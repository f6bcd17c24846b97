/** Syncs of the built extension, now and to their end. */
import type { WebWorker } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

/** Lets the alarm ring, with every feed due as if it had never been asked. */
export async function ringForSync(worker: WebWorker): Promise<void> {
  await worker.evaluate(async () => {
    const names = Object.keys(await chrome.storage.local.get());
    await chrome.storage.local.remove(names.filter((name) => name.startsWith('sync')));
  });
  await ring(worker);
}

export const ring = (worker: WebWorker): Promise<void> =>
  worker.evaluate(() => chrome.alarms.create('sync', { when: Date.now(), periodInMinutes: 1440 }));

/** A sync holds its feed's lock until its end; the package's own has this name. */
export const syncEnds = (worker: WebWorker): Promise<unknown> =>
  worker.evaluate(() => navigator.locks.request('sync', () => true));
