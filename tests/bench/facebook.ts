import type { Page } from 'puppeteer-core';
import { scrollFeed } from '../e2e/endless-feed.ts';
import { LISTED_PAGE } from '../e2e/notice-on-page.ts';
import { backgroundOf, isWorker, openExtension, type OpenExtension } from '../e2e/open-extension.ts';
import { until } from '../until.ts';
import { median, round, type Table } from './table.ts';

const LINKS = 3_000;
const VISITS = 9;

/** What the extension costs on Facebook's pages, beside the limits that it keeps. */
export async function facebookTable(): Promise<Table> {
  const extension = await openExtension('chrome');
  try {
    const { script, longest } = await scrollFeed(await extension.newPage(), { links: LINKS, seconds: 10 });
    return {
      title: 'The extension on Facebook’s pages',
      note: `Chromium, on stand-ins. ${LINKS} links in ten seconds, one in fifty listed: processor time of the content script. The notice: from the navigation’s answer to the notice in the page, with the worker stopped before; median of ${VISITS} visits.`,
      columns: ['what', 'ms', 'limit'],
      rows: [
        ['script for 100 added links', round((script * 100) / LINKS), 2],
        ['longest run without a pause', round(longest), 50],
        ['notice after a cold worker', round(await coldNotice(extension)), 150],
      ],
    };
  } finally {
    await extension.close();
  }
}

async function coldNotice(extension: OpenExtension): Promise<number> {
  const page = await extension.newPage();
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    await page.goto('https://www.facebook.com/');
    await (await backgroundOf(extension)).close();
    await until(() => !extension.browser.targets().some(isWorker));
    await page.evaluateOnNewDocument(noteNotice);
    await page.goto(LISTED_PAGE);
    await page.waitForSelector('solidaire-notice');
    times.push(await noticeTime(page));
  }
  return median(times);
}

/** Runs in the page, before anything of it. */
function noteNotice(): void {
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('solidaire-notice')) return;
    performance.mark('notice');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

const noticeTime = (page: Page) =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [notice] = performance.getEntriesByName('notice');
    return (notice?.startTime ?? NaN) - (navigation?.responseEnd ?? NaN);
  });
