import { render } from 'lit';
import { createCommunePicker } from '../../commune-picker.ts';
import { dressPage } from '../../dress-page.ts';
import { openFeed } from '../../followed-feeds.ts';
import { hasHostAccess, requestHostAccess, watchHostAccess } from '../../host-access.ts';
import { loadSay } from '../../texts.ts';
import { readRefreshState } from '../../refresh.ts';
import { readManaged, readSettings, watchSettings } from '../../settings.ts';
import { welcomeView, type WelcomeState } from '../../welcome-view.ts';

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
watchSettings((changed) => show({ settings: changed }));
watchHostAccess(() => void hasHostAccess().then((access) => show({ hasHostAccess: access })));

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
