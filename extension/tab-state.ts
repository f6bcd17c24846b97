/** What the popup may ask of the content script in a Facebook tab: the contract between the two. */

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

/** To be sent with `tabs.sendMessage`; answered by a `TabState`. */
export const tabStateQuestion = { kind: 'page-state' } as const;

export const isTabStateQuestion = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  (message as Record<string, unknown>)['kind'] === tabStateQuestion.kind;
