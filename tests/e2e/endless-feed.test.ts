/** Marks in a feed that scrolls: once for each link, none left of posts that are gone. `npm run test:long` scrolls for a minute. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scrollFeed } from './endless-feed.ts';
import { openExtension, type OpenExtension } from './open-extension.ts';

let extension: OpenExtension;

before(async () => {
  extension = await openExtension('chrome');
});
after(() => extension.close());

test('every link to a listed page bears one mark after 2,000 links in four seconds', async () => {
  const { listed, marked, marks, script } = await scrollFeed(await extension.newPage(), {
    links: 2_000,
    seconds: 4,
  });
  assert.equal(listed, 20, 'the last hundred posts stay');
  assert.deepEqual([marked, marks], [listed, listed]);
  assert.ok(script > 0, 'the extension was measured');
});
