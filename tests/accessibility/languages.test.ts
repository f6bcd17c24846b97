/** French first, English on demand, and a page that runs from right to left: in every state of the elements. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { boxes, fits, ownTexts, type Box } from './in-page.ts';
import { STATES, type Variant } from './states.ts';
import { startStates, type States } from './visit-state.ts';

let states: States;
before(async () => {
  states = await startStates();
});
after(() => states.close());

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
        states.visit(
          variant ? { ...state, reached: state.reached.replace('>>> ', `>>> [lang=${variant}] `) } : state,
          async ({ page }) => {
            const texts = await page.evaluate(ownTexts);
            assert.ok(texts.length > 0 || state.name === 'loading');
            for (const text of texts) assert.doesNotMatch(text, leak);
          },
          variant,
        ));
    }
  }
});

describe('a page from right to left', () => {
  it('has the end of a French sentence on its right', async () => {
    const list = STATES.find(({ name }) => name === 'list') ?? assert.fail();
    await states.visit(
      list,
      async ({ page }) =>
        assert.deepEqual(
          await page.$$eval('solidaire-initiatives >>> .text p', (all) =>
            all.map(({ lastChild }) => {
              const range = document.createRange();
              const leftOf = (end: number) => {
                range.setStart(lastChild as Text, end - 1);
                range.setEnd(lastChild as Text, end);
                return range.getBoundingClientRect().left;
              };
              const { length } = lastChild as Text;
              return leftOf(length) > leftOf(length - 1);
            }),
          ),
          [true, true, true],
        ),
      'rtl',
    );
  });

  for (const state of ELEMENT_STATES) {
    it(`mirrors the boxes, and widens nothing: ${state.name}`, async () => {
      const measure = async (variant?: Variant) => {
        const measured: Box[][] = [];
        await states.visit(
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
