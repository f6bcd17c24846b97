/** The same sources package the feed of any prefecture: `SOLIDAIRE_FEED` says where it stands. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { readSignedIndex } from '../../shared/feed/signed-index.ts';
import { FIRST, SECOND, signed } from '../shared/feed/signed-feed.ts';
import { sampleFeedFiles, writeFiles } from './sample-feed.ts';

const folder = mkdtempSync(join(tmpdir(), 'solidaire-other-feed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @returns what reads a file of the feed that the package carries */
async function packageOf(feed: string): Promise<(path: string) => string> {
  const outDir = mkdtempSync(join(folder, 'package-'));
  const build = `import { build } from 'wxt'; await build({ outDir: ${JSON.stringify(outDir)} });`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', build], {
    env: { ...process.env, SOLIDAIRE_FEED: feed },
  });
  return (path) => readFileSync(join(outDir, 'chrome-mv3/feed/v1', path), 'utf8');
}

test('an extension carries the feed that it is built with', async () => {
  const feed = join(folder, 'feed');
  cpSync('dist/site/feed/v1', feed, { recursive: true });
  const index = join(feed, '62/index.json');
  const text = readFileSync(index, 'utf8').replace('"title":', '"other":true,"title":');
  writeFileSync(index, text);
  assert.equal((await packageOf(feed))('62/index.json'), text);
});

test('it carries the keys that the feed is signed by, and is not built from a signature that does not hold', async () => {
  const feed = join(folder, 'signed');
  await writeFiles(feed, await signed(sampleFeedFiles(), { date: '2026-03-10' }));
  const carried = readSignedIndex((await packageOf(feed))('index.signed.json'));
  assert.deepEqual(carried?.keys, [FIRST.key, SECOND.key]);
  const path = join(feed, 'index.signed.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('2026-03-10', '2026-03-11'));
  await assert.rejects(packageOf(feed), /digest/);
});
