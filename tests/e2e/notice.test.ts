/** The notice on Facebook's pages, in Chromium and in Firefox, with the packages as they are published. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import {
  countNotices,
  inNotice,
  LISTED_PAGE,
  noticeText,
  openListed,
  settle,
  SOON,
} from './notice-on-page.ts';
import { openExtension, type OpenExtension } from './open-extension.ts';
import { becomes, stays } from '../until.ts';

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

/** Where the script of the extension runs. */
const SITE_OF_FACEBOOK = /^https:\/\/(?:[\w-]+\.)?facebook\.com\//;

/** Whom the notice speaks of, if there is one. */
type SpokenOf = 'SECOND DEPART' | 'Paul' | undefined;

/** Moves inside Facebook's application, one after the other, and whom the notice speaks of after each. */
const MOVES: readonly [move: string, script: string, spokenOf: SpokenOf][] = [
  ['pushState to the listed page', `history.pushState({}, '', '/SECONDDDEPART/')`, 'SECOND DEPART'],
  ['replaceState away from it', `history.replaceState({}, '', '/autre')`, undefined],
  ['pushState to a tab of it', `history.pushState({}, '', '/secondddepart/photos')`, 'SECOND DEPART'],
  ['pushState to another tab of it', `history.pushState({}, '', '/secondddepart/about')`, 'SECOND DEPART'],
  ['pushState to the listed group', `history.pushState({}, '', '/groups/entraideimprimante3d')`, 'Paul'],
  ['pushState to the home page', `history.pushState({}, '', '/')`, undefined],
  ['back to the group', 'history.back()', 'Paul'],
  ['back to the page', 'history.back()', 'SECOND DEPART'],
  ['forward twice, to the home page', 'history.go(2)', undefined],
  ['a fragment on the home page', `location.hash = '#SECONDDDEPART'`, undefined],
  ['a flight of moves that ends elsewhere', flight('/autre'), undefined],
  ['a flight of moves that ends on the page', flight('/SECONDDDEPART'), 'SECOND DEPART'],
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

const spokenOfIn = (text: string | undefined): SpokenOf =>
  (['SECOND DEPART', 'Paul'] as const).find((name) => text?.includes(name));

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
      for (const { tab, message } of tabs) {
        await (SITE_OF_FACEBOOK.test(tab.url()) ? settle(tab) : openListed(page));
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
        'L’association SECOND DEPART, située à Haillicourt',
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

    test('cannot be heard or ended by the page, by what WXT’s own content scripts say and hear', async () => {
      const tab = await extension.newPage();
      const event = `${extension.id}:facebook:wxt:content-script-started`;
      await tab.evaluateOnNewDocument((type) => {
        const hear = () => document.documentElement.classList.add('heard');
        document.addEventListener(type, hear);
        window.addEventListener('message', hear);
      }, event);
      await openListed(tab);
      await settle(tab);
      assert.equal(await tab.$('.heard'), null);
      await tab.evaluate((type) => {
        const detail = { type, contentScriptName: 'facebook', messageId: 'x' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage(detail);
      }, event);
      await settle(tab);
      assert.equal(await countNotices(tab), 1);
      await tab.evaluate(`history.pushState({}, '', '/autre')`);
      await becomes(() => countNotices(tab), 0);
      await tab.close();
    });

    test('follows each move inside Facebook within half a second', async () => {
      await page.goto('https://www.facebook.com/');
      let before: SpokenOf;
      for (const [move, script, spokenOf] of MOVES) {
        await page.evaluate(script);
        const read = async () => [move, spokenOfIn(await noticeText(page))];
        if (spokenOf === before) await stays(read, [move, spokenOf], SOON);
        else await becomes(read, [move, spokenOf], SOON);
        before = spokenOf;
      }
    });

    test('stays when a navigation is cancelled, and goes when the same one is carried out', async () => {
      await openListed(page);
      await page.evaluate(() => {
        navigation.addEventListener('navigate', (event) => event.preventDefault(), { once: true });
        location.hash = '#x';
        navigation.addEventListener('navigate', (event) => event.preventDefault(), { once: true });
        history.pushState({}, '', '/autre');
      });
      await stays(() => countNotices(page), 1, SOON);
      await page.evaluate(`history.pushState({}, '', '/autre')`);
      await becomes(() => countNotices(page), 0);
    });

    test('is right when a page returns from the back-forward cache', async () => {
      const tab = await extension.newPage();
      await openListed(tab);
      await tab.goto('https://www.facebook.com/autre/');
      await tab.evaluate('history.back()');
      const seen = async () => [await tab.evaluate('location.href'), await countNotices(tab)];
      // A page that is on its way cannot be asked.
      await becomes(() => seen().catch(() => []), [LISTED_PAGE, 1]);
      await tab.close();
    });

    test('closes by its button and stays away on the tabs of the same page', async () => {
      await openListed(page);
      await inNotice(page, (root) => root.querySelector('button')?.click());
      assert.equal(await countNotices(page), 0);
      await page.evaluate(`history.pushState({}, '', '/SECONDDDEPART/photos')`);
      await stays(() => countNotices(page), 0, SOON);
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
