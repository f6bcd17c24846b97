/** What the popup asks of the script in a Facebook tab, and is told. Runs in Facebook's page too. */
import { browser } from '@wxt-dev/browser';

/**
 * `drawn`: links to listed pages are marked · `none-found`: no link leads to one · `defeated`: Facebook's markup does
 * not let links be read or marked, and nothing is drawn · `off`: the reader wants no marks.
 */
export type MarksState = 'drawn' | 'none-found' | 'defeated' | 'off';

export interface TabState {
  /** The keys of the page by all names that it tells, its address's first; none where the address names no one. */
  page: string[];
  marks: MarksState;
}

const QUESTION = { kind: 'page-state' } as const;

/**
 * @returns undefined where no script answers: the tab shows no Facebook page, or access to it was not given
 */
export async function askTabState(tabId: number | undefined): Promise<TabState | undefined> {
  if (tabId === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage<typeof QUESTION, TabState>(tabId, QUESTION);
  } catch {
    return undefined;
  }
}

export const isTabStateQuestion = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  (message as Record<string, unknown>)['kind'] === QUESTION.kind;
