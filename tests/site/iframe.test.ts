/** The iframe form: a commune's page in an iframe of another site, in a real browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { AreaFile, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { estimateIframeHeight } from '../../site/iframe/estimate-iframe-height.ts';
import { iframePage } from '../../site/iframe/iframe-page.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { iframeHelperSnippet, iframeSnippet } from '../../site/snippet.ts';
import { widgetBundle } from './bundles.ts';
import { sampleFeed, sampleShown } from './sample-site.ts';
import { openBrowser, send, serve, serveSite, type Served } from './serve-site.ts';
import { frameOf, settled, visit, type VisitOptions } from './visit.ts';
import { wpEmbedScript } from './word-press.ts';

const resizer = readFileSync(
  fileURLToPath(new URL('../../node_modules/@open-iframe-resizer/core/dist/index.js', import.meta.url)),
  'utf8',
);

const { index, areas } = sampleFeed();
const areaOf = (code: string) => areas.find(({ area }) => area.code === code) ?? assert.fail(code);

/** Areas made of the sample's sentences, in numbers, lengths and places that no bulletin has. */
const inventedAreas = fc.sample(inventedArea(), { numRuns: 12, seed: 62 });

let browser: Browser;
let site: Served;
let townHall: Served;
let cadre: string;
/** The body of the town hall's page, and its headers. */
let hosted: { body: string; headers: Record<string, string> };

before(async () => {
  const invented = inventedAreas.map(
    (area, number) =>
      [
        `communes/invented-${number}/cadre/index.html`,
        renderPage(iframePage(area, { root: '../../../', index })),
      ] as const,
  );
  site = await serveSite(new Map([...invented, ['resizer.js', resizer]]));
  townHall = await serve(
    (_request, response) =>
      send(
        response,
        `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title><body>${hosted.body}`,
        hosted.headers,
      ),
    'localhost',
  );
  cadre = (await widgetBundle()).get('cadre.js') ?? '';
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  site.close();
  townHall.close();
});

interface Host extends VisitOptions {
  body: string;
  headers?: Record<string, string>;
}

/** Opens a town hall's page that holds an iframe, and gives both. */
function visitHost(
  { body, headers = {}, ...options }: Host,
  check: (page: Page, iframe: Frame) => Promise<void>,
): Promise<void> {
  hosted = { body, headers };
  return visit(browser, townHall.address, async (page) => check(page, await frameOf(page)), {
    width: 1000,
    mayComplain: true,
    ...options,
  });
}

const harnes = () => iframeSnippet(areaOf('62413').area, site.address, 300);
const sandboxed = (snippet: string) => snippet.replace('<iframe ', '<iframe sandbox="allow-scripts" ');
const helper = () => iframeHelperSnippet(site.address);

const contentHeight = (iframe: Frame) =>
  iframe.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const boxHeight = (page: Page) => page.$eval('iframe', (iframe) => iframe.getBoundingClientRect().height);

/** Waits until the iframe in the page has the height of what it holds. */
async function follows(page: Page, iframe: Frame) {
  const height = await contentHeight(iframe);
  await page.waitForFunction(
    (expected) => document.querySelector('iframe')?.getBoundingClientRect().height === expected,
    { timeout: 15_000 },
    height,
  );
}

describe('the page in an iframe', () => {
  it('is complete without JavaScript, and its links lead to the top window', () =>
    visitHost({ body: harnes(), script: false }, async (page, iframe) => {
      assert.deepEqual(
        await iframe.$$eval('.title', (titles) => titles.map(({ textContent }) => textContent)),
        ['Durand Production', 'Avenir des cités'],
      );
      await Promise.all([page.waitForNavigation(), iframe.click('.title a')]);
      assert.match(page.url(), /\/bulletins\/62-2020-04-08-2\/#e\d+$/);
    }));

  it('leads to its commune’s page where an editor has put it in a sandbox that allows nothing', () =>
    visitHost({ body: harnes().replace('<iframe ', '<iframe sandbox="" ') }, async (page, iframe) => {
      await Promise.all([iframe.waitForNavigation(), iframe.click('.footer a')]);
      assert.equal(iframe.url(), `${site.address}communes/62413/`);
      assert.equal(page.url(), townHall.address);
    }));

  it('leaves a link where a filter takes it out', () =>
    assert.equal(
      harnes().replace(/<iframe\b[^]*?<\/iframe>/, ''),
      `<p><a href="${site.address}communes/62413/">Initiatives solidaires à Harnes</a></p>`,
    ));

  it('is named after what it holds', () =>
    visitHost({ body: harnes() }, async (page, iframe) => {
      const title = await page.$eval('iframe', (element) => element.title);
      assert.equal(title, 'Initiatives solidaires à Harnes');
      assert.equal(await iframe.title(), title);
    }));

  it('asks for nothing but itself, its style and its script, and stores nothing', async () => {
    site.asked.length = 0;
    await visitHost({ body: harnes() }, async (page, iframe) => {
      assert.deepEqual(site.asked.map(({ url }) => url).sort(), [
        '/cadre.css',
        '/communes/62413/cadre/',
        '/widget/v1/cadre-page.js',
      ]);
      for (const { headers } of site.asked) {
        assert.equal(headers.cookie, undefined);
        assert.ok(!headers.referer?.startsWith(townHall.address));
      }
      assert.deepEqual(await page.browserContext().cookies(), []);
      assert.equal(await iframe.evaluate(() => localStorage.length + sessionStorage.length), 0);
    });
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`lies on the ground of a ${scheme} page, whatever the reader’s own scheme`, async () => {
      const other = scheme === 'dark' ? 'light' : 'dark';
      const ground = scheme === 'dark' ? '#102030' : '#e0f0ff';
      const body = `<style>:root{color-scheme:${scheme};background:${ground}}body{margin:0}iframe{display:block}</style>${harnes()}`;
      await visitHost({ body, scheme: other }, async (page) => {
        // The last column of the iframe, beside its content.
        const pixel = await page.screenshot({
          clip: { x: 998, y: 100, width: 1, height: 1 },
          encoding: 'base64',
        });
        const bare = await page.evaluate(() => document.querySelector('iframe')?.remove());
        assert.equal(bare, undefined);
        const without = await page.screenshot({
          clip: { x: 998, y: 100, width: 1, height: 1 },
          encoding: 'base64',
        });
        assert.equal(pixel, without);
      });
    });
  }

  it('is light in a page that says nothing of schemes, once the helper has told it', () =>
    visitHost({ body: harnes() + helper(), scheme: 'dark' }, async (page, iframe) => {
      await follows(page, iframe);
      assert.equal(
        await iframe.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
        'light',
      );
    }));
});

describe('the height of an iframe', () => {
  it('is estimated at publish time within 15 % of what it is at 600 px', async () => {
    const samples = [
      ...areas.map((area) => ({ area: sampleShown(area), path: `communes/${area.area.code}/cadre/` })),
      ...inventedAreas.map((area, number) => ({ area, path: `communes/invented-${number}/cadre/` })),
    ];
    const page = await browser.newPage();
    await page.setViewport({ width: 600, height: 400 });
    for (const { area, path } of samples) {
      await page.goto(site.address + path);
      const real = await contentHeight(page.mainFrame());
      const estimate = estimateIframeHeight(area);
      // A line more or less is nothing, even of a page of three lines.
      const allowed = Math.max(28, 0.15 * real);
      assert.ok(Math.abs(estimate - real) <= allowed, `${path}: ${estimate} px for ${real} px`);
    }
    await page.close();
  });

  const hosts: [name: string, body: () => string][] = [
    ['our helper', () => harnes() + helper()],
    ['our helper as a classic script', () => harnes() + helper().replace('type="module" ', '')],
    [
      'our helper, twice, copied to the town hall’s own server',
      () => harnes() + `<script>${cadre}</script>`.repeat(2),
    ],
    ['our helper, around a sandboxed iframe', () => sandboxed(harnes()) + helper()],
    [
      'our helper, loaded late',
      () => `${harnes()}<script>setTimeout(() => import('${site.address}widget/v1/cadre.js'), 400)</script>`,
    ],
    ['open-iframe-resizer', () => harnes() + openIframeResizer()],
    ['open-iframe-resizer, around a sandboxed iframe', () => sandboxed(harnes()) + openIframeResizer()],
    [
      'WordPress, whose script comes late and then says so',
      () =>
        wordPress(sandboxed(harnes().replace('/cadre/', '/cadre/#?secret=aBc123')), 'aBc123', { late: true }),
    ],
    [
      'WordPress',
      () => wordPress(sandboxed(harnes().replace('/cadre/', '/cadre/#?secret=aBc123')), 'aBc123'),
    ],
  ];
  for (const [name, body] of hosts) {
    it(`is followed by ${name}, when the content grows too`, () =>
      visitHost({ body: body() }, async (page, iframe) => {
        await follows(page, iframe);
        await iframe.evaluate(() =>
          document.querySelector('h1')?.append(' et dans les communes voisines'.repeat(5)),
        );
        await follows(page, iframe);
      }));
  }

  it('is followed under a strict policy of the host', () =>
    visitHost(
      {
        body: harnes() + helper(),
        headers: {
          'content-security-policy': `default-src 'none'; script-src ${site.address}; frame-src ${site.address}; require-trusted-types-for 'script'`,
        },
      },
      follows,
    ));

  it('is no other frame’s to set', () =>
    visitHost(
      {
        body: `${harnes()}${helper()}<iframe id="other" sandbox="allow-scripts" srcdoc="<script>
          for (const target of [parent, top]) target.postMessage({ type: 'solidaire-iframe-height', height: 7 }, '*');
        </script>"></iframe>`,
      },
      async (page, iframe) => {
        await frameOf(page, '#other');
        await follows(page, iframe);
        await settled(page);
        assert.equal(await page.$eval('#other', (other) => (other as HTMLIFrameElement).style.height), '');
      },
    ));

  it('stays what it was pasted with where there is no helper', () =>
    visitHost({ body: harnes() }, async (page) => assert.equal(await boxHeight(page), 300)));

  it('takes a helper of at most 0.6 KiB', async () => {
    const size = brotliCompressSync((await widgetBundle()).get('cadre.js') ?? '').byteLength;
    assert.ok(size > 0 && size <= 614, `${size} bytes of brotli`);
  });
});

describe('a link in an iframe', () => {
  const click = (iframe: Frame, selector: string) =>
    iframe.evaluate((found) => document.querySelector<HTMLElement>(found)?.click(), selector);

  it('leads the whole page away', () =>
    visitHost({ body: harnes() }, async (page, iframe) => {
      await Promise.all([page.waitForNavigation(), iframe.click('.title a')]);
      assert.match(page.url(), /\/bulletins\/62-2020-04-08-2\/#e\d+$/);
    }));

  it('leads the iframe where a sandbox holds it', () =>
    visitHost({ body: sandboxed(harnes()) }, async (page, iframe) => {
      await Promise.all([iframe.waitForNavigation(), click(iframe, '.footer a')]);
      assert.equal(iframe.url(), `${site.address}communes/62413/`);
      assert.equal(page.url(), townHall.address);
    }));

  it('opens a window where a sandbox allows that alone', () =>
    visitHost(
      { body: harnes().replace('<iframe ', '<iframe sandbox="allow-scripts allow-popups" ') },
      async (page, iframe) => {
        const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
        await iframe.click('.footer a');
        const popup = await opened;
        await popup?.waitForFunction(() => location.pathname.startsWith('/communes/'));
        await popup?.close();
      },
    ));

  it('is opened by WordPress, by way of the initiative’s page when it leads elsewhere', () =>
    visitHost(
      { body: wordPress(sandboxed(harnes().replace('/cadre/', '/cadre/#?secret=aBc123')), 'aBc123') },
      async (page, iframe) => {
        await follows(page, iframe);
        await click(iframe, '.links a[href^="http"]');
        await click(iframe, '.footer a');
        await page.waitForFunction(() => document.querySelectorAll('output').length === 2);
        const links = await page.$$eval('output', (outputs) => outputs.map(({ textContent }) => textContent));
        assert.match(links[0] ?? '', /\/bulletins\/62-2020-04-08-2\/#e\d+$/);
        assert.equal(links[1], `${site.address}communes/62413/`);
      },
    ));
});

const openIframeResizer = () =>
  `<script type="module">import { initialize } from '${site.address}resizer.js'; initialize();</script>`;

const wordPress = (snippet: string, secret: string, options?: { late: boolean }) =>
  snippet + wpEmbedScript(secret, options);

function inventedArea(): fc.Arbitrary<AreaFile> {
  const sentences = areas
    .flatMap(({ initiatives }) => initiatives)
    .flatMap(({ text }) => text.split(/(?<=\.) /));
  const paragraph = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(' '));
  const initiative: fc.Arbitrary<ListedInitiative> = fc.record({
    id: fc.nat({ max: 99 }).map((number) => `62-2020-04-08-2#e${number}`),
    text: fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n')),
    communes: fc
      .constantFrom(areaOf('62413'), areaOf('62193'))
      .map(({ area: { code, name } }) => [{ code, name, role: 'place' as const }]),
    territories: fc.constant([]),
    organisers: fc.array(
      fc.constantFrom(
        { name: 'Couturières du bassin minier', kind: 'group' as const },
        {
          name: 'Fédération départementale des associations familiales rurales',
          kind: 'association' as const,
        },
      ),
      { maxLength: 2 },
    ),
    links: fc.array(
      fc.constantFrom(
        { kind: 'facebook-page' as const, url: 'https://www.facebook.com/Avenirdescites/' },
        { kind: 'website' as const, url: 'https://www.jeveuxaider.gouv.fr/' },
        { kind: 'email' as const, url: 'mailto:entraide.des.voisins@example.org' },
      ),
      { maxLength: 4 },
    ),
    phones: fc.constantFrom([], ['+33321000000']),
    personal: fc.constant(false),
    bulletin: fc.constant('62-2020-04-08-2'),
    theme: fc.constantFrom(
      { title: 'Solidaires avec les plus jeunes', slug: 'plus-jeunes' },
      { title: 'Solidaires dans l’application des mesures de protection', slug: 'mesures' },
    ),
  });
  return fc.record({
    version: fc.constant(1 as const),
    area: fc.constant(areaOf('62413').area),
    bulletins: fc.constant(areaOf('62413').bulletins),
    initiatives: fc.array(initiative, { maxLength: 25 }),
    nearby: fc.array(initiative, { maxLength: 3 }),
    wider: fc.constant([]),
  });
}
