/**
 * The background in Chromium: it may be stopped at any time, opens initiatives, counts on the toolbar, and asks the network
 * for nothing.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { countNotices, inNotice, openListed } from './notice-on-page.ts';
import { backgroundOf, isWorker, openExtension, type OpenExtension } from './open-extension.ts';
import { becomes, until } from '../until.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

describe('the background', () => {
  let extension: OpenExtension;
  let page: Page;

  before(async () => {
    extension = await openExtension('chrome');
    page = await extension.newPage();
  });
  after(() => extension.close());

  const stopWorker = async () => {
    await (await backgroundOf(extension)).close();
    await until(() => !extension.browser.targets().some(isWorker));
  };

  test('answers after its worker was stopped', async () => {
    await openListed(page);
    await stopWorker();
    await openListed(page);
    assert.equal(await countNotices(page), 1);
  });

  test('has notices ready that show while its worker starts, whose answer then counts', async () => {
    const worker = await backgroundOf(extension);
    await worker.evaluate(async () => {
      const { 'page:secondddepart': ready } = await chrome.storage.session.get('page:secondddepart');
      await chrome.storage.session.set({ 'page:autre': ready });
    });
    await stopWorker();
    const tab = await extension.newPage();
    await tab.evaluateOnNewDocument(() => {
      new MutationObserver(() => {
        const notice = document.querySelector('solidaire-notice');
        if (notice) document.documentElement.classList.add('seen');
      }).observe(document, { childList: true, subtree: true });
    });
    await tab.goto('https://www.facebook.com/autre');
    await tab.waitForSelector('.seen');
    await tab.waitForSelector('solidaire-notice', { hidden: true });
    await tab.close();
    await (await backgroundOf(extension)).evaluate(() => chrome.storage.session.remove('page:autre'));
  });

  test('opens the extension’s own page of the initiative, where the feed names no site', async () => {
    await openListed(page);
    const opened = extension.browser.waitForTarget((target) => target.url().includes('/entry.html'));
    await inNotice(page, (root) => root.querySelector('a')?.click());
    const initiativePage = await (await opened).asPage();
    await initiativePage.waitForSelector('article');
    assert.match(initiativePage.url(), /^chrome-extension:\/\/\w+\/entry\.html\?ref=62-2020-04-08-2%23e8$/);
    assert.match(
      await initiativePage.$eval('h1', (heading) => heading.textContent),
      /Téléphoner aux personnes/,
    );
    await initiativePage.close();
  });

  test('counts the initiatives on the toolbar, in words too, and forgets them on the next page', async () => {
    await page.bringToFront();
    await openListed(page);
    const worker = await backgroundOf(extension);
    const toolbar = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        const tabId = tab?.id ?? 0;
        return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
      });
    await becomes(async () => (await toolbar())[0], '1');
    await becomes(async () => /^Solidaire.*1/.test((await toolbar())[1] ?? ''), true);
    await page.evaluate(`history.pushState({}, '', '/')`);
    await becomes(toolbar, ['', 'Solidaire']);
  });

  test('refuses questions that are none of the contract', async () => {
    const tab = await extension.browser.newPage();
    await tab.goto(`chrome-extension://${extension.id}/popup.html?address=`);
    const tabs = async () => (await extension.browser.pages()).length;
    const before = await tabs();
    const questions = [
      { type: 'open-initiative', ref: 'https://example.org/' },
      { type: 'open-initiative', ref: '../popup.html' },
      { type: 'look-up', keys: 'page:secondddepart' },
      { type: 'toString' },
      null,
    ];
    for (const question of questions) {
      const answer = await tab.evaluate(
        (sent) => chrome.runtime.sendMessage(sent).catch(() => undefined) as Promise<unknown>,
        question,
      );
      assert.equal(answer, undefined, JSON.stringify(question));
    }
    assert.equal(await tabs(), before);
    await tab.close();
  });
});
