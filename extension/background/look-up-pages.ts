/** What the bulletins say of pages: of the one that is shown, and of those that it links to. */
import { browser, type Browser } from 'wxt/browser';
import { allNames, namesOfPage, noteNames, readAliases } from '../feed/aliases.ts';
import { findInitiatives, type PageAnswer } from '../feed/find-initiatives.ts';
import { findOptions, openFeed } from '../feed/followed-feeds.ts';
import type { MarksAnswer, NoticeAnswer } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { loadSay, TEXTS, type Say } from '../texts.ts';
import { toNoticeAnswer } from './notice-answer.ts';
import { withPrivateChoices } from './private-choices.ts';

/**
 * By all the names that are known of a page: for its notice, and counted on the toolbar.
 * @param told the keys of one page: its address's, then those that the page itself has told, if any
 * @param tab that shows it: where it is private, nothing of it is kept
 */
export async function lookUpPage(
  told: readonly string[],
  tab: Browser.tabs.Tab | undefined,
): Promise<NoticeAnswer> {
  const isPrivate = tab?.incognito ?? false;
  const settings = await (isPrivate ? readSettings().then(withPrivateChoices) : readSettings());
  const texts = TEXTS[settings.language];
  const [{ names, answer }, say] = await Promise.all([
    findPage(told, !isPrivate),
    loadSay(settings.language),
  ]);
  if (tab?.id !== undefined)
    void showCount(tab.id, answer.kind === 'listed' ? answer.initiatives.length : 0, say);
  return toNoticeAnswer(answer, { names, settings, texts, say });
}

/**
 * @param isNoted whether its names may be kept
 * @returns all keys of the page, those that were told first, and what is said of it
 */
async function findPage(
  told: readonly string[],
  isNoted: boolean,
): Promise<{ names: readonly string[]; answer: PageAnswer }> {
  const [feed, aliases] = await Promise.all([openFeed(), readAliases()]);
  const names = namesOfPage(aliases, told);
  if (!names) return { names: told, answer: { kind: 'not-listed' } };
  const answer = await findInitiatives(feed, names, findOptions());
  if (isNoted && told.length > 1 && answer.kind !== 'unknown')
    await noteNames(names, answer.kind === 'listed');
  return { names, answer };
}

/** As a number and in words. */
async function showCount(tabId: number, count: number, say: Say): Promise<void> {
  const title = count > 0 ? say('badgeTitle', String(count)) : say('extensionName');
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#96391f' });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab has been closed meanwhile: there is nothing left to tell.
  }
}

/** Which of the pages that are linked to does a bulletin list? */
export async function findListed(keys: readonly string[]): Promise<MarksAnswer> {
  const { marks, language } = await readSettings();
  if (!marks) return { kind: 'off' };
  const [feed, aliases, say] = await Promise.all([openFeed(), readAliases(), loadSay(language)]);
  const options = findOptions();
  const answers = await Promise.all(
    keys.map((key) => findInitiatives(feed, allNames(aliases, [key]), options)),
  );
  const listed = keys.filter((_, index) => answers[index]?.kind === 'listed');
  return { kind: 'on', listed, label: say('markLabel') };
}
