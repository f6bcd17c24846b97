/** In the background: which of the pages that are linked to does a bulletin list? */
import { allNames, readAliases } from '../aliases.ts';
import { findEntries } from '../find-entries.ts';
import { findOptionsFor, openFeed } from '../own-feed.ts';
import { readSettings } from '../settings.ts';
import { say } from '../texts.ts';

/** `off`: the reader wants no marks. */
export type MarksAnswer = { kind: 'off' } | { kind: 'on'; listed: string[]; label: string };

export async function findListed(keys: readonly string[]): Promise<MarksAnswer> {
  const { marks } = await readSettings();
  if (!marks) return { kind: 'off' };
  const [feed, aliases] = await Promise.all([openFeed(), readAliases()]);
  const options = await findOptionsFor(feed);
  const answers = await Promise.all(keys.map((key) => findEntries(feed, allNames(aliases, [key]), options)));
  const listed = keys.filter((_, index) => answers[index]?.kind === 'listed');
  return { kind: 'on', listed, label: say('markLabel') };
}
