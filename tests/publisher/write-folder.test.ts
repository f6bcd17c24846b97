import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { UserError } from '../../shared/editor/problem.ts';
import { placeOf, sweepBeside, writeFolder } from '../../publisher/write-folder.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidaire-write-'));
  out = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

const MARK = '.solidaire-site';
const sound = { isSound: () => Promise.resolve(true), beforeSwap: () => Promise.resolve() };
const write = async (files: Readonly<Record<string, string>>, how: Partial<typeof sound> = {}) =>
  writeFolder(
    { folder: out, target: await placeOf(out), sources: join(folder, 'bulletins') },
    new Map(Object.entries(files)),
    { ...sound, ...how },
  );
/** Somebody's file, with the folders above it. */
const put = (path: string, text = path) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('a folder that is written whole', () => {
  it('stays as it was, and nothing beside it, when the new one is not sound', async () => {
    await write({ 'a.txt': 'one' });
    let swapped = false;
    const written = await write(
      { 'a.txt': 'two' },
      {
        isSound: () => Promise.resolve(false),
        beforeSwap: () => Promise.resolve(void (swapped = true)),
      },
    );
    assert.deepEqual([written, swapped], [false, false]);
    assert.equal(read('site/a.txt'), 'one');
    assert.deepEqual(readdirSync(folder), ['site']);
  });

  it('holds nothing of what the last publication wrote there', async () => {
    await write({ 'a.txt': 'one', 'old/page/index.html': 'one' });
    assert.equal(await write({ 'b.txt': 'two' }), true);
    assert.deepEqual(readdirSync(out).sort(), [MARK, 'b.txt']);
    assert.deepEqual(readdirSync(folder), ['site']);
  });

  it('stays as it was when something fails on the way', async () => {
    await write({ 'a.txt': 'one' });
    const long = 'x'.repeat(300);
    await assert.rejects(write({ 'a.txt': 'two', [long]: '' }), /ENAMETOOLONG/);
    await assert.rejects(
      write({ 'a.txt': 'two' }, { beforeSwap: () => Promise.reject(new Error('no ids')) }),
      /no ids/,
    );
    assert.equal(read('site/a.txt'), 'one');
    assert.deepEqual(readdirSync(folder), ['site']);
  });
});

describe('what others put into a published folder', () => {
  const OTHERS = ['CNAME', '.git/HEAD', '.well-known/security.txt', 'page/note.txt', 'editeur/62/ids.json'];

  it('stays, beside pages that go and pages that come', async () => {
    await write({ 'page/index.html': 'one' });
    for (const path of OTHERS) put(`site/${path}`);
    mkdirSync(join(out, '.git/refs/tags'), { recursive: true });
    symlinkSync('nowhere', join(out, 'link'));
    const inode = statSync(join(out, 'CNAME')).ino;
    for (const page of ['page/index.html', 'other.txt']) {
      await write({ [page]: 'two' });
      for (const path of OTHERS) assert.equal(read(`site/${path}`), `site/${path}`);
      assert.ok(lstatSync(join(out, '.git/refs/tags')).isDirectory());
      assert.equal(readlinkSync(join(out, 'link')), 'nowhere');
    }
    assert.equal(statSync(join(out, 'CNAME')).ino, inode);
    assert.equal(existsSync(join(out, 'page/index.html')), false);
  });

  it('goes along as it is at the last moment: the editor’s own ids among it', async () => {
    await write({ 'a.txt': 'one' });
    put('site/editeur/62/ids.json', 'one');
    const beforeSwap = () => Promise.resolve(put('site/editeur/62/ids.json', 'two'));
    await write({ 'a.txt': 'two' }, { beforeSwap });
    assert.equal(read('site/editeur/62/ids.json'), 'two');
  });

  const taken: readonly [theirs: string, ours: string][] = [
    ['robots.txt', 'robots.txt'],
    ['page', 'page/index.html'],
    ['index.html/x', 'index.html'],
  ];
  for (const [theirs, ours] of taken)
    it(`is not written over: ${theirs} by ${ours}`, async () => {
      await write({ 'a.txt': 'one' });
      put(`site/${theirs}`);
      await assert.rejects(write({ 'a.txt': 'two', [ours]: 'ours' }), (error) => {
        assert.ok(error instanceof UserError && /ne vient pas d’une publication/.test(error.message));
        return true;
      });
      assert.equal(read(`site/${theirs}`), `site/${theirs}`);
      assert.equal(read('site/a.txt'), 'one');
    });

  it('is told apart in a site of a version that kept no list, as well as can be', async () => {
    put(`site/${MARK}`, '');
    for (const path of ['page/gone/index.html', 'CNAME', '.well-known/x']) put(`site/${path}`);
    await write({ 'page/index.html': 'one' });
    assert.deepEqual(readdirSync(out).sort(), [MARK, '.well-known', 'CNAME', 'page'].sort());
    assert.deepEqual(readdirSync(join(out, 'page')), ['index.html']);
  });

  it('is never the editor’s folder in such a site', async () => {
    put(`site/${MARK}`, '');
    put('site/bulletins/62/ids.json');
    put('site/bulletins/62-2020-04-08-2/index.html');
    await writeFolder(
      { folder: out, target: out, sources: join(out, 'bulletins', '62') },
      new Map([['bulletins/index.html', '']]),
      sound,
    );
    assert.deepEqual(readdirSync(join(out, 'bulletins')).sort(), ['62', 'index.html']);
    assert.equal(read('site/bulletins/62/ids.json'), 'site/bulletins/62/ids.json');
  });
});

describe('a folder that is a link', () => {
  it('is followed: what is served is what is replaced', async () => {
    mkdirSync(join(folder, 'data/site'), { recursive: true });
    symlinkSync(join(folder, 'data/site'), out);
    await write({ 'a.txt': 'one', 'gone.txt': '' });
    await write({ 'a.txt': 'two' });
    assert.ok(lstatSync(out).isSymbolicLink());
    assert.equal(read('data/site/a.txt'), 'two');
    assert.deepEqual(readdirSync(join(folder, 'data/site')).sort(), [MARK, 'a.txt']);
    assert.deepEqual(readdirSync(join(folder, 'data')), ['site']);
  });

  it('is refused when it leads nowhere, as to a drive that is not plugged in', async () => {
    symlinkSync(join(folder, 'drive/site'), out);
    await assert.rejects(write({ 'a.txt': 'one' }), /est un lien vers un dossier qui n’est pas là/);
    assert.equal(existsSync(join(folder, 'drive')), false);
  });
});

describe('what killed publications leave beside the folder', () => {
  const beside = (what: string) => join(folder, `.site.solidaire-${what}`);

  it('goes: a draft, an old site, those of versions before', async () => {
    await write({ 'a.txt': 'one' });
    for (const path of [
      '.site.solidaire-new/a.txt',
      '.site.solidaire-old/a.txt',
      '.site-a1B2c3/feed/v1/index.json',
      '.site-a1B2c3-old/feed/v1/index.json',
    ])
      put(path, 'withdrawn');
    put('.site-backup/notes.txt');
    sweepBeside(out);
    assert.deepEqual(readdirSync(folder).sort(), ['.site-backup', 'site']);
    assert.equal(read('site/a.txt'), 'one');
  });

  it('is put back when none stands in its place', async () => {
    await write({ 'a.txt': 'one' });
    put('site/CNAME');
    put('.site.solidaire-new/a.txt', 'two');
    renameSync(out, beside('old'));
    sweepBeside(out);
    assert.deepEqual([read('site/a.txt'), read('site/CNAME')], ['one', 'site/CNAME']);
    assert.deepEqual(readdirSync(folder), ['site']);
  });
});
