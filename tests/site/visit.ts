/** Visits to pages in a real browser, one after the other in one tab: a context of its own for each costs more than the visit. */
import assert from 'node:assert/strict';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { installHelpers } from '../accessibility/in-page.ts';
import { settled } from '../until.ts';

/** Media features by name. */
export type Features = Readonly<Record<string, string>>;

export interface VisitOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** What else the reader has chosen in the system. */
  features?: Features;
  media?: 'screen' | 'print';
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
}

const tabs = new WeakMap<Browser, Tab>();

/**
 * Opens an address, waits until the page has settled, and checks it. Errors in its console fail the test, and so does
 * anything that it keeps in cookies. A tab in which a check has failed is not used again.
 */
export async function visit(
  browser: Browser,
  url: string,
  check: (page: Page, heard: Heard) => Promise<void>,
  { mayComplain = false, ...options }: VisitOptions = {},
): Promise<void> {
  const tab = tabs.get(browser) ?? (await openTab(browser));
  const { page, heard } = tab;
  tabs.delete(browser);
  const first = await prepare(tab, options);
  heard.asked.length = heard.complaints.length = 0;
  try {
    await page.goto(url);
    if (options.script ?? true) await settled(page);
    await check(page, heard);
    if (!mayComplain) assert.deepEqual(heard.complaints, [], url);
    assert.deepEqual(await page.browserContext().cookies(), []);
  } catch (error) {
    await page.close();
    throw error;
  }
  if (first) await page.removeScriptToEvaluateOnNewDocument(first.identifier);
  tabs.set(browser, tab);
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  const heard: Heard = { asked: [], complaints: [] };
  page.on('request', (request) => heard.asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && heard.complaints.push(message.text()));
  page.on('pageerror', (error) => heard.complaints.push(String(error)));
  await installHelpers(page);
  return { page, session: await page.createCDPSession(), heard };
}

/** Everything that an earlier visit may have changed is set anew. */
async function prepare(
  { page, session }: Tab,
  {
    width = 1280,
    height = 800,
    scheme = 'light',
    features = {},
    media = 'screen',
    script = true,
    first,
  }: Omit<VisitOptions, 'mayComplain'>,
) {
  // The same address but for what follows `#` would not be loaded anew.
  await page.goto('about:blank');
  await page.setViewport({ width, height });
  await emulate(session, { 'prefers-color-scheme': scheme, ...features }, media);
  await page.setJavaScriptEnabled(script);
  return first && (await page.evaluateOnNewDocument(first));
}

/** Puppeteer's own way knows fewer features than the browser. Those that are not named are as they come. */
export const emulate = (session: CDPSession, features: Features, media = '') =>
  session.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
