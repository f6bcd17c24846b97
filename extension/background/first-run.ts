import { browser } from 'wxt/browser';
import { readManaged } from '../settings.ts';

/** Opens the first-run page, unless an administrator has prepared the browser. */
export async function openFirstRun(): Promise<void> {
  if ((await readManaged()).welcome)
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
