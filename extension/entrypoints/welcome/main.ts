import { render } from 'lit';
import { browser } from 'wxt/browser';
import { openFeed } from '../../feed/followed-feeds.ts';
import { createCommunePicker } from '../../pages/commune-picker.ts';
import { hasHostAccess, requestHostAccess, watchHostAccess } from '../../pages/host-access.ts';
import { dressPage } from '../../pages/page-frame.ts';
import { readRefreshState } from '../../pages/refresh.ts';
import { welcomeView, type WelcomeState } from '../../pages/welcome-view.ts';
import { readManaged, readSettings, watchSettings, type Settings } from '../../settings.ts';
import { loadSay } from '../../texts.ts';

const settings = await readSettings();
const say = await loadSay(settings.language);
let state: WelcomeState = {
  settings,
  hasHostAccess: await hasHostAccess(),
  isManaged: 'communes' in (await readManaged()).settings,
  hasSite: (await readRefreshState()).hasSite,
};
const picker = await createCommunePicker(await openFeed(), draw);
dressPage(`${say('welcomeTitle')} – ${say('extensionName')}`, say);
draw();
watchSettings((changed) => void heed(changed));
watchHostAccess(() => void hasHostAccess().then((access) => show({ hasHostAccess: access })));

/** Chromium reads an administrator's policies some seconds after the installation: this page may have opened too early. */
async function heed(changed: Settings): Promise<void> {
  const managed = await readManaged();
  if (managed.welcome) return show({ settings: changed, isManaged: 'communes' in managed.settings });
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

function show(part: Partial<WelcomeState>): void {
  state = { ...state, ...part };
  draw();
}

function draw(): void {
  render(
    welcomeView(state, say, picker, () => void requestHostAccess()),
    document.body,
  );
}
