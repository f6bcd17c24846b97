/** Whoever builds the sources gets the packages that are published, to the byte. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { zip } from 'wxt';

test('two clean builds give the same archives', async () => {
  delete process.env['SOLIDAIRE_FEED'];
  for (const browser of ['chrome', 'firefox']) {
    const first = await zipDigests(browser);
    assert.ok(first.length > 0);
    assert.deepEqual(await zipDigests(browser), first, browser);
  }
});

async function zipDigests(browser: string): Promise<string[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'solidaire-zip-'));
  const files = await zip({ outDir, browser });
  const contents = await Promise.all(files.map((file) => readFile(file)));
  await rm(outDir, { recursive: true });
  return contents.map((content) => createHash('sha256').update(content).digest('hex'));
}
