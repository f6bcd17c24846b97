/** In the menu of a link to Facebook: is that page named in a bulletin? */
import { browser } from 'wxt/browser';
import { popupAddress } from '../own-addresses.ts';
import { readSettings } from '../settings.ts';
import { loadSay } from '../texts.ts';

const MENU_ID = 'ask-about-link';
const FACEBOOK_LINKS = ['facebook.com', 'fb.com', 'fb.me', 'm.me', 'messenger.com'].map(
  (host) => `*://*.${host}/*`,
);

/** To be called at each installation: browsers keep the menus of a background that comes and goes. */
export async function createLinkMenu(): Promise<void> {
  const say = await loadSay((await readSettings()).language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: say('askAboutLink'),
    contexts: ['link'],
    targetUrlPatterns: FACEBOOK_LINKS,
  });
}

/** The answer is a small window of its own: the popup cannot be told what it is opened for. */
export async function answerLinkMenu(menuItemId: string | number, link: string | undefined): Promise<void> {
  if (menuItemId !== MENU_ID || link === undefined) return;
  await browser.windows.create({
    type: 'popup',
    url: popupAddress('link', link),
    width: 440,
    height: 640,
  });
}
