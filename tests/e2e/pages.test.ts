/** The popup and the initiative page in Chromium, with the package as it is published, and with one whose data are damaged. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { assertAccessible } from './assert-accessible.ts';
import { LISTED_PAGE, openListed } from './notice-on-page.ts';
import { builtExtension, openExtension, type OpenExtension } from './open-extension.ts';
import { packageWithFeed, type SamplePackage } from './package-with-feed.ts';

/** The address in the tab, the sign of the state, and words in it (French or English, as the browser speaks). */
const POPUPS: readonly [address: string, sign: string, words: RegExp][] = [
  [LISTED_PAGE, 'article.initiative', /SECOND DEPART[^]*Haillicourt[^]*8 (?:avril|April) 2020/],
  ['https://m.facebook.com/groups/entraide.imprimante.3d/', 'article.initiative', /Marck/],
  ['https://www.facebook.com/autre', '.not-listed', /n’est pas citée dans|is not named in/],
  [
    'https://www.facebook.com/groups/autres',
    '.not-listed',
    /Ce groupe n’est pas cité|This group is not named/,
  ],
  ['https://www.facebook.com/', '.no-identity', /pas une page Facebook|not show a Facebook page/],
  ['https://www.facebook.com/watch/?v=1', '.no-identity', /pas une page Facebook|not show a Facebook page/],
  ['https://example.org/SECONDDDEPART', '.no-identity', /pas une page Facebook|not show a Facebook page/],
  ['about:blank', '.no-identity', /pas une page Facebook|not show a Facebook page/],
];

const INITIATIVES: readonly [ref: string, sign: string, words: RegExp][] = [
  ['62-2020-04-08-2#e8', 'article.initiative', /SECOND DEPART[^]*second-depart\.fr[^]*Licence Ouverte/],
  ['62-2020-04-08-2#e999', '.not-listed', /Aucune fiche|No entry/],
  ['62-2031-01-01-9#e1', '.not-listed', /Aucune fiche|No entry/],
  ['nonsense', '.not-listed', /Aucune fiche|No entry/],
  ['', '.not-listed', /Aucune fiche|No entry/],
];

describe('the extension’s pages', () => {
  let extension: OpenExtension;
  let page: Page;

  before(async () => {
    extension = await openExtension('chrome');
    page = await extension.browser.newPage();
    await page.setViewport({ width: 400, height: 600 });
  });
  after(() => extension.close());

  for (const [address, sign, words] of POPUPS) {
    test(`the popup says of ${address}: ${sign}`, async () => {
      await openPage(page, extension, `popup.html?address=${encodeURIComponent(address)}`);
      assert.deepEqual(await signs(page), [sign]);
      const text = await page.$eval('body', (body) => body.innerText);
      assert.match(text, words);
      assert.match(text, /n° 2|no\. 2/, 'how far the data go');
      await assertAccessible(page);
    });
  }

  for (const [ref, sign, words] of INITIATIVES) {
    test(`the initiative page says of “${ref}”: ${sign}`, async () => {
      await openPage(page, extension, `entry.html?ref=${encodeURIComponent(ref)}`);
      assert.deepEqual(await signs(page), [sign]);
      assert.match(await page.$eval('body', (body) => body.innerText), words);
      await assertAccessible(page);
    });
  }

  test('neither page scrolls sideways in a narrow window', async () => {
    await page.setViewport({ width: 360, height: 640 });
    for (const path of [
      `popup.html?address=${encodeURIComponent(LISTED_PAGE)}`,
      'entry.html?ref=62-2020-04-08-2%23e8',
    ]) {
      await openPage(page, extension, path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    }
  });

  test('the popup behind the toolbar button knows the tab by itself', async () => {
    const tab = await extension.newPage();
    await openListed(tab);
    const popup = extension.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    const installed = (await extension.browser.extensions()).get(extension.id);
    await installed?.triggerAction(tab);
    const view = await (await popup).asPage();
    await view.waitForSelector('main');
    assert.match(await view.$eval('main', (main) => main.innerText), /SECOND DEPART/);
  });
});

describe('the extension’s pages when its data cannot be read', () => {
  let folder: string;
  let extension: OpenExtension;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'solidaire-damaged-'));
    await cp(builtExtension('chrome'), folder, { recursive: true });
    await writeFile(join(folder, 'feed/v1/index.json'), '{"version": 1, "coun');
    extension = await openExtension('chrome', { folder });
    page = await extension.browser.newPage();
  });
  after(async () => {
    await extension.close();
    await rm(folder, { recursive: true });
  });

  test('the popup says that it is not known yet, and what to do', async () => {
    await openPage(page, extension, `popup.html?address=${encodeURIComponent(LISTED_PAGE)}`);
    assert.deepEqual(await signs(page), ['.unknown']);
    assert.match(await page.$eval('main', (main) => main.innerText), /rouvrez|open it again/);
    await assertAccessible(page);
  });

  test('the initiative page says so too', async () => {
    await openPage(page, extension, 'entry.html?ref=62-2020-04-08-2%23e8');
    assert.deepEqual(await signs(page), ['.unknown']);
  });
});

describe('the extension’s pages on a series without numbers', () => {
  let sample: SamplePackage;
  let extension: OpenExtension;
  let page: Page;

  before(async () => {
    sample = await packageWithFeed({ numbered: false });
    extension = await openExtension('chrome', { folder: sample.folder });
    page = await extension.browser.newPage();
  });
  after(async () => {
    await extension.close();
    await sample.remove();
  });

  test('the popup says by the day how far the data go, and where each initiative stands', async () => {
    await openPage(page, extension, `popup.html?address=${encodeURIComponent(LISTED_PAGE)}`);
    const text = await page.$eval('body', (body) => body.innerText);
    assert.match(text, /Données\s: bulletins parus jusqu’au 8 avril 2020\.|published up to 8 April 2020\./);
    assert.match(text, /Bulletin du 8 avril 2020|Bulletin of 8 April 2020/);
    assert.doesNotMatch(text, /n°|no\./);
  });
});

async function openPage(page: Page, { id }: OpenExtension, path: string): Promise<void> {
  await page.goto(`chrome-extension://${id}/${path}`);
  await page.waitForSelector('main');
}

const signs = (page: Page) =>
  page.evaluate(() =>
    ['article.initiative', '.not-listed', '.unknown', '.no-identity'].filter((sign) =>
      document.querySelector(sign),
    ),
  );
