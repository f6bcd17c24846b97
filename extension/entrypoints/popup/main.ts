import { render } from 'lit';
import { browser } from 'wxt/browser';
import { loadTexts } from '../../../widget/texts.ts';
import { entryPageAddress } from '../../entry-page-address.ts';
import { dressPage } from '../../dress-page.ts';
import { findOptionsFor, openFeed } from '../../followed-feeds.ts';
import { findPopupState } from '../../popup-state.ts';
import { popupView } from '../../popup-view.ts';
import { say } from '../../texts.ts';

dressPage(say('extensionName'));
const feed = await openFeed();
const [address, options, texts] = await Promise.all([
  spokenOf(),
  findOptionsFor(feed),
  loadTexts(say('language')),
]);
const state = await findPopupState(address, feed, options);
render(
  popupView(state, {
    say,
    texts,
    entryHref: ({ page, initiative }) =>
      (navigator.onLine ? page : undefined) ?? entryPageAddress(initiative.id),
  }),
  document.body,
);

/** The address that the popup speaks of: the active tab's, or `?address=` when it is opened as a page of its own. */
async function spokenOf(): Promise<string | undefined> {
  const given = new URLSearchParams(location.search).get('address');
  if (given !== null) return given;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}
