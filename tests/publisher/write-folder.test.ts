import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeFolder } from '../../publisher/write-folder.ts';

describe('a folder that is written whole', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'solidaire-write-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const sound = { isSound: () => Promise.resolve(true), beforeSwap: () => Promise.resolve() };

  it('stays as it was, and nothing beside it, when the new one is not sound', async () => {
    const out = join(folder, 'site');
    await writeFolder(out, new Map([['a.txt', 'one']]), sound);
    let swapped = false;
    const written = await writeFolder(out, new Map([['a.txt', 'two']]), {
      isSound: (draft) => Promise.resolve(readFileSync(join(draft, 'a.txt'), 'utf8') !== 'two'),
      beforeSwap: () => Promise.resolve(void (swapped = true)),
    });
    assert.deepEqual([written, swapped], [false, false]);
    assert.equal(readFileSync(join(out, 'a.txt'), 'utf8'), 'one');
    assert.deepEqual(readdirSync(folder), ['site']);
  });

  it('holds nothing of what stood there before', async () => {
    const out = join(folder, 'site');
    assert.equal(await writeFolder(out, new Map([['b.txt', 'three']]), sound), true);
    assert.equal(existsSync(join(out, 'a.txt')), false);
  });
});
