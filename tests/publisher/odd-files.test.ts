/** What is no file of the editor's is not read, however it is called; what Notepad saves is. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { UserError } from '../../shared/editor/problem.ts';
import { release, smallSeries, type SmallSeries } from './small-series.ts';

const ENTRY = 'À Koungou, l’association ZÉBULON distribue des cahiers.';

let series: SmallSeries;
beforeEach(() => {
  series = smallSeries({ 'a.md': release([ENTRY]) });
});
afterEach(() => series.remove());
const path = (name: string) => join(series.bulletins, '976', name);

describe('what is no file of the folder', { skip: process.platform === 'win32' }, () => {
  const odd: readonly [name: string, put: (at: string) => void][] = [
    ['a link to a device', (at) => symlinkSync('/dev/zero', at)],
    ['a pipe', (at) => void execFileSync('mkfifo', [at])],
    [
      'a link to a pipe',
      (at) => {
        execFileSync('mkfifo', [join(series.root, 'pipe')]);
        symlinkSync(join(series.root, 'pipe'), at);
      },
    ],
    [
      'a link out of the folder',
      (at) => {
        writeFileSync(join(series.root, 'secret'), release([ENTRY]));
        symlinkSync(join(series.root, 'secret'), at);
      },
    ],
    ['a folder', (at) => mkdirSync(at)],
  ];
  for (const [what, put] of odd)
    for (const name of ['b.md', 'corrections.json', 'ids.json'])
      it(`is not read: ${what} called ${name}`, { timeout: 10_000 }, async () => {
        rmSync(path(name), { force: true });
        put(path(name));
        await assert.rejects(series.publish(), (error) => {
          assert.ok(error instanceof UserError, String(error));
          assert.match(error.message, new RegExp(`${name}.* (?:n’est pas un fichier|est un dossier)`));
          return true;
        });
      });
});

describe('what Notepad saves', () => {
  const encodings: readonly [name: string, encode: (text: string) => Uint8Array][] = [
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['ANSI', (text) => Buffer.from(text.replaceAll('’', "'"), 'latin1')],
  ];
  for (const [name, encode] of encodings)
    it(`is read: ${name}`, async () => {
      await series.publish();
      series.write('corrections.json', { '976-2020-04-08-1#e1': { title: 'Été à Koungou' } });
      for (const file of ['a.md', 'corrections.json', 'series.json', 'ids.json'])
        writeFileSync(path(file), encode(readFileSync(path(file), 'utf8')));
      const { written, initiatives } = await series.publish();
      assert.deepEqual([written, initiatives], [true, 1]);
      const feed = readFileSync(join(series.out, 'feed/v1/976/department.json'), 'utf8');
      assert.match(feed, /ZÉBULON/);
      assert.match(feed, /Été à Koungou/);
      assert.equal(feed.includes('\uFEFF'), false);
    });
});
