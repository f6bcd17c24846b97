/** Whether the reader left the last notice open, or as its line: kept for the next one, but from private windows. */
import { browser } from '@wxt-dev/browser';

const KEY = 'noticeOpen';

export async function readOpening(): Promise<boolean> {
  try {
    const kept = await browser.storage.local.get<Record<typeof KEY, unknown>>(KEY);
    return kept[KEY] === true;
  } catch {
    return false;
  }
}

export async function keepOpening(open: boolean): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  try {
    await browser.storage.local.set({ [KEY]: open });
  } catch {
    // A choice that is not kept is made again.
  }
}
