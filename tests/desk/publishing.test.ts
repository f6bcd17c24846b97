/** « Publier » in a real browser, from what changes to the way back: the page, its server, the published files. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../site/serve-site.ts';
import { violations } from '../site/two-origins.ts';
import { appears, until } from '../until.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';
import '../publisher/with-keys.ts';

let desk: LocalDesk;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
before(async () => {
  [desk, browser] = await Promise.all([startLocalDesk({ inBrowser: true }), openBrowser()]);
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});
after(async () => {
  await browser.close();
  desk.close();
});

const LONG = 120_000;
const inFolder = (...path: string[]) => join(desk.bulletins, '62', ...path);
const shown = () => page.$eval('#redaction', ({ textContent }) => textContent.replace(/\s+/g, ' '));
const shows = (words: RegExp) => until(async () => words.test(await shown()), LONG);
/** As a reader: the button of these words, focused and pressed by the keyboard. */
async function press(words: string) {
  const button = await appears(page, `::-p-xpath(//button[contains(., "${words}")])`, LONG);
  await button.focus();
  await page.keyboard.press('Enter');
}

describe('publishing from the desk’s page', () => {
  it('takes the token out of the address, and keeps it while the tab is reloaded', async () => {
    await page.goto(desk.addressOnce);
    await shows(/Tout est enregistré/);
    assert.ok(!page.url().includes(desk.token));
    await page.reload();
    await shows(/Tout est enregistré/);
  });

  it('says how it is opened to who comes by an address that was used', async () => {
    const other = await (await page.browser().createBrowserContext()).newPage();
    await other.goto(desk.addressOnce);
    await appears(other, '::-p-text(par l’adresse entière que le terminal affiche)');
    await other.close();
  });

  it('shows what would be new, by commune', async () => {
    await page.evaluate(() => (location.hash = '#rubrique=publier'));
    await shows(/Ce qui change 11 fiches nouvelles/);
    const communes = await page.$$eval('.commune-changes h3', (all) =>
      all.map(({ textContent }) => textContent),
    );
    assert.deepEqual(communes.slice(0, 3), ['Arras', 'Calais', 'Haillicourt']);
    assert.equal(existsSync(desk.out), false);
    assert.deepEqual(await violations(page), []);
  });

  /** Closes what is open, and opens the previews of a commune. */
  async function preview(commune: string) {
    const button = await appears(page, `[aria-label="${commune}"] button`);
    await button.focus();
    await page.keyboard.press('Enter');
    const widget = await appears(page, `[aria-label="${commune}"] .previews iframe[srcdoc]`);
    // As whoever looks at it: what is far out of sight waits to be drawn.
    await widget.scrollIntoView();
    await until(() => page.frames().length === 3, LONG);
  }
  const frame = (address: string) =>
    page.frames().find((each) => each.url().includes(address)) ?? assert.fail(address);

  it('shows the page and the widget as they will be, and lets none of them near the desk', async () => {
    await preview('Arras');
    await appears(frame('about:srcdoc'), 'solidaire-initiatives >>> .title', LONG);
    assert.equal(
      await frame('about:srcdoc').$eval('solidaire-initiatives >>> .title', ({ textContent }) => textContent),
      'Don de 200 parts de pizzas et de boissons',
    );
    assert.equal(
      await frame('/communes/62041/').$eval('h1', ({ textContent }) => textContent.trim()),
      'Initiatives solidaires à Arras',
    );
    const storageOf = () => {
      try {
        return sessionStorage.length;
      } catch {
        return 'kept out';
      }
    };
    for (const address of ['about:srcdoc', '/communes/62041/'])
      assert.equal(await frame(address).evaluate(storageOf), 'kept out');
    assert.deepEqual(await violations(page), []);
  });

  it('shows the notice where a bulletin names a Facebook page', async () => {
    await preview('Haillicourt');
    const noticed = () =>
      page.$$eval('.notice-preview div', (all) => all.map(({ shadowRoot }) => shadowRoot?.textContent ?? ''));
    await until(async () => (await noticed()).join('').includes('SECOND DEPART'));
    assert.match((await noticed()).join(''), /Cette page est citée dans un bulletin/);
  });

  it('publishes, tells its steps, and says where the site is', async () => {
    await press('Publier');
    await shows(/C’est publié 1 bulletin, 11 initiatives/);
    await shows(/Rien : le site publié est à jour/);
    assert.ok((await shown()).includes(desk.out));
    assert.ok(existsSync(join(desk.out, 'communes/62413/index.html')));
    assert.deepEqual(await violations(page), []);
  });

  it('sees by itself what is changed meanwhile, and says what every file was read for', async () => {
    writeFileSync(inFolder('corrections.json'), '{"62-2020-04-08-2#e7": {"withdrawn": "2026-01-01"}}');
    await shows(/1 fiche retirée/);
    await press('Publier');
    await shows(/Plus rien de la fiche 62-2020-04-08-2#e7 dans les [\d\s]+ fichiers : tous ont été relus/);
    assert.doesNotMatch(readFileSync(join(desk.out, 'feed/v1/62/department.json'), 'utf8'), /#e7"/);
  });

  it('goes back when asked twice, and leaves withdrawn what was', async () => {
    await press('Y revenir');
    await shows(/redeviennent ce qu’ils étaient/);
    await press('Revenir et publier');
    await shows(/C’est publié 1 bulletin, 10 initiatives/);
    assert.match(readFileSync(inFolder('corrections.json'), 'utf8'), /"62-2020-04-08-2#e7"/);
  });

  it('complained of nothing', () => assert.deepEqual(complaints, []));
});
