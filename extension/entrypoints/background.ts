import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { loadTexts } from '../../shared/render/texts.ts';
import { entryPageAddress } from '../entry-page-address.ts';
import { openFirstRun } from '../background/first-run.ts';
import { answerLinkMenu, createLinkMenu } from '../background/link-menu.ts';
import { findListed } from '../background/find-listed.ts';
import { parseQuestion, type Question, type Replies } from '../messages.ts';
import { findPage } from '../background/find-page.ts';
import { toNoticeAnswer, type NoticeAnswer } from '../background/notice-answer.ts';
import { prepareNotices, prepareNoticesOnce } from '../background/prepare-notices.ts';
import { silenceAll, silencePage } from '../background/silence.ts';
import { enterOmnibox, startOmnibox, suggest } from '../background/omnibox.ts';
import { readSettings, watchSettings } from '../settings.ts';
import { prepareSync, scheduleSync, SYNC_ALARM, syncOnAlarm } from '../background/sync-alarm.ts';
import { loadSay, type Say } from '../texts.ts';
import { watchShownData } from '../watch-shown-data.ts';

// Every listener is there before the first await: the event that woke the background must find it.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, send) => {
    const question = sender.id === browser.runtime.id ? parseQuestion(message) : undefined;
    // Whatever fails, the asker is not left waiting: no answer is `unknown` to it.
    if (question) void reply(question, sender.tab?.id).then(send, () => send(undefined));
    return question !== undefined;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void prepareSync();
    void createLinkMenu();
    if (reason === 'install') void openFirstRun();
  });
  browser.runtime.onStartup.addListener(() => void scheduleSync());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void syncOnAlarm();
  });
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId, linkUrl }) => void answerLinkMenu(menuItemId, linkUrl),
  );
  browser.omnibox.onInputStarted.addListener(() => void startOmnibox());
  browser.omnibox.onInputChanged.addListener((words, offer) => void suggest(words).then(offer));
  browser.omnibox.onInputEntered.addListener((text, disposition) => void enterOmnibox(text, disposition));
  void scheduleSync();
  void prepareNoticesOnce();
  watchShownData(() => void prepareNotices());
  watchSettings(() => {
    void scheduleSync();
    void createLinkMenu();
  });
});

function reply(question: Question, tabId: number | undefined): Promise<Replies[Question['type']]> {
  switch (question.type) {
    case 'look-up':
      return lookUp(question.keys, tabId);
    case 'find-listed':
      return findListed(question.keys);
    case 'silence-page':
      return silencePage(question.keys);
    case 'silence-all':
      return silenceAll();
    case 'open-entry':
      return openEntry(question.ref, tabId);
  }
}

async function lookUp(keys: readonly string[], tabId: number | undefined): Promise<NoticeAnswer> {
  const settings = await readSettings();
  const [{ names, answer }, texts, say] = await Promise.all([
    findPage(keys),
    loadTexts(settings.language),
    loadSay(settings.language),
  ]);
  if (tabId !== undefined) void showCount(tabId, answer.kind === 'listed' ? answer.entries.length : 0, say);
  return toNoticeAnswer(answer, { names, settings, texts, say });
}

async function openEntry(ref: string, openerTabId: number | undefined): Promise<undefined> {
  await browser.tabs.create({ url: entryPageAddress(ref), openerTabId });
}

/** On the toolbar: how many entries name the page, as a number and in words. */
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
