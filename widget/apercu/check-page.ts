/**
 * The script of `apercu/`: an association finds its entry, sees it as others do, and gets a message to the editor. What it
 * types stays in the page; only the entry or the commune that it looks at stands in the address.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { isCommunesFile } from '../../shared/communes-guard.ts';
import { createFeedClient } from '../../shared/feed-client.ts';
import { isAreaFile } from '../../shared/feed-guard.ts';
import { communesPath, departmentPath, entryPath, feedPaths } from '../../shared/feed-paths.ts';
import { fitsShape, text } from '../../shared/fits-shape.ts';
import type { AreaFile, CommunesFile, DepartmentIndex, ListedInitiative } from '../../shared/feed-schema.ts';
import { formatCount, formatDate, typeset } from '../../shared/format-french.ts';
import { listedPlaces } from '../../shared/listed-places.ts';
import { readChoices, writeChoices, type Choice } from '../integrer/choices.ts';
import { previewIn, type Preview } from '../integrer/preview-frame.ts';
import { previewFormView } from '../integrer/preview-view.ts';
import { entryChecks } from './entry-checks.ts';
import { addressesView, cardView, headView, type EntryViewOptions } from './entry-view.ts';
import { findReference } from './look-up.ts';
import { drawNotice } from './notice-preview.ts';
import { requestView, type RequestOptions, type Wish } from './request-view.ts';
import { resultView, searchView } from './search-view.ts';
import { readSharedCard, type SharedCard } from './shared-card.ts';

interface Data {
  whole: AreaFile;
  communes: CommunesFile;
  tombstones: DepartmentIndex['tombstones'];
}

const app = document.querySelector<HTMLElement>('#verification');
const { department = '', contact = '', series = '' } = app?.dataset ?? {};
// The script stands at `SITE/scripts/apercu.js`. A variable keeps bundlers from taking the address for a file of theirs.
const script = import.meta.url;
const root = new URL('../', script).href;
const fetcher = globalThis.fetch.bind(globalThis);
const client = createFeedClient({ base: `${root}feed/v1/`, fetch: fetcher });
const today = new Date().toISOString().slice(0, 10);

let data: Data | undefined;
let failed = false;
let typed = '';
let tried = '';
let wish: Wish | undefined;
let written: RequestOptions['written'];
let card: { id: string; said: SharedCard | undefined } | undefined;
let preview: { frame: HTMLIFrameElement; show: (preview: Preview) => void } | undefined;

type Tombstones = Pick<DepartmentIndex, 'tombstones'>;
const hasTombstones = (value: unknown): value is Tombstones =>
  fitsShape(value, { tombstones: [{ id: text, date: /^\d{4}-\d{2}-\d{2}$/ }] });

/** What the address says: an entry by its id, a commune by its code, how the preview is looked at. */
const address = () => location.hash || location.search;
const reference = () => findReference(address());
const entryLink = (id: string) => `#${new URLSearchParams({ ref: id }).toString()}`;
const communeLink = (code: string) => `#${new URLSearchParams({ commune: code }).toString()}`;

async function load() {
  try {
    const [whole, communes, index] = await Promise.all([
      client.get(departmentPath(department), isAreaFile),
      client.get(communesPath(department), isCommunesFile),
      client.get(feedPaths.departmentIndex(department), hasTombstones),
    ]);
    data = { whole: whole.data, communes: communes.data, tombstones: index.data.tombstones };
  } catch {
    failed = true;
  }
  update();
}

function update() {
  const entry = entryShown();
  if (entry && card?.id !== entry.id) void loadCard(entry.id);
  draw();
}

async function loadCard(id: string) {
  card = { id, said: undefined };
  const said = await readSharedCard(`${root}${entryPath(id).replace('#', '')}/`, fetcher).catch(
    () => undefined,
  );
  if (card.id === id) card = { id, said };
  draw();
}

const entries = (): readonly ListedInitiative[] =>
  data ? [...data.whole.initiatives, ...data.whole.nearby] : [];
const entryShown = () => entries().find(({ id }) => id === reference());
const pageOf = (id: string) => root + entryPath(id);

function choose(name: Choice, value: string) {
  const id = reference();
  const choices = readChoices(new URLSearchParams({ ...readChoices(address()), [name]: value }).toString());
  history.replaceState(null, '', `${id ? entryLink(id) : '#'}&${writeChoices(choices)}`);
  draw();
}

function wishFor(next: Wish) {
  wish = next;
  draw();
  app?.querySelector<HTMLElement>('#demande')?.focus();
}

function draw() {
  if (!app) return;
  render(pageView(), app);
  showPreview();
}

function showPreview() {
  const entry = entryShown();
  const frame = app?.querySelector<HTMLIFrameElement>('.preview iframe');
  if (!entry || !frame) return;
  if (preview?.frame !== frame) preview = { frame, show: previewIn(frame) };
  const { width, scheme } = readChoices(address());
  preview.show({
    tag: 'solidaire-initiative',
    attributes: { ref: entry.id },
    width: width as Preview['width'],
    scheme: scheme as Preview['scheme'],
  });
}

function pageView(): TemplateResult {
  if (failed)
    return html`<p class="note" role="alert">
      Les données de ce site n’ont pas pu être lues. Vérifiez votre connexion, puis rechargez la page.
    </p>`;
  if (!data) return html`<p role="status">Lecture des fiches…</p>`;
  return html`
    ${searchView(entries(), {
      typed,
      entryLink,
      communeLink,
      onType: (words) => {
        typed = words;
        draw();
      },
    })}
    ${resultOf(data)}
  `;
}

function resultOf({ whole, tombstones }: Data) {
  const id = reference();
  const entry = entryShown();
  if (entry) return entryPage(entry);
  if (id) {
    const tombstone = tombstones.find((each) => each.id === id);
    return html`<p id="fiche" class="note" tabindex="-1">
      ${
        tombstone
          ? `La fiche ${id} a été retirée le ${formatDate(tombstone.date)}\u00A0: son texte n’est plus publié.`
          : `Aucune fiche ne porte la référence ${id}.`
      }
    </p>`;
  }
  const { commune } = readChoices(address());
  return commune ? communeOverview(commune, whole) : nothing;
}

function entryPage(entry: ListedInitiative) {
  const bulletin = data?.whole.bulletins.find(({ id }) => id === entry.bulletin);
  if (!bulletin || !data) return nothing;
  const options: EntryViewOptions = {
    bulletin,
    page: pageOf(entry.id),
    today,
    tried,
    card: card?.id === entry.id ? card.said : undefined,
    onTry: (address) => {
      tried = address;
      draw();
    },
  };
  const isOnFacebook = entry.links.some(({ identity }) => identity);
  const drawHost = (host: Element | undefined) => {
    if (host instanceof HTMLElement)
      drawNotice(host, { initiative: entry, bulletin, series: { title: series } });
  };
  return html`<article class="entry-check">
    ${headView(entry, options)}
    <p class="actions">
      <button type="button" class="button" @click=${() => wishFor('correct')}>Faire corriger</button>
      <button type="button" class="button quiet" @click=${() => wishFor('withdraw')}>Faire retirer</button>
    </p>
    ${
      wish
        ? requestView({
            entry,
            page: pageOf(entry.id),
            contact,
            communes: data.communes,
            today,
            wish,
            written,
            onWrite: (next) => {
              written = next;
              draw();
            },
          })
        : nothing
    }
    <section aria-labelledby="module">
      <h3 id="module">Sur le site d’une mairie</h3>
      ${
        entry.personal
          ? html`<p>
              Les noms y sont comme ici. Dans les listes copiées en HTML, l’affiche et les textes à recopier,
              cette fiche n’est pas reprise&nbsp;: elle nomme une personne.
            </p>`
          : nothing
      }
      ${previewFormView(readChoices(address()), choose)}
      <div class="preview">
        <iframe src="${root}integrer/essai/" title="La fiche dans le module"></iframe>
      </div>
    </section>
    <section aria-labelledby="extension">
      <h3 id="extension">Sur Facebook, avec l’extension</h3>
      ${
        isOnFacebook
          ? html`<p>Qui a l’extension voit ceci en bas de votre page&nbsp;:</p>
              <div class="notice-preview">
                <div><div .inert=${true} ${ref(drawHost)}></div></div>
              </div>`
          : html`<p>Rien&nbsp;: le bulletin ne donne pas de page Facebook.</p>`
      }
    </section>
    ${cardView(options)} ${addressesView(entry, options)}
  </article>`;
}

/** For those who look after many: every entry of a commune, with what is worth a look. */
function communeOverview(code: string, { bulletins }: AreaFile) {
  const here = entries().filter((entry) => listedPlaces(entry).some((place) => place.code === code));
  const name = listedPlaces(here[0] ?? { communes: [] }).find((place) => place.code === code)?.name;
  if (!name) return html`<p class="note">Aucune fiche pour cette commune.</p>`;
  return html`<section aria-labelledby="fiche">
    <h2 id="fiche" tabindex="-1">${typeset(name)}&nbsp;: ${formatCount(here.length, 'fiche')}</h2>
    <ul class="overview">
      ${here.map((entry) => {
        const date = bulletins.find(({ id }) => id === entry.bulletin)?.date ?? today;
        const doubts = entryChecks(entry, { date, today }).filter(({ good }) => !good);
        return html`<li>
          ${resultView(entry, entryLink)} ${doubts.map(({ words }) => html`<p class="warning">${words}</p>`)}
        </li>`;
      })}
    </ul>
  </section>`;
}

addEventListener('hashchange', () => {
  [typed, tried, wish, written] = ['', '', undefined, undefined];
  update();
  app?.querySelector<HTMLElement>('#fiche')?.focus();
});
// What stands there is for readers without JavaScript.
app?.replaceChildren();
draw();
void load();
