/** In the menu of a link to Facebook: is that page named in a bulletin? */
import { browser } from 'wxt/browser';
import { loadSay } from '../texts.ts';
import { readSettings } from '../settings.ts';

const ID = 'ask-about-link';
const LINKS = ['facebook.com', 'fb.com', 'fb.me', 'm.me', 'messenger.com'].map((host) => `*://*.${host}/*`);

/** To be called at each installation: browsers keep the menus of a background that comes and goes. */
export async function createLinkMenu(): Promise<void> {
  const say = await loadSay((await readSettings()).language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ID,
    title: say('askAboutLink'),
    contexts: ['link'],
    targetUrlPatterns: LINKS,
  });
}

/** The answer is a small window of its own: the popup cannot be told what it is opened for. */
export async function answerLinkMenu(menuItemId: string | number, link: string | undefined): Promise<void> {
  if (menuItemId !== ID || link === undefined) return;
  await browser.windows.create({
    type: 'popup',
    url: browser.runtime.getURL(`/popup.html?link=${encodeURIComponent(link)}`),
    width: 440,
    height: 640,
  });
}
