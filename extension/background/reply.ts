/** The answer to each question of `messages.ts`. */
import { browser } from 'wxt/browser';
import type { Question, Replies } from '../messages.ts';
import { initiativePageAddress } from '../own-addresses.ts';
import { changeSettings } from '../settings.ts';
import { findListed, lookUpPage } from './look-up-pages.ts';

/** @param tabId of the tab that asks */
export function reply(question: Question, tabId: number | undefined): Promise<Replies[Question['type']]> {
  switch (question.type) {
    case 'look-up':
      return lookUpPage(question.keys, tabId);
    case 'find-listed':
      return findListed(question.keys);
    case 'silence-page':
      return silencePage(question.keys);
    case 'silence-all':
      return silenceAll();
    case 'open-initiative':
      return openInitiative(question.ref, tabId);
  }
}

/** @param names the keys of the page, all that are known */
async function silencePage(names: readonly string[]): Promise<undefined> {
  await changeSettings(({ silencedPages }) => ({
    silencedPages: [...new Set([...silencedPages, ...names])],
  }));
}

async function silenceAll(): Promise<undefined> {
  await changeSettings({ silenced: true });
}

async function openInitiative(ref: string, openerTabId: number | undefined): Promise<undefined> {
  await browser.tabs.create({ url: initiativePageAddress(ref), openerTabId });
}
