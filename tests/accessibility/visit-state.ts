import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../site/serve-site.ts';
import { emulate, type Features } from '../site/visit.ts';
import { installHelpers } from './in-page.ts';
import { serveStates, type State, type Variant } from './states.ts';
import { appears } from '../until.ts';

export interface Visit {
  page: Page;
  /** Emulates what a reader has chosen in the system. */
  prefer: (features: Features) => Promise<void>;
  close: () => Promise<void>;
}

/** The states on their servers, and a browser that visits them. */
export interface States {
  browser: Browser;
  /** The address of a state's page, another one each time. */
  addressOf: (state: State, variant?: Variant) => string;
  /** Opens a state in a tab of its own, and waits until it is reached. */
  open: (state: State, variant?: Variant) => Promise<Visit>;
  /** The same for one check, in the tab of all such visits: a new one costs more than the visit. */
  visit: (state: State, check: (visit: Visit) => Promise<void>, variant?: Variant) => Promise<void>;
  close: () => Promise<void>;
}

export async function startStates(): Promise<States> {
  const { addressOf, close } = await serveStates();
  const browser = await openBrowser();
  const open: States['open'] = async (state, variant) => {
    const tab = await openTab(browser);
    await reach(tab, addressOf(state, variant), state);
    return tab;
  };
  let kept: Visit | undefined;
  return {
    browser,
    addressOf,
    open,
    async visit(state, check, variant) {
      const tab = kept ?? (await openTab(browser));
      kept = undefined;
      await reach(tab, addressOf(state, variant), state);
      await check(tab);
      kept = tab;
    },
    async close() {
      await browser.close();
      close();
    },
  };
}

async function openTab(browser: Browser): Promise<Visit> {
  const page = await browser.newPage();
  await installHelpers(page);
  const session = await page.createCDPSession();
  return { page, prefer: (features) => emulate(session, features), close: () => page.close() };
}

/** Whatever an earlier visit has changed of the tab is set anew. */
async function reach({ page, prefer }: Visit, address: string, { again, reached, also = [] }: State) {
  await page.setViewport({ width: 1000, height: 800 });
  await prefer({});
  for (let times = again ? 2 : 1; times > 0; times--) {
    await page.goto(address, { waitUntil: 'load' });
    for (const sign of [reached, ...also]) await appears(page, sign);
  }
}
