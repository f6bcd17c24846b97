/** The same sources package the feed of any prefecture: `SOLIDAIRE_FEED` says where it stands. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

const folder = mkdtempSync(join(tmpdir(), 'solidaire-other-feed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('an extension carries the feed that it is built with', async () => {
  const feed = join(folder, 'feed');
  cpSync('dist/site/feed/v1', feed, { recursive: true });
  const index = join(feed, '62/index.json');
  const text = readFileSync(index, 'utf8').replace('"title":', '"other":true,"title":');
  writeFileSync(index, text);
  const build = `import { build } from 'wxt'; await build({ outDir: ${JSON.stringify(folder)} });`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', build], {
    env: { ...process.env, SOLIDAIRE_FEED: feed },
  });
  assert.equal(readFileSync(join(folder, 'chrome-mv3/feed/v1/62/index.json'), 'utf8'), text);
});
