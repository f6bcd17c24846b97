/** Makes the notices of listed pages ready, from the same feed and choices as each answer. */
import { feedChecks } from '../../shared/feed/feed-checks.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { allNames, readAliases } from '../feed/aliases.ts';
import type { Feed } from '../feed/feed.ts';
import { findInitiatives, type SourcedInitiative } from '../feed/find-initiatives.ts';
import { findOptions, openFeed } from '../feed/followed-feeds.ts';
import {
  keepReadyNotices,
  mayContentScriptsRead,
  withoutReadyNotices,
  type ReadyNotice,
} from '../ready-notices.ts';
import { readSettings } from '../settings.ts';
import { loadSay, TEXTS } from '../texts.ts';
import { toNoticeAnswer } from './notice-answer.ts';

/** The browser keeps 10 MB for a session; a notice has some 1,500 bytes. Those of other pages come when asked for. */
const MOST_PAGES = 2_000;

/** To be called whenever what notices are made from has changed. */
export const prepareNotices = (): Promise<void> =>
  withoutReadyNotices(async () => {
    if (mayContentScriptsRead()) await keepReadyNotices(await makeNotices());
  });

async function makeNotices(): Promise<Map<string, ReadyNotice>> {
  const [settings, aliases, feed] = await Promise.all([readSettings(), readAliases(), openFeed()]);
  const texts = TEXTS[settings.language];
  const say = await loadSay(settings.language);
  const options = findOptions();
  const notices = new Map<string, ReadyNotice>();
  for (const key of allNames(aliases, (await listedKeys(feed)).slice(0, MOST_PAGES))) {
    const names = allNames(aliases, [key]);
    const found = await findInitiatives(feed, names, options);
    const answer = toNoticeAnswer(found, { names, settings, texts, say });
    if (found.kind !== 'listed' || answer.kind !== 'listed') continue;
    const during = duringOf(found.initiatives);
    notices.set(key, { answer, ...(during && { during }) });
  }
  return notices;
}

async function listedKeys(feed: Feed | undefined): Promise<string[]> {
  if (!feed) return [];
  const maps = await Promise.all(
    feed.departments.map((each) => each.read(feedPaths.facebook(each.code), feedChecks.facebook)),
  );
  return [...new Set(maps.flatMap((map) => Object.keys(map?.identities ?? {})))];
}

/** While all of these may be shown; undefined for ever. */
function duringOf(initiatives: readonly SourcedInitiative[]): readonly [number, number] | undefined {
  const spans = initiatives.flatMap(({ initiative: { personal }, department: { during } }) =>
    personal && during ? [during] : [],
  );
  if (spans.length === 0) return undefined;
  return [Math.max(...spans.map(([from]) => from)), Math.min(...spans.map(([, until]) => until))];
}
