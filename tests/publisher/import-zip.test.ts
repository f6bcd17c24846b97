import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import JSZip from 'jszip';
import { importZip } from '../../publisher/import-zip.ts';

const SERIES = JSON.stringify({ title: 'La Somme solidaire', contact: 'presse@somme.gouv.fr' });

async function zipOf(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('a zip of the desk', () => {
  let bulletins: string;
  beforeEach(() => {
    bulletins = mkdtempSync(join(tmpdir(), 'solidaire-import-'));
  });
  afterEach(() => rmSync(bulletins, { recursive: true, force: true }));
  const take = async (files: Record<string, string | Uint8Array>) =>
    importZip(await zipOf(files), 'depot.zip', bulletins);
  const read = (path: string) => readFileSync(join(bulletins, path), 'utf8');

  it('is put in its places, the département’s folder made', async () => {
    const files = { '80/series.json': SERIES, '80/2020-04-08-2.md': '# Un', '80/corrections.json': '{}' };
    assert.deepEqual((await take(files)).sort(), Object.keys(files).sort());
    assert.equal(read('80/2020-04-08-2.md'), '# Un');
    assert.deepEqual(readdirSync(join(bulletins, '80')).sort(), [
      '2020-04-08-2.md',
      'corrections.json',
      'series.json',
    ]);
  });

  it('replaces what has changed, and tells of it alone', async () => {
    await take({ '80/series.json': SERIES, '80/a.md': 'un' });
    assert.deepEqual(await take({ '80/series.json': SERIES, '80/a.md': 'deux' }), ['80/a.md']);
    assert.equal(read('80/a.md'), 'deux');
  });

  it('never takes the place of ids.json, and brings it where there is none', async () => {
    await take({ '80/ids.json': 'first' });
    assert.deepEqual(await take({ '80/ids.json': 'second' }), []);
    assert.equal(read('80/ids.json'), 'first');
  });

  it('takes the place of the demonstration, of whatever département', async () => {
    mkdirSync(join(bulletins, '62'));
    writeFileSync(join(bulletins, '62/series.json'), '{ "contact": "contact@solidaire.example" }');
    await take({ '80/series.json': SERIES });
    assert.ok(!existsSync(join(bulletins, '62')));
  });

  it('leaves another’s series alone', async () => {
    mkdirSync(join(bulletins, '62'));
    writeFileSync(join(bulletins, '62/series.json'), '{ "contact": "presse@example.fr" }');
    await take({ '80/series.json': SERIES });
    assert.ok(existsSync(join(bulletins, '62/series.json')));
  });

  for (const path of [
    'lettre.md',
    '80/photo.png',
    '80/.cache.md',
    '80/images/a.md',
    '99/a.md',
    'package.json',
    '.github/workflows/a.yml',
  ]) {
    it(`is refused whole with ${path} in it`, async () => {
      await assert.rejects(take({ '80/a.md': 'un', [path]: 'x' }), {
        name: 'UserError',
        message: `depot.zip n’est pas un zip de la rédaction : on y trouve ${path}. Déposez le fichier tel que la rédaction l’a donné, sans l’ouvrir.`,
      });
      assert.deepEqual(readdirSync(bulletins), []);
    });
  }

  it('leads nowhere else by “..”', async () => {
    // The library resolves such a path to one within the zip: https://github.com/Stuk/jszip, version 3.8 on.
    const bytes = Buffer.from(await zipOf({ 'aa/aa/80/a.md': 'un' }));
    const text = bytes.toString('latin1').replaceAll('aa/aa/', '../../');
    await importZip(Buffer.from(text, 'latin1'), 'depot.zip', bulletins);
    assert.deepEqual(readdirSync(bulletins), ['80']);
  });

  it('is refused when it holds more than a release may', async () => {
    await assert.rejects(take({ '80/a.md': new Uint8Array(50_000_001) }), /80\/a\.md dépasse 50 Mo/);
    assert.deepEqual(readdirSync(bulletins), []);
  });

  it('is refused when its files are too much together, by their size or their number', async () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`80/${name}.md`, name.repeat(40)]));
    const together = importZip(await zipOf(files), 'depot.zip', bulletins, 100);
    await assert.rejects(together, /depot\.zip contient trop de choses/);
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`80/${at}.md`, '']));
    await assert.rejects(take(many), /depot\.zip contient trop de choses/);
    assert.deepEqual(readdirSync(bulletins), []);
    assert.equal((await importZip(await zipOf(files), 'depot.zip', bulletins, 120)).length, 3);
  });

  it('is refused when it is none, or empty', async () => {
    await assert.rejects(importZip(Buffer.from('PK, not'), 'depot.zip', bulletins), /ne s’ouvre pas/);
    await assert.rejects(take({}), /on y trouve rien/);
  });
});
