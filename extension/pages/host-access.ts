/** May the extension work in Facebook's pages? Firefox and Chrome let people take that back at any time. */
import { browser } from 'wxt/browser';

const FACEBOOK = { origins: ['*://*.facebook.com/*'] };

export const hasHostAccess = () => browser.permissions.contains(FACEBOOK);

/** To be called while a click is being handled: browsers ask nobody otherwise. */
export const requestHostAccess = () => browser.permissions.request(FACEBOOK);

/** Calls `listener` when access was given or taken back, wherever that was done. */
export function watchHostAccess(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
