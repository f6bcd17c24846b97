/** Visits to pages in a real browser, one after the other in one tab: a context of its own for each costs more than the visit. */
import assert from 'node:assert/strict';
import type { Browser, CDPSession, Frame, HTTPRequest, Page } from 'puppeteer-core';
import { installHelpers } from '../accessibility/in-page.ts';
import { appears, until } from '../until.ts';

/** Media features by name. */
export type Features = Readonly<Record<string, string>>;

export interface VisitOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** What else the reader has chosen in the system. */
  features?: Features;
  media?: 'print';
  script?: boolean;
  /** What the page runs before anything of its own. */
  first?: () => void;
  /** Its console may speak of errors: it is a page of others, or one that is meant to fail. */
  mayComplain?: boolean;
}

/** What was heard of the page since its visit began. */
export interface Heard {
  /** The address of everything that was asked for. */
  asked: string[];
  /** What the console said of errors. */
  complaints: string[];
}

interface Tab {
  page: Page;
  session: CDPSession;
  heard: Heard;
  /** What its present document has asked for, and has not had yet. */
  awaited: Set<HTTPRequest>;
}

/** The tab of each browser that is free for a visit. */
const freeTabs = new WeakMap<Browser, Tab>();
const tabOf = new WeakMap<Page, Tab>();

/**
 * Opens an address, waits until the page has settled, and checks it. Errors in its console fail the test, and so does
 * anything that it keeps in cookies. A tab in which a check has failed is not used again.
 */
export async function visit(
  browser: Browser,
  url: string,
  check: (page: Page, heard: Heard) => Promise<void>,
  { script = true, first, mayComplain = false, ...looks }: VisitOptions = {},
): Promise<void> {
  const tab = freeTabs.get(browser) ?? (await openTab(browser));
  freeTabs.delete(browser);
  const { page, heard } = tab;
  await look(tab, looks);
  await page.setJavaScriptEnabled(script);
  const installed = first && (await page.evaluateOnNewDocument(first));
  try {
    await load(tab, url);
    if (script) await settled(page);
    await check(page, heard);
    if (!mayComplain) assert.deepEqual(heard.complaints, [], url);
    assert.deepEqual(await page.browserContext().cookies(), []);
  } catch (error) {
    await page.close();
    throw error;
  }
  if (installed) await page.removeScriptToEvaluateOnNewDocument(installed.identifier);
  freeTabs.set(browser, tab);
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  const heard: Heard = { asked: [], complaints: [] };
  const awaited = new Set<HTTPRequest>();
  page.on('request', (request) => {
    heard.asked.push(request.url());
    // Nobody tells of what an earlier document asked for and will not have.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) awaited.clear();
    awaited.add(request);
  });
  page.on('requestfinished', (request) => awaited.delete(request));
  page.on('requestfailed', (request) => awaited.delete(request));
  page.on('console', (message) => message.type() === 'error' && heard.complaints.push(message.text()));
  page.on('pageerror', (error) => heard.complaints.push(String(error)));
  await installHelpers(page);
  const tab = { page, session: await page.createCDPSession(), heard, awaited };
  tabOf.set(page, tab);
  return tab;
}

/** Everything that an earlier visit may have changed is set anew. */
async function look(
  { page, session }: Tab,
  { width = 1280, height = 800, scheme = 'light', features = {}, media }: VisitOptions,
) {
  await page.setViewport({ width, height });
  await emulate(session, { 'prefers-color-scheme': scheme, ...features }, media);
}

/** Puppeteer's own way knows fewer features than the browser. Those that are not named are as they come. */
export const emulate = (session: CDPSession, features: Features, media: 'print' | '' = '') =>
  session.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

async function load({ page, heard }: Tab, url: string): Promise<void> {
  const withoutHash = (address: string) => address.replace(/#.*/, '');
  // Another hash alone would not load the page anew.
  if (withoutHash(page.url()) === withoutHash(url)) await page.goto('about:blank');
  heard.asked.length = heard.complaints.length = 0;
  await page.goto(url);
}

/**
 * Waits until a visited page has nothing more to do by itself: its document is whole, a frame is drawn, which is when what
 * comes into view is asked for, no work is left to the main thread, and nothing is awaited. It measures no time, so a slow
 * machine is waited for and a fast one is not.
 */
export async function settled(page: Page): Promise<void> {
  const { heard, awaited } = tabOf.get(page) ?? assert.fail('the page of no visit');
  const isQuiet = async () => {
    const asked = heard.asked.length;
    // Told late, of a frame that went with its page: nobody tells how it ended.
    for (const request of awaited) if (request.frame()?.detached) awaited.delete(request);
    if (awaited.size > 0) return false;
    await page.evaluate(drawnAndIdle);
    return heard.asked.length === asked;
  };
  await until(() => isQuiet().catch(isGoneMeanwhile), 30_000);
}

const drawnAndIdle = async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestIdleCallback(resolve));
};

/** What an iframe of the page holds once its own document is whole: before, it holds another, which goes away. */
export async function frameOf(page: Page, selector = 'iframe'): Promise<Frame> {
  const iframe = await appears(page, selector);
  let found: Frame | null = null;
  const isWhole = async () => {
    found = await iframe.contentFrame();
    return found?.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete');
  };
  await until(() => isWhole().catch(isGoneMeanwhile), 15_000);
  return found ?? assert.fail(selector);
}

/** @throws the error, unless it says that the document asked was being replaced */
function isGoneMeanwhile(error: unknown): false {
  if (/context was destroyed|Cannot find context|detached/i.test(String(error))) return false;
  throw error;
}
