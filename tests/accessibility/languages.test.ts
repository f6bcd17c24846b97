/** French first, English on demand, and a page that runs from right to left: in every state of the elements. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { boxes, fits, ownTexts, type Box } from './in-page.ts';
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
        const measured: Box[][] = [];
        await visitState(
          browser,
          server,
          state,
          async ({ page }) => {
            for (const width of [180, 320, 1000]) {
              await page.setViewport({ width, height: 800 });
              assert.equal(await page.evaluate(fits), true);
              measured.push(await page.evaluate(boxes));
            }
          },
          variant,
        );
        return measured;
      };
      const leftToRight = await measure();
      assert.ok(leftToRight.flat().length > 0);
      assert.deepEqual(await measure('rtl'), leftToRight);
    });
  }
});
