/** Whoever builds the sources gets the packages that are published, to the byte. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { zip } from 'wxt';

for (const browser of ['chrome', 'firefox']) {
  test(`another clean build gives the archives that npm run build made, for ${browser}`, async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'solidaire-zip-'));
    const files = await zip({ outDir, browser });
    assert.ok(files.length > 0);
    for (const file of files)
      assert.equal(await digestOf(file), await digestOf(join('dist/extension', basename(file))), file);
    await rm(outDir, { recursive: true });
  });
}

const digestOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
