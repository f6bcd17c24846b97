/** The desk makes the keys of a series, says where they are, and how long what is published is signed for. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nothing } from 'lit/html.js';
import { deskAtFirst, type DeskState } from '../../desk/page/desk-state.ts';
import { expiryView } from '../../desk/page/publish/signing-view.ts';
import { linesOf } from '../../desk/page/folder/local-server.ts';
import type { PublicationNews, Signing } from '../../publisher/steps/publication-news.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../site/serve-site.ts';
import { violations } from '../site/two-origins.ts';
import { appears, until } from '../until.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';

const LONG = 120_000;

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

describe('the signature on the desk’s page', () => {
  let inBrowser: LocalDesk;
  let browser: Browser;
  let page: Page;
  before(async () => {
    rmSync(join(config, 'solidaire'), { recursive: true, force: true });
    [inBrowser, browser] = await Promise.all([startLocalDesk({ inBrowser: true }), openBrowser()]);
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    inBrowser.close();
  });
  const shown = () => page.$eval('#redaction', ({ textContent }) => textContent.replace(/\s+/g, ' '));
  const shows = (words: RegExp) => until(async () => words.test(await shown()), LONG);
  const press = async (words: string) => {
    const button = await appears(page, `::-p-xpath(//button[contains(., "${words}")])`, LONG);
    await button.focus();
    await page.keyboard.press('Enter');
  };

  it('says that the feed is not signed, makes the keys, and says where they are', async () => {
    await page.goto(inBrowser.addressOnce);
    await shows(/Tout est enregistré/);
    await page.evaluate(() => (location.hash = '#rubrique=publier'));
    await shows(/Le flux n’est pas signé/);
    await press('Faire les clés');
    await shows(/Les clés sont faites\./);
    assert.ok((await shown()).includes(join(config, 'solidaire', '62.json')));
    assert.deepEqual(await violations(page), []);
  });

  it('tells when it opens that what is published is signed no more', async () => {
    await press('Publier');
    await shows(/C’est publié/);
    const path = join(inBrowser.out, 'feed/v1/index.signed.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('2026-01-01', '2025-11-25').replace('2026-01-31', '2025-12-20'));
    await page.evaluate(() => (location.hash = '#rubrique=bulletins'));
    await page.reload();
    await shows(/La signature du flux publié a expiré le 20 décembre 2025/);
    assert.deepEqual(await violations(page), []);
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
