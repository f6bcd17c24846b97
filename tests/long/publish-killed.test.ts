/**
 * A publisher that publishes on and on, killed two hundred times at any moment: what is served is one whole version each time, the
 * ledger is whole and no older than it, and the next start leaves nothing of the killed one.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFeed } from '../../publisher/check-feed.ts';
import { ledgerSchema } from '../../shared/editor/ids.ts';
import { release, smallSeries } from '../publisher/small-series.ts';
import '../publisher/with-keys.ts';

const TIMES = Number(process.env['KILLS'] ?? 200);
const root = fileURLToPath(new URL('../../', import.meta.url));

const VERSIONS = ['UN', 'DEUX'].map((word) =>
  release([
    `A Koungou, l’association ZEBULON distribue des cahiers, version ${word}.`,
    'A Sada, la médiathèque prête des livres devant sa porte.',
  ]),
);
const series = smallSeries({ 'a.md': VERSIONS[0] ?? '' });
after(() => series.remove());

/** Says that it begins, then publishes both versions by turns, and says how long one took. */
const SCRIPT = `
  import { writeFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { publish } from ${JSON.stringify(pathToFileURL(join(root, 'publisher/publish.ts')).href)};
  const [bulletins, out, versions] = process.argv.slice(1);
  const once = () => publish({ bulletins, out, today: '2026-01-01', widget: new Map([['solidaire.js', '']]), scripts: new Map(), report: () => {} });
  for (let turn = 0; ; turn++) {
    const started = performance.now();
    await once();
    if (turn === 0) console.log(performance.now() - started);
    writeFileSync(join(bulletins, '976', 'a.md'), JSON.parse(versions)[turn % 2]);
  }`;

async function publishAndKill(): Promise<void> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT];
  const child = spawn(process.execPath, [...args, series.bulletins, series.out, JSON.stringify(VERSIONS)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout.setEncoding('utf8'), 'data');
  // At any moment of the two or three publications that follow.
  await wait(Math.random() * 400);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** What is served, but for the count of publications. */
function served(): string {
  const hash = createHash('sha256');
  const paths = readdirSync(series.out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(series.out, join(entry.parentPath, entry.name)))
    .filter((path) => !path.endsWith('feed/v1/index.json') && !path.endsWith('index.signed.json'))
    .sort();
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(series.out, path)));
  return hash.digest('hex');
}

const counterServed = () =>
  (JSON.parse(readFileSync(join(series.out, 'feed/v1/index.json'), 'utf8')) as { counter: number }).counter;

it(`is killed ${TIMES} times, and one whole version is served each time`, async () => {
  const whole = new Set<string>();
  // The day of a change is written beside it: once both were published, each comes back as it was.
  for (const version of [0, 1, 0, 1, 0, 1]) {
    writeFileSync(join(series.bulletins, '976', 'a.md'), VERSIONS[version] ?? '');
    await series.publish();
    whole.add(served());
  }
  let [leftBeside, locked] = [0, 0];
  for (let time = 0; time < TIMES; time++) {
    await publishAndKill();
    assert.ok(existsSync(join(series.out, 'index.html')), 'a site stands in its place');
    assert.ok(whole.has(served()), 'it is one whole version');
    assert.deepEqual((await checkFeed(series.out)).problems, []);
    const ledger = ledgerSchema.parse(JSON.parse(series.read('ids.json')));
    assert.ok(ledger.publication.counter >= counterServed(), 'the ledger is no older than what is served');
    leftBeside += readdirSync(join(series.out, '..')).some((name) => /-(?:new|old)$/.test(name)) ? 1 : 0;
    locked += existsSync(join(series.bulletins, '.solidaire-lock')) ? 1 : 0;
  }
  assert.equal((await series.publish()).written, true);
  assert.deepEqual(readdirSync(join(series.out, '..')), ['site']);
  assert.deepEqual(
    readdirSync(join(series.bulletins, '976')).filter((name) => name.endsWith('.new')),
    [],
  );
  console.log(
    `${TIMES} kills; ${locked} within a publication, ${leftBeside} while its draft stood beside the site.`,
  );
});
