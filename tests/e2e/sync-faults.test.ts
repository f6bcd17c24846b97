/**
 * What a network may do to the syncs of the built extension: each fault has a feed of its own, and all of them are synced at
 * once. What was kept stays, byte for byte; the others take what is new; who fails is asked again later, each by itself.
 */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { networkFaults, RETRY_AFTER_SECONDS, soundAnswer, type NetworkFault } from '../network-faults.ts';
import { until } from '../until.ts';
import { backgroundOf, openExtension, type OpenExtension } from './open-extension.ts';
import { packageWithFiles, type SamplePackage } from './package-with-feed.ts';
import { ring, ringForSync } from './ring-for-sync.ts';
import { sampleFeedFiles } from './sample-feed.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

const MEGABYTE = 1_000_000;
/** The longest that one answer is waited for is twenty seconds. */
const SYNC_ENDS_WITHIN = 60_000;

const BULLETIN = '62/bulletins/62-2020-04-08-2.json';

/** At which file of which sync a fault comes. */
const VISITS = {
  'a first sync': 'index.json',
  'a later sync': 'index.json',
  'the midst of a later sync': BULLETIN,
} as const;
type Visit = keyof typeof VISITS;

/** Some answers hold all the same: what is right counts, not how it is labelled. A bulletin weighs what was announced of it. */
const isHarmlessAt = (fault: NetworkFault, visit: Visit) =>
  fault === 'of a wrong type' || (fault === 'with a byte order mark' && VISITS[visit] !== BULLETIN);

interface FaultyFeed {
  fault: NetworkFault;
  visit: Visit;
  /** The address of its folder, which is also its name. */
  base: string;
  /** What it publishes anew, by path. */
  later: Record<string, string>;
  /** Publishes that; from now on its fault comes at this file. */
  publish(spoilt?: string): void;
  asked: number;
  server: Server;
}

async function startFeed(fault: NetworkFault, visit: Visit): Promise<FaultyFeed> {
  let files: ReadonlyMap<string, string>;
  let spoilt: string | undefined;
  const listener: RequestListener = (request, response) => {
    feed.asked += 1;
    const path = (request.url ?? '').replace('/feed/v1/', '');
    const text = files.get(path);
    if (text === undefined)
      response.writeHead(404, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' }).end();
    else if (path === spoilt) networkFaults[fault](text)(request, response);
    else soundAnswer(text)(request, response);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site = `http://127.0.0.1:${port}/`;
  const published = (counter: number) =>
    sampleFeedFiles({ counter, site, secondText: `Le texte n° ${counter}.` });
  files = published(2);
  const later = published(3);
  const feed: FaultyFeed = {
    fault,
    visit,
    base: `${site}feed/v1/`,
    later: Object.fromEntries(later),
    publish(path) {
      files = later;
      spoilt = path;
    },
    asked: 0,
    server,
  };
  return feed;
}

describe('an extension that syncs through a network in trouble', () => {
  let feeds: FaultyFeed[];
  let own: FaultyFeed;
  let sample: SamplePackage;
  let extension: OpenExtension;
  let worker: WebWorker;
  let session: CDPSession;
  const unhandled: string[] = [];
  const kept = new Map<string, Record<string, string>>();
  let mostMemory = 0;
  let spoiltAt = 0;

  const basesOf = (list: readonly FaultyFeed[]) => list.map(({ base }) => base);

  /** The reader's added feeds, each trusted with the département since it was added. */
  const follow = (bases: readonly string[]) =>
    worker.evaluate(async (extraFeeds) => {
      const trust = { departments: ['62'], keys: [] };
      await chrome.storage.local.set(Object.fromEntries(extraFeeds.map((base) => [`trust ${base}`, trust])));
      await chrome.storage.local.set({ settings: { extraFeeds } });
    }, bases);

  const readKept = (base: string) =>
    worker.evaluate(
      (name) =>
        new Promise<Record<string, string>>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onupgradeneeded = () => opening.result.createObjectStore('files');
          opening.onerror = () => reject(opening.error ?? new Error(name));
          opening.onsuccess = () => {
            const db = opening.result;
            const store = db.transaction('files').objectStore('files');
            const [paths, texts] = [store.getAllKeys(), store.getAll()];
            texts.onsuccess = () => {
              db.close();
              const entries = paths.result.map((path, index) => [
                path as string,
                texts.result[index] as string,
              ]);
              resolve(Object.fromEntries(entries) as Record<string, string>);
            };
          };
        }),
      base === own.base ? 'solidaire' : `solidaire ${base}`,
    );

  const keepAll = async () => {
    for (const { base } of [own, ...feeds]) kept.set(base, await readKept(base));
  };

  interface Times {
    failures: number;
    allowed: number;
    due: number;
  }
  const timesOf = async (base: string): Promise<Times | undefined> => {
    const name = base === own.base ? 'sync' : `sync ${base}`;
    const stored = await worker.evaluate((key) => chrome.storage.local.get(key), name);
    return stored[name] as Times | undefined;
  };

  /** Each of the feeds has its sync behind it, and none is under way. */
  const allAsked = async (bases: readonly string[]) => {
    const running = await worker.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return held.length + pending.length;
    });
    const { usedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as { usedSize?: number };
    mostMemory = Math.max(mostMemory, usedSize);
    if (running > 0) return false;
    return (await Promise.all(bases.map(timesOf))).every((times) => times !== undefined);
  };
  const syncAll = async (bases: readonly string[]) => {
    own.asked = 0;
    await ringForSync(worker, () => own.asked > 0);
    await until(() => allAsked(bases), SYNC_ENDS_WITHIN);
  };

  before(async () => {
    own = await startFeed('empty', 'a later sync');
    const site = new URL('../../', own.base).href;
    sample = await packageWithFiles(sampleFeedFiles({ counter: 1, site }));
    const faults = Object.keys(networkFaults) as NetworkFault[];
    const visits = Object.keys(VISITS) as Visit[];
    feeds = await Promise.all(faults.flatMap((fault) => visits.map((visit) => startFeed(fault, visit))));
    extension = await openExtension('chrome', { folder: sample.folder });
    worker = await backgroundOf(extension);
    session = worker.client;
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      unhandled.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    // A good sync of those that have one behind them; then the faults come, with all feeds published anew.
    const later = basesOf(feeds.filter(({ visit }) => visit !== 'a first sync'));
    await follow(later);
    await syncAll([own.base, ...later]);
    await keepAll();
    spoiltAt = Date.now();
    own.publish();
    for (const feed of feeds) feed.publish(VISITS[feed.visit]);
    await follow(basesOf(feeds));
    await syncAll([own.base, ...basesOf(feeds)]);
  });
  after(async () => {
    await extension.close();
    await sample.remove();
    for (const { server } of [own, ...feeds]) {
      server.close();
      server.closeAllConnections();
    }
  });

  for (const visit of Object.keys(VISITS) as Visit[]) {
    for (const fault of Object.keys(networkFaults) as NetworkFault[]) {
      const isHarmless = isHarmlessAt(fault, visit);
      it(`${isHarmless ? 'takes what is new' : 'keeps what it had'} when ${visit} meets an answer that is ${fault}`, async () => {
        const { base, later } =
          feeds.find((each) => each.fault === fault && each.visit === visit) ?? assert.fail();
        const before = kept.get(base) ?? {};
        assert.equal(Object.keys(before).length, visit === 'a first sync' ? 0 : 5);
        const expected = isHarmless ? later : before;
        assert.deepEqual(await readKept(base), expected);
        // A browser that holds a copy takes a bare 304 for the publisher's word.
        const isConfirmed = isHarmless || (fault === '304' && visit === 'a later sync');
        const { failures, due, allowed } = (await timesOf(base)) ?? assert.fail();
        assert.equal(failures, isConfirmed ? 0 : 1);
        assert.ok(due > spoiltAt + 15 * 60_000);
        if (fault === '429' || fault === '503') assert.ok(allowed > spoiltAt + RETRY_AFTER_SECONDS * 1000);
      });
    }
  }

  it('takes what is new of the feed that has no fault, whatever the others do', async () => {
    assert.deepEqual(await readKept(own.base), own.later);
    assert.equal((await timesOf(own.base))?.failures, 0);
  });

  it('leaves nothing unhandled', () => assert.deepEqual(unhandled, []));

  it('holds no more than a few files at a time', () => {
    assert.ok(mostMemory > 0 && mostMemory < 100 * MEGABYTE, `${mostMemory}`);
  });

  it('asks nobody when the alarm rings before its time, and is then woken for the first of them', async () => {
    for (const feed of [own, ...feeds]) feed.asked = 0;
    await ring(worker);
    const times = await Promise.all([own, ...feeds].map(({ base }) => timesOf(base)));
    const first = Math.min(...times.map((each) => each?.due ?? 0));
    await until(async () => {
      const alarm = await worker.evaluate(() => chrome.alarms.get('sync'));
      return Math.abs((alarm?.scheduledTime ?? 0) - first) < 1_000;
    });
    assert.deepEqual(
      [own, ...feeds].filter(({ asked }) => asked > 0),
      [],
    );
  });

  it('asks by hand before its time, but not before a server lets it', async () => {
    const some = feeds.filter(
      ({ fault, visit }) => visit === 'a later sync' && ['410', '429', '503'].includes(fault),
    );
    await follow(basesOf(some));
    for (const feed of [own, ...some]) feed.asked = 0;
    const page: Page = await extension.browser.newPage();
    await page.goto(`chrome-extension://${extension.id}/options.html`);
    const refresh = await page.waitForSelector('main button.link');
    await refresh?.click();
    await until(() => some.some(({ asked }) => asked > 0));
    await until(async () => (await timesOf(some[0]?.base ?? ''))?.failures === 2);
    assert.deepEqual(
      some.map(({ fault, asked }) => [fault, asked]),
      [
        ['410', 1],
        ['429', 0],
        ['503', 0],
      ],
    );
    assert.ok(own.asked > 0);
    await page.close();
  });
});
