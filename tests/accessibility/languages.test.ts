/** French first, English on demand, and a page that runs from right to left: in every state of the elements. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../site/serve-site.ts';
import { serveStates, STATES, type StateServer, type Variant } from './states.ts';
import { visitState } from './visit-state.ts';

let browser: Browser;
let server: StateServer;
before(async () => {
  server = await serveStates();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  server.close();
});

/** Words that a text of ours in the other language could hardly do without. */
const FRENCH = /[éèàùçœ«»]|\b(?:le|la|les|des|du|une|aux|dans|voir|toutes|pour|chercher|données)\b/i;
const ENGLISH = /\b(?:the|of|in|see|all|and|for|search|themes|data|is|not|no|please)\b/i;

/** English is drawn by the element: what is pasted stays as it is, and our own pages are French. */
const ELEMENT_STATES = STATES.filter(
  ({ body, name }) => typeof body === 'function' && !/^pasted|^English/.test(name),
);

describe('no word of one language in the other', () => {
  for (const [variant, leak] of [
    ['en', FRENCH],
    [undefined, ENGLISH],
  ] as const) {
    for (const state of ELEMENT_STATES) {
      it(`${state.name}, ${variant ?? 'fr'}`, () =>
        visitState(
          browser,
          server,
          variant ? { ...state, reached: state.reached.replace('>>> ', `>>> [lang=${variant}] `) } : state,
          async ({ page }) => {
            const texts = await page.evaluate(ownTexts);
            assert.ok(texts.length > 0 || state.name === 'failure without a fallback');
            for (const text of texts) assert.doesNotMatch(text, leak);
          },
          variant,
        ));
    }
  }
});

describe('a page from right to left', () => {
  for (const state of ELEMENT_STATES) {
    it(`mirrors the boxes, and widens nothing: ${state.name}`, async () => {
      const measure = async (variant?: Variant) => {
        const measured: { boxes: Box[]; fits: boolean }[] = [];
        await visitState(
          browser,
          server,
          state,
          async ({ page }) => {
            for (const width of [180, 320, 1000]) {
              await page.setViewport({ width, height: 800 });
              measured.push(await page.evaluate(boxes));
            }
          },
          variant,
        );
        return measured;
      };
      const [ltr, rtl] = [await measure(), await measure('rtl')];
      assert.ok(ltr.some(({ boxes: some }) => some.length > 0));
      rtl.forEach(({ boxes: mirrored, fits }, index) => {
        assert.ok(fits);
        assert.deepEqual(
          mirrored.map(({ name, start, end }) => ({ name, start, end })),
          ltr[index]?.boxes,
        );
      });
    });
  }
});

interface Box {
  name: string;
  /** Distances from the edge where lines begin, and from the one where they end. */
  start: number;
  end: number;
}

/* What follows runs in the page. */

/** The texts of ours: not those of a bulletin, nor the titles, which are the organisers' names, nor what a page pasted. */
function ownTexts(): string[] {
  const hosts = [
    ...document.querySelectorAll('solidaire-initiatives, solidaire-initiative, solidaire-bulletin'),
  ];
  return hosts
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('p, h2, h3, h4, label, li a') ?? [])])
    .filter((element) => element.closest('[lang]')?.matches('.base'))
    .filter((element) => !element.matches('.title') && element.closest('.text') === null)
    .map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const foreign of copy.querySelectorAll('[lang], option[value]:not([value=""])')) foreign.remove();
      // Addresses and names of communes are of no language; nor is what a webmaster wrote.
      return copy.textContent
        .replace(/Le Portel|\S+@\S+|\S+\.\w{2,3}\b|commune="\d+"|layout="\w+"|“.*?”/g, '')
        .trim();
    })
    .filter(Boolean);
}

function boxes(): { boxes: Box[]; fits: boolean } {
  const { clientWidth, scrollWidth, dir } = document.documentElement;
  const hosts = [
    ...document.querySelectorAll('solidaire-initiatives, solidaire-initiative, solidaire-bulletin'),
  ];
  const elements = hosts.flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('article, ul, li, p, h2, h3, h4, .text, label, input') ?? []),
  ]);
  return {
    fits: scrollWidth <= clientWidth,
    boxes: elements
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => {
        const { left, right } = element.getBoundingClientRect();
        const [start, end] = dir === 'rtl' ? [clientWidth - right, left] : [left, clientWidth - right];
        return {
          name: `${element.tagName} ${element.className}`,
          start: Math.round(start),
          end: Math.round(end),
        };
      }),
  };
}
