/** Syncs of the built extension, now and to their end. */
import type { WebWorker } from 'puppeteer-core';
import { until } from '../until.ts';
import type { browser as extensionApi } from 'wxt/browser';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

/**
 * Lets the alarm ring, with every feed due as if it had never been asked, and waits until a sync is under way. It is set anew by
 * whatever ends just then, the sync before or a change of settings: it is then let ring once more.
 */
export async function ringForSync(worker: WebWorker, isUnderWay: () => boolean): Promise<void> {
  const tryOnce = async () => {
    await worker.evaluate(async () => {
      const names = Object.keys(await chrome.storage.local.get());
      await chrome.storage.local.remove(names.filter((name) => name.startsWith('sync')));
    });
    await ring(worker);
    return until(isUnderWay, 2_000).then(
      () => true,
      () => false,
    );
  };
  await until(tryOnce, 20_000);
}

export const ring = (worker: WebWorker): Promise<void> =>
  worker.evaluate(() => chrome.alarms.create('sync', { when: Date.now(), periodInMinutes: 1440 }));

/** A sync holds its feed's lock until its end; the package's own has this name. */
export const syncEnds = (worker: WebWorker): Promise<unknown> =>
  worker.evaluate(() => navigator.locks.request('sync', () => true));
