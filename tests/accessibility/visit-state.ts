import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { State, StateServer, Variant } from './states.ts';

export interface Visit {
  page: Page;
  /** Emulates what a reader has chosen in the system. */
  prefer: (
    features: Partial<Record<'prefers-color-scheme' | 'forced-colors' | 'prefers-reduced-motion', string>>,
  ) => Promise<void>;
}

/** tsx marks named functions through a helper; those that travel to a page miss it there. */
export const NAME_HELPER = 'globalThis.__name = (named) => named';

/** Opens a state in a context of its own, waits until it is reached, and closes it after the check. */
export async function visitState(
  browser: Browser,
  server: StateServer,
  state: State,
  check: (visit: Visit) => Promise<void>,
  variant?: Variant,
): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.evaluateOnNewDocument(NAME_HELPER);
    const address = server.addressOf(state, variant);
    for (let times = state.again ? 2 : 1; times > 0; times--) {
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForSelector(state.reached, { timeout: 8000 });
    }
    const session = await page.createCDPSession();
    await check({ page, prefer: (features) => emulate(session, features) });
  } finally {
    await context.close();
  }
}

/** Puppeteer knows fewer features than the browser. */
const emulate = (session: CDPSession, features: Parameters<Visit['prefer']>[0]) =>
  session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
