/**
 * With a site, what is asked of it is the same whatever pages are seen: two browsers make the same journey, one through
 * listed pages and links to them, one through others; a sync comes twice on the way.
 */
import assert from 'node:assert/strict';
import { countNotices } from './notice-on-page.ts';
import { backgroundOf, openExtension } from './open-extension.ts';
import { packageWithFeed } from './package-with-feed.ts';
import { ringForSync, syncEnds } from './ring-for-sync.ts';
import { sampleFeedFiles } from './sample-feed.ts';
import { startSiteServer, type SiteServer } from './site-server.ts';
import { becomes } from '../until.ts';

/** A page of the journey: its path, and how many notices stand on it. */
type Stop = readonly [path: string, notices: number];

const LISTED: readonly Stop[] = [
  ['SECONDDDEPART/', 1],
  ['deux.fois', 1],
  ['groups/entraide.imprimante.3d/', 1],
  ['SECONDDDEPART/posts/123456789', 1],
  ['retiree', 0],
];

/** @returns every request of the journey, as its bytes came */
async function journey(
  pages: number,
  { server, folder }: { server: SiteServer; folder: string },
  stopAt: (step: number) => Stop,
): Promise<string> {
  server.requests.length = 0;
  server.feed.clear();
  for (const [path, text] of sampleFeedFiles({ site: server.site, counter: 2, secondText: 'Le deuxième.' })) {
    server.feed.set(path, text);
  }
  const extension = await openExtension('chrome', { folder });
  const page = await extension.newPage();
  for (let step = 1; step <= pages; step += 1) {
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
    if (step % (pages / 2) === 0) {
      const worker = await backgroundOf(extension);
      const asked = server.requests.length;
      await ringForSync(worker, () => server.requests.length > asked);
      await syncEnds(worker);
    }
  }
  await extension.close();
  return server.requests.map(({ bytes, status }) => `${bytes}\n→ ${status}`).join('\n\n');
}

/** @param pages of each journey, an even number */
export async function compareJourneys(pages: number): Promise<void> {
  const server = await startSiteServer();
  const sample = await packageWithFeed({ site: server.site });
  try {
    const where = { server, folder: sample.folder };
    const among = await journey(pages, where, (step) => LISTED[step % LISTED.length] ?? ['', 0]);
    const apart = await journey(pages, where, (step) => [`unlisted.page.${step}`, 0]);
    assert.equal(apart, among);
    // The first sync takes what the package lacks, the second one is answered without a body.
    assert.deepEqual(among.match(/→ \d+/g), ['→ 200', '→ 200', '→ 200', '→ 304']);
  } finally {
    await sample.remove();
    server.close();
  }
}
