/** A page that stays open for days, as a town hall's screen does: the page's own clock is run on by the browser. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { appears, becomes } from '../until.ts';
import { fixture } from './serve-site.ts';
import { hostPage, startOrigins, type Origins } from './two-origins.ts';

const PATH = 'feed/v1/62/62193.json';
const FILE = JSON.parse(fixture(PATH) ?? '') as AreaFile;
const HOUR = 3_600_000;

let origins: Origins;
/** What the site answers for the commune's file. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
/** Of every request for it: after how many hours of the page's clock, and whether it asked for what has changed alone. */
let asked: { hour: number; conditional: boolean }[] = [];
let page: Page;
let session: CDPSession;
let hours = 0;

const sound = (file: unknown) => (request: IncomingMessage, response: ServerResponse) => {
  const text = JSON.stringify(file);
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=86400', etag };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(text);
};
const down = (request: IncomingMessage) => void request.socket.destroy();
const busy =
  (headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response
      .writeHead(503, { 'access-control-allow-origin': '*', 'cache-control': 'no-store', ...headers })
      .end();

before(async () => {
  origins = await startOrigins();
  origins.extra.set(PATH, (request, response) => {
    asked.push({ hour: Math.round(hours), conditional: request.headers['if-none-match'] !== undefined });
    answer(request, response);
  });
});
after(() => origins.close());
afterEach(() => page.browserContext().close());

async function open(first: typeof answer, around = ''): Promise<void> {
  const snippet = `<script type="module" src="${origins.site}widget/v1/solidaire.js"></script>${around}<solidaire-initiatives commune="62193"><a href="${origins.site}">Initiatives solidaires à Calais</a></solidaire-initiatives>`;
  origins.hostPages.set('index.html', { html: hostPage(snippet) });
  [answer, asked, hours] = [first, [], 0];
  // What a visit left in the HTTP cache is not there for the next.
  page = await (await origins.browser.createBrowserContext()).newPage();
  session = await page.createCDPSession();
  await page.goto(origins.host);
}

/** The clock stands still while the network is waited for, so that nothing times out which would not. */
async function runOn(by: number): Promise<void> {
  for (let left = by; left > 0; left--) {
    const done = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
    await session.send('Emulation.setVirtualTimePolicy', {
      policy: 'pauseIfNetworkFetchesPending',
      budget: Math.min(left, 1) * HOUR,
    });
    hours += Math.min(left, 1);
    await done;
  }
}

const titles = () =>
  page.$$eval('solidaire-initiatives >>> .title', (all) => all.map(({ textContent }) => textContent?.trim()));
const status = () => page.$eval('solidaire-initiatives >>> [role=status]', ({ textContent }) => textContent);
const happens = (event: string) => page.evaluate((name) => void dispatchEvent(new Event(name)), event);

/** While the clock runs as it does: a page draws little when hours pass in a moment. */
const pushOutOfView = () =>
  page.$eval('div', async (above) => {
    above.style.setProperty('height', '500vh');
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });

/** When the clock runs on: a page whose clock stands still does not scroll. It does so within hours, not six. */
async function scrollToIt(): Promise<void> {
  const before = asked.length;
  await page.evaluate(() => void setTimeout(() => scrollTo(0, document.body.scrollHeight), 10));
  for (let tries = 0; tries < 5 && asked.length === before; tries++) await runOn(1);
}

const ALL = ['CRS 9', 'Jonathan P.', 'Une initiative pour Marck'];
const NAMELESS = ['CRS 9', 'Une initiative pour Marck'];

describe('a page that stays open', () => {
  it('asks every six hours whether what it shows has changed, though it may keep it for a day', async () => {
    await open(sound(FILE));
    await becomes(titles, ALL);
    await runOn(25);
    assert.deepEqual(asked, [
      { hour: 0, conditional: false },
      ...[6, 12, 18, 24].map((hour) => ({ hour, conditional: true })),
    ]);
    assert.deepEqual(await titles(), ALL);
    assert.equal(await status(), '');
  });

  it('shows no more what has been withdrawn', async () => {
    await open(sound(FILE));
    await becomes(titles, ALL);
    answer = sound({ ...FILE, nearby: [] });
    await runOn(5);
    assert.deepEqual(await titles(), ALL);
    await runOn(2);
    assert.deepEqual(await titles(), ['CRS 9']);
    answer = sound({ ...FILE, initiatives: [], nearby: [], bulletins: [] });
    await runOn(6);
    assert.deepEqual(await titles(), []);
  });

  it('asks for nothing while it is out of view, or its page is, and once when it is seen again', async () => {
    await open(sound(FILE), '<div style="height: 10px"></div>');
    await becomes(titles, ALL);
    await pushOutOfView();
    await runOn(25);
    assert.equal(asked.length, 1);
    await scrollToIt();
    assert.equal(asked.length, 2);
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));
    await runOn(25);
    assert.equal(asked.length, 2);
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false }));
    await happens('visibilitychange');
    await becomes(() => Promise.resolve(asked.length), 3);
  });

  it('hides who is named when nobody has confirmed it for two days, and nothing else', async () => {
    await open(sound(FILE));
    await becomes(titles, ALL);
    answer = down;
    await runOn(47);
    assert.deepEqual(await titles(), ALL);
    assert.equal(await status(), '');
    await runOn(1.1);
    assert.deepEqual(await titles(), NAMELESS);
    assert.match((await status()) ?? '', /^Le réseau ne répond pas/);
    answer = sound(FILE);
    await happens('online');
    await becomes(titles, ALL);
    assert.equal(await status(), '');
  });

  it('hides them though it is not in view, and its page asleep, before anyone sees it', async () => {
    await open(sound(FILE), '<div style="height: 10px"></div>');
    await becomes(titles, ALL);
    answer = down;
    await pushOutOfView();
    await runOn(49);
    await scrollToIt();
    assert.deepEqual(await titles(), NAMELESS);
  });

  it('asks a host that is down less and less often, and at once when the network is back', async () => {
    await open(down);
    await runOn(24);
    const tries = asked.length;
    assert.ok(tries >= 10 && tries <= 24, `${tries} requests in a day`);
    assert.ok(asked.filter(({ hour }) => hour >= 12).length <= 5);
    answer = sound(FILE);
    await happens('online');
    await becomes(titles, ALL);
    assert.equal(asked.length, tries + 1);
  });

  it('asks a busy host when it says, whatever the network', async () => {
    await open(busy({ 'retry-after': '7200', 'access-control-expose-headers': 'Retry-After' }));
    await appears(page, 'solidaire-initiatives >>> .alert');
    assert.equal(asked.length, 1);
    answer = sound(FILE);
    await runOn(1.9);
    await happens('online');
    await happens('visibilitychange');
    await runOn(0.05);
    assert.equal(asked.length, 1);
    await runOn(0.1);
    assert.deepEqual(await titles(), ALL);
  });

  it('spreads what pages ask after a failure that all have seen', async () => {
    const waits = new Set<number>();
    for (let pages = 0; pages < 4; pages++) {
      await open(busy());
      await appears(page, 'solidaire-initiatives >>> .alert');
      const from = await page.evaluate(() => performance.now());
      let again = 0;
      answer = (request, response) => {
        void page.evaluate(() => performance.now()).then((now) => (again = now - from));
        sound(FILE)(request, response);
      };
      await becomes(titles, ALL);
      await becomes(() => Promise.resolve(again > 500 && again < 2_500), true);
      waits.add(Math.round(again / 20));
      if (pages < 3) await page.browserContext().close();
    }
    assert.ok(waits.size > 1);
  });

  it('keeps what it shows through any bad answer', async () => {
    await open(sound(FILE));
    await becomes(titles, ALL);
    const bad: (typeof answer)[] = [
      busy(),
      (_request, response) => response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
      (_request, response) => response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<html>'),
      sound({ ...FILE, version: 2 }),
    ];
    for (const each of bad) {
      const before = asked.length;
      answer = each;
      await runOn(7);
      assert.ok(asked.length > before);
      assert.deepEqual(await titles(), ALL);
    }
  });
});
