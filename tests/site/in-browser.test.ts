/** The pages and the bundled widget in a real browser: what reading the HTML cannot prove. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { exampleHarnesPage } from '../../widget/site/example-harnes-page.ts';
import { renderPage } from '../../widget/site/render-page.ts';
import { siteAssets } from '../../widget/site/site-assets.ts';
import { findBrowser } from '../browsers.ts';
import { samplePages } from './sample-site.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

const pages = samplePages();
const bundle = new Map<string, string>();
const asked: IncomingMessage[] = [];
let browser: Browser;
let site: string;
let townHall: string;
const servers: Server[] = [];

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const send = (response: ServerResponse, path: string, text: string | undefined, headers = {}) =>
  response
    .writeHead(text === undefined ? 404 : 200, {
      'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain',
      ...headers,
    })
    .end(text);

function feedFile(path: string): string | undefined {
  try {
    return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

before(async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'solidaire-'));
  await build({
    configFile: fileURLToPath(new URL('../../widget/vite.config.ts', import.meta.url)),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
  for (const name of readdirSync(outDir))
    bundle.set(`widget/v1/${name}`, readFileSync(join(outDir, name), 'utf8'));
  rmSync(outDir, { recursive: true });

  site = await listen((request, response) => {
    asked.push(request);
    const path = (request.url ?? '').slice(1).replace(/(^|\/)$/, '$1index.html');
    send(response, path, pages.get(path) ?? siteAssets.get(path) ?? bundle.get(path) ?? feedFile(path), {
      'access-control-allow-origin': '*',
    });
  });
  // A town hall that forbids all it can: the widget brings its styles along, and no markup that is parsed.
  townHall = await listen((request, response) => {
    const origin = site.slice(0, -1);
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; style-src 'none'; require-trusted-types-for 'script'`;
    const strict = request.url === '/strict';
    const snippet = pages
      .get('exemple/harnes/index.html')
      ?.match(/<script type="module".*<\/solidaire-initiatives>/)?.[0];
    const text = strict
      ? `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title><main>${snippet?.replaceAll('../../', site)}</main>`
      : renderPage(exampleHarnesPage({ site }));
    send(response, 'index.html', text, strict ? { 'content-security-policy': policy } : {});
  });
  browser = await puppeteer.launch({
    executablePath: findBrowser('chrome'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});

after(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

/** Opens an address in a context of its own, and closes it after. Anything the console says of errors fails the test. */
async function visit(
  url: string,
  check: (page: Page) => Promise<void>,
  { width = 1280, scheme = 'light', script = true } = {},
): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setJavaScriptEnabled(script);
  await page.goto(url);
  await page.waitForNetworkIdle({ idleTime: 150 });
  await check(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

/** What axe finds against WCAG 2.2 A and AA and its own best practices. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe('the pages in a browser', () => {
  for (const path of pages.keys()) {
    for (const [width, scheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      it(`${path} is accessible and fits ${width} px, ${scheme}`, () =>
        visit(
          site + path,
          async (page) => {
            assert.deepEqual(await violations(page), []);
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
          },
          { width, scheme },
        ));
    }
  }
});

describe('the widget on another origin', () => {
  const shown = (page: Page) =>
    page.$$eval('solidaire-initiatives >>> .title', (titles) => titles.map(({ textContent }) => textContent));

  it('shows the initiatives in the sample town hall', () =>
    visit(townHall, async (page) => {
      assert.deepEqual(await shown(page), ['Durand Production', 'Avenir des cités']);
      assert.deepEqual(await violations(page), []);
    }));

  it('shows them, with their looks, under the strictest policy and Trusted Types', () =>
    visit(`${townHall}strict`, async (page) => {
      assert.deepEqual(await shown(page), ['Durand Production', 'Avenir des cités']);
      const border = await page.$eval(
        'solidaire-initiatives >>> .initiative',
        (card) => getComputedStyle(card).borderRadius,
      );
      assert.equal(border, '12px');
    }));

  it('asks for the script and one file, without cookie or referrer, and leaves nothing behind', async () => {
    asked.length = 0;
    await visit(townHall, async (page) => {
      assert.deepEqual(
        asked.map(({ url }) => url),
        ['/widget/v1/solidaire.js', '/feed/v1/62/62413.json'],
      );
      for (const { headers } of asked) {
        assert.equal(headers.cookie, undefined);
        assert.equal(headers.referer, undefined);
      }
      assert.deepEqual(await page.browserContext().cookies(), []);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    });
  });

  it('leaves the link where there is no JavaScript', () =>
    visit(
      townHall,
      async (page) => {
        const box = await (await page.$('solidaire-initiatives a'))?.boundingBox();
        assert.ok(box && box.height > 0);
      },
      { script: false },
    ));
});

describe('the bundle', () => {
  it('is one file, and what is fetched on demand, without zod, in 11 KiB', () => {
    assert.deepEqual(
      [...bundle.keys()],
      [
        'cadre-page.js',
        'cadre.js',
        'solidaire-setting-advice.js',
        'solidaire-texts-en.js',
        'solidaire.js',
      ].map((name) => `widget/v1/${name}`),
    );
    const script = bundle.get('widget/v1/solidaire.js') ?? '';
    assert.doesNotMatch(script, /Zod/);
    assert.doesNotMatch(script, /^import|;import\{/);
    assert.doesNotMatch(script, /\drem\b/);
    const size = brotliCompressSync(script).byteLength;
    assert.ok(size <= 11 * 1024, `${size} bytes of brotli`);
  });
});
