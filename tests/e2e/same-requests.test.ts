/**
 * With a site, what is asked of it is the same whatever pages are seen: two browsers make the same journey of fifty
 * pages, one through listed pages and links to them, one through others; a sync comes twice on the way.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { browser as extensionApi } from 'wxt/browser';
import { buildWithFeed, type SampleBuild } from './build-with-feed.ts';
import { countNotices } from './notice-on-page.ts';
import { backgroundOf, openExtension } from './open-extension.ts';
import { sampleFeedFiles } from './sample-feed.ts';
import { startSiteServer, type SiteServer } from './site-server.ts';
import { becomes, until } from '../until.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

const PAGES = 50;

/** A page of the journey: its path, and how many notices stand on it. */
type Stop = readonly [path: string, notices: number];

const LISTED: readonly Stop[] = [
  ['SECONDDDEPART/', 1],
  ['deux.fois', 1],
  ['groups/entraide.imprimante.3d/', 1],
  ['SECONDDDEPART/posts/123456789', 1],
  ['retiree', 0],
];

let server: SiteServer;
let built: SampleBuild;

before(async () => {
  server = await startSiteServer();
  built = await buildWithFeed({ site: server.site });
});
after(async () => {
  await built.remove();
  server.close();
});

/** @returns every request of the journey, as its bytes came */
async function journey(stopAt: (step: number) => Stop): Promise<string> {
  server.requests.length = 0;
  server.feed.clear();
  for (const [path, text] of sampleFeedFiles({ site: server.site, counter: 2, secondText: 'Le deuxième.' })) {
    server.feed.set(path, text);
  }
  const extension = await openExtension('chrome', { folder: built.folder });
  const page = await extension.newPage();
  for (let step = 1; step <= PAGES; step += 1) {
    const [path, notices] = stopAt(step);
    const [next] = stopAt(step + 1);
    await page.goto(`https://www.facebook.com/${path}`);
    await page.evaluate((linked) => {
      const link = document.createElement('a');
      link.href = `/${linked}`;
      link.textContent = linked;
      document.body.append(link);
    }, next);
    await becomes(() => countNotices(page), notices);
    if (step % (PAGES / 2) === 0) {
      const worker = await backgroundOf(extension);
      const asked = server.requests.length;
      await worker.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
      await until(() => server.requests.length > asked);
      // A sync holds this lock until its end.
      await worker.evaluate(() => navigator.locks.request('sync', () => true));
    }
  }
  await extension.close();
  return server.requests.map(({ bytes, status }) => `${bytes}\n→ ${status}`).join('\n\n');
}

test('the requests of fifty pages are the same to the byte, with and without listed pages', async () => {
  const among = await journey((step) => LISTED[step % LISTED.length] ?? ['', 0]);
  const apart = await journey((step) => [`unlisted.page.${step}`, 0]);
  assert.equal(apart, among);
  // The first sync takes what the package lacks, the second one is answered without a body.
  assert.deepEqual(among.match(/→ \d+/g), ['→ 200', '→ 200', '→ 200', '→ 304']);
});
