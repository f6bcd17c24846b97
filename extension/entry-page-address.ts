import { browser } from 'wxt/browser';

/** The extension's own page of an entry, which works offline. */
export const entryPageAddress = (ref: string) =>
  browser.runtime.getURL(`/entry.html?ref=${encodeURIComponent(ref)}`);
