import { browser } from 'wxt/browser';
import { tabStateQuestion, type TabState } from '../tab-state.ts';

/**
 * What the content script of a tab says of its page.
 * @returns undefined where none answers: the tab shows no Facebook page, or access to it was not given
 */
export async function askTabState(tabId: number | undefined): Promise<TabState | undefined> {
  if (tabId === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage<typeof tabStateQuestion, TabState>(tabId, tabStateQuestion);
  } catch {
    return undefined;
  }
}
