/** What the content script of a tab says of its page. */
import { browser } from 'wxt/browser';

export interface PageMarks {
  /** `defeated`: Facebook's markup does not let links be recognised, and none is marked. */
  marks: 'drawn' | 'none-found' | 'defeated' | 'off';
}

/** undefined where no content script answers: the tab shows no Facebook page, or access to it was not given. */
export async function askPageState(tabId: number | undefined): Promise<PageMarks | undefined> {
  if (tabId === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage<{ kind: 'page-state' }, PageMarks>(tabId, { kind: 'page-state' });
  } catch {
    return undefined;
  }
}
