/**
 * The script of `integrer/`: commune, looks, copy. What was chosen stands in the page's address, which can be kept and
 * sent; nothing is asked of the person, nothing is stored.
 */
import { render } from 'lit/html.js';
import { isAreaFile, isCommunesFile } from '../../shared/feed/feed-guard.ts';
import { communePath, communesPath } from '../../shared/feed/feed-paths.ts';
import { nearestWider, shownOf } from '../../shared/feed/stand-in.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';
import { areaFolder, DATA_FILES } from '../data/data-files.ts';
import { readChoices, withChoice, writeChoices, type Choice } from '../tools/choices.ts';
import { feedClient, readSiteFile, siteRoot } from '../tools/published-site.ts';
import { configuratorView, type ConfiguratorState } from './configurator-view.ts';

const app = document.querySelector<HTMLElement>('#configurateur');
const { department = '', departmentName = '', site, source = '' } = app?.dataset ?? {};

let state: ConfiguratorState = {
  // A link may say what was chosen behind `?` too; in the page it stands behind `#`.
  choices: readChoices(location.hash.length > 1 ? location.hash : location.search),
  typed: '',
  communes: undefined,
  area: undefined,
  failed: false,
};
if (location.search) history.replaceState(null, '', `${location.pathname}#${writeChoices(state.choices)}`);

function change(part: Partial<ConfiguratorState>) {
  state = { ...state, ...part };
  draw();
}

function draw() {
  if (app)
    render(configuratorView(state, { address: site || siteRoot, departmentName, source }, actions), app);
}

/** Changes a choice, and with it the address and the page; what is shown of a commune comes a little later. */
function choose(name: Choice, value: string): Promise<void> {
  const choices = withChoice(state.choices, name, value);
  history.replaceState(null, '', `#${writeChoices(choices)}`);
  change({ choices });
  return loadArea();
}

const actions = {
  choose: (name: Choice, value: string) => void choose(name, value),
  type: (typed: string) => change({ typed }),
  async chooseCommune(code: string) {
    change({ typed: '' });
    const isShown = choose('commune', code);
    const chosen = app?.querySelector<HTMLElement>('#choisie');
    chosen?.focus();
    await isShown;
    // What is to be copied stands below.
    chosen?.scrollIntoView({ block: 'start' });
  },
  lookThrough: () => app?.querySelector<HTMLElement>('.found button')?.focus(),
};

async function loadArea() {
  const code = state.choices.commune;
  if (code === '' || state.area?.shown.area.code === code) return;
  try {
    const area = await readArea(code);
    if (code !== state.choices.commune) return;
    change({ area, failed: false });
    // A code from before communes merged is answered with the present one.
    if (area.shown.area.code !== code) void choose('commune', area.shown.area.code);
  } catch (error) {
    // Of a commune that is not there, the first step says so.
    const isUnknown =
      error instanceof FeedError && error.status === 404 && error.url.endsWith(communePath(code));
    change({ failed: !isUnknown });
  }
}

/** The poster's script comes with the commune, so that nobody waits for it who still chooses. */
async function readArea(code: string): Promise<NonNullable<ConfiguratorState['area']>> {
  const [file, { posterView }] = await Promise.all([
    readAreaFile(communePath(code)),
    import('./poster-view.ts'),
  ]);
  const wider = nearestWider(file);
  const [plainText, around] = await Promise.all([
    readSiteFile(areaFolder(file.area) + DATA_FILES.text.name),
    wider && readAreaFile(wider.path),
  ]);
  return { shown: shownOf(file, around), plainText, drawPoster: posterView };
}

const readAreaFile = async (path: string) => (await feedClient.get(path, isAreaFile)).data;

async function loadCommunes() {
  try {
    change({ communes: (await feedClient.get(communesPath(department), isCommunesFile)).data });
  } catch {
    change({ failed: true });
  }
}

addEventListener('hashchange', () => {
  change({ choices: readChoices(location.hash) });
  void loadArea();
});
// What stands there is for readers without JavaScript.
app?.replaceChildren();
draw();
// One comes here to type the commune's name; who has chosen it is not moved.
if (state.choices.commune === '') app?.querySelector<HTMLElement>('#commune')?.focus();
void loadArea();
void loadCommunes();
