/**
 * With a site, what is asked of it is the same whatever pages are seen: two browsers make the same journey of fifty
 * pages, one through listed pages and links to them, one through others; a sync comes twice on the way.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { browser as extensionApi } from 'wxt/browser';
import { buildWithFeed, type SampleBuild } from './build-with-feed.ts';
import { wait } from './notice-on-page.ts';
import { backgroundOf, openExtension } from './open-extension.ts';
import { sampleFeedFiles } from './sample-feed.ts';
import { startSiteServer, type SiteServer } from './site-server.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

const PAGES = 50;
const LISTED = [
  'SECONDDDEPART/',
  'deux.fois',
  'groups/entraide.imprimante.3d/',
  'SECONDDDEPART/posts/123456789',
  'retiree',
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

/** @returns every request of the journey, as its bytes came, and how many notices were seen */
async function journey(addressOf: (step: number) => string) {
  server.requests.length = 0;
  server.feed.clear();
  for (const [path, text] of sampleFeedFiles({ site: server.site, counter: 2, secondText: 'Le deuxième.' })) {
    server.feed.set(path, text);
  }
  const extension = await openExtension('chrome', { folder: built.folder });
  const page = await extension.newPage();
  let notices = 0;
  for (let step = 1; step <= PAGES; step += 1) {
    await page.goto(`https://www.facebook.com/${addressOf(step)}`);
    await page.evaluate(
      (path) => {
        const link = document.createElement('a');
        link.href = `/${path}`;
        link.textContent = path;
        document.body.append(link);
      },
      addressOf(step + 1),
    );
    await wait(40);
    notices += await page.evaluate(() => document.querySelectorAll('solidaire-notice').length);
    if (step % (PAGES / 2) === 0) {
      const worker = await backgroundOf(extension);
      const asked = server.requests.length;
      await worker.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
      while (server.requests.length === asked) await wait(20);
      await wait(300);
    }
  }
  await extension.close();
  return { log: server.requests.map(({ bytes, status }) => `${bytes}\n→ ${status}`).join('\n\n'), notices };
}

test('the requests of fifty pages are the same to the byte, with and without listed pages', async () => {
  const among = await journey((step) => LISTED[step % LISTED.length] ?? '');
  const apart = await journey((step) => `unlisted.page.${step}`);
  assert.ok(among.notices >= PAGES / 2, `${among.notices} notices`);
  assert.equal(apart.notices, 0);
  assert.equal(apart.log, among.log);
  // The first sync takes what the package lacks, the second one is answered without a body.
  assert.deepEqual(among.log.match(/→ \d+/g), ['→ 200', '→ 200', '→ 200', '→ 304']);
});
