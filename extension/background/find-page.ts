/** In the background: what the bulletins say of a page, by all the names that are known of it. */
import { allNames, noteNames, readAliases } from '../feed/aliases.ts';
import { findEntries, type PageAnswer } from '../feed/find-entries.ts';
import { findOptionsFor, openFeed } from '../feed/followed-feeds.ts';

export interface FoundPage {
  /** All its keys, those that were told first. */
  names: readonly string[];
  answer: PageAnswer;
}

/** @param told the keys of one page: its address's, then those that the page itself has told, if any */
export async function findPage(told: readonly string[]): Promise<FoundPage> {
  const feed = await openFeed();
  const hasTold = told.length > 1;
  // What the page says of itself now counts more than what was learnt once.
  const names = hasTold ? told : allNames(await readAliases(), told);
  const answer = await findEntries(feed, names, findOptionsFor(feed));
  if (hasTold && answer.kind !== 'unknown') await noteNames(names, answer.kind === 'listed');
  return { names, answer };
}
