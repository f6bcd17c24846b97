/** How the widget looks: on pages of any colour, direction and width, and in the hands of who styles it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { staticSnippet } from '../../site/snippet.ts';
import { sampleFeed } from './sample-site.ts';
import { hostPage, startOrigins, violations, type Origins } from './two-origins.ts';
import type { VisitOptions } from './visit.ts';
import { appears } from '../until.ts';

let origins: Origins;
before(async () => {
  origins = await startOrigins();
  origins.extra.set('feed/v1/62/62413.json', JSON.stringify(longFile()));
});
after(() => origins.close());

/** More than seven initiatives, some of the surroundings. */
function longFile() {
  const [harnes, calais] = ['62413', '62193'].map(
    (code) => sampleFeed().areas.find(({ area }) => area.code === code) ?? assert.fail(),
  );
  const own = Array.from({ length: 5 }, (_, round) =>
    (harnes?.initiatives ?? []).map((initiative, index) => ({
      ...initiative,
      id: `62-2020-04-08-2#e${10 * round + index}`,
    })),
  );
  const file = harnes ?? assert.fail();
  return { ...file, initiatives: own.flat(), nearby: calais?.nearby ?? [] };
}

const widget = (attributes = '') =>
  `<script type="module" src="${origins.site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="62413" ${attributes}></solidaire-initiatives>`;

function look(html: string, check: (page: Page) => Promise<void>, options?: VisitOptions): Promise<void> {
  const path = `look-${origins.hostPages.size}`;
  origins.hostPages.set(path, { html });
  return origins.visit(
    origins.host + path,
    async (page) => {
      await appears(page, 'solidaire-initiatives >>> [part=list]');
      await check(page);
    },
    { height: 4000, ...options },
  );
}

const valueOf = (page: Page, selector: string, property: string) =>
  page.$eval(
    `solidaire-initiatives >>> ${selector}`,
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  );

/** Every computed value of one of each kind of thing in each kind of place in the element, as one text. */
const looksOf = (page: Page) =>
  page.$$eval('solidaire-initiatives >>> *', (all) => {
    const kinds = new Map(
      all.map((each) => {
        const place = each.parentElement?.closest('[class]')?.className;
        return [`${place} ${each.localName} ${each.className}`, each];
      }),
    );
    return Array.from(kinds.values(), (each) => {
      const style = getComputedStyle(each);
      // Custom properties are listed where they are inherited, whether they change anything or not.
      const keys = [...style].filter((key) => !key.startsWith('--'));
      return keys.map((key) => style.getPropertyValue(key)).join();
    }).join();
  });

const setProperty = (page: Page, property: string, value: string) =>
  page.$eval(
    'solidaire-initiatives',
    (host, name, given) => (host as HTMLElement).style.setProperty(name, given),
    property,
    value,
  );

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('on a page of any colour', () => {
  const pages: [name: string, head: string, options: VisitOptions][] = [
    ['light', '', {}],
    ['dark by its colour scheme', '<style>:root{color-scheme:dark;background:Canvas}</style>', {}],
    [
      'dark by the reader’s choice',
      '<style>:root{color-scheme:light dark;background:Canvas}</style>',
      { scheme: 'dark' },
    ],
    ['dark with no word of it', '<style>html{background:#14181c;color:#eef1f3}a{color:#9cf}</style>', {}],
    ['of strong colours', '<style>html{background:#003a70;color:#fff}</style>', {}],
    ['pale', '<style>html{background:#fdf6e3;color:#555}</style>', {}],
  ];
  for (const [name, head, options] of pages) {
    for (const attributes of ['', 'layout="cards"', 'layout="compact"', 'look="host"']) {
      it(`${name}, ${attributes || 'as it comes'}`, () =>
        look(
          hostPage(widget(attributes), head),
          async (page) => {
            const onlyOurs = (await violations(page)).filter((each) => each.includes('solidaire'));
            assert.deepEqual(onlyOurs, []);
          },
          options,
        ));
    }
  }

  it('never lays a light box on a dark page', () =>
    look(hostPage(widget(), '<style>html{background:#14181c;color:#eef1f3}</style>'), async (page) => {
      const alphas = await page.$$eval('solidaire-initiatives >>> *', (all) =>
        all.map((element) => {
          const [, alpha = '1'] = /\/ ([\d.]+)\)$/.exec(getComputedStyle(element).backgroundColor) ?? [];
          return getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)' ||
            element.localName === 'option'
            ? 0
            : Number(alpha);
        }),
      );
      assert.ok(Math.max(...alphas) < 0.1);
    }));

  it('keeps its marks in forced colours', () =>
    look(
      hostPage(widget()),
      async (page) => {
        assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
        const border = await valueOf(page, '.initiative', 'border-top-color');
        const link = await valueOf(page, '.links a', 'color');
        const system = await page.evaluate(() => {
          const probe = document.createElement('p');
          document.body.append(probe);
          return ['CanvasText', 'LinkText'].map((colour) => {
            probe.style.color = colour;
            return getComputedStyle(probe).color;
          });
        });
        assert.deepEqual([border, link], system);
      },
      { features: { 'forced-colors': 'active' } },
    ));

  it('prints without its fields', () =>
    look(
      hostPage(widget()),
      async (page) => {
        const shown = await page.evaluate(() =>
          ['.filters', '.footer a', '.initiative'].map(
            (selector) =>
              document
                .querySelector('solidaire-initiatives')
                ?.shadowRoot?.querySelector(selector)
                ?.getClientRects().length,
          ),
        );
        assert.deepEqual(shown, [0, 0, 1]);
      },
      { media: 'print' },
    ));
});

describe('in any width', () => {
  for (const [width, attributes] of [
    [180, 'layout="compact"'],
    [245, 'layout="compact"'],
    [245, ''],
    [320, ''],
    [320, 'layout="cards"'],
    [1000, 'layout="cards"'],
  ] as const) {
    it(`${width} px, ${attributes || 'as it comes'}, nothing sticks out, from left or right`, async () => {
      for (const direction of ['ltr', 'rtl']) {
        const head = `<style>html{direction:${direction}}body{margin:0}main{width:${width}px;overflow:hidden}</style>`;
        await look(hostPage(widget(attributes), head), async (page) => {
          assert.equal(await fits(page), true);
          const out = await page.$$eval('solidaire-initiatives >>> *', (all) => {
            const bounds = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
            return all
              .filter((each) => {
                const { left, right, width: wide } = each.getBoundingClientRect();
                const clipped = each.closest('.text') !== null && each.className !== 'text';
                return wide > 0 && !clipped && (left < bounds.left - 1 || right > bounds.right + 1);
              })
              .map(({ className }) => className);
          });
          assert.deepEqual(out, []);
        });
      }
    });
  }

  it('shows cards beside each other where there is room', () =>
    look(hostPage(widget('layout="cards"')), async (page) => {
      const tops = await page.$$eval('solidaire-initiatives >>> .initiative', (all) =>
        all.slice(0, 2).map((each) => each.getBoundingClientRect().top),
      );
      assert.equal(tops[0], tops[1]);
    }));

  it('has nothing to hit that is smaller than 24 px', async () => {
    for (const attributes of ['', 'layout="compact"']) {
      await look(hostPage(widget(attributes)), async (page) => {
        const small = await page.$$eval('solidaire-initiatives >>> :is(a, input, select)', (all) =>
          all
            .map((each) => each.getBoundingClientRect())
            .filter(({ width, height }) => width > 0 && Math.min(width, height) < 24)
            .map(({ width, height }) => `${width} × ${height}`),
        );
        assert.deepEqual(small, []);
      });
    }
  });
});

describe('what the documentation of the element names', () => {
  const source = readFileSync(new URL('../../widget/solidaire-initiatives.ts', import.meta.url), 'utf8');
  const named = (tag: string) =>
    Array.from(source.matchAll(new RegExp(`@${tag} (\\S+)`, 'g')), ([, name = '']) => name);

  it('has twenty properties, each of which changes something', () =>
    look(hostPage(widget('layout="cards"')), async (page) => {
      const properties = named('cssproperty');
      assert.ok(properties.length >= 20);
      const plain = await looksOf(page);
      const idle = [];
      for (const property of properties) {
        const value = /font$/.test(property)
          ? 'monospace'
          : /size|width|radius|gap|padding|column/.test(property)
            ? '7px'
            : /line-height/.test(property)
              ? '3'
              : '#123456';
        await setProperty(page, property, value);
        if ((await looksOf(page)) === plain) idle.push(property);
        await setProperty(page, property, '');
      }
      assert.deepEqual(idle, []);
    }));

  it('has every part, and no other is there', async () => {
    const seen = new Set<string>();
    const gather = async (page: Page) => {
      for (const part of await page.$$eval('solidaire-initiatives >>> [part]', (all) =>
        all.map((each) => each.getAttribute('part') ?? ''),
      ))
        seen.add(part);
    };
    await look(hostPage(widget()), gather);
    const advised = async (page: Page) => {
      await page.goto(`${page.url()}?solidaire-aide`);
      await appears(page, 'solidaire-initiatives >>> [part=advice]');
      await gather(page);
    };
    await look(hostPage(widget('layout="cartes"')), advised);
    const pasted = staticSnippet(longFile(), { site: origins.site, draw: renderPage });
    // Without its lines, they are drawn.
    await look(hostPage(pasted.replace(/<p data-solidaire="(?:filters|more)".*\n/g, '')), gather);
    assert.deepEqual([...seen].sort(), named('csspart').sort());
  });
});
