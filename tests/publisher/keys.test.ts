/** Where the keys of a series are looked for, and that nothing replaces or moves them unasked. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { loadKeys, makeKeys, rotateKeys, type Keys } from '../../publisher/keys.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { isSignedBy, makeSigningKey, sign } from '../../shared/feed/signature.ts';

const root = mkdtempSync(join(tmpdir(), 'solidaire-keys-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  const place = mkdtempSync(join(root, 'case-'));
  folder = join(place, 'bulletins', '62');
  mkdirSync(folder, { recursive: true });
  env = { XDG_CONFIG_HOME: join(place, 'config'), APPDATA: join(place, 'config') };
});

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Keys;
const saysOf = (word: RegExp) => (error: unknown) => error instanceof UserError && word.test(error.message);

describe('the keys of a series', () => {
  it('are none until they are made', async () => {
    assert.equal(await loadKeys({ folder, env }), undefined);
  });

  it('are made in the user’s own folder, for its owner alone, and found there', async () => {
    const path = await makeKeys({ folder, env });
    assert.deepEqual(await loadKeys({ folder, env }), read(path));
    assert.notEqual(read(path).sign.current.key, read(path).sign.next.key);
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o077, 0);
  });

  it('of one series are not those of another', async () => {
    await makeKeys({ folder, env });
    assert.equal(await loadKeys({ folder: join(folder, '../62-inondations'), env }), undefined);
  });

  it('come from the file that is named, else from what the variable names, else from what it holds', async () => {
    const [named, inVariable] = [join(folder, '../../named.json'), join(folder, '../../variable.json')];
    await makeKeys({ folder, file: named, env });
    await makeKeys({ folder, env: { ...env, SOLIDAIRE_KEYS: inVariable } });
    const both = { ...env, SOLIDAIRE_KEYS: inVariable };
    assert.deepEqual(await loadKeys({ folder, file: named, env: both }), read(named));
    assert.deepEqual(await loadKeys({ folder, env: both }), read(inVariable));
    const held = { ...env, SOLIDAIRE_KEYS: readFileSync(named, 'utf8') };
    assert.deepEqual(await loadKeys({ folder, env: held }), read(named));
  });

  it('are never overwritten', async () => {
    const path = await makeKeys({ folder, env });
    const before = readFileSync(path, 'utf8');
    await assert.rejects(makeKeys({ folder, env }), saysOf(/existe déjà/));
    assert.equal(readFileSync(path, 'utf8'), before);
  });

  it('are neither made nor read in the editor’s folder', async () => {
    for (const file of [join(folder, 'keys.json'), join(folder, '..', 'keys.json')]) {
      await assert.rejects(makeKeys({ folder, file, env }), saysOf(/gardez les clés ailleurs/));
      assert.equal(existsSync(file), false);
      writeFileSync(file, '{}');
      await assert.rejects(loadKeys({ folder, file, env }), saysOf(/gardez les clés ailleurs/));
    }
  });

  it('that are named and missing, or damaged, are said, not done without', async () => {
    const file = join(folder, '../../keys.json');
    await assert.rejects(loadKeys({ folder, file, env }), saysOf(/manque/));
    await assert.rejects(loadKeys({ folder, env: { ...env, SOLIDAIRE_KEYS: file } }), saysOf(/manque/));
    const path = await makeKeys({ folder, file, env });
    const text = readFileSync(path, 'utf8');
    for (const damaged of ['', text.slice(0, -20), text.replace(/"key": "../, '"key": "'), '{}']) {
      writeFileSync(file, damaged);
      await assert.rejects(loadKeys({ folder, file, env }), saysOf(/ne se lit pas/));
    }
    await assert.rejects(loadKeys({ folder, env: { ...env, SOLIDAIRE_KEYS: '{"sign"' } }), UserError);
  });

  it('are rotated: the next becomes the current one, another follows, and withdrawals stay known', async () => {
    const before = read(await makeKeys({ folder, env }));
    const after = read(await rotateKeys({ folder, env }));
    assert.deepEqual(after.sign.current, before.sign.next);
    assert.notEqual(after.sign.next.key, before.sign.current.key);
    assert.equal(after.withdrawals, before.withdrawals);
    await assert.rejects(rotateKeys({ folder: join(folder, '../976'), env }), saysOf(/il n’y a pas de clés/));
  });
});

describe('a signature', () => {
  it('holds for its text and key alone, and is the same each time', async () => {
    const [key, other] = [await makeSigningKey(), await makeSigningKey()];
    const signature = await sign('Équihen', key);
    assert.deepEqual(await sign('Équihen', key), signature);
    assert.ok(await isSignedBy('Équihen', signature));
    assert.equal(await isSignedBy('Équihem', signature), false);
    assert.equal(await isSignedBy('Équihen', { ...signature, key: other.key }), false);
    assert.equal(await isSignedBy('Équihen', { ...signature, key: 'none' }), false);
    assert.equal(await isSignedBy('Équihen', { ...signature, sig: '' }), false);
  });
});
