/** In the background: what the bulletins say of a page, by all the names that are known of it. */
import { allNames, noteNames, readAliases } from '../aliases.ts';
import { findEntries, type PageAnswer } from '../find-entries.ts';
import { findOptionsFor, openFeed } from '../followed-feeds.ts';

/** @param names the keys of one page: its address's, then those that the page itself has told, if any */
export async function findPage(names: readonly string[]): Promise<PageAnswer> {
  const feed = await openFeed();
  const hasTold = names.length > 1;
  // What the page says of itself now counts more than what was learnt once.
  const keys = hasTold ? names : allNames(await readAliases(), names);
  const answer = await findEntries(feed, keys, findOptionsFor(feed));
  if (hasTold && answer.kind !== 'unknown') await noteNames(names, answer.kind === 'listed');
  return answer;
}
