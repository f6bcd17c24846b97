/** Every state of elements and pages against the rules that a machine can try, in every colour scheme and width. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../site/serve-site.ts';
import { serveStates, STATES, type StateServer } from './states.ts';
import { NAME_HELPER, visitState, type Visit } from './visit-state.ts';

const SCHEMES: Readonly<Record<string, Parameters<Visit['prefer']>[0]>> = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
};
/** The column of a narrow theme, a page at 400 %, a wide page. */
const WIDTHS = [180, 320, 1000];

/** Set it to look at every state: `SOLIDAIRE_PICTURES=folder node --import tsx --test tests/accessibility/states.test.ts`. */
const pictures = process.env['SOLIDAIRE_PICTURES'];

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

for (const state of STATES) {
  describe(state.name, () => {
    const visit = (check: (visit: Visit) => Promise<void>) => visitState(browser, server, state, check);

    it('meets the rules of axe, and fits, in every scheme and width', () =>
      visit(async ({ page, prefer }) => {
        await page.evaluate(axe.source);
        for (const [scheme, features] of Object.entries(SCHEMES)) {
          await prefer(features);
          for (const width of WIDTHS) {
            await page.setViewport({ width, height: 800 });
            const at = `${scheme}, ${width} px`;
            if (pictures) await takePicture(page, `${state.name}, ${at}`);
            assert.deepEqual(await violations(page), [], at);
            assert.equal(
              await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
              true,
              at,
            );
          }
        }
      }));

    it('has targets of 24 px, save links within a sentence', () =>
      visit(async ({ page }) => {
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 800 });
          assert.deepEqual(await page.evaluate(smallTargets), [], `${width} px`);
        }
      }));

    it('is walked through by Tab in reading order, each stop with an outline', () =>
      visit(async ({ page, prefer }) => {
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
      }));

    it('bears the text spacing of WCAG 1.4.12 without a cut', () =>
      visit(async ({ page }) => {
        await page.setViewport({ width: 320, height: 800 });
        const before = await page.evaluate(cutTexts);
        await page.evaluate(spaceTexts);
        assert.deepEqual(await page.evaluate(cutTexts), before);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      }));

    it('moves nothing for a reader who asked for that', () =>
      visit(async ({ page, prefer }) => {
        await prefer({ 'prefers-reduced-motion': 'reduce' });
        assert.deepEqual(await page.evaluate(moving), []);
      }));

    it('has no image, no medium, no table, no button, no shortcut', () =>
      visit(async ({ page }) => {
        // What whole themes of the RGAA are about: an element that brings one in must be judged anew.
        const FOREIGN =
          'img, svg, canvas, video, audio, object, embed, table, button, [accesskey], [role=img]';
        const found = await page.evaluate((selector) => {
          const hosts = [
            ...document.querySelectorAll('solidaire-initiatives, solidaire-initiative, solidaire-bulletin'),
          ];
          const roots = hosts.length > 0 ? hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []) : [document];
          return roots.flatMap((root) =>
            Array.from(root.querySelectorAll(selector), ({ tagName }) => tagName),
          );
        }, FOREIGN);
        assert.deepEqual(found, []);
      }));

    it('says in which language its texts are', () =>
      visit(async ({ page }) => {
        const languages = await page.evaluate(languagesOfTexts);
        const ours = state.name === 'English' ? 'en' : 'fr';
        assert.ok(languages.length > 0);
        for (const { text, lang, quoted } of languages) assert.equal(lang, quoted ? 'fr' : ours, text);
      }));
  });
}

describe('the fields of a long list, by keyboard alone', () => {
  const titles = (page: Page) => page.$$eval('solidaire-initiatives >>> .title', (found) => found.length);
  const status = (page: Page) =>
    page.$eval('solidaire-initiatives >>> [role=status]', ({ textContent }) => textContent.trim());
  const visit = (name: string, check: (page: Page) => Promise<void>) => {
    const state = STATES.find((each) => each.name === name) ?? assert.fail(name);
    return visitState(browser, server, state, ({ page }) => check(page));
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
      await page.waitForSelector('solidaire-initiatives >>> input');
      await page.waitForFunction(
        () => document.querySelector('solidaire-initiatives')?.shadowRoot?.activeElement?.tagName === 'INPUT',
      );
      assert.equal((await page.evaluate(focused)).name, 'search');
    }));
});

describe('a change of state', () => {
  it('is told in a live region that was there before', async () => {
    const state = STATES.find(({ name }) => name === 'wider area') ?? assert.fail();
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(NAME_HELPER);
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
    await page.goto(server.addressOf(state));
    await page.waitForSelector(state.reached);
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

/* What follows runs in the page. Each is whole in itself, for it travels there as text. */

/**
 * Links and controls under 24 px, but for links in a line of text (the exception of WCAG 2.5.8). What a town hall pasted
 * inside an element looks as its page says, and is not counted.
 */
function smallTargets(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const inSentence = (element: Element) => {
    const around = (element.parentElement?.textContent ?? '').replace(element.textContent, '').trim();
    return getComputedStyle(element).display === 'inline' && /\p{L}{2}.*\s.*\p{L}{2}/su.test(around);
  };
  const hosts = all(document).filter(({ shadowRoot }) => shadowRoot !== null);
  const roots = hosts.length > 0 ? hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []) : [document];
  return roots
    .flatMap(all)
    .filter((element) => element.matches('a[href], button, input, select, summary'))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24) && !inSentence(element);
    })
    .map(
      (element) =>
        `${element.textContent.trim()} ${element.getBoundingClientRect().width}×${element.getBoundingClientRect().height}`,
    );
}

/** What Tab should reach, in the order of the flattened tree. */
function focusables(): string[] {
  const walk = (node: Element): Element[] => {
    const children =
      node instanceof HTMLSlotElement && node.assignedElements().length > 0
        ? node.assignedElements()
        : [...(node.shadowRoot ?? node).children];
    return [node, ...children.flatMap(walk)];
  };
  return walk(document.body)
    .filter((element) => element.matches('a[href], button, input, select, summary, [tabindex="0"]'))
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => element.textContent.trim() || element.getAttribute('part') || element.tagName);
}

function focused(): { name: string; outline: string } {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return { name: '', outline: '' };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: element.textContent.trim() || element.getAttribute('part') || element.tagName,
    outline: `${outlineStyle} ${outlineStyle === 'auto' ? '2px' : outlineWidth}`,
  };
}

/** Kinds of boxes that hide a part of their text. */
function cutTexts(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const cut = all(document.body)
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutY = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      return element.clientWidth > 1 && !element.matches('input') && (cutX || cutY);
    })
    .map((element) => `${element.tagName} ${element.className}`);
  return [...new Set(cut)].sort();
}

/** As a reader's own style sheet says it, which reaches into shadow roots too. */
function spaceTexts(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  for (const root of roots(document)) root.adoptedStyleSheets.push(sheet);
}

function moving(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  return all(document)
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
    })
    .map((element) => `${element.tagName} ${element.className}`);
}

/** Each text of ours with the language declared for it; `quoted` ones are the bulletins' own words, always French. */
function languagesOfTexts(): { text: string; lang: string; quoted: boolean }[] {
  const langOf = (node: Node | null): string => {
    if (!node) return '';
    if (node instanceof ShadowRoot) return langOf(node.host);
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    return lang === null || lang === '' ? langOf(node.parentNode) : lang;
  };
  const hosts = [
    ...document.querySelectorAll('solidaire-initiatives, solidaire-initiative, solidaire-bulletin'),
  ];
  const roots: ParentNode[] =
    hosts.length > 0 ? hosts.flatMap((host) => [host, host.shadowRoot ?? []].flat()) : [document.body];
  return roots
    .flatMap((root) => [...root.querySelectorAll('p, h1, h2, h3, h4, h5, li a, label, option')])
    .filter((element) => element.textContent.trim() !== '')
    .map((element) => ({
      text: element.textContent.trim().slice(0, 60),
      lang: langOf(element),
      quoted: element.closest('.text, .theme, .prose, option[value]:not([value=""])') !== null,
    }));
}
