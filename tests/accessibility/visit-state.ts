import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { installHelpers } from './in-page.ts';
import type { State, StateServer, Variant } from './states.ts';

export interface Visit {
  page: Page;
  /** Emulates what a reader has chosen in the system. */
  prefer: (
    features: Partial<Record<'prefers-color-scheme' | 'forced-colors' | 'prefers-reduced-motion', string>>,
  ) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens a state in a context of its own, and waits until it is reached. */
export async function openState(
  browser: Browser,
  server: StateServer,
  state: State,
  variant?: Variant,
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await installHelpers(page);
  const address = server.addressOf(state, variant);
  try {
    for (let times = state.again ? 2 : 1; times > 0; times--) {
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForSelector(state.reached, { timeout: 8000 });
    }
  } catch (error) {
    await context.close();
    throw error;
  }
  const session = await page.createCDPSession();
  return { page, prefer: (features) => emulate(session, features), close: () => context.close() };
}

/** The same for one check, after which the page is closed. */
export async function visitState(
  browser: Browser,
  server: StateServer,
  state: State,
  check: (visit: Visit) => Promise<void>,
  variant?: Variant,
): Promise<void> {
  const visit = await openState(browser, server, state, variant);
  try {
    await check(visit);
  } finally {
    await visit.close();
  }
}

/** Puppeteer knows fewer features than the browser. */
const emulate = (session: CDPSession, features: Parameters<Visit['prefer']>[0]) =>
  session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
