/** The desk makes the keys of a series, says where they are, and how long what is published is signed for. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nothing } from 'lit/html.js';
import { deskAtFirst, type DeskState } from '../../desk/page/desk-state.ts';
import { expiryView } from '../../desk/page/publish/signing-view.ts';
import { linesOf } from '../../desk/page/folder/local-server.ts';
import type { PublicationNews, Signing } from '../../publisher/steps/publication-news.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';

const config = mkdtempSync(join(tmpdir(), 'solidaire-config-'));
const configBefore = process.env['XDG_CONFIG_HOME'];
let desk: LocalDesk;
before(async () => {
  process.env['XDG_CONFIG_HOME'] = config;
  desk = await startLocalDesk();
});
after(() => {
  desk.close();
  if (configBefore === undefined) delete process.env['XDG_CONFIG_HOME'];
  else process.env['XDG_CONFIG_HOME'] = configBefore;
  rmSync(config, { recursive: true, force: true });
});

const signing = async (init?: RequestInit) =>
  (await (await desk.ask('folders/62/signing', init)).json()) as Signing;

async function publish(): Promise<PublicationNews | undefined> {
  let last: PublicationNews | undefined;
  for await (const line of linesOf(await desk.ask('publish', { method: 'POST' })))
    last = line as PublicationNews;
  return last;
}

describe('the keys of a series at the desk', () => {
  const path = join(config, 'solidaire', '62.json');

  it('are none at first, and publishing goes without', async () => {
    assert.deepEqual(await signing(), {});
    const last = await publish();
    assert.ok(last && 'done' in last);
    assert.deepEqual(await signing(), {});
  });

  it('are made once, outside the folder, and never sent', async () => {
    const response = await desk.ask('folders/62/signing', { method: 'POST' });
    const text = await response.text();
    assert.deepEqual(JSON.parse(text), { keys: path });
    const { sign } = JSON.parse(readFileSync(path, 'utf8')) as { sign: { current: { secret: string } } };
    assert.ok(!text.includes(sign.current.secret));
    const again = await desk.ask('folders/62/signing', { method: 'POST' });
    assert.equal(again.status, 422);
    assert.match(await again.text(), /existe déjà/);
  });

  it('sign what is published from then on', async () => {
    const last = await publish();
    assert.ok(last && 'done' in last, JSON.stringify(last));
    assert.deepEqual(await signing(), { keys: path, expires: '2026-01-31' });
    assert.ok(existsSync(join(desk.out, 'feed/v1/index.signed.json')));
  });

  it('are made for folders of the desk alone', async () => {
    for (const folder of ['59', '..%2F62', '.'])
      assert.equal((await desk.ask(`folders/${folder}/signing`, { method: 'POST' })).status, 404, folder);
  });
});

describe('the end of a signature', () => {
  const stateOn = (today: string, expires?: string): DeskState => ({
    ...deskAtFirst({ isLocal: true, department: '' }, today),
    signing: { keys: '/clés.json', expires },
  });

  it('is told when the desk opens, once it is past or near', () => {
    const cases: readonly [today: string, expires: string | undefined, said: RegExp | undefined][] = [
      ['2026-01-01', undefined, undefined],
      ['2026-01-01', '2026-01-31', undefined],
      ['2026-01-16', '2026-01-31', /signé jusqu’au 31 janvier 2026/],
      ['2026-01-31', '2026-01-31', /a expiré le 31 janvier 2026/],
      ['2026-03-01', '2026-01-31', /a expiré le 31 janvier 2026/],
    ];
    for (const [today, expires, said] of cases) {
      const view = expiryView(stateOn(today, expires));
      if (said) assert.match(renderPage(view), said);
      else assert.equal(view, nothing);
    }
  });
});
