/** The published site behind a real nginx with the rules that come with it, asked by 1,000 readers at once. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publish } from '../../publisher/publish.ts';
import { findNginx, freePort, nginxMissing, startNginx } from '../nginx.ts';
import { pageScriptsBundle, widgetBundle } from '../site/bundles.ts';
import { findWrk, load, wrkMissing } from '../wrk.ts';
import '../publisher/with-keys.ts';

/** What a visit of a town hall's page asks for, and what an extension does. */
const PATHS = [
  '/widget/v1/solidaire.js',
  '/feed/v1/62/62413.json',
  '/communes/62413/',
  '/site.css',
  '/feed/v1/index.json',
  '/feed/v1/62/bulletins/62-2020-04-08-2.json',
];
const SECONDS = 30;
const READERS = 1_000;

const [nginx, wrk] = [findNginx(), findWrk()];
const skip = nginx === undefined ? nginxMissing : wrk === undefined ? wrkMissing : false;

it(
  `answers ${READERS} readers at once for ${SECONDS} s, without an error, in memory that does not grow`,
  { skip },
  async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'solidaire-load-'));
    const [out, bulletins] = [join(folder, 'site'), join(folder, 'bulletins')];
    cpSync(fileURLToPath(new URL('../../bulletins', import.meta.url)), bulletins, { recursive: true });
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/`;
    const [widget, scripts] = [await widgetBundle(), await pageScriptsBundle()];
    await publish({
      ...{ bulletins, out, site: address, today: '2020-05-02', widget, scripts },
      report: () => undefined,
    });
    const server = await startNginx(nginx ?? '', {
      ...{ port, root: out, scratch: join(folder, 'nginx'), connections: 2 * READERS },
      server: `include ${join(out, 'nginx.conf')};`,
    });
    const memory: number[] = [];
    const sampling = setInterval(() => memory.push(kilobytesOf(server.pid)), 1_000);
    try {
      const asked = { address, paths: PATHS, connections: READERS };
      // Every connection has had what it needs once.
      await load(wrk ?? '', { ...asked, seconds: 5 });
      memory.length = 0;
      const before = cpuSecondsOf(server.pid);
      const { requests, seconds, bytes, errors, median, p99 } = await load(wrk ?? '', {
        ...asked,
        seconds: SECONDS,
      });
      const cpu = cpuSecondsOf(server.pid) - before;
      test.diagnostic(
        `${requests} requests, ${Math.round(requests / seconds)} a second, ${(bytes / seconds / 1e6).toFixed(1)} MB/s; ` +
          `${((cpu / requests) * 1e6).toFixed(0)} µs of CPU a request; half within ${median.toFixed(0)} ms, 99 % within ${p99.toFixed(0)} ms; ` +
          `memory ${memory.at(0)} → ${memory.at(-1)} kB, at most ${Math.max(...memory)}`,
      );
      assert.deepEqual(errors, { connect: 0, read: 0, write: 0, status: 0, timeout: 0 });
      assert.ok(requests > READERS);
      assert.equal(server.complaints, '');
      const [first, last] = [memory.slice(0, 5), memory.slice(-5)].map((some) => Math.max(...some));
      assert.ok(first && last && last < first * 1.1, `${first} → ${last} kB`);
    } finally {
      clearInterval(sampling);
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
);

const kilobytesOf = (pid: number) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** Of the process, in user and in system mode; Linux counts it in hundredths of a second. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
