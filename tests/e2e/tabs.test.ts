/** What becomes of tabs in Chromium: moved, discarded, prerendered, kept in the back-forward cache, whatever the worker does meanwhile. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { becomes, stays, until } from '../until.ts';
import { countNotices, SOON } from './notice-on-page.ts';
import { backgroundOf, isWorker, openExtension, type OpenExtension } from './open-extension.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

/** A host of Facebook's that browsers let be asked without encryption, as the server here is. */
const SITE = 'http://fr-fr.facebook.com';
const LISTED = `${SITE}/SECONDDDEPART`;
const NOT_LISTED = `${SITE}/autre`;

/** A worker that was stopped takes its time to come back where much else runs. */
const PATIENCE = 30_000;

const PRERENDER = JSON.stringify({ prerender: [{ urls: ['/SECONDDDEPART'], eagerness: 'immediate' }] });
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title></head>
  <body><main><h1>Page</h1><a href="/SECONDDDEPART">SECOND DEPART</a></main></body></html>`;

describe('a tab', () => {
  let extension: OpenExtension;
  let server: Server;
  let prerendered = 0;

  before(async () => {
    server = createServer((request, response) => {
      const isAhead = request.headers['sec-purpose']?.includes('prerender') ?? false;
      if (isAhead) prerendered += 1;
      const rules = request.url === '/annonce' ? `<script type="speculationrules">${PRERENDER}</script>` : '';
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(PAGE.replace('</head>', `${rules}</head>`));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    extension = await openExtension('chrome', {
      args: [`--host-resolver-rules=MAP *.facebook.com 127.0.0.1:${port}`],
    });
  });
  after(async () => {
    await extension.close();
    server.closeAllConnections();
    server.close();
  });

  const open = async (address: string) => {
    const page = await extension.browser.newPage();
    await page.goto(address);
    return page;
  };
  const openListed = async () => {
    const page = await open(LISTED);
    await page.waitForSelector('solidaire-notice');
    return page;
  };
  /** Again, should a question that a page had asked before bring it back. */
  const stopWorker = () =>
    until(async () => {
      const worker = extension.browser.targets().find(isWorker);
      await (await worker?.worker())?.close();
      return worker === undefined;
    }, PATIENCE);
  const inBackground = async <T>(work: (address: string) => Promise<T>, address = LISTED): Promise<T> =>
    (await backgroundOf(extension)).evaluate(work, address);
  const badge = (address: string) =>
    inBackground(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
    }, address);
  const pageAt = async (address: string): Promise<Page | undefined> =>
    (await extension.browser.pages()).find((page) => page.url() === address);

  test('keeps its notice and its count in a window of its own', async () => {
    const page = await openListed();
    await inBackground(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.windows.create({ tabId: tab?.id ?? -1 });
    });
    await becomes(() => badge(LISTED), '1', PATIENCE);
    await stays(() => countNotices(page), 1, SOON);
    await page.close();
  });

  test('has its notice again when it was discarded, the worker being stopped', async () => {
    await openListed();
    // Without a worker, only one of the extension's pages can show a tab.
    const other = await open(`chrome-extension://${extension.id}/options.html`);
    await other.bringToFront();
    await inBackground(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.discard(tab?.id ?? -1);
    });
    const isDiscarded = () => inBackground(async (url) => (await chrome.tabs.query({ url }))[0]?.discarded);
    await becomes(isDiscarded, true, PATIENCE);
    await stopWorker();
    await other.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.update(tab?.id ?? -1, { active: true });
    }, LISTED);
    const notices = async () => {
      const page = await pageAt(LISTED);
      return page && countNotices(page);
    };
    // A page that is on its way cannot be asked.
    await becomes(() => notices().catch(() => undefined), 1, PATIENCE);
    await (await pageAt(LISTED))?.close();
    await other.close();
  });

  test('shows from the back-forward cache what is right, the worker being stopped', async () => {
    const page = await openListed();
    await page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => (document.title = String(persisted))),
    );
    await page.goto(NOT_LISTED);
    await stopWorker();
    await page.evaluate('history.back()');
    const seen = async () => [page.url(), await page.title(), await countNotices(page)];
    await becomes(() => seen().catch(() => []), [LISTED, 'true', 1], PATIENCE);
    await becomes(() => badge(LISTED), '1', PATIENCE);
    await page.close();
  });

  test('says nothing of a page that is made ready in it until it is opened', async () => {
    const page = await open(`${SITE}/annonce`);
    await until(() => prerendered > 0, PATIENCE);
    await stays(() => badge(`${SITE}/annonce`), '', SOON);
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await page.waitForSelector('solidaire-notice');
    const [entry] = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((each) => each.toJSON() as { activationStart: number }),
    );
    assert.ok((entry?.activationStart ?? 0) > 0, 'it was made ready before');
    await becomes(() => badge(LISTED), '1', PATIENCE);
    await page.close();
  });

  test('has its notice with all that was kept erased under it', async () => {
    const page = await openListed();
    await inBackground(async () => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    });
    await stays(() => countNotices(page), 1, SOON);
    await stopWorker();
    await page.reload();
    await page.waitForSelector('solidaire-notice');
    await becomes(() => badge(LISTED), '1', PATIENCE);
    await page.close();
  });
});
