/** An extension that is updated, disabled and enabled again while tabs of Facebook are open, which go on without a reload. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findBrowser, firefoxMissing, type BrowserName } from '../browsers.ts';
import { becomes, stays, until } from '../until.ts';
import { countNotices, LISTED_PAGE, SOON } from './notice-on-page.ts';
import { builtExtension, backgroundOf, openExtension, type OpenExtension } from './open-extension.ts';

const LINKS = `<!doctype html><html lang="fr"><head><title>Page</title></head><body>
  <div role="main"><h1>Page</h1><p><a href="/acsmazingarbe">ACS</a></p></div></body></html>`;

/** As Chromium's own page of extensions has it. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<void>;
  };
  management: {
    setEnabled(id: string, enabled: boolean): Promise<void>;
    getPermissionWarningsByManifest(manifest: string): Promise<string[]>;
  };
};

const countDrawn = (page: Page) =>
  page.evaluate(() => [
    document.querySelectorAll('solidaire-notice').length,
    document.querySelectorAll('solidaire-mark').length,
  ]);

/** What the present script has drawn; the next one’s own is then told from it. */
const brand = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('solidaire-notice, solidaire-mark'))
      each.classList.add('old');
  });

const isOfAnother = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('.old') === null &&
      document.querySelector('solidaire-notice') !== null &&
      document.querySelector('solidaire-mark') !== null,
  );

async function openLinks(extension: OpenExtension, address = LISTED_PAGE): Promise<Page> {
  const page = await extension.newPage(() => LINKS);
  await page.goto(address);
  await becomes(() => countDrawn(page), [address === LISTED_PAGE ? 1 : 0, 1]);
  return page;
}

const addLink = (page: Page) =>
  page.evaluate(() => {
    document
      .querySelector('h1')
      ?.insertAdjacentHTML('afterend', '<h4><a href="/acsmazingarbe">Encore</a></h4>');
  });

/** The package as of its next version. */
async function nextVersion(name: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'solidaire-next-'));
  await cp(builtExtension(name), folder, { recursive: true });
  await raiseVersion(folder);
  return folder;
}

async function raiseVersion(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
}

describe('an open tab in firefox', { skip: findBrowser('firefox') ? false : firefoxMissing }, () => {
  let extension: OpenExtension;
  let next: string;

  before(async () => {
    extension = await openExtension('firefox');
    next = await nextVersion('firefox');
  });
  after(async () => {
    await extension.close();
    await rm(next, { recursive: true });
  });

  test('has after an update what the new version draws, and nothing of the old one', async () => {
    const page = await openLinks(extension);
    await brand(page);
    await extension.browser.installExtension(next);
    await until(() => isOfAnother(page));
    await stays(() => countDrawn(page), [1, 1], SOON);
    await page.evaluate(`history.pushState({}, '', '/autre')`);
    await becomes(() => countDrawn(page), [0, 1]);
  });
});

describe('an open tab in chrome', () => {
  let extension: OpenExtension;
  let folder: string;
  /** Chromium's own page of extensions. */
  let manager: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'solidaire-life-'));
    await cp(builtExtension('chrome'), folder, { recursive: true });
    extension = await openExtension('chrome', { folder });
    manager = await extension.browser.newPage();
    await manager.goto('chrome://extensions/');
    await manager.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
  });
  after(async () => {
    await extension.close();
    await rm(folder, { recursive: true });
  });

  const setEnabled = (enabled: boolean) =>
    manager.evaluate((...given) => chrome.management.setEnabled(...given), extension.id, enabled);

  test('keeps nothing once the extension is disabled, and has it back once it is enabled', async () => {
    const page = await openLinks(extension);
    await setEnabled(false);
    await becomes(() => countDrawn(page), [0, 0]);
    await addLink(page);
    await page.evaluate(`history.pushState({}, '', '/secondddepart/photos')`);
    await stays(() => countDrawn(page), [0, 0], SOON);
    await setEnabled(true);
    await becomes(() => countDrawn(page), [1, 2]);
    await page.evaluate(`history.pushState({}, '', '/autre')`);
    await becomes(() => countDrawn(page), [0, 2]);
    await page.close();
  });

  test('goes on with the new version after an update, on the next page and for later links', async () => {
    const page = await openLinks(extension);
    await brand(page);
    await raiseVersion(folder);
    await manager.evaluate((id) => chrome.developerPrivate.reload(id, { failQuietly: true }), extension.id);
    await until(() => isOfAnother(page));
    await stays(() => countDrawn(page), [1, 1], SOON);
    await page.evaluate(`history.pushState({}, '', '/autre')`);
    await becomes(() => countNotices(page), 0);
    await page.evaluate(`history.pushState({}, '', '/groups/entraide.imprimante.3d')`);
    await becomes(() => countNotices(page), 1);
    await addLink(page);
    await becomes(() => countDrawn(page), [1, 2]);
    await page.close();
  });

  test('costs no warning: the browser names Facebook alone, as it does for the script without it', async () => {
    const worker = await backgroundOf(extension);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      permissions: string[];
    };
    const plain = {
      ...manifest,
      host_permissions: [],
      permissions: ['activeTab', 'alarms', 'contextMenus', 'storage'],
    };
    const [withIt, without] = await Promise.all(
      [manifest, plain].map((each) =>
        worker.evaluate(
          (text) => chrome.management.getPermissionWarningsByManifest(text),
          JSON.stringify(each),
        ),
      ),
    );
    assert.deepEqual(withIt, without);
    assert.equal(withIt?.length, 1);
    assert.match(withIt[0] ?? '', /facebook\.com/);
  });
});
