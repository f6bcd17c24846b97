import type { Page } from 'puppeteer-core';
import { inClosedRoot } from './closed-root.ts';

/** A page that bulletin n° 2 lists. */
export const LISTED_PAGE = 'https://www.facebook.com/SECONDDDEPART/';

/** Milliseconds within which the notice follows the address. */
export const SOON = 500;

export const countNotices = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('solidaire-notice').length);

/** Opens a listed page and waits for its notice. */
export async function openListed(page: Page, address = LISTED_PAGE): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('solidaire-notice');
}

/**
 * Waits until the script in the page has had its questions answered: a link that it is given last, and which takes no
 * room, bears its mark.
 * @param address of a page that is listed
 */
export async function settle(page: Page, address = LISTED_PAGE): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.id = 'last';
    link.textContent = 'Dernier lien';
    link.setAttribute('style', 'position: fixed; width: 0; height: 0; overflow: hidden');
    link.href = href;
    document.body.append(link);
  }, address);
  await page.waitForSelector('#last solidaire-mark');
  await page.evaluate(() => document.querySelector('#last')?.remove());
}

/** @param work serialised: it can use nothing from around it */
export const inNotice = <T>(page: Page, work: (root: ShadowRoot) => T) =>
  inClosedRoot(page, 'solidaire-notice', work);

export const noticeText = (page: Page) => inNotice(page, (root) => root.textContent);
