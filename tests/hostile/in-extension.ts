/** Hostile texts in the extension: its own pages, and the notice in Facebook's, which here asks for Trusted Types as well. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../browsers.ts';
import { startMarionette } from '../e2e/marionette.ts';
import { inNotice } from '../e2e/notice-on-page.ts';
import { openExtension } from '../e2e/open-extension.ts';
import { packageWithFiles } from '../e2e/package-with-feed.ts';
import { until } from '../until.ts';
import { FACEBOOK_PAGE, initiativeId, plainTwin, publishHostile, untypeset } from './hostile-feed.ts';
import { assertHostsShown } from './in-widget.ts';
import { assertSame, drawnIn, TRUSTED_TYPES, WATCH, type Drawn } from './watch-page.ts';

const SELECTORS = ['.title', '.theme', '.text', '.links a', '.entries a'];
const WHEN = (selector: string) =>
  `if (!document.querySelector('${selector}')) return undefined;${drawnIn('document.body', SELECTORS)}`;

/** Opens a page of the extension, and gives what a script says there. */
type LookInside = (path: string, script: string) => Promise<Drawn>;

/** Every text in the popup of the Facebook page that it is of, and in the list of all; one in a page of its own. */
async function lookAround(look: LookInside): Promise<Drawn[]> {
  const address = encodeURIComponent(FACEBOOK_PAGE);
  const all = `document.querySelector('main > p > button')?.click();${WHEN('#all')}`;
  return [
    await look(`popup.html?address=${address}`, WHEN('article .text')),
    await look('popup.html?address=', all),
    await look(`entry.html?ref=${encodeURIComponent(initiativeId(0))}`, WHEN('article .text')),
  ];
}

function assertLike(drawn: readonly Drawn[], twin: readonly Drawn[], texts: readonly string[]): void {
  for (const [index, { outline, broken }] of drawn.entries()) {
    assert.deepEqual(broken, []);
    assertSame(outline, twin[index]?.outline ?? '', `page ${index}`);
  }
  const [page, list, own] = drawn.map(({ texts: shown }) => shown);
  assert.ok(page && list && own);
  const said = (shown: string[] | undefined) => (shown ?? []).map(untypeset).toSorted();
  const wanted = texts.map(untypeset).toSorted();
  assert.deepEqual(said(page['.text']), wanted);
  assert.deepEqual(said(list['.theme']), wanted);
  // In the browser's language.
  const titlesIn = (and: string) =>
    texts
      .map(untypeset)
      .map((text, index) => (index % 2 ? text : text + and + text))
      .toSorted();
  const titles = [titlesIn('et'), titlesIn('and')].map(String);
  assert.ok(titles.includes(String(said(page['.title']))));
  assert.ok(titles.includes(String(said(list['.entries a']))));
  assert.deepEqual(said(own['.text']), texts.slice(0, 1).map(untypeset));
  assertHostsShown(page['.links a'] ?? []);
}

const packageOf = async (texts: readonly string[], browser: BrowserName) =>
  packageWithFiles((await publishHostile(texts, '')).feed, browser);

export async function staysTextInChromium(texts: readonly string[]): Promise<void> {
  const run = async (some: readonly string[]) => {
    const sample = await packageOf(some, 'chrome');
    const extension = await openExtension('chrome', { folder: sample.folder });
    try {
      const page = await extension.browser.newPage();
      await page.evaluateOnNewDocument(WATCH);
      const own = await lookAround(async (path, script) => {
        await page.goto(`chrome-extension://${extension.id}/${path}`);
        let said: unknown;
        await until(async () => (said = await page.evaluate(`(() => {${script}})()`)), 30_000);
        return said as Drawn;
      });
      return { own, notice: await lookAtNotice(await extension.newPage(() => FACEBOOK)) };
    } finally {
      await extension.close();
      await sample.remove();
    }
  };
  const [twin, drawn] = [await run(texts.map(plainTwin)), await run(texts)];
  assertLike(drawn.own, twin.own, texts);
  assertNotice(drawn.notice, twin.notice);
}

/** Firefox lets only its own protocol into an extension's pages, and only the other into closed roots. */
export async function staysTextInFirefox(texts: readonly string[]): Promise<void> {
  const run = async (some: readonly string[]) => {
    const sample = await packageOf(some, 'firefox');
    const uuid = '3f1c8c1e-6f0e-4f0c-9f57-0d5a6e1b2c3e';
    const firefox = await startMarionette(findBrowser('firefox') ?? assert.fail(), {
      'extensions.webextensions.uuids': JSON.stringify({ 'solidaire@solidaire.example': uuid }),
      'datareporting.policy.dataSubmissionEnabled': false,
    });
    try {
      await firefox.send('Addon:Install', { path: sample.folder, temporary: true });
      return await lookAround(async (path, script) => {
        await firefox.send('WebDriver:Navigate', { url: `moz-extension://${uuid}/${path}` });
        let said: unknown;
        // What went wrong before the page could be watched shows in what is drawn.
        const watched = `if (!globalThis.broken) {${WATCH}}${script}`;
        await until(async () => (said = await firefox.execute(watched)), 30_000);
        return said as Drawn;
      });
    } finally {
      await firefox.close();
      await sample.remove();
    }
  };
  const [twin, drawn] = [await run(texts.map(plainTwin)), await run(texts)];
  assertLike(drawn, twin, texts);
}

/** The notices in Firefox. */
export async function staysTextInFirefoxNotices(texts: readonly string[]): Promise<void> {
  const run = async (some: readonly string[]) => {
    const sample = await packageOf(some, 'firefox');
    const extension = await openExtension('firefox', { folder: sample.folder });
    try {
      return await lookAtNotice(await extension.newPage(() => FACEBOOK));
    } finally {
      await extension.close();
      await sample.remove();
    }
  };
  assertNotice(await run(texts), await run(texts.map(plainTwin)));
}

const FACEBOOK = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${TRUSTED_TYPES}"><title>Page</title><script>${WATCH}</script></head><body><main><h1>Page</h1></main></body></html>`;

/** What the notice of all is made of, and what has gone wrong in the page; an excerpt is cut, and not compared. */
async function lookAtNotice(page: Page): Promise<{ outline: string; broken: unknown }> {
  await page.goto(FACEBOOK_PAGE);
  await page.waitForSelector('solidaire-notice');
  const outline = (await inNotice(page, (root) => outlineOf(root))) ?? assert.fail('no notice');
  return { outline, broken: await page.evaluate('[...broken, ...foreign()]') };
}

function assertNotice(drawn: Notice, twin: Notice): void {
  assert.deepEqual(drawn.broken, []);
  assertSame(drawn.outline, twin.outline, 'the notice');
}

type Notice = Awaited<ReturnType<typeof lookAtNotice>>;

/** Put into the page by `WATCH`. */
declare const outlineOf: (root: ShadowRoot) => string;
