/** Notice and marks on stand-ins for Facebook's pages of several ages and layouts, as a reader would see them. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { facebookPages, MUTE, mutePage, NUMBERED, numberedPage } from './facebook-pages.ts';
import { countNotices, inNotice, LISTED_PAGE, openListed, settle, SOON } from './notice-on-page.ts';
import { backgroundOf, openExtension, type OpenExtension } from './open-extension.ts';
import { becomes } from '../until.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

const HOME = 'https://www.facebook.com/';

const ANSWERS = new Map([
  ...facebookPages.map(({ address, html }) => [address, html] as const),
  [MUTE, mutePage] as const,
  [NUMBERED, numberedPage] as const,
]);
const answer = (address: string) => ANSWERS.get(address);

const countMarks = (page: Page) => page.evaluate(() => document.querySelectorAll('solidaire-mark').length);

/** The words beside which each mark stands. */
const markedWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('solidaire-mark')].map((mark) =>
      (mark.closest('a') ?? mark.previousElementSibling)?.textContent.trim(),
    ),
  );

/** What the notice covers of what the page offers to click. */
const coveredControls = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('solidaire-notice')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll('a, button, input')].filter((control) => {
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      return width > 0 && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    }).length;
  });

for (const name of ['chrome', 'firefox'] as const) {
  describe(`Facebook’s layouts in ${name}`, { skip: findBrowser(name) ? false : firefoxMissing }, () => {
    let extension: OpenExtension;
    let page: Page;

    before(async () => {
      extension = await openExtension(name);
      page = await extension.newPage(answer);
    });
    after(() => extension.close());

    for (const { name: layout, address, marks, notices } of facebookPages) {
      test(`${layout}: ${notices} notice, ${marks} marks, at each width without covering a control`, async () => {
        for (const width of [1280, 375]) {
          await page.setViewport({ width, height: 800 });
          await page.goto(address);
          await settle(page);
          await becomes(() => Promise.all([countNotices(page), countMarks(page)]), [notices, marks]);
          for (const words of await markedWords(page)) {
            assert.match(words ?? '', /^(?:SECOND DEPART|Entraide imprimante 3D)$/);
          }
          await becomes(() => coveredControls(page), 0);
        }
      });
    }

    test('marks what is added, once, and follows a link that is used anew', async () => {
      await page.goto(HOME);
      await page.waitForSelector('solidaire-mark');
      await page.evaluate(() => {
        const added = document.createElement('p');
        added.id = 'added';
        added.innerHTML = '<a href="/acsmazingarbe?x=1">ACSM</a> <a href="/autre">Autre</a>';
        document.querySelector('[role="main"]')?.append(added);
      });
      const markedIn = () =>
        page.$$eval('#added solidaire-mark', (marks) =>
          marks.map((mark) => mark.previousElementSibling?.textContent),
        );
      await becomes(markedIn, ['ACSM']);
      await page.evaluate(() => {
        const [first, second] = document.querySelectorAll('#added a');
        first?.setAttribute('href', '/personne.connue');
        second?.setAttribute('href', '/Avenirdescites/');
        // Taken away and put back, as lists do that draw only what is seen.
        const added = document.querySelector('#added');
        added?.remove();
        if (added) document.body.append(added);
      });
      await becomes(markedIn, ['Autre']);
    });

    test('a listed page is known by its number once it has told it', async () => {
      await page.goto(NUMBERED);
      await page.waitForSelector('solidaire-notice');
      await page.goto(HOME);
      await page.evaluate(`history.pushState({}, '', '/100083132751008/about')`);
      await page.waitForSelector('solidaire-notice', { timeout: 2 * SOON });
    });
  });
}

describe('what the reader chooses', () => {
  let extension: OpenExtension;
  let page: Page;
  let other: Page;

  before(async () => {
    extension = await openExtension('chrome');
    page = await extension.newPage(answer);
    other = await extension.newPage(answer);
  });
  after(() => extension.close());
  beforeEach(async () => {
    await choose({});
    await page.bringToFront();
  });

  const choose = async (settings: object) =>
    (await backgroundOf(extension)).evaluate(
      (chosen) => chrome.storage.local.set({ settings: chosen }),
      settings,
    );

  /** Asked as the popup asks, from the extension's own context. */
  const tabState = async () => {
    const worker = await backgroundOf(extension);
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return (await chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'page-state' })) as unknown;
    });
  };

  /** Two buttons end the notice. */
  const press = (index: number) =>
    index === 0
      ? inNotice(page, (root) => root.querySelectorAll<HTMLElement>('footer button')[0]?.click())
      : inNotice(page, (root) => root.querySelectorAll<HTMLElement>('footer button')[1]?.click());

  test('no more on this page: in no tab, by none of its names, but on others', async () => {
    await openListed(other);
    await openListed(page);
    await press(0);
    await becomes(() => Promise.all([countNotices(page), countNotices(other)]), [0, 0]);
    await page.goto(LISTED_PAGE);
    await settle(page);
    assert.equal(await countNotices(page), 0);
    await openListed(page, 'https://www.facebook.com/groups/entraide.imprimante.3d/');
  });

  test('no more anywhere, and the marks stay', async () => {
    await openListed(page);
    await openListed(other);
    await press(1);
    await becomes(() => countNotices(other), 0);
    await page.goto('https://www.facebook.com/groups/entraide.imprimante.3d/');
    await settle(page);
    assert.equal(await countNotices(page), 0);
    await page.goto(HOME);
    await page.waitForSelector('solidaire-mark');
  });

  test('in the page’s flow', async () => {
    await choose({ notice: 'flow' });
    await openListed(page, `${HOME}SECONDDDEPART`);
    assert.equal(await page.$eval('solidaire-notice', (host) => host.parentElement?.role), 'main');
    await page.evaluate(() => document.querySelector('[role="main"]')?.replaceChildren('nouveau'));
    // Facebook draws its content anew.
    await becomes(() => countNotices(page), 1);
  });

  test('no marks, at once, and again', async () => {
    await page.goto(HOME);
    await page.waitForSelector('solidaire-mark');
    assert.deepEqual(await tabState(), { page: [], marks: 'drawn' });
    await choose({ marks: false });
    await becomes(tabState, { page: [], marks: 'off' });
    assert.equal(await countMarks(page), 0);
    await choose({ marks: true });
    await becomes(() => countMarks(page), 1);
  });

  test('the popup is told when there is nothing to mark, and when Facebook’s markup hides the links', async () => {
    await page.goto('https://www.facebook.com/autre');
    await settle(page);
    await becomes(tabState, { page: ['page:autre'], marks: 'none-found' });
    await page.goto(MUTE);
    await becomes(tabState, { page: [], marks: 'defeated' });
  });

  test('nothing is drawn where Facebook takes the marks away again and again', async () => {
    await page.goto('https://www.facebook.com/autre');
    await page.evaluate(() => {
      new MutationObserver(() => document.querySelector('solidaire-mark')?.remove()).observe(document.body, {
        childList: true,
        subtree: true,
      });
      const links =
        '<a href="/SECONDDDEPART">a</a> <a href="/acsmazingarbe">b</a> <a href="/Avenirdescites">c</a>';
      document.body.insertAdjacentHTML('beforeend', `<p>${links} <a href="/covidentraidefr">d</a></p>`);
    });
    await becomes(tabState, { page: ['page:autre'], marks: 'defeated' });
    assert.equal(await countMarks(page), 0);
  });
});
