/**
 * The script in the tabs of Facebook that were open before the extension came: installed, updated, enabled again. Firefox starts it
 * there by itself; Chromium only in pages that load, and where access to Facebook was taken back, nothing is started.
 */
import { browser } from 'wxt/browser';

export async function startInOpenTabs(): Promise<void> {
  const { scripting } = browser as Partial<typeof browser>;
  if (!scripting) return;
  const { content_scripts: [script] = [] } = browser.runtime.getManifest();
  // A discarded tab is loaded when it is shown, and gets the script then.
  const tabs = await browser.tabs.query({ url: script?.matches ?? [], discarded: false });
  // One tab that cannot be reached, as on an error page, keeps no other from it.
  await Promise.allSettled(
    tabs.map(({ id: tabId = -1 }) => scripting.executeScript({ target: { tabId }, files: ['/facebook.js'] })),
  );
}
