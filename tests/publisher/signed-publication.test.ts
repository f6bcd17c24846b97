/** A publication with keys: what is signed, for how long, and that it is the same feed. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFeed } from '../../publisher/check-feed.ts';
import { loadKeys, makeKeys, rotateKeys, type Keys } from '../../publisher/keys.ts';
import { publish } from '../../publisher/publish.ts';
import { openSignedFile, readSignedIndex } from '../../shared/feed/signed-index.ts';
import { syncFeedStore } from '../../shared/feed/sync-feed-store.ts';
import { hostOf, memoryStore } from '../shared/feed/signed-feed.ts';

const root = mkdtempSync(join(tmpdir(), 'solidaire-signed-'));
after(() => rmSync(root, { recursive: true, force: true }));
const bulletins = join(root, 'bulletins');
const out = join(root, 'site');
const place = { folder: join(bulletins, '62'), file: join(root, 'keys.json') };
const SIGNED = join(out, 'feed/v1/index.signed.json');

const publishOn = (today: string, keys: string | undefined = place.file) =>
  publish({
    bulletins,
    out,
    today,
    ...(keys && { keys }),
    widget: new Map(),
    scripts: new Map(),
    report: () => undefined,
  });
const signedText = () => readFileSync(SIGNED, 'utf8');
const problemsOn = async (day: string) =>
  (await checkFeed(out, Date.parse(day))).problems.map(({ file, problem }) => `${file}: ${problem.message}`);

let keys: Keys | undefined;
before(async () => {
  cpSync(fileURLToPath(new URL('../../bulletins', import.meta.url)), bulletins, { recursive: true });
  await makeKeys(place);
  keys = await loadKeys(place);
});

describe('a publication with keys', () => {
  it('is signed by both of them, for thirty days from its own', async () => {
    const { expires } = await publishOn('2026-03-10');
    assert.equal(expires, '2026-04-09');
    const trusted = [keys?.sign.next.key ?? ''];
    const { date, keys: signers, departments } = await openSignedFile(signedText(), SIGNED, trusted);
    assert.equal(date, '2026-03-10');
    assert.deepEqual(signers, [keys?.sign.current.key, keys?.sign.next.key]);
    assert.deepEqual(
      departments.map(({ code, length }) => [code, length]),
      [['62', readFileSync(join(out, 'feed/v1/62/index.json')).length]],
    );
    assert.deepEqual(await problemsOn('2026-03-10'), []);
  });

  it('on the same day has the same bytes, and on a later one the same counter', async () => {
    const text = signedText();
    await publishOn('2026-03-10');
    assert.equal(signedText(), text);
    await publishOn('2026-03-17');
    const [first, later] = [readSignedIndex(text), readSignedIndex(signedText())];
    assert.equal(later?.date, '2026-03-17');
    assert.equal(later?.counter, first?.counter);
    assert.deepEqual(later?.departments, first?.departments);
  });

  it('is taken by who trusts either key, also once the keys have been rotated', async () => {
    const files = () => {
      const paths = ['index.signed.json', '62/index.json', '62/facebook.json', '62/communes.json'];
      const all = [...paths, '62/bulletins/62-2020-04-08-2.json'];
      return new Map(all.map((path) => [path, readFileSync(join(out, 'feed/v1', path), 'utf8')]));
    };
    const store = memoryStore();
    const sync = (now: string, trusted: readonly string[]) =>
      syncFeedStore({ ...hostOf(files()), store, keys: trusted, now: Date.parse(now) });
    const baked = [keys?.sign.current.key ?? '', keys?.sign.next.key ?? ''];
    assert.equal(await sync('2026-03-18', baked), 'updated');
    await rotateKeys(place);
    await publishOn('2026-03-24');
    assert.equal(await sync('2026-03-25', baked), 'updated');
    await rotateKeys(place);
    await publishOn('2026-03-31');
    await assert.rejects(sync('2026-04-01', baked), { reason: 'key' });
    const followed = readSignedIndex(store.files.get('index.signed.json'))?.keys ?? [];
    assert.equal(await sync('2026-04-01', followed), 'updated');
  });

  it('that somebody has touched is no sound feed', async () => {
    const text = signedText();
    writeFileSync(SIGNED, text.replace('2026-03-31', '2026-03-30'));
    assert.match(String(await problemsOn('2026-04-01')), /signature ne tient pas/);
    writeFileSync(SIGNED, text);
    assert.deepEqual(await problemsOn('2026-04-01'), []);
    const index = join(out, 'feed/v1/index.json');
    const before = readFileSync(index, 'utf8');
    writeFileSync(index, before.replace(/"counter":\d+/, '"counter":999'));
    assert.match(String(await problemsOn('2026-04-01')), /n’est pas de la même publication/);
    writeFileSync(index, before);
  });

  it('without them leaves no signature behind', async () => {
    const environment = process.env['XDG_CONFIG_HOME'];
    process.env['XDG_CONFIG_HOME'] = join(root, 'config');
    try {
      assert.equal((await publishOn('2026-04-07', '')).expires, undefined);
      assert.equal(existsSync(SIGNED), false);
    } finally {
      if (environment === undefined) delete process.env['XDG_CONFIG_HOME'];
      else process.env['XDG_CONFIG_HOME'] = environment;
    }
  });
});
