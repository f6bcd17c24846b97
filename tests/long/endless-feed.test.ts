/** A minute of scrolling through 10,000 links, with what it may cost: 2 ms of script for 100 links, no run over 50 ms. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scrollFeed } from '../e2e/endless-feed.ts';
import { openExtension, type OpenExtension } from '../e2e/open-extension.ts';

const LINKS = 10_000;

let extension: OpenExtension;

before(async () => {
  extension = await openExtension('chrome');
});
after(() => extension.close());

test('a minute, 10,000 links', async (context) => {
  const report = await scrollFeed(await extension.newPage(), { links: LINKS, seconds: 60 });
  context.diagnostic(JSON.stringify(report));
  assert.equal(report.listed, 20, 'the last hundred posts stay');
  assert.deepEqual([report.marked, report.marks], [report.listed, report.listed]);
  assert.ok((report.script * 100) / LINKS <= 2, `${report.script} ms of script`);
  assert.ok(report.longest < 50, `${report.longest} ms without a pause`);
});
