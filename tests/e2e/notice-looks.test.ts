/** The notice as a reader sees it: a quiet line that opens, in the page's colours, in one place that covers no control. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { becomes } from '../until.ts';
import { inNotice, LISTED_PAGE, openListed } from './notice-on-page.ts';
import { openExtension, type OpenExtension } from './open-extension.ts';
import { slowPageAt, slowPages, watchFilling } from './slow-pages.ts';

const plain = (head: string, root = '', body = '<h1>SECOND DEPART</h1>') =>
  `<!doctype html><html lang="fr" ${root}><head><meta charset="utf-8"><title>Facebook</title>${head}</head><body><div role="main">${body}</div></body></html>`;

/** What the page says of its colours, and those of the notice. */
const SCHEMES: readonly [says: string, html: string, system: 'light' | 'dark', scheme: 'light' | 'dark'][] = [
  ['nothing, on a light system', plain(''), 'light', 'light'],
  ['nothing, on a dark system', plain(''), 'dark', 'dark'],
  ['Facebook’s dark class', plain('', 'class="x1 __fb-dark-mode"'), 'light', 'dark'],
  ['Facebook’s light class', plain('', 'class="__fb-light-mode x1"'), 'dark', 'light'],
  ['color-scheme: dark', plain('<style>html { color-scheme: dark }</style>'), 'light', 'dark'],
  ['both schemes', plain('<style>html { color-scheme: light dark }</style>'), 'dark', 'dark'],
  ['a dark ground', plain('<style>body { background: #18191a }</style>'), 'light', 'dark'],
  ['a light ground', plain('<style>body { background: #f0f2f5 }</style>'), 'dark', 'light'],
  ['a dark ground of its root', plain('<style>html { background: rgb(10 20 30) }</style>'), 'light', 'dark'],
  ['hardly a ground', plain('<style>body { background: #0003 }</style>'), 'light', 'light'],
];
/** The grounds of `notice-styles.ts`. */
const GROUNDS = { light: 'rgb(255, 253, 249)', dark: 'rgb(38, 32, 27)' };

const lineOf = (page: Page) =>
  inNotice(page, (root) => {
    const { width, height } = root.host.getBoundingClientRect();
    return {
      text: root.querySelector('.line')?.textContent?.replace(/\s+/g, ' ').trim(),
      open: root.querySelector('.line')?.getAttribute('aria-expanded'),
      isLow: height > 40 && height <= 72,
      isNarrow: width <= innerWidth - 32,
    };
  });
const isOpen = (page: Page) =>
  inNotice(page, (root) => root.querySelector('.line')?.getAttribute('aria-expanded') === 'true');
const groundOf = (page: Page) =>
  inNotice(page, (root) => {
    const notice = root.querySelector('aside');
    return notice ? getComputedStyle(notice).backgroundColor : '';
  });

for (const name of ['chrome', 'firefox'] as const) {
  describe(`how the notice looks in ${name}`, { skip: findBrowser(name) ? false : firefoxMissing }, () => {
    let extension: OpenExtension;
    let page: Page;
    let html: string | undefined;

    before(async () => {
      extension = await openExtension(name);
      page = await extension.newPage((address) => slowPageAt(address) ?? html);
      // Only what is in front hears keys.
      await page.bringToFront();
    });
    after(() => extension.close());

    test('is a line of at most 72 px, which a click opens, a key closes, and the next page remembers', async () => {
      const [presented, read] = await page.evaluate(() =>
        navigator.language.startsWith('fr') ? ['Présentée dans', 'lire'] : ['Presented in', 'read'],
      );
      for (const width of [360, 1280]) {
        await page.setViewport({ width, height: 800 });
        await openListed(page);
        assert.deepEqual(await lineOf(page), {
          text: `${presented} Le Pas-de-Calais solidaire n° 2 · Haillicourt — ${read}`,
          open: 'false',
          isLow: true,
          isNarrow: true,
        });
      }
      await inNotice(page, (root) => root.querySelector<HTMLElement>('.line')?.click());
      await becomes(() => isOpen(page), true);
      await openListed(page);
      await becomes(() => isOpen(page), true);
      await inNotice(page, (root) => root.querySelector<HTMLElement>('.line')?.focus());
      await page.keyboard.press('Enter');
      await becomes(() => isOpen(page), false);
      await openListed(page);
      await becomes(() => isOpen(page), false);
    });

    test('keeps the keyboard where it is when it opens, wherever it then stands', async () => {
      // Links on the left leave the whole no room there.
      html = plain(
        '',
        '',
        '<a href="/autre/" style="position:absolute;left:0;top:300px;width:300px">Autre</a>',
      );
      await page.setViewport({ width: 1280, height: 800 });
      await openListed(page);
      await inNotice(page, (root) => root.querySelector<HTMLElement>('.line')?.focus());
      await page.keyboard.press('Enter');
      assert.equal(await inNotice(page, (root) => root.activeElement?.className), 'line');
      await page.keyboard.press('Enter');
      await becomes(() => isOpen(page), false);
    });

    if (name === 'chrome') {
      for (const [says, text, system, scheme] of SCHEMES) {
        test(`is ${scheme} on a page that says ${says}`, async () => {
          html = text;
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: system }]);
          await openListed(page);
          assert.equal(await groundOf(page), GROUNDS[scheme]);
        });
      }
    }

    test('follows the page when the reader makes it dark', async () => {
      html = plain('', 'class="__fb-light-mode"');
      await openListed(page);
      await becomes(() => groundOf(page), GROUNDS.light);
      await page.evaluate(() =>
        document.documentElement.classList.replace('__fb-light-mode', '__fb-dark-mode'),
      );
      await becomes(() => groundOf(page), GROUNDS.dark);
    });

    test('is written from left to right on a page that is not', async () => {
      html = plain('', 'dir="rtl"');
      await openListed(page);
      const directions = await inNotice(page, (root) =>
        [root.host, ...root.querySelectorAll('aside, .line')].map((each) => getComputedStyle(each).direction),
      );
      assert.deepEqual(directions, ['ltr', 'ltr', 'ltr']);
    });

    // The pages at their own pace, of ten seconds: tests/long/slow-pages.test.ts.
    if (name === 'chrome') {
      for (const slow of slowPages(5)) {
        test(`${slow.name}: takes its place once, shifts nothing, covers no control at any time`, () =>
          watchFilling(page, slow));
      }
    }

    test('stays with what it stood beside when the page is scrolled', async () => {
      html = plain(
        '',
        '',
        `<div style="height: 300px"></div>${'<p style="height:60px"><a href="/autre/">Autre</a></p>'.repeat(80)}`,
      );
      await page.setViewport({ width: 1280, height: 800 });
      await openListed(page, LISTED_PAGE);
      const top = () => page.$eval('solidaire-notice', (host) => host.getBoundingClientRect().top);
      const before = await top();
      await page.evaluate(() => scrollTo(0, 500));
      await becomes(top, before - 500);
    });
  });
}
