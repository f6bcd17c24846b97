/** In a private window everything works, and nothing of it is written. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { becomes, until } from '../until.ts';
import { countNotices, inNotice, LISTED_PAGE, openListed, settle } from './notice-on-page.ts';
import { backgroundOf, isWorker, openExtension, type OpenExtension } from './open-extension.ts';

/** What stands in the extension's own contexts, and in Chromium's own page of extensions. */
declare const chrome: typeof extensionApi & {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
};

const OTHER_LISTED = 'https://www.facebook.com/groups/entraide.imprimante.3d/';

/** A listed page that tells its number too, which would be learnt in an ordinary window. */
const TELLING = `<!doctype html><html lang="fr"><head><title>Page</title>
  <link rel="canonical" href="${LISTED_PAGE}"><meta property="al:android:url" content="fb://profile/100083132751008">
  </head><body><main><h1>Page</h1></main></body></html>`;

describe('a private window', () => {
  let extension: OpenExtension;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    extension = await openExtension('chrome');
    const manager = await extension.browser.newPage();
    await manager.goto('chrome://extensions/');
    const before = await extension.browser.waitForTarget(isWorker);
    // Chromium loads it anew for it, and without the developer's mode it would not come back.
    await manager.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, extension.id);
    await extension.browser.waitForTarget((target) => isWorker(target) && target !== before);
    await manager.close();
    context = await extension.browser.createBrowserContext();
    page = await extension.newPage(() => TELLING, context);
  });
  after(() => extension.close());

  const stored = async () => {
    const worker = await backgroundOf(extension);
    return worker.evaluate(async () => {
      const { settings, aliases } = await chrome.storage.local.get();
      return { settings, aliases };
    });
  };
  const press = (index: 0 | 1) =>
    index === 0
      ? inNotice(page, (root) => root.querySelectorAll<HTMLElement>('footer button')[0]?.click())
      : inNotice(page, (root) => root.querySelectorAll<HTMLElement>('footer button')[1]?.click());
  const isShown = async (address: string) => {
    await page.goto(address);
    await settle(page);
    return (await countNotices(page)) > 0;
  };

  test('shows the notice, and keeps no name that the page tells', async () => {
    await openListed(page);
    await settle(page);
    assert.deepEqual(await stored(), {});
    const ordinary = await extension.newPage(() => TELLING);
    await openListed(ordinary);
    // What it is looked for is found: an ordinary window keeps it.
    await until(async () => JSON.stringify(await stored()).includes('100083132751008'));
    await ordinary.close();
    await (await backgroundOf(extension)).evaluate(() => chrome.storage.local.remove('aliases'));
  });

  test('opens an initiative’s page, though it cannot be its opener', async () => {
    await openListed(page);
    const opened = extension.browser.waitForTarget((target) => target.url().includes('/entry.html?ref='));
    await inNotice(page, (root) => root.querySelector<HTMLElement>('a.read')?.click());
    const initiative = await (await opened).asPage();
    await initiative.waitForSelector('article');
    await initiative.close();
  });

  test('silences a page, and all of them, for private windows alone, and writes neither', async () => {
    await openListed(page);
    await press(0);
    await becomes(() => isShown(LISTED_PAGE), false);
    assert.equal(await isShown(OTHER_LISTED), true);
    await press(1);
    await becomes(() => isShown(OTHER_LISTED), false);
    assert.deepEqual(await stored(), {});
    const ordinary = await extension.newPage();
    await openListed(ordinary);
    await ordinary.close();
  });

  test('is forgotten when the last of them is closed', async () => {
    const kept = async () =>
      (await backgroundOf(extension)).evaluate(async () => 'private' in (await chrome.storage.session.get()));
    assert.equal(await kept(), true);
    await context.close();
    await becomes(kept, false);
  });
});
