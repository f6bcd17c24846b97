/**
 * The script of `apercu/`: an association finds its initiative, sees it as others do, and gets a message to the editor. What it
 * types stays in the page; only the initiative or the commune that it looks at stands in the address.
 */
import { render } from 'lit/html.js';
import { dayInFrance } from '../../shared/french/day-in-france.ts';
import { withChoice } from '../tools/choices.ts';
import { siteRoot } from '../tools/published-site.ts';
import { readCheckAddress, settledHash, writeCheckAddress } from './check-address.ts';
import { readCheckData, readSharedCard } from './check-data.ts';
import { shownInitiative, UNTOUCHED, type CheckState } from './check-state.ts';
import { checkView, type CheckActions, type CheckedSite } from './check-view.ts';

const app = document.querySelector<HTMLElement>('#verification');
const { department = '', contact = '', issuer = '', series = '', site } = app?.dataset ?? {};
const checkedSite: CheckedSite = {
  address: site || siteRoot,
  contact,
  issuer,
  series,
  today: dayInFrance(),
};

if (location.search) history.replaceState(null, '', location.pathname + settledHash(location));
let state: CheckState = {
  ...UNTOUCHED,
  address: readCheckAddress(location.hash),
  data: 'awaited',
  card: undefined,
};

function change(part: Partial<CheckState>) {
  state = { ...state, ...part };
  draw();
}

function draw() {
  if (app) render(checkView(state, checkedSite, actions), app);
}

const focusOn = (selector: string) => app?.querySelector<HTMLElement>(selector)?.focus();

const actions: CheckActions = {
  change,
  choose(name, value) {
    const address = { ...state.address, choices: withChoice(state.address.choices, name, value) };
    history.replaceState(null, '', writeCheckAddress(address));
    change({ address });
  },
  async ask(kind) {
    const { requestView } = await import('./request-view.ts');
    change({ request: { kind, draw: requestView } });
    focusOn('#demande');
  },
};

async function load() {
  change({ data: await readCheckData(department).catch(() => 'failed' as const) });
  await loadCard();
}

async function loadCard() {
  const id = shownInitiative(state)?.id;
  if (!id || state.card?.id === id) return;
  change({ card: { id, said: undefined } });
  const said = await readSharedCard(id).catch(() => undefined);
  if (shownInitiative(state)?.id === id) change({ card: { id, said } });
}

addEventListener('hashchange', () => {
  change({ ...UNTOUCHED, address: readCheckAddress(location.hash) });
  void loadCard();
  focusOn('#fiche');
});
// What stands there is for readers without JavaScript.
app?.replaceChildren();
draw();
void load();
