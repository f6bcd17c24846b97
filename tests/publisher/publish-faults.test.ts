/** Disks that are full, folders that may not be written, drives that are gone, two publishers at once: a message, and nothing lost. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../../shared/editor/problem.ts';
import { release, smallSeries, type SmallSeries } from './small-series.ts';
import './with-keys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ONE = "A Koungou, l'association ZEBULON distribue des cahiers aux familles du quartier.";
const TWO = "A Sada, l'association QUINQUINA prête des livres.";

let series: SmallSeries;
beforeEach(async () => {
  series = smallSeries({ 'a.md': release([ONE]) });
  await series.publish();
});
afterEach(() => series.remove());

/** Every file below a folder, with what it holds. */
const content = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

const isSaid = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof UserError, String(error));
  assert.match(error.message, pattern);
  return true;
};

describe('a publication that cannot be written', () => {
  /** In a process of its own, that may write no file larger than some blocks of 512 bytes. */
  function publishWithin(blocks: number) {
    const script = `
      import { publish } from ${JSON.stringify(pathToFileURL(join(root, 'publisher/publish.ts')).href)};
      const [bulletins, out] = process.argv.slice(1);
      await publish({ bulletins, out, today: '2026-01-01', widget: new Map(), scripts: new Map(), report: () => {} })
        .then(({ written }) => console.log('written', written), ({ name, message }) => console.log(name, message));`;
    const run = `ulimit -f ${blocks}; exec "$@"`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
    const { stdout, stderr } = spawnSync('sh', ['-c', run, 'sh', ...node, series.bulletins, series.out], {
      cwd: root,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  it('says so when the disk takes no more, and leaves site and ids as they were', () => {
    const before = content(series.root);
    series.write('a.md', release([ONE, TWO]));
    before.set(join(series.bulletins, '976', 'a.md'), release([ONE, TWO]));
    assert.match(publishWithin(8), /^UserError .*le disque est plein \(EFBIG\)\. Rien n’a été publié\./);
    assert.deepEqual(content(series.root), before);
  });

  it('says so when the place is no folder, or cannot be one', async () => {
    writeFileSync(join(series.root, 'file'), '');
    await assert.rejects(
      series.publish({ out: join(series.root, 'file', 'site') }),
      isSaid(/ : .*\((?:ENOTDIR|EEXIST)\)\. Rien n’a été publié\.$/),
    );
    if (process.platform === 'linux')
      await assert.rejects(
        series.publish({ out: '/proc/solidaire/site' }),
        isSaid(/^\/proc\/solidaire.* : .*\(E[A-Z]+\)\. Rien n’a été publié\.$/),
      );
  });

  it('says so when the drive of the site, or of the releases, is gone', async () => {
    const drive = join(series.root, 'drive');
    mkdirSync(drive);
    symlinkSync(join(drive, 'site'), join(series.root, 'link'));
    await assert.rejects(
      series.publish({ out: join(series.root, 'link') }),
      isSaid(/un lecteur débranché \? Rien n’a été publié/),
    );
    renameSync(series.bulletins, join(series.root, 'elsewhere'));
    const before = content(series.out);
    await assert.rejects(series.publish(), isSaid(/dossier introuvable/));
    assert.deepEqual(content(series.out), before);
  });

  it('is written all the same when the copy of the releases cannot be kept', async () => {
    rmSync(join(series.bulletins, '976', '.versions'), { recursive: true });
    series.write('.versions', 'a file where a folder should be');
    const { written, said } = await series.publish();
    assert.equal(written, true);
    assert.match(said, /copie des communiqués.*n’a pas pu être faite/);
  });
});

describe('two publishers at once', () => {
  it('of one folder: the second is told to wait, wherever it publishes', async () => {
    const other = join(series.root, 'www', 'other');
    const [first, second] = await Promise.allSettled([series.publish(), series.publish({ out: other })]);
    assert.equal(first.status, 'fulfilled');
    assert.ok(second.status === 'rejected');
    isSaid(/Une autre publication est en cours sur cet ordinateur/)(second.reason);
    assert.equal(existsSync(other), false);
  });

  it('into one site: so is the second, whatever it publishes', async () => {
    const other = smallSeries({ 'a.md': release([TWO]) });
    const { out } = series;
    const outcomes = await Promise.allSettled([series.publish(), other.publish({ out })]);
    other.remove();
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('leave no lock behind, and one that was killed holds up nobody', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const lock = join(series.bulletins, '.solidaire-lock');
    writeFileSync(lock, JSON.stringify({ host: hostname(), pid, since: Date.now() }));
    assert.equal((await series.publish()).written, true);
    assert.equal(existsSync(lock), false);
    assert.deepEqual(readdirSync(join(series.root, 'www')), ['site']);
  });
});

describe('the drill', () => {
  it('is part of every publication, and says what it looked for and where', async () => {
    series.write('a.md', release([ONE, TWO]));
    assert.equal((await series.publish()).drill, undefined);
    series.write('corrections.json', { '976-2020-04-08-1#e1': { withdrawn: '2020-05-02' } });
    const { drill, files } = await series.publish();
    assert.deepEqual(drill?.withdrawn, ['976-2020-04-08-1#e1']);
    assert.deepEqual(drill.finds, []);
    assert.ok(drill.files >= files);
    assert.deepEqual(series.holding('ZEBULON'), []);
  });

  it('finds what others keep of it within the site', async () => {
    writeFileSync(join(series.out, 'note.txt'), ONE);
    series.write('corrections.json', { '976-2020-04-08-1#e1': { withdrawn: '2020-05-02' } });
    const { drill } = await series.publish();
    assert.deepEqual(
      drill?.finds.map(({ file }) => file),
      ['note.txt'],
    );
  });
});
