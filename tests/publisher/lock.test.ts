import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { spawnSync } from 'node:child_process';
import { UserError } from '../../shared/editor/problem.ts';
import { holding } from '../../publisher/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'solidaire-lock-'));
after(() => rmSync(folder, { recursive: true }));
const lock = join(folder, '.lock');
const isRefused = (error: unknown) => {
  assert.ok(error instanceof UserError, String(error));
  assert.match(error.message, /Une autre publication est en cours .* effacez .*\.lock/);
  return true;
};
const work = () => Promise.resolve('done');
/** Of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ['--version']);

describe('a lock', () => {
  it('lets one work at a time, and is gone afterwards', async () => {
    const inside = holding([lock], async () => {
      await assert.rejects(holding([lock], work), isRefused);
      assert.ok(existsSync(lock));
      return 'first';
    });
    assert.equal(await inside, 'first');
    assert.equal(existsSync(lock), false);
  });

  it('is gone after work that fails, and so are those that were taken before one was refused', async () => {
    await assert.rejects(
      holding([lock], () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    const other = join(folder, '.other');
    await holding([lock], () => assert.rejects(holding([other, lock], work), isRefused));
    assert.equal(existsSync(other), false);
    assert.equal(existsSync(lock), false);
  });

  const now = Date.now();
  const holders: readonly [name: string, content: string, isFree: boolean][] = [
    ['of a process that was killed', JSON.stringify({ host: hostname(), pid: ended, since: now }), true],
    ['of one that runs', JSON.stringify({ host: hostname(), pid: process.ppid, since: now }), false],
    ['of another machine', JSON.stringify({ host: 'ailleurs', pid: ended, since: now - 60_000 }), false],
    ['of another machine, long ago', JSON.stringify({ host: 'ailleurs', pid: 1, since: now - 4e6 }), true],
    ['of a number that came round again', JSON.stringify({ host: hostname(), pid: 1, since: 0 }), true],
    ['cut', '{"host":', true],
    ['of something else', '"x"', true],
  ];
  for (const [name, content, isFree] of holders)
    it(`${name} ${isFree ? 'does not count' : 'counts'}`, async () => {
      writeFileSync(lock, content);
      if (isFree) assert.equal(await holding([lock], work), 'done');
      else {
        await assert.rejects(holding([lock], work), isRefused);
        assert.equal(readFileSync(lock, 'utf8'), content);
      }
      rmSync(lock, { force: true });
    });
});
