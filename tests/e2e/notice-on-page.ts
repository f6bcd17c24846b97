import type { Page } from 'puppeteer-core';
import { inClosedRoot } from './closed-root.ts';

/** A page that bulletin n° 2 lists. */
export const LISTED_PAGE = 'https://www.facebook.com/SECONDDDEPART/';

/** Milliseconds within which the notice follows the address. */
export const SOON = 500;

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const countNotices = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('solidaire-notice').length);

/** Opens a listed page and waits for its notice. */
export async function openListed(page: Page, address = LISTED_PAGE): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('solidaire-notice');
}

/** @param work serialised: it can use nothing from around it */
export const inNotice = <T>(page: Page, work: (root: ShadowRoot) => T) =>
  inClosedRoot(page, 'solidaire-notice', work);

export const noticeText = (page: Page) => inNotice(page, (root) => root.textContent);
