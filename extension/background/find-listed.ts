/** Which of the pages that are linked to does a bulletin list? */
import { allNames, readAliases } from '../feed/aliases.ts';
import { findInitiatives } from '../feed/find-initiatives.ts';
import { findOptionsFor, openFeed } from '../feed/followed-feeds.ts';
import type { MarksAnswer } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { loadSay } from '../texts.ts';

export async function findListed(keys: readonly string[]): Promise<MarksAnswer> {
  const { marks, language } = await readSettings();
  if (!marks) return { kind: 'off' };
  const [feed, aliases, say] = await Promise.all([openFeed(), readAliases(), loadSay(language)]);
  const options = findOptionsFor(feed);
  const answers = await Promise.all(
    keys.map((key) => findInitiatives(feed, allNames(aliases, [key]), options)),
  );
  const listed = keys.filter((_, index) => answers[index]?.kind === 'listed');
  return { kind: 'on', listed, label: say('markLabel') };
}
