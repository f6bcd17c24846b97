import { render } from 'lit';
import { browser } from 'wxt/browser';
import { readAliases } from '../../feed/aliases.ts';
import { readLatestBulletin, readCommunes } from '../../feed/feed.ts';
import { listInitiatives } from '../../feed/find-initiatives.ts';
import { findLocalInitiatives } from '../../feed/find-local-initiatives.ts';
import { findOptions, openFeed } from '../../feed/followed-feeds.ts';
import { createInitiativeSearch } from '../../feed/search-initiatives.ts';
import { hasHostAccess, requestHostAccess, watchHostAccess } from '../../pages/host-access.ts';
import { dressPage } from '../../pages/page-frame.ts';
import { findPageState } from '../../pages/page-state.ts';
import { popupView, type PopupState } from '../../pages/popup-view.ts';
import { readRefreshState, refreshByHand } from '../../pages/refresh.ts';
import { readSettings } from '../../settings.ts';
import { askTabState } from '../../tab-state.ts';
import { loadSay, TEXTS } from '../../texts.ts';
import { watchShownData } from '../../watch-shown-data.ts';

const { language } = await readSettings();
const texts = TEXTS[language];
const say = await loadSay(language);
const given = new URLSearchParams(location.search);
dressPage(say('extensionName'), say);

let { state, search } = await readData();
draw();
watchShownData(() => void readAgain());
watchHostAccess(() => void readAgain());
// What is typed first is a search; a popup that stole the focus of a page read aloud would be none.
document.getElementById('search')?.focus();

/** All that the popup shows, but for what its reader does in it. */
async function readData() {
  const [feed, { communes }, aliases, tab] = await Promise.all([
    openFeed(),
    readSettings(),
    readAliases(),
    spokenOf(),
  ]);
  const tabState = await askTabState(tab.id);
  const options = findOptions();
  const [page, initiatives, named, latest, refresh, access] = await Promise.all([
    findPageState(tab.address, feed, { ...options, isLink: tab.isLink, aliases, told: tabState?.page ?? [] }),
    listInitiatives(feed, options),
    readCommunes(feed),
    readLatestBulletin(feed),
    readRefreshState(texts.date),
    hasHostAccess(),
  ]);
  const words = given.get('q') ?? '';
  const find = createInitiativeSearch(initiatives);
  const state: PopupState = {
    page,
    marksDefeated: tabState?.marks === 'defeated',
    hasHostAccess: access,
    communes: communes.map((code) => named.communes.find((each) => each.code === code)?.name ?? code),
    local: await findLocalInitiatives(feed, initiatives, communes),
    initiatives,
    words,
    found: find(words),
    showsAll: false,
    latest,
    refresh,
  };
  return { state, search: find };
}

/** What the reader has done in the popup stays. */
async function readAgain(): Promise<void> {
  const read = await readData();
  const { words, showsAll, refresh } = state;
  search = read.search;
  change({ ...read.state, words, found: search(words), showsAll, refresh });
}

function change(part: Partial<PopupState>): void {
  state = { ...state, ...part };
  draw();
}

function draw(): void {
  render(
    popupView(state, {
      say,
      texts,
      onSearch: (words) => change({ words, found: search(words) }),
      onShowAll: () => {
        change({ showsAll: true });
        document.getElementById('all')?.focus();
      },
      onGrant: () => void requestHostAccess(),
      onRefresh: () => void refreshByHand(state.refresh, texts.date, (refresh) => change({ refresh })),
    }),
    document.body,
  );
}

/** What the popup speaks of: the active tab, or the `?address=` or `?link=` that it was opened with. */
async function spokenOf(): Promise<{
  id?: number | undefined;
  address: string | undefined;
  isLink: boolean;
}> {
  const link = given.get('link');
  const address = link ?? given.get('address');
  if (address !== null) return { address, isLink: link !== null };
  // Without access to the tab's page, its address is known for as long as the click on the button lasts (activeTab).
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, address: tab?.url, isLink: false };
}
