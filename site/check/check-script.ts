/**
 * The script of `apercu/`: an association finds its entry, sees it as others do, and gets a message to the editor. What it
 * types stays in the page; only the entry or the commune that it looks at stands in the address.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { isCommunesFile } from '../../shared/feed/communes-guard.ts';
import { isAreaFile } from '../../shared/feed/feed-guard.ts';
import { communesPath, departmentPath, entryPath, feedPaths } from '../../shared/feed/feed-paths.ts';
import { fitsShape, text } from '../../shared/feed/fits-shape.ts';
import type {
  AreaFile,
  CommunesFile,
  DepartmentIndex,
  ListedInitiative,
} from '../../shared/feed/feed-schema.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import { readChoices, writeChoices, type Choice } from '../tools/choices.ts';
import { previewIn, type Preview } from '../tools/preview-frame.ts';
import { feedClient, siteRoot } from '../tools/published-site.ts';
import { communeView } from './commune-initiatives-view.ts';
import { addressesView, cardView, headView, noticeView, widgetView } from './entry-view.ts';
import { findReference } from './look-up.ts';
import type { NamesShown } from './names-view.ts';
import { inFull, masked, personNamesOf, rename, replaceNames, type Replacement } from './person-names.ts';
import type { requestView, RequestOptions, Wish } from './request-view.ts';
import { searchView } from './search-view.ts';
import { readSharedCard, type SharedCard } from './shared-card.ts';

interface Data {
  whole: AreaFile;
  communes: CommunesFile;
  tombstones: DepartmentIndex['tombstones'];
}

const app = document.querySelector<HTMLElement>('#verification');
const { department = '', contact = '', series = '', site = '' } = app?.dataset ?? {};
const today = new Date().toISOString().slice(0, 10);

let data: Data | undefined;
let failed = false;
let typed = '';
let tried = '';
let wish: Wish | undefined;
/** Few ask for anything: who only looks does not wait for it. */
let drawRequest: typeof requestView | undefined;
let written: RequestOptions['written'];
let names: NamesShown | undefined;
let card: { id: string; said: SharedCard | undefined } | undefined;
let preview: { frame: HTMLIFrameElement; show: (preview: Preview) => void } | undefined;

type Tombstones = Pick<DepartmentIndex, 'tombstones'>;
const hasTombstones = (value: unknown): value is Tombstones =>
  fitsShape(value, { tombstones: [{ id: text, date: /^\d{4}-\d{2}-\d{2}$/ }] });

/** What the address says: an entry by its id, a commune by its code, how the preview is looked at. */
const address = () => location.hash;
const reference = () => findReference(address());
const entryLink = (id: string) => `#${new URLSearchParams({ ref: id }).toString()}`;
const communeLink = (code: string) => `#${new URLSearchParams({ commune: code }).toString()}`;

/** A link may say it behind `?` too, as in `?entree=62-2020-04-08-2#e7`. */
function settleAddress() {
  if (location.search === '') return;
  const id = findReference(location.search + location.hash);
  const { commune } = readChoices(location.search);
  const hash = id ? entryLink(id) : commune ? communeLink(commune) : location.hash;
  history.replaceState(null, '', location.pathname + hash);
}

async function load() {
  try {
    const [whole, communes, index] = await Promise.all([
      feedClient.get(departmentPath(department), isAreaFile),
      feedClient.get(communesPath(department), isCommunesFile),
      feedClient.get(feedPaths.departmentIndex(department), hasTombstones),
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
  const said = await readSharedCard(id).catch(() => undefined);
  if (card.id === id) card = { id, said };
  draw();
}

const entries = (): readonly ListedInitiative[] =>
  data ? [...data.whole.initiatives, ...data.whole.nearby] : [];
const entryShown = () => entries().find(({ id }) => id === reference());
const pageOf = (id: string) => (site || siteRoot) + entryPath(id);

function choose(name: Choice, value: string) {
  const id = reference();
  const choices = readChoices(new URLSearchParams({ ...readChoices(address()), [name]: value }).toString());
  history.replaceState(null, '', `${id ? entryLink(id) : '#'}&${writeChoices(choices)}`);
  draw();
}

async function wishFor(next: Wish) {
  drawRequest ??= (await import('./request-view.ts')).requestView;
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
  const replacements = replacementsIn(entry);
  preview.show({
    tag: 'solidaire-initiative',
    attributes: { ref: entry.id },
    width: width as Preview['width'],
    scheme: scheme as Preview['scheme'],
    ...(replacements.length > 0 && {
      retouch: {
        key: JSON.stringify(replacements),
        text: (drawn) => replaceNames(drawn, replacements),
      },
    }),
  });
}

/** As published, until the reader asks for the names otherwise. */
const namesShown = (entry: ListedInitiative): NamesShown =>
  names ?? { full: personNamesOf(entry).masked.length === 0, typed: new Map() };

function replacementsIn(entry: ListedInitiative): Replacement[] {
  const { full, typed } = namesShown(entry);
  return full ? inFull(personNamesOf(entry), typed) : masked(personNamesOf(entry));
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
  return commune ? communeView(commune, { entries: entries(), whole, entryLink, today }) : nothing;
}

function entryPage(entry: ListedInitiative) {
  const bulletin = data?.whole.bulletins.find(({ id }) => id === entry.bulletin);
  if (!bulletin || !data) return nothing;
  const page = pageOf(entry.id);
  return html`<article class="entry-check">
    ${headView(entry, { bulletin, page, today })}
    <p class="actions">
      <button type="button" class="button" @click=${() => void wishFor('correct')}>Faire corriger</button>
      <button type="button" class="button quiet" @click=${() => void wishFor('withdraw')}>
        Faire retirer
      </button>
    </p>
    ${
      wish && drawRequest
        ? drawRequest({
            entry,
            page,
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
    ${widgetView(entry, {
      frame: `${siteRoot}integrer/essai/`,
      choices: readChoices(address()),
      choose,
      names: namesShown(entry),
      onNames: (next) => {
        names = next;
        draw();
      },
    })}
    ${noticeView(rename(entry, replacementsIn(entry)), { bulletin, series })}
    ${cardView(card?.id === entry.id ? card.said : undefined, page)}
    ${addressesView(entry, {
      tried,
      onTry: (address) => {
        tried = address;
        draw();
      },
    })}
  </article>`;
}

addEventListener('hashchange', () => {
  [typed, tried, wish, written, names] = ['', '', undefined, undefined, undefined];
  update();
  app?.querySelector<HTMLElement>('#fiche')?.focus();
});
// What stands there is for readers without JavaScript.
app?.replaceChildren();
settleAddress();
draw();
void load();
