/** How the widget behaves on a page that is not its own: what it leaves, asks, moves, and does when things fail. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { blockElement, blockSnippet, scriptSnippet, snippet, staticSnippet } from '../../site/snippet.ts';
import { bundleBareList } from '../bench/bundle-entry.ts';
import { appears, until } from '../until.ts';
import { sampleFeed } from './sample-site.ts';
import { hostPage, startOrigins, type HostPage, type Origins } from './two-origins.ts';
import { settled } from './visit.ts';

let origins: Origins;
before(async () => {
  origins = await startOrigins();
  origins.extra.set('bare-list.js', await bundleBareList());
});
after(() => origins.close());

const area = (code: string) =>
  sampleFeed().areas.find((each) => each.area.code === code) ?? assert.fail(`no area ${code}`);
const oneLine = () => snippet(area('62413').area, origins.site);
const pastedList = (code = '62413') => staticSnippet(area(code), { site: origins.site, draw: renderPage });

/** The commune's file with its initiatives repeated. */
function twelve() {
  const file = area('62413');
  const initiatives = Array.from({ length: 6 }, (_, round) =>
    file.initiatives.map((initiative, index) => ({
      ...initiative,
      id: `62-2020-04-08-2#e${round * 2 + index}`,
    })),
  );
  return { ...file, initiatives: initiatives.flat() };
}

/** Visits a page that holds these things, at an address of its own. */
function visitPage(
  page: HostPage,
  check: (page: Page) => Promise<void>,
  first?: () => void,
  height = 1200,
): Promise<void> {
  const path = `page-${origins.hostPages.size}`;
  origins.hostPages.set(path, page);
  origins.asked.length = 0;
  return origins.visit(origins.host + path, check, { height, ...(first && { first }) });
}

const titles = (page: Page) =>
  page.$$eval('solidaire-initiatives >>> .title', (all) => all.map(({ textContent }) => textContent));
/** What each element says that it does. */
const loaded = (page: Page) =>
  page.$$eval('solidaire-initiatives', (all) =>
    all.map(({ shadowRoot }) => (shadowRoot?.querySelector('[part=list]') ? 'shown' : 'waiting')),
  );
const shownTwice = () => ['Durand Production', 'Avenir des cités', 'Durand Production', 'Avenir des cités'];
/** As a browser writes it. */
const parsed = (html: string) => html.replace('data-solidaire ', 'data-solidaire="" ');
const askedFor = (part: string) => origins.asked.filter(({ url = '' }) => url.includes(part));

/** Lit lists its versions where other copies of Lit look for them, and shims decorators’ metadata. */
const LIT_NAMES = [
  'litPropertyMetadata',
  'reactiveElementVersions',
  'litHtmlVersions',
  'litElementVersions',
  'metadata',
];

describe('on a page that is not its own, the widget', () => {
  for (const [form, text, requests] of [
    ['line', oneLine, 2],
    // With the further file, which tells what of it still holds.
    ['list', pastedList, 3],
  ] as const) {
    it(`as a ${form}, violates nothing of the strictest policy with Trusted Types`, () => {
      const site = origins.site.slice(0, -1);
      const policy = `default-src 'none'; img-src data:; script-src ${site}; connect-src ${site}; style-src 'none'; require-trusted-types-for 'script'`;
      return visitPage(
        { html: hostPage(text()), headers: { 'content-security-policy': policy } },
        async (page) => {
          assert.deepEqual(await loaded(page), ['shown']);
          assert.deepEqual(await page.evaluate(() => (window as unknown as Kept).violations), []);
        },
        () => {
          const kept: string[] = [];
          Object.assign(window, { violations: kept });
          document.addEventListener('securitypolicyviolation', (event) =>
            kept.push(`${event.violatedDirective} ${event.blockedURI}`),
          );
        },
      );
    });

    it(`as a ${form}, leaves no name on the page but Lit’s own, no cookie, nothing stored, and says not where it is`, () =>
      visitPage(
        { html: hostPage(text()) },
        async (page) => {
          assert.deepEqual(
            await page.evaluate(() => {
              const { names, symbols } = window as unknown as Kept;
              return [
                ...Object.getOwnPropertyNames(window).filter((name) => !names.includes(name)),
                ...Object.getOwnPropertyNames(Symbol).filter((name) => !symbols.includes(name)),
              ];
            }),
            LIT_NAMES,
          );
          assert.deepEqual(await page.browserContext().cookies(), []);
          assert.deepEqual(
            await page.evaluate(async () => [
              localStorage.length + sessionStorage.length,
              (await indexedDB.databases()).length,
            ]),
            [0, 0],
          );
          const foreign = await page.evaluate(() =>
            performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
          );
          assert.deepEqual([...new Set(foreign)], [origins.site.slice(0, -1)]);
          assert.equal(origins.asked.length, requests);
          for (const { headers } of origins.asked) {
            assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
          }
        },
        () => {
          Object.assign(window, { names: [], symbols: [] });
          Object.assign(window, {
            names: Object.getOwnPropertyNames(window),
            symbols: Object.getOwnPropertyNames(Symbol),
          });
        },
      ));
  }

  it('asks once for ten elements of a commune', () =>
    visitPage({ html: hostPage(oneLine().repeat(10)) }, async (page) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await settled(page);
      // Without a word of the host on how long to keep it, the HTTP cache may ask again for what is far down the page.
      const near = await page.$$eval(
        'solidaire-initiatives',
        (all) => all.filter(({ shadowRoot }) => shadowRoot?.querySelector('.title')).length,
      );
      assert.ok(near > 1);
      assert.equal(askedFor('62413.json').length, 1);
    }));

  it('bears another version of itself: the first stays, the other is quiet', () => {
    const script = origins.bundle.get('widget/v1/solidaire.js') ?? '';
    origins.extra.set('widget/v2/solidaire.js', `${script}\n/* another version */`);
    const second = oneLine().replace('widget/v1', 'widget/v2');
    return visitPage({ html: hostPage(oneLine() + second) }, async (page) => {
      assert.equal(askedFor('widget/v2/solidaire.js').length, 1);
      assert.deepEqual(await titles(page), [
        'Durand Production',
        'Avenir des cités',
        'Durand Production',
        'Avenir des cités',
      ]);
    });
  });

  const widgetScript = () => origins.bundle.get('widget/v1/solidaire.js') ?? '';
  const scripts: readonly [how: string, rewrite: (line: string) => string][] = [
    ['a module, as its line says', (line) => line],
    ['a classic script, as consent managers put it back', (line) => line.replace('type="module" ', '')],
    [
      'a copy on the host, as optimisers make it',
      (line) => line.replace(`${origins.site}widget/v1/solidaire.js`, '/cache/a1b2.js'),
    ],
    [
      'a classic script that is gone once it has run',
      (line) =>
        line
          .replace('type="module" ', '')
          .replace(
            '</script>',
            '</script><script>document.currentScript.previousElementSibling.remove()</script>',
          ),
    ],
    [
      'a script that a consent manager holds back, then puts in anew',
      (line) =>
        `${line.replace('type="module"', 'type="text/plain"')}<script>setTimeout(() => {
          const held = document.querySelector('script[type="text/plain"]');
          held.replaceWith(Object.assign(document.createElement('script'), { src: held.src }));
        }, 300)</script>`,
    ],
    [
      'a copy in the page itself, as optimisers write it',
      (line) => line.replace(/<script[^>]*>/, () => `<script>${widgetScript()}`),
    ],
    [
      'two copies, a module and a classic script of the host',
      (line) => `<script src="/cache/a1b2.js"></script>${line}`,
    ],
  ];
  for (const [how, rewrite] of scripts) {
    it(`finds its feed and its further file as ${how}`, () => {
      origins.hostPages.set('cache/a1b2.js', {
        html: widgetScript(),
        headers: { 'content-type': 'text/javascript' },
      });
      const line = snippet(area('62413').area, origins.site, { lang: 'en' });
      return visitPage({ html: hostPage(rewrite(line)) }, async (page) => {
        const heading = await appears(page, 'solidaire-initiatives >>> .heading');
        assert.equal(
          await heading.evaluate(({ textContent }) => textContent),
          'Solidarity initiatives in Harnes',
        );
      });
    });
  }

  describe('far from the view', () => {
    const far = '<div style="height:5000px"></div>';
    /** Opens a page that goes on loading until it is told, and waits until its element is there. */
    async function loading(check: (page: Page, end: () => void) => Promise<void>) {
      const held = new Promise<() => void>((resolve) =>
        origins.extra.set('held.png', (_request, response) => resolve(() => response.writeHead(404).end())),
      );
      const image = `<img src="${origins.site}held.png" alt="">`;
      origins.hostPages.set('loading', { html: hostPage(far + oneLine() + image) });
      origins.asked.length = 0;
      const page = await origins.browser.newPage();
      await page.goto(`${origins.host}loading`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('solidaire-initiatives:defined');
      await check(page, await held);
      await page.close();
      origins.extra.delete('held.png');
    }
    const shown = ['Durand Production', 'Avenir des cités'];
    const frames = async (page: Page) => {
      for (let count = 0; count < 10; count++)
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    };

    it('asks for nothing while the page loads, until it comes near the view', () =>
      loading(async (page) => {
        await frames(page);
        assert.deepEqual(
          askedFor('')
            .map(({ url }) => url)
            .sort(),
          ['/held.png', '/widget/v1/solidaire.js'],
        );
        await page.evaluate(() => scrollTo(0, 4300));
        await appears(page, 'solidaire-initiatives >>> .title');
        assert.deepEqual(await titles(page), shown);
      }));

    it('asks once the page has loaded and has nothing else to do: printed from its top, it has the list', () =>
      loading(async (page, end) => {
        await frames(page);
        assert.equal(askedFor('feed/').length, 0);
        end();
        await appears(page, 'solidaire-initiatives >>> .title');
        assert.equal(await page.evaluate(() => scrollY), 0);
        assert.deepEqual(await titles(page), shown);
        assert.equal(askedFor('feed/').length, 1);
      }));

    it('asks at once when the page is printed, whether it has loaded or not', () =>
      loading(async (page) => {
        await frames(page);
        assert.equal(askedFor('feed/').length, 0);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await appears(page, 'solidaire-initiatives >>> .title');
        assert.deepEqual(await titles(page), shown);
      }));
  });

  describe('as a block, for what knows no tag of ours', () => {
    const block = (attributes = {}) => blockElement(area('62413').area, origins.site, attributes);

    it('shows the list, with its settings', () =>
      visitPage(
        { html: hostPage(blockSnippet(area('62413').area, origins.site, { heading: '', lang: 'en' })) },
        async (page) => {
          await appears(page, 'div[data-solidaire] > solidaire-initiatives >>> .title');
          assert.equal((await page.$$('solidaire-initiatives >>> .heading')).length, 0);
          assert.equal((await page.$$('solidaire-initiatives >>> [lang=en].base')).length, 1);
          assert.equal(await page.$eval('div[data-solidaire] a', (link) => link.getClientRects().length), 0);
        },
      ));

    it('shows it when it is put in later, and again when its content is', () =>
      visitPage({ html: hostPage(scriptSnippet(origins.site)) }, async (page) => {
        for (let time = 0; time < 2; time++) {
          await page.$eval('main', (main, html) => (main.innerHTML = html), block());
          await appears(page, 'solidaire-initiatives >>> .title');
        }
        await page.$eval(
          '[data-solidaire]',
          (each) => (each.innerHTML = each.querySelector('a')?.outerHTML ?? ''),
        );
        await appears(page, 'solidaire-initiatives >>> .title');
        // As a page restored from a copy of its own holds it.
        await page.$eval('main', (main) =>
          main.append(...[...main.children].map((each) => each.cloneNode(true))),
        );
        await settled(page);
        assert.equal((await page.$$('[data-solidaire] > solidaire-initiatives')).length, 2);
        assert.deepEqual(await titles(page), [...shownTwice()]);
      }));

    it('stays what it is in an editor, which would save what it became', () =>
      visitPage(
        { html: hostPage(`${scriptSnippet(origins.site)}<div contenteditable>${block()}</div>`) },
        async (page) => {
          assert.equal(await page.$eval('[contenteditable]', ({ innerHTML }) => innerHTML), parsed(block()));
        },
      ));

    it('makes attributes of nothing but settings: whoever may write no script may write a block', () =>
      visitPage(
        {
          html: hostPage(
            scriptSnippet(origins.site) +
              block({
                onclick: 'document.title=1',
                style: 'color:red',
                slot: 'x',
                id: 'y',
                layout: 'compact',
              }),
          ),
        },
        async (page) => {
          await appears(page, 'solidaire-initiatives >>> .title');
          assert.deepEqual(
            await page.$eval('solidaire-initiatives', (list) => list.getAttributeNames().sort()),
            ['commune', 'layout'],
          );
        },
      ));

    it('tells a copy of the script where its feed is, and never where more script is', () => {
      origins.hostPages.set('cache/a1b2.js', {
        html: widgetScript(),
        headers: { 'content-type': 'text/javascript' },
      });
      const copy = '<script src="/cache/a1b2.js"></script>';
      return visitPage({ html: hostPage(copy + block({ lang: 'en' })) }, async (page) => {
        await appears(page, 'solidaire-initiatives >>> .title');
        assert.equal(askedFor('solidaire-plus.js').length, 0);
        assert.equal(askedFor('feed/').length, 1);
      });
    });
  });

  it('leaves nothing of itself behind when it is taken away', () =>
    visitPage({ html: hostPage(oneLine()) }, async (page) => {
      await page.evaluate(async () => {
        const place = document.querySelector('main');
        const model = document.querySelector('solidaire-initiatives');
        for (let time = 0; time < 20; time++) {
          const element = model?.cloneNode(true) as HTMLElement;
          const shown = new Promise((resolve) => element.addEventListener('solidaire-load', resolve));
          place?.prepend(element);
          if (time % 2) await shown;
          element.remove();
          // Moved about, it starts and stops again.
          place?.append(element);
          element.remove();
        }
      });
      await settled(page);
      const prototype = await page.evaluateHandle(
        () => (customElements.get('solidaire-initiatives') as CustomElementConstructor).prototype as object,
      );
      const alive = async () => {
        const objects = await page.queryObjects(prototype);
        return objects.evaluate((all) => (all as unknown as unknown[]).length);
      };
      // The one on the page, and what the test's own frame may still hold; what was still on its way holds more for a while.
      await until(async () => (await alive()) <= 2);
    }));
});

describe('what stands below does not move', () => {
  /** The page's layout shift until all is quiet, as the browser counts it. */
  async function shiftOf(text: string, head = '', height = 1200): Promise<number> {
    let shift = NaN;
    await visitPage(
      { html: hostPage(text, head) },
      async (page) => {
        await settled(page);
        shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              const observer = new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              });
              observer.observe({ type: 'layout-shift', buffered: true });
              // Nothing tells that no shift is to come: a tenth of a second after the last frame, none does.
              requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
            }),
        );
      },
      undefined,
      height,
    );
    return shift;
  }

  const HEADS: Readonly<Record<string, string>> = {
    'a bare page': '',
    'a page with margins and fonts of its own':
      '<style>*{box-sizing:border-box}body{font:18px/1.4 serif;margin:0 auto;max-width:40em}h2{margin:2em 0 1em}article{margin:1em 0;padding:1em;border:1px solid}p{margin:.8em 0}</style>',
    'a flex column': '<style>main{display:flex;flex-direction:column;gap:1rem}</style>',
  };

  for (const delay of [0, 150, 600]) {
    for (const [name, head] of Object.entries(HEADS)) {
      it(`with the list pasted in ${name}, an answer after ${delay} ms`, async () => {
        origins.delay = delay;
        assert.equal(await shiftOf(pastedList('62193'), head), 0);
      });
    }

    it(`with a long list pasted, its fields closed, an answer after ${delay} ms`, async () => {
      origins.delay = delay;
      origins.extra.set('feed/v1/62/62413.json', JSON.stringify(twelve()));
      const long = staticSnippet(twelve(), { site: origins.site, draw: renderPage });
      assert.match(long, /Chercher dans ces 12 initiatives/);
      assert.equal(await shiftOf(long, HEADS['a page with margins and fonts of its own'], 6000), 0);
      origins.extra.delete('feed/v1/62/62413.json');
    });

    it(`more than with a bare Lit list, with the line pasted, an answer after ${delay} ms`, async () => {
      origins.delay = delay;
      const { site } = origins;
      // Twelve initiatives, as long in one as in the other: past what the window shows.
      origins.extra.set('feed/v1/62/62413.json', JSON.stringify(twelve()));
      const bare = `<script type="module" src="${site}bare-list.js"></script><bare-list src="${site}feed/v1/62/62413.json"></bare-list>`;
      const [widget, floor] = [await shiftOf(oneLine()), await shiftOf(bare)];
      origins.extra.delete('feed/v1/62/62413.json');
      assert.ok(widget <= floor, `${widget} beside ${floor}`);
    });
  }

  after(() => {
    origins.delay = 0;
  });
});

describe('when the feed fails, for real', () => {
  it('a server that never answers ends in a timeout, and the pasted list stays', async () => {
    origins.extra.set('feed/v1/62/62413.json', () => undefined);
    await visitPage(
      { html: hostPage(pastedList()) },
      async (page) => {
        await page.waitForFunction(() => 'reason' in window);
        const { reason, limits } = await page.evaluate(() => {
          const kept = window as unknown as Kept;
          return { reason: kept.reason, limits: kept.limits };
        });
        assert.deepEqual([reason, limits[0]], ['timeout', 20_000]);
        assert.equal(await page.$eval('article', ({ offsetHeight }) => offsetHeight > 0), true);
      },
      () => {
        // Time limits are kept, forty times as fast.
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        const limits: number[] = [];
        AbortSignal.timeout = (limit) => timeout(limits.push(limit) && limit / 40);
        document.addEventListener('solidaire-error', (event) => {
          const { error } = event as unknown as { error: { reason?: string } };
          Object.assign(window, { reason: error.reason, limits });
        });
      },
    );
    origins.extra.delete('feed/v1/62/62413.json');
  });

  it('offline it says so, and shows the list by itself once the network is back', async () => {
    origins.hostPages.set('offline', { html: hostPage(oneLine()) });
    const context = await origins.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setRequestInterception(true);
    let offline = true;
    page.on('request', (request) =>
      offline && request.url().endsWith('.json')
        ? void request.abort('internetdisconnected')
        : void request.continue(),
    );
    await page.goto(`${origins.host}offline`);
    await page.waitForFunction(() =>
      document
        .querySelector('solidaire-initiatives')
        ?.shadowRoot?.querySelector('[role=status]')
        ?.textContent?.includes('ne peuvent pas'),
    );
    offline = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await appears(page, 'solidaire-initiatives >>> .title');
    assert.deepEqual(await titles(page), ['Durand Production', 'Avenir des cités']);
    await context.close();
  });
});

/** What a page keeps for the test. */
interface Kept {
  reason: string;
  limits: number[];
  violations: string[];
  names: string[];
  symbols: string[];
}
