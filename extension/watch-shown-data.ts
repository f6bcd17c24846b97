/** When what is shown must be looked up anew. Runs in Facebook's page too. */
import { browser } from '@wxt-dev/browser';

/** In the browser's storage, what decides what is shown: the reader's choices, the syncs, the names that are known. */
const DECISIVE = /^(?:settings$|confirmedAt|aliases$)/;

/**
 * Calls `listener` after each change of what decides what is shown, wherever it was made.
 * @returns what ends that
 */
export function watchShownData(listener: () => void): () => void {
  const heed = (changes: Record<string, unknown>, area: string) => {
    const isDecisive = area === 'local' && Object.keys(changes).some((key) => DECISIVE.test(key));
    if (isDecisive || area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(heed);
  return () => browser.storage.onChanged.removeListener(heed);
}
