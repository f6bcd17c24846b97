/** Every state of elements and pages against the rules that a machine can try, in every colour scheme and width. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import {
  cutTexts,
  fits,
  focusables,
  focused,
  foreignElements,
  installHelpers,
  languagesOfTexts,
  moving,
  smallTargets,
  spaceTexts,
} from './in-page.ts';
import type { Features } from '../site/visit.ts';
import { STATES } from './states.ts';
import { startStates, type States, type Visit } from './visit-state.ts';
import { appears } from '../until.ts';

const SCHEMES: Readonly<Record<string, Features>> = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
};
/** The column of a narrow theme, a page at 400 %, a wide page. */
const WIDTHS = [180, 320, 1000];

/** Set it to look at every state: `SOLIDAIRE_PICTURES=folder node --import tsx --test tests/accessibility/states.test.ts`. */
const pictures = process.env['SOLIDAIRE_PICTURES'];

let states: States;
before(async () => {
  states = await startStates();
});
after(() => states.close());

for (const state of STATES) {
  describe(state.name, () => {
    // One page for all: what changes it comes last.
    let visit: Visit;
    before(async () => {
      visit = await states.open(state);
    });
    after(() => visit.close());

    it('says in which language its texts are', async () => {
      const languages = await visit.page.evaluate(languagesOfTexts);
      const ours = state.name === 'English' ? 'en' : 'fr';
      assert.ok(languages.length > 0);
      for (const { text, lang, quoted } of languages) assert.equal(lang, quoted ? 'fr' : ours, text);
    });

    it('has no image that is read out, no medium, no table, no button, no shortcut', async () =>
      assert.deepEqual(await visit.page.evaluate(foreignElements), []));

    it('moves nothing for a reader who asked for that', async () => {
      await visit.prefer({ 'prefers-reduced-motion': 'reduce' });
      assert.deepEqual(await visit.page.evaluate(moving), []);
    });

    it('is walked through by Tab in reading order, each stop with an outline', async () => {
      const { page, prefer } = visit;
      const expected = await page.evaluate(focusables);
      for (const features of Object.values(SCHEMES)) {
        await prefer(features);
        // From the top of the page, wherever the last round ended.
        await page.mouse.click(1, 1);
        const stops: string[] = [];
        for (let times = 0; times < expected.length; times++) {
          await page.keyboard.press('Tab');
          const { name, outline } = await page.evaluate(focused);
          assert.match(outline, /^(?:auto|solid) (?:[2-9]|\d\d)/, `${name}: ${outline}`);
          stops.push(name);
        }
        assert.deepEqual(stops, expected);
      }
    });

    it('has targets of 24 px, save links within a sentence', async () => {
      for (const width of WIDTHS) {
        await visit.page.setViewport({ width, height: 800 });
        assert.deepEqual(await visit.page.evaluate(smallTargets), [], `${width} px`);
      }
    });

    it('meets the rules of axe, and fits, in every scheme and width', async () => {
      const { page, prefer } = visit;
      await page.evaluate(axe.source);
      for (const [scheme, features] of Object.entries(SCHEMES)) {
        await prefer(features);
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 800 });
          const at = `${scheme}, ${width} px`;
          if (pictures) await takePicture(page, `${state.name}, ${at}`);
          assert.deepEqual(await violations(page), [], at);
          assert.equal(await page.evaluate(fits), true, at);
        }
      }
    });

    it('bears the text spacing of WCAG 1.4.12 without a cut', async () => {
      const { page } = visit;
      await page.setViewport({ width: 320, height: 800 });
      const cut = await page.evaluate(cutTexts);
      await page.evaluate(spaceTexts);
      assert.deepEqual(await page.evaluate(cutTexts), cut);
      assert.equal(await page.evaluate(fits), true);
    });
  });
}

describe('the fields of a long list, by keyboard alone', () => {
  const titles = (page: Page) => page.$$eval('solidaire-initiatives >>> .title', (found) => found.length);
  const status = (page: Page) =>
    page.$eval('solidaire-initiatives >>> [role=status]', ({ textContent }) => textContent.trim());
  const visit = (name: string, check: (page: Page) => Promise<void>) => {
    const state = STATES.find((each) => each.name === name) ?? assert.fail(name);
    return states.visit(state, ({ page }) => check(page));
  };

  it('search as one types, say what was found, and give all back on Escape', () =>
    visit('long list with filters', async (page) => {
      const all = await titles(page);
      await page.keyboard.press('Tab');
      await page.keyboard.type('hopital');
      await page.waitForFunction(() =>
        /sur/.test(
          document.querySelector('solidaire-initiatives')?.shadowRoot?.querySelector('[role=status]')
            ?.textContent ?? '',
        ),
      );
      const found = await titles(page);
      assert.ok(found > 0 && found < all, `${found} of ${all}`);
      assert.match(await status(page), new RegExp(`${found} sur ${all}`));
      assert.equal((await page.evaluate(focused)).name, 'search');
      await page.keyboard.press('Escape');
      await page.waitForFunction(
        (count) =>
          document.querySelector('solidaire-initiatives')?.shadowRoot?.querySelectorAll('.title').length ===
          count,
        {},
        all,
      );
      assert.equal(await status(page), '');
    }));

  it('choose a theme', () =>
    visit('long list with filters', async (page) => {
      const all = await titles(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Plus');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (count) =>
          document.querySelector('solidaire-initiatives')?.shadowRoot?.querySelectorAll('.title').length !==
          count,
        {},
        all,
      );
      assert.match(await status(page), new RegExp(`${await titles(page)} sur ${all}`));
    }));

  it('are opened from a pasted list, and take the focus', () =>
    visit('pasted list', async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await appears(page, 'solidaire-initiatives >>> input');
      await page.waitForFunction(
        () => document.querySelector('solidaire-initiatives')?.shadowRoot?.activeElement?.tagName === 'INPUT',
      );
      assert.equal((await page.evaluate(focused)).name, 'search');
    }));
});

describe('a change of state', () => {
  it('is told in a live region that was there before', async () => {
    const state = STATES.find(({ name }) => name === 'wider area') ?? assert.fail();
    const page = await states.browser.newPage();
    await installHelpers(page);
    // The region, marked as soon as it is there; what it said from then on.
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        void customElements.whenDefined('solidaire-initiatives').then(() => {
          const find = () => {
            const region = document
              .querySelector('solidaire-initiatives')
              ?.shadowRoot?.querySelector('[role=status]');
            if (region) region.setAttribute('data-first', '');
            else requestAnimationFrame(find);
          };
          find();
        });
      });
    });
    await page.goto(states.addressOf(state));
    await appears(page, state.reached);
    const said = await page.$eval(
      'solidaire-initiatives >>> [role=status][data-first]',
      ({ textContent }) => textContent,
    );
    assert.match(said, /Athies/);
    await page.close();
  });
});

/** What axe finds against WCAG 2.0 to 2.2, A and AA, and its own best practices. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { violations: all } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return all;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any: [reason] }) => `${id}: ${target.join(' ')} ${reason?.message ?? ''}`),
  );
}

async function takePicture(page: Page, name: string) {
  mkdirSync(pictures ?? '', { recursive: true });
  await page.screenshot({ path: join(pictures ?? '', `${name}.png`), fullPage: true });
}
