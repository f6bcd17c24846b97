import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openBrowser } from '../site/serve-site.ts';
import { installHelpers } from './in-page.ts';
import { serveStates, type State, type Variant } from './states.ts';
import { appears } from '../until.ts';

export interface Visit {
  page: Page;
  /** Emulates what a reader has chosen in the system. */
  prefer: (
    features: Partial<Record<'prefers-color-scheme' | 'forced-colors' | 'prefers-reduced-motion', string>>,
  ) => Promise<void>;
  close: () => Promise<void>;
}

/** The states on their servers, and a browser that visits them. */
export interface States {
  browser: Browser;
  /** The address of a state's page, another one each time. */
  addressOf: (state: State, variant?: Variant) => string;
  /** Opens a state in a context of its own, and waits until it is reached. */
  open: (state: State, variant?: Variant) => Promise<Visit>;
  /** The same for one check, after which the page is closed. */
  visit: (state: State, check: (visit: Visit) => Promise<void>, variant?: Variant) => Promise<void>;
  close: () => Promise<void>;
}

export async function startStates(): Promise<States> {
  const { addressOf, close } = await serveStates();
  const browser = await openBrowser();
  const open: States['open'] = (state, variant) => openAddress(browser, addressOf(state, variant), state);
  return {
    browser,
    addressOf,
    open,
    async visit(state, check, variant) {
      const visit = await open(state, variant);
      try {
        await check(visit);
      } finally {
        await visit.close();
      }
    },
    async close() {
      await browser.close();
      close();
    },
  };
}

async function openAddress(
  browser: Browser,
  address: string,
  { again, reached, also = [] }: State,
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await installHelpers(page);
  try {
    for (let times = again ? 2 : 1; times > 0; times--) {
      await page.goto(address, { waitUntil: 'load' });
      for (const sign of [reached, ...also]) await appears(page, sign);
    }
  } catch (error) {
    await context.close();
    throw error;
  }
  const session = await page.createCDPSession();
  return { page, prefer: (features) => emulate(session, features), close: () => context.close() };
}

/** Puppeteer knows fewer features than the browser. */
const emulate = (session: CDPSession, features: Parameters<Visit['prefer']>[0]) =>
  session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
