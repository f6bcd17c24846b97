import { render } from 'lit';
import {
  acceptChange,
  addFeed,
  listAddedFeeds,
  removeFeed,
  type AddFeedOutcome,
} from '../../feed/add-feed.ts';
import { openFeed, readOwnDepartments } from '../../feed/followed-feeds.ts';
import { syncByHand } from '../../feed/sync-alarm.ts';
import { createCommunePicker } from '../../pages/commune-picker.ts';
import { hasHostAccess, requestHostAccess, watchHostAccess } from '../../pages/host-access.ts';
import { eraseKeptData, readKeptData, saveFile } from '../../pages/kept-data.ts';
import { optionsView, type OptionsState } from '../../pages/options-view.ts';
import { dressPage } from '../../pages/page-frame.ts';
import { readRefreshState, refreshByHand } from '../../pages/refresh.ts';
import { changeSettings, readManaged, readSettings, watchSettings, type Settings } from '../../settings.ts';
import { loadSay, TEXTS } from '../../texts.ts';

let settings = await readSettings();
let say = await loadSay(settings.language);
let picker = await createCommunePicker(await openFeed(), draw);
let state: OptionsState = {
  ...(await readData()),
  refresh: await readRefreshState(dateInWords),
  addingFeed: 'idle',
  erasing: 'idle',
  failed: false,
};
dressPage(say('optionsTitle'), say);
draw();
watchHostAccess(() => void hasHostAccess().then((access) => show({ hasHostAccess: access })));
watchSettings((changed) => void readAgain(changed));

function dateInWords(isoDate: string): string {
  return TEXTS[settings.language].date(isoDate);
}

async function readData() {
  const [managed, departments, access, kept, addedFeeds] = await Promise.all([
    readManaged(),
    readOwnDepartments(),
    hasHostAccess(),
    readKeptData(),
    listAddedFeeds(),
  ]);
  return { settings, managed: managed.settings, departments, hasHostAccess: access, kept, addedFeeds };
}

async function readAgain(changed: Settings): Promise<void> {
  const isElsewhere = (field: 'departments' | 'extraFeeds') =>
    String(changed[field]) !== String(settings[field]);
  const feedsChanged = isElsewhere('departments') || isElsewhere('extraFeeds');
  settings = changed;
  say = await loadSay(settings.language);
  dressPage(say('optionsTitle'), say);
  if (feedsChanged) picker = await createCommunePicker(await openFeed(), draw);
  show({
    ...(await readData()),
    refresh: { ...(await readRefreshState(dateInWords)), progress: state.refresh.progress },
  });
}

function show(part: Partial<OptionsState>): void {
  state = { ...state, ...part };
  draw();
}

async function save(part: Partial<Settings>): Promise<void> {
  try {
    await changeSettings(part);
    show({ failed: false });
  } catch {
    show({ failed: true });
  }
}

function draw(): void {
  render(
    optionsView(state, {
      say,
      picker,
      change: (part) => void save(part),
      onFollow: (code, follow) => void followDepartment(code, follow),
      onAddFeed: (address) => void tryFeed(() => addFeed(address)),
      onAddUnsigned: (address) => void tryFeed(() => addFeed(address, { unsigned: true })),
      onAcceptChange: (address) => void tryFeed(() => acceptChange(address)),
      onRemoveFeed: (address) => void removeFeed(address),
      onGrant: () => void requestHostAccess(),
      onRefresh: () => void refreshByHand(state.refresh, dateInWords, (refresh) => show({ refresh })),
      onExport: () => saveFile('solidaire.json', JSON.stringify(state.kept, null, 2)),
      onErase: (step) => void erase(step),
    }),
    document.body,
  );
}

async function followDepartment(code: string, follow: boolean): Promise<void> {
  const others = state.departments.filter((each) => each.isFollowed && each.code !== code);
  await save({ departments: [...others.map((each) => each.code), ...(follow ? [code] : [])].sort() });
  if (follow && (await syncByHand()) !== 'no-site') await readAgain(settings);
}

async function tryFeed(attempt: () => Promise<AddFeedOutcome>): Promise<void> {
  if (state.addingFeed === 'under-way') return;
  show({ addingFeed: 'under-way' });
  const outcome = await attempt();
  show({ addingFeed: outcome, ...(await readData()) });
  const field = document.getElementById('feed') as HTMLInputElement;
  if (outcome.kind === 'added') field.value = '';
  else field.focus();
}

async function erase(step: 'ask' | 'do' | 'keep'): Promise<void> {
  if (step === 'do') await eraseKeptData();
  show({
    erasing: { ask: 'asked', do: 'done', keep: 'idle' }[step] as OptionsState['erasing'],
    ...(await readData()),
  });
}
