/** The desk's server, killed in mid-save fifty times: what stands in the folder is always a whole version, and none but the last is lost. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { until } from '../until.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'solidaire-killed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TIMES = 50;
const NAME = 'corrections.json';

/** Large enough for a save to be met half way. */
const version = (count: number) => JSON.stringify({ count, padding: String(count % 10).repeat(2_000_000) });
const isWhole = (text: string) => text === version((JSON.parse(text) as { count: number }).count);
const etag = (text: string) => `"${createHash('sha256').update(text).digest('hex')}"`;

async function startDesk(bulletins: string) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(root, 'cli/main.ts'),
      'desk',
      '--no-open',
      '--port',
      '0',
      '--bulletins',
      bulletins,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], cwd: root },
  );
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const { origin, hash } = new URL(line.trim());
  return { child, origin, authorization: `Bearer ${hash.slice(1)}` };
}

it(`is killed ${TIMES} times in mid-save, and nothing that was saved is lost`, async () => {
  const bulletins = join(folder, 'bulletins');
  cpSync(join(root, 'bulletins'), bulletins, { recursive: true });
  const path = join(bulletins, '62', NAME);
  let before = readFileSync(path, 'utf8');
  let count = 0;
  let killedWithin = 0;
  for (let time = 0; time < TIMES; time++) {
    const { child, origin, authorization } = await startDesk(bulletins);
    /** Saves on and on; @returns once the server is gone */
    const save = async () => {
      for (;;) {
        const next = version(++count);
        const answer = await fetch(`${origin}/api/folders/62/files/${NAME}`, {
          method: 'PUT',
          headers: { authorization, 'if-match': etag(before) },
          body: next,
        }).catch(() => undefined);
        if (!answer) return;
        assert.equal(answer.status, 204);
        before = next;
      }
    };
    const start = count;
    const saving = save();
    // Once the first is saved, at any moment of those that follow.
    await until(() => count > start + 1, 30_000);
    await wait(Math.random() * 100);
    child.kill('SIGKILL');
    await Promise.all([once(child, 'exit'), saving]);

    const found = readFileSync(path, 'utf8');
    assert.ok(isWhole(found), 'a whole version');
    const { count: foundCount } = JSON.parse(found) as { count: number };
    const { count: savedCount = 0 } = JSON.parse(before) as { count?: number };
    assert.ok(
      foundCount === savedCount || foundCount === count,
      'the last that was saved, or the one on its way',
    );
    if (foundCount !== savedCount) killedWithin++;
    const versions = join(bulletins, '62', '.versions', NAME);
    for (const name of readdirSync(versions)) {
      const kept = readFileSync(join(versions, name), 'utf8');
      assert.ok(kept.length < 100 || isWhole(kept), 'old versions are whole too');
    }
    assert.ok(readdirSync(versions).length <= 11);
    assert.deepEqual(readdirSync(join(bulletins, '62')).sort(), [
      '.versions',
      '2020-04-08-2.md',
      NAME,
      'ids.json',
      'series.json',
    ]);
    before = found;
  }
  console.log(`${count} saves; ${killedWithin} of ${TIMES} kills came between the writing and its answer.`);
});
