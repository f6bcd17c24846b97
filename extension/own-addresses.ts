/** The addresses of the extension's own pages, all of which work offline. Runs in Facebook's page too. */
import { browser } from '@wxt-dev/browser';

/** The page of an initiative, by its id. */
export const initiativePageAddress = (ref: string) =>
  browser.runtime.getURL(`/entry.html?ref=${encodeURIComponent(ref)}`);

/** The popup, as a page of its own, on what a link leads to, or on the search for some words. */
export const popupAddress = (asked: 'link' | 'q', value: string) =>
  browser.runtime.getURL(`/popup.html?${asked}=${encodeURIComponent(value)}`);

/** The first-run page. */
export const welcomeAddress = () => browser.runtime.getURL('/welcome.html');
