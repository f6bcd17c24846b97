/** The notice on Facebook's pages, in Chromium and in Firefox, with the packages as they are published. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { countNotices, inNotice, LISTED_PAGE, noticeText, openListed, SOON, wait } from './notice-on-page.ts';
import { openExtension, type OpenExtension } from './open-extension.ts';

const GROUP = 'https://www.facebook.com/groups/entraide.imprimante.3d/';

const LISTED: readonly [address: string, why: string][] = [
  [LISTED_PAGE, 'as printed in the bulletin'],
  ['https://www.facebook.com/secondddepart', 'capitals never distinguish'],
  ['https://www.facebook.com/Second.D.Depart', 'nor do dots'],
  ['https://facebook.com/SECONDDDEPART', 'the bare host'],
  ['https://m.facebook.com/SECONDDDEPART/', 'the mobile site'],
  ['https://fr-fr.facebook.com/SECONDDDEPART/', 'a locale’s host'],
  ['https://www.facebook.com/SECONDDDEPART/about', 'a tab of the page'],
  ['https://www.facebook.com/SECONDDDEPART/posts/pfbid02abc', 'a post of the page'],
  ['https://www.facebook.com/SECONDDDEPART/?ref=page_internal&__tn__=C', 'with Facebook’s noise'],
  [GROUP, 'a group'],
];

const NOT_LISTED: readonly [address: string, why: string][] = [
  ['https://www.facebook.com/', 'the home page'],
  ['https://www.facebook.com/SECONDDDEPARTS', 'another name'],
  ['https://www.facebook.com/groups/secondddepart', 'a group by the page’s name'],
  ['https://www.facebook.com/entraide.imprimante.3d', 'a page by the group’s name'],
  ['https://www.facebook.com/events/SECONDDDEPART', 'no event by name'],
  ['https://www.facebook.com/sharer/sharer.php?u=https://www.facebook.com/SECONDDDEPART/', 'sharing it'],
  ['https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2FSECONDDDEPART%2F', 'a login wall'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2FSECONDDDEPART%2F', 'a redirector'],
  ['https://www.facebook.com/search/top?q=SECONDDDEPART', 'a search'],
  ['https://developers.facebook.com/SECONDDDEPART/', 'another site of the company'],
  ['https://www.facebook.com.example.org/SECONDDDEPART/', 'a look-alike host'],
  ['https://notfacebook.com/SECONDDDEPART/', 'another look-alike'],
  ['https://example.org/facebook.com/SECONDDDEPART/', 'a path that looks like it'],
];

/** Moves inside Facebook's application, one after the other, and whether a notice stands after each. */
const MOVES: readonly [move: string, script: string, notices: 0 | 1][] = [
  ['pushState to the listed page', `history.pushState({}, '', '/SECONDDDEPART/')`, 1],
  ['replaceState away from it', `history.replaceState({}, '', '/autre')`, 0],
  ['pushState to a tab of the listed page', `history.pushState({}, '', '/secondddepart/photos')`, 1],
  ['pushState to another tab of it', `history.pushState({}, '', '/secondddepart/about')`, 1],
  ['pushState to the listed group', `history.pushState({}, '', '/groups/entraideimprimante3d')`, 1],
  ['pushState to the home page', `history.pushState({}, '', '/')`, 0],
  ['back to the group', 'history.back()', 1],
  ['back to the page', 'history.back()', 1],
  ['forward twice, to the home page', 'history.go(2)', 0],
  ['a fragment on the home page', `location.hash = '#SECONDDDEPART'`, 0],
  ['a flight of moves that ends elsewhere', flight('/autre'), 0],
  ['a flight of moves that ends on the page', flight('/SECONDDDEPART'), 1],
];

function flight(end: string): string {
  const stops = [
    '/SECONDDDEPART',
    '/',
    '/groups/entraide.imprimante.3d',
    '/autre',
    '/SECONDDDEPART/about',
    end,
  ];
  return `for (const stop of ${JSON.stringify(stops)}) history.pushState({}, '', stop)`;
}

for (const name of ['chrome', 'firefox'] as const) {
  describe(`the notice in ${name}`, { skip: findBrowser(name) ? false : firefoxMissing }, () => {
    let extension: OpenExtension;
    let page: Page;

    before(async () => {
      extension = await openExtension(name);
      page = await extension.newPage();
    });
    after(() => extension.close());

    for (const [address, why] of LISTED) {
      test(`stands on ${address}: ${why}`, async () => {
        await page.goto(address);
        await page.waitForSelector('solidaire-notice');
        assert.equal(await countNotices(page), 1);
      });
    }

    test('is on none of the addresses that only look like it', async () => {
      // Side by side, so that what must not come is waited for once.
      const tabs = await Promise.all(
        NOT_LISTED.map(async ([address, why]) => {
          const tab = await extension.newPage();
          await tab.goto(address);
          return { tab, message: `${address}: ${why}` };
        }),
      );
      await openListed(page);
      await wait(SOON);
      for (const { tab, message } of tabs) {
        assert.equal(await countNotices(tab), 0, message);
        await tab.close();
      }
    });

    test('names the bulletin, its date, the theme, the place, the organiser and the first lines', async () => {
      await openListed(page);
      const text = (await noticeText(page)) ?? '';
      for (const part of [
        'Le Pas-de-Calais solidaire, n°\u00A02 du 8 avril 2020',
        'personnes confinées',
        'Haillicourt',
        'SECOND DEPART',
        'l’association SECOND DEPART, située à Haillicourt',
      ]) {
        assert.ok(text.includes(part), `${part} in: ${text}`);
      }
    });

    test('keeps its inside from the page', async () => {
      await openListed(page);
      const seen = await page.$eval('solidaire-notice', (host) => [
        host.shadowRoot,
        host.attributes.length,
        host.textContent,
      ]);
      assert.deepEqual(seen, [null, 0, '']);
    });

    test('follows each move inside Facebook within half a second', async () => {
      await page.goto('https://www.facebook.com/');
      let before = 0;
      for (const [move, script, notices] of MOVES) {
        await page.evaluate(script);
        const deadline = performance.now() + SOON;
        // What must not change is looked at when the time is over.
        const isDue = async () => notices !== before && (await countNotices(page)) === notices;
        while (performance.now() < deadline && !(await isDue())) await wait(20);
        assert.equal(await countNotices(page), notices, move);
        before = notices;
      }
    });

    test('speaks of the group after a move from the page to the group', async () => {
      await openListed(page);
      await page.evaluate(`history.pushState({}, '', '/groups/entraide.imprimante.3d')`);
      await wait(SOON);
      const text = (await noticeText(page)) ?? '';
      assert.ok(text.includes('Paul') && !text.includes('SECOND DEPART'), text);
    });

    test('stays when a navigation is cancelled, and goes when the same one is carried out', async () => {
      await openListed(page);
      await page.evaluate(() => {
        navigation.addEventListener('navigate', (event) => event.preventDefault(), { once: true });
        location.hash = '#x';
        navigation.addEventListener('navigate', (event) => event.preventDefault(), { once: true });
        history.pushState({}, '', '/autre');
      });
      await wait(SOON);
      assert.equal(await countNotices(page), 1, 'cancelled');
      await page.evaluate(`history.pushState({}, '', '/autre')`);
      await wait(SOON);
      assert.equal(await countNotices(page), 0, 'carried out');
    });

    test('is right when a page returns from the back-forward cache', async () => {
      const tab = await extension.newPage();
      await openListed(tab);
      await tab.goto('https://www.facebook.com/autre/');
      await tab.evaluate('history.back()');
      await wait(2 * SOON);
      assert.equal(await tab.evaluate('location.href'), LISTED_PAGE);
      assert.equal(await countNotices(tab), 1);
      await tab.close();
    });

    test('closes by its button and stays away on the tabs of the same page', async () => {
      await openListed(page);
      await inNotice(page, (root) => root.querySelector('button')?.click());
      assert.equal(await countNotices(page), 0);
      await page.evaluate(`history.pushState({}, '', '/SECONDDDEPART/photos')`);
      await wait(SOON);
      assert.equal(await countNotices(page), 0);
    });

    test('closes by Escape when the keyboard is in it', async () => {
      await openListed(page);
      await inNotice(page, (root) => root.querySelector('a')?.focus());
      await page.keyboard.press('Escape');
      assert.equal(await countNotices(page), 0);
    });

    test('is a labelled region whose controls have names', async () => {
      await openListed(page);
      const labels = await inNotice(page, (root) => [
        root.querySelector('aside')?.getAttribute('aria-label'),
        root.querySelector('button')?.getAttribute('aria-label'),
        root.querySelector('a')?.textContent?.trim(),
      ]);
      assert.ok(
        labels?.every((label) => label),
        JSON.stringify(labels),
      );
    });

    test('holds against the page’s styles and fits a narrow window', async () => {
      await page.setViewport({ width: 360, height: 640 });
      await openListed(page);
      await page.evaluate(() => {
        const hostile = document.createElement('style');
        hostile.textContent =
          ':not(html, body) { display: none; position: static; font-size: 60px; letter-spacing: 9px }';
        document.head.append(hostile);
      });
      const box = await inNotice(page, (root) => {
        const { left, right, top, bottom } = (root.host as HTMLElement).getBoundingClientRect();
        const { fontSize, letterSpacing } = getComputedStyle(root.host);
        return {
          inside: left >= 0 && right <= innerWidth && top > 56 && bottom <= innerHeight,
          fontSize,
          letterSpacing,
        };
      });
      assert.deepEqual(box, { inside: true, fontSize: '15px', letterSpacing: 'normal' });
      await page.setViewport({ width: 1024, height: 768 });
    });
  });
}
