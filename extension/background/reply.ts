/** The answer to each question of `messages.ts`. */
import { browser, type Browser } from 'wxt/browser';
import type { Question, Replies } from '../messages.ts';
import { initiativePageAddress } from '../own-addresses.ts';
import { changeSettings, type Settings } from '../settings.ts';
import { findListed, lookUpPage } from './look-up-pages.ts';
import { choosePrivately } from './private-choices.ts';

type Tab = Browser.tabs.Tab;

/** @param tab that asks */
export function reply(question: Question, tab: Tab | undefined): Promise<Replies[Question['type']]> {
  switch (question.type) {
    case 'look-up':
      return lookUpPage(question.keys, tab);
    case 'find-listed':
      return findListed(question.keys);
    case 'silence-page':
      return silence(tab, ({ silencedPages }) => ({
        silencedPages: [...new Set([...silencedPages, ...question.keys])],
      }));
    case 'silence-all':
      return silence(tab, () => ({ silenced: true }));
    case 'open-initiative':
      return openInitiative(question.ref, tab);
  }
}

type Silence = Pick<Settings, 'silenced' | 'silencedPages'>;

async function silence(
  tab: Tab | undefined,
  change: (current: Silence) => Partial<Silence>,
): Promise<undefined> {
  await (tab?.incognito ? choosePrivately(change) : changeSettings(change));
}

/** Chromium opens the extension's pages in ordinary windows alone, where no private tab is known as an opener. */
async function openInitiative(ref: string, tab: Tab | undefined): Promise<undefined> {
  const openerTabId = tab?.incognito ? undefined : tab?.id;
  await browser.tabs.create({ url: initiativePageAddress(ref), openerTabId });
}
