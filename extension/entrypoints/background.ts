import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerLinkMenu, createLinkMenu } from '../background/link-menu.ts';
import { enterOmnibox, startOmnibox, suggest } from '../background/omnibox.ts';
import { startInOpenTabs } from '../background/open-tabs.ts';
import { prepareNotices } from '../background/prepare-notices.ts';
import { forgetPrivateChoices } from '../background/private-choices.ts';
import { reply } from '../background/reply.ts';
import { prepareSync, scheduleSync, SYNC_ALARM, syncOnAlarm } from '../feed/sync-alarm.ts';
import { parseQuestion } from '../messages.ts';
import { welcomeAddress } from '../own-addresses.ts';
import { areNoticesPrepared } from '../ready-notices.ts';
import { readManaged, watchSettings } from '../settings.ts';
import { watchShownData } from '../watch-shown-data.ts';

// Every listener is there before the first await: the event that woke the background must find it.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, send) => {
    const question = sender.id === browser.runtime.id ? parseQuestion(message) : undefined;
    // Whatever fails, the asker is not left waiting: no answer is `unknown` to it.
    if (question) void reply(question, sender.tab).then(send, () => send(undefined));
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
  browser.windows.onRemoved.addListener(() => void forgetPrivateChoices());
  void scheduleSync();
  void beginOnce();
  watchShownData(() => void prepareNotices());
  watchSettings(() => {
    void scheduleSync();
    void createLinkMenu();
  });
});

/** What a new session, or a version that has just come, begins with; a worker that was merely stopped has it. */
async function beginOnce(): Promise<void> {
  if (await areNoticesPrepared()) return;
  void startInOpenTabs();
  await prepareNotices();
}

/** The first-run page, unless an administrator has prepared the browser. */
async function openFirstRun(): Promise<void> {
  if ((await readManaged()).welcome) await browser.tabs.create({ url: welcomeAddress() });
}
