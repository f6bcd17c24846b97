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
    const digests: string[][] = [];
    for (const _each of [1, 2]) {
      const outDir = await mkdtemp(join(tmpdir(), 'solidaire-zip-'));
      const files = await zip({ outDir, browser });
      digests.push(
        await Promise.all(
          files.map(async (file) =>
            createHash('sha256')
              .update(await readFile(file))
              .digest('hex'),
          ),
        ),
      );
      await rm(outDir, { recursive: true });
    }
    assert.ok((digests[0]?.length ?? 0) > 0);
    assert.deepEqual(digests[0], digests[1], browser);
  }
});
