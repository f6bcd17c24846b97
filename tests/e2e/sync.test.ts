/** With a site: the notice leads to it, and a daily alarm brings the data up to date without ever losing the last good. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page, WebWorker } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import {
  countNotices,
  inNotice,
  LISTED_PAGE,
  noticeText,
  openListed,
  settle,
  SOON,
} from './notice-on-page.ts';
import { backgroundOf, isWorker, openExtension, type OpenExtension } from './open-extension.ts';
import { packageWithFiles } from './package-with-feed.ts';
import { ringForSync, syncEnds } from './ring-for-sync.ts';
import { sampleFeedFiles } from './sample-feed.ts';
import { startSiteServer, type SiteServer } from './site-server.ts';
import { FOURTH, SECOND, signed, THIRD } from '../shared/feed/signed-feed.ts';
import { until } from '../until.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

interface Ready {
  server: SiteServer;
  extension: OpenExtension;
  page: Page;
  worker: WebWorker;
  close: () => Promise<void>;
}

/** A site, and a browser with the extension that carries what the site's feed was at its build. */
async function openWithFeed(
  feedOf: (site: string) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>,
): Promise<Ready> {
  const server = await startSiteServer();
  const sample = await packageWithFiles(await feedOf(server.site));
  const extension = await openExtension('chrome', { folder: sample.folder });
  return {
    server,
    extension,
    page: await extension.newPage(),
    worker: await backgroundOf(extension),
    close: async () => {
      await extension.close();
      await sample.remove();
      server.close();
    },
  };
}

function serve({ feed }: SiteServer, files: ReadonlyMap<string, string>): void {
  feed.clear();
  for (const [path, text] of files) feed.set(path, text);
}

const GROUP = 'https://www.facebook.com/groups/entraide.imprimante.3d/';
const HOUR = 60 * 60 * 1000;
const BULLETIN_PATH = '/bulletins/62-2020-04-08-2/';

describe('an extension whose feed names a site', () => {
  let server: SiteServer;
  let extension: OpenExtension;
  let page: Page;
  let worker: WebWorker;
  let close: () => Promise<void>;

  before(async () => {
    ({ server, extension, page, worker, close } = await openWithFeed((site) => sampleFeedFiles({ site })));
  });
  after(() => close());
  beforeEach(() => {
    server.requests.length = 0;
  });

  const publish = (feed: ReadonlyMap<string, string>) => serve(server, feed);

  /** Lets the alarm ring now, and gives what was asked of the site. */
  const sync = async (): Promise<string[]> => {
    server.requests.length = 0;
    const isUnderWay = () =>
      server.stalled === undefined
        ? server.requests.length > 0
        : server.requests.at(-1)?.path === `/feed/v1/${server.stalled}`;
    await ringForSync(worker, isUnderWay);
    if (server.stalled === undefined) await syncEnds(worker);
    return server.requests.map(({ path }) => path.replace('/feed/v1/', ''));
  };

  const shownText = async (): Promise<string> => {
    await openListed(page);
    return (await noticeText(page)) ?? '';
  };

  test('asks the site for nothing when it is installed; the alarm is set', async () => {
    await openListed(page);
    const alarm = await worker.evaluate(() => chrome.alarms.get('sync'));
    assert.equal(alarm?.periodInMinutes, 24 * 60);
    assert.ok((alarm?.scheduledTime ?? 0) > Date.now());
    assert.deepEqual(server.requests, []);
  });

  test('the notice leads to the published page, without a referrer', async () => {
    await openListed(page);
    const opened = extension.browser.waitForTarget((target) => target.url().startsWith(server.site));
    const { x, y } = await linkPoint(page);
    await page.mouse.click(x, y);
    const tab = await (await opened).asPage();
    assert.equal(tab.url(), `${server.site}bulletins/62-2020-04-08-2/#e8`);
    const request = server.requests.find(({ path }) => path === BULLETIN_PATH);
    assert.equal(request?.headers.referer, undefined);
    await tab.close();
  });

  test('offline, the notice leads to the extension’s own page', async () => {
    await openListed(page);
    const { x, y } = await linkPoint(page);
    await page.setOfflineMode(true);
    const opened = extension.browser.waitForTarget((target) => target.url().includes('/entry.html'));
    await page.mouse.click(x, y);
    const tab = await (await opened).asPage();
    await tab.waitForSelector('article');
    await tab.close();
    await page.setOfflineMode(false);
  });

  test('shows every initiative that names the page', async () => {
    await openListed(page, 'https://www.facebook.com/deux.fois');
    assert.equal(await inNotice(page, (root) => root.querySelectorAll('li').length), 2);
  });

  test('shows nothing on a page whose only initiative was withdrawn', async () => {
    await page.goto('https://www.facebook.com/retiree');
    await settle(page);
    assert.equal(await countNotices(page), 0);
  });

  test('a first sync asks for what the package does not carry, as anybody would', async () => {
    publish(sampleFeedFiles({ site: server.site, counter: 2, secondText: 'Le deuxième texte.' }));
    // The maps are those that the package carries.
    assert.deepEqual(await sync(), ['index.json', '62/index.json', '62/bulletins/62-2020-04-08-2.json']);
    for (const { headers } of server.requests) {
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.referer, undefined);
    }
    assert.match(await shownText(), /Le deuxième texte/);
  });

  test('a sync that finds nothing new asks for the index alone, and is answered without a body', async () => {
    assert.deepEqual(await sync(), ['index.json']);
    assert.deepEqual(
      server.requests.map(({ status }) => status),
      [304],
    );
  });

  test('a later sync asks for what has changed alone', async () => {
    publish(sampleFeedFiles({ site: server.site, counter: 3, secondText: 'Le troisième texte.' }));
    assert.deepEqual(await sync(), ['index.json', '62/index.json', '62/bulletins/62-2020-04-08-2.json']);
    assert.match(await shownText(), /Le troisième texte/);
  });

  const faults: readonly [why: string, spoil: (feed: Map<string, string>) => void][] = [
    ['a captive portal', (feed) => feed.set('index.json', '<html>Bienvenue</html>')],
    ['a publication under way', (feed) => feed.set('62/index.json', '{}')],
    ['a missing bulletin', (feed) => feed.delete('62/bulletins/62-2020-04-08-2.json')],
    ['a bulletin cut short', (feed) => feed.set('62/bulletins/62-2020-04-08-2.json', '{"version":1,')],
  ];
  for (const [why, spoil] of faults) {
    test(`keeps the last good data in the face of ${why}`, async () => {
      const feed = sampleFeedFiles({ site: server.site, counter: 4, secondText: 'Un texte de trop.' });
      spoil(feed);
      publish(feed);
      await sync();
      assert.match(await shownText(), /Le troisième texte/);
    });
  }

  for (const stalled of ['index.json', '62/index.json', '62/bulletins/62-2020-04-08-2.json']) {
    test(`keeps them when the worker is stopped while it waits for ${stalled}, and tries again`, async () => {
      const feed = sampleFeedFiles({ site: server.site, counter: 4, secondText: 'Un texte en route.' });
      publish(feed);
      server.stalled = stalled;
      await sync();
      await worker.close();
      await until(() => !extension.browser.targets().some(isWorker));
      server.stalled = undefined;
      assert.match(await shownText(), /Le troisième texte/);
      worker = await backgroundOf(extension);
      const alarm = await worker.evaluate(() => chrome.alarms.get('sync'));
      const due = (alarm?.scheduledTime ?? 0) - Date.now();
      assert.ok(due > 0 && due < 5 * HOUR, `${due}`);
    });
  }

  test('keeps them when the disk is full', async () => {
    publish(sampleFeedFiles({ site: server.site, counter: 4, secondText: 'Un texte de trop.' }));
    // Chromium measures the disk every half minute only; a database on a full one answers a write like this.
    const fill = () =>
      worker.evaluate(() => {
        const { prototype } = IDBObjectStore;
        const put = Object.getOwnPropertyDescriptor(prototype, 'put');
        prototype.put = () => {
          if (put) Object.defineProperty(prototype, 'put', put);
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        };
      });
    await fill();
    await sync();
    assert.match(await shownText(), /Le troisième texte/);
  });

  test('never goes back to an earlier publication', async () => {
    publish(sampleFeedFiles({ site: server.site, counter: 2, secondText: 'Le deuxième texte.' }));
    await sync();
    assert.match(await shownText(), /Le troisième texte/);
  });

  test('falls back on the packaged data when the store is emptied under it, and mends at the next sync', async () => {
    await worker.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('solidaire').onsuccess = () => resolve();
        }),
    );
    assert.match(await shownText(), /présente pour accompagner/);
    publish(sampleFeedFiles({ site: server.site, counter: 5, secondText: 'Le cinquième texte.' }));
    await sync();
    assert.match(await shownText(), /Le cinquième texte/);
  });

  test('hides initiatives that name a person a month after the last good sync, until the next', async () => {
    await openListed(page, GROUP);
    const monthAgo = Date.now() - 31 * 24 * 60 * 60 * 1000;
    await worker.evaluate((confirmedAt) => chrome.storage.local.set({ confirmedAt }), monthAgo);
    await page.reload();
    await settle(page);
    assert.equal(await countNotices(page), 0);
    assert.match(await shownText(), /SECOND DEPART/, 'others stay');
    await sync();
    await openListed(page, GROUP);
  });

  test('a clock that ran ahead confirms nothing, and does not put the next sync off', async () => {
    const yearAhead = Date.now() + 365 * 24 * HOUR;
    await worker.evaluate(async (moment) => {
      await chrome.alarms.create('sync', { when: moment, periodInMinutes: 1440 });
      const sync = { failures: 0, allowed: moment, due: moment };
      await chrome.storage.local.set({ confirmedAt: moment, sync });
    }, yearAhead);
    await page.goto(GROUP);
    await settle(page);
    assert.equal(await countNotices(page), 0);
    // Whatever wakes the background, or a changed setting, has it look at the alarm.
    await worker.evaluate(() => chrome.storage.local.set({ settings: {} }));
    await until(async () => {
      const alarm = await worker.evaluate(() => chrome.alarms.get('sync'));
      return (alarm?.scheduledTime ?? Infinity) < Date.now() + HOUR;
    });
    await sync();
    await openListed(page, GROUP);
  });

  test('a withdrawn initiative is gone everywhere after the next sync, also from what is open', async () => {
    await openListed(page);
    await page.evaluate((href) => {
      document.body.insertAdjacentHTML('beforeend', `<p><a href="${href}">SECOND DEPART</a></p>`);
    }, LISTED_PAGE);
    await page.waitForSelector('solidaire-mark');
    const readySize = () =>
      worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get()).match(/#e8/g)?.length);
    assert.ok(await readySize());
    const signs: readonly [path: string, sign: string][] = [
      [`popup.html?address=${encodeURIComponent(LISTED_PAGE)}`, '.not-listed'],
      ['popup.html?q=Haillicourt', '[role=status]'],
      ['entry.html?ref=62-2020-04-08-2%23e8', '.not-listed'],
    ];
    const own = await Promise.all(
      signs.map(async ([path]) => {
        const tab = await extension.browser.newPage();
        await tab.goto(`chrome-extension://${extension.id}/${path}`);
        await tab.waitForFunction(() => document.body.innerText.includes('SECOND DEPART'), { polling: 50 });
        return tab;
      }),
    );
    publish(sampleFeedFiles({ site: server.site, counter: 6, withdrawn: true }));
    await sync();
    // The notice and the mark that stood.
    await page.waitForFunction(() => !document.querySelector('solidaire-notice, solidaire-mark'), {
      polling: 50,
      timeout: 4 * SOON,
    });
    assert.equal(await readySize(), undefined, 'the notice that was ready');
    for (const [index, [path, sign]] of signs.entries()) {
      const tab = own[index];
      for (const state of ['open', 'opened again']) {
        await tab?.waitForSelector(`main ${sign}`);
        const text = await tab?.$eval('main', (main) => main.innerText);
        assert.doesNotMatch(text ?? '', /SECOND DEPART/, `${path}, ${state}`);
        await tab?.reload();
      }
      await tab?.close();
    }
    await page.reload();
    await settle(page, GROUP);
    assert.equal(await countNotices(page), 0);
    const kept = await worker.evaluate(
      () =>
        new Promise<string>((resolve) => {
          indexedDB.open('solidaire').onsuccess = ({ target }) => {
            const { result: db } = target as IDBOpenDBRequest;
            db.transaction('files').objectStore('files').getAll().onsuccess = (event) => {
              resolve(JSON.stringify((event.target as IDBRequest).result));
              db.close();
            };
          };
        }),
    );
    assert.doesNotMatch(kept, /SECOND DEPART/);
  });
});

describe('an extension whose feed is signed', () => {
  let server: SiteServer;
  let page: Page;
  let worker: WebWorker;
  let close: () => Promise<void>;
  const dayBefore = (days: number) => new Date(Date.now() - 24 * HOUR * days).toISOString().slice(0, 10);
  const feedOf = (counter: number, secondText = 'Un texte.', site = server.site) =>
    sampleFeedFiles({ site, counter, secondText });

  before(async () => {
    ({ server, page, worker, close } = await openWithFeed((site) =>
      signed(feedOf(2, 'Un texte.', site), { date: dayBefore(31) }),
    ));
  });
  after(() => close());

  const syncWith = async (files: ReadonlyMap<string, string>) => {
    serve(server, files);
    server.requests.length = 0;
    await ringForSync(worker, () => server.requests.length > 0);
    await syncEnds(worker);
  };
  const hasNotice = async (address: string) => {
    await page.goto(address);
    await settle(page);
    return (await countNotices(page)) > 0;
  };

  test('hides initiatives that name a person a month after the day it was signed, however new it is here', async () => {
    assert.equal(await hasNotice(GROUP), false);
    assert.equal(await hasNotice(LISTED_PAGE), true, 'others stay');
  });

  test('is not confirmed by a replay of the same', async () => {
    await syncWith(await signed(feedOf(2), { date: dayBefore(31) }));
    assert.equal(await hasNotice(GROUP), false);
  });

  test('takes nothing that is not signed, or that a stranger signs', async () => {
    await syncWith(feedOf(3, 'Un texte de trop.'));
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/feed/v1/index.signed.json'],
    );
    await syncWith(
      await signed(feedOf(3, 'Un texte de trop.'), { date: dayBefore(0), keys: [THIRD, FOURTH] }),
    );
    await openListed(page);
    assert.match((await noticeText(page)) ?? '', /Un texte\./);
  });

  test('shows them again once it has been signed again, with nothing changed', async () => {
    await syncWith(await signed(feedOf(2), { date: dayBefore(1), keys: [SECOND, THIRD] }));
    assert.equal(await hasNotice(GROUP), true);
  });

  test('is not kept waiting by a feed that was added and does not answer', async () => {
    const silent = await startSiteServer();
    silent.stalled = 'index.signed.json';
    const extraFeeds = [`${silent.site}feed/v1/`];
    await worker.evaluate(
      (feeds) => chrome.storage.local.set({ settings: { extraFeeds: feeds } }),
      extraFeeds,
    );
    try {
      await syncWith(
        await signed(feedOf(3, 'Un texte attendu.'), { date: dayBefore(0), keys: [SECOND, THIRD] }),
      );
      assert.ok(silent.requests.length > 0, 'it was asked too');
      await openListed(page);
      assert.match((await noticeText(page)) ?? '', /Un texte attendu/);
    } finally {
      silent.close();
      await worker.evaluate(() => chrome.storage.local.set({ settings: {} }));
    }
  });

  test('follows the key after the next one, since the next one has vouched for it', async () => {
    await syncWith(
      await signed(feedOf(4, 'Un texte de plus.'), { date: dayBefore(0), keys: [THIRD, FOURTH] }),
    );
    await openListed(page);
    assert.match((await noticeText(page)) ?? '', /Un texte de plus/);
  });
});

/** Where a person would click: a link that opens a tab wants a real click. */
async function linkPoint(page: Page): Promise<{ x: number; y: number }> {
  const point = await inNotice(page, (root) => {
    const { x, y, width, height } = root.querySelector('a')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  assert.ok(point);
  return point;
}
