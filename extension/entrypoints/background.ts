import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { entryPageAddress } from '../entry-page-address.ts';
import { loadTexts } from '../../widget/texts.ts';
import { findListed } from '../marks/find-listed.ts';
import { parseQuestion, type Question, type Replies } from '../messages.ts';
import { findPage } from '../notice/find-page.ts';
import { toNoticeAnswer, type NoticeAnswer } from '../notice/notice-answer.ts';
import { silenceAll, silencePage } from '../notice/silence.ts';
import { readSettings } from '../settings.ts';
import { prepareSync, scheduleSync, sync, SYNC_ALARM } from '../sync-alarm.ts';
import { say } from '../texts.ts';

// Every listener is there before the first await: the event that woke the background must find it.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const question = sender.id === browser.runtime.id ? parseQuestion(message) : undefined;
    // Whatever fails, the asker is not left waiting: no answer is `unknown` to it.
    if (question) void answer(question, sender.tab?.id).then(reply, () => reply(undefined));
    return question !== undefined;
  });
  browser.runtime.onInstalled.addListener(() => void prepareSync());
  browser.runtime.onStartup.addListener(() => void scheduleSync());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void sync();
  });
});

function answer(question: Question, tabId: number | undefined): Promise<Replies[Question['type']]> {
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

async function lookUp(keys: string[], tabId: number | undefined): Promise<NoticeAnswer> {
  const [found, settings, texts] = await Promise.all([
    findPage(keys),
    readSettings(),
    loadTexts(say('language')),
  ]);
  if (tabId !== undefined) void showCount(tabId, found.kind === 'listed' ? found.entries.length : 0);
  return toNoticeAnswer(found, { names: keys, settings, texts, say });
}

async function openEntry(ref: string, openerTabId: number | undefined): Promise<undefined> {
  await browser.tabs.create({ url: entryPageAddress(ref), openerTabId });
}

/** On the toolbar: how many entries name the page, as a number and in words. */
async function showCount(tabId: number, count: number): Promise<void> {
  const title = count > 0 ? say('badgeTitle', String(count)) : say('extensionName');
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#96391f' });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab has been closed meanwhile: there is nothing left to tell.
  }
}
