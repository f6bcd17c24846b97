/** The check page whole: the search, then what the address names. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { initiativePath } from '../../shared/feed/feed-paths.ts';
import { initiativesIn } from '../../shared/feed/listing.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import type { Choose } from '../tools/fields.ts';
import type { CheckData } from './check-data.ts';
import { shownInitiative, type CheckState } from './check-state.ts';
import { communeInitiativesView } from './commune-initiatives-view.ts';
import {
  addressesView,
  checksView,
  noticePreviewView,
  sharedCardView,
  widgetPreviewView,
} from './initiative-sections.ts';
import { inFull, masked, personNamesOf, rename } from './person-names.ts';
import type { RequestKind } from './request-view.ts';
import { searchView } from './search-view.ts';

/** What does not change while the page is open. */
export interface CheckedSite {
  /** The public one, ending in `/`. */
  address: string;
  contact: string;
  /** Who publishes, and answers there. */
  issuer: string;
  /** The title of the bulletins' series. */
  series: string;
  /** ISO date of the day. */
  today: string;
}

export interface CheckActions {
  change: (part: Partial<CheckState>) => void;
  choose: Choose;
  ask: (kind: RequestKind) => Promise<void>;
}

export function checkView(state: CheckState, site: CheckedSite, actions: CheckActions): TemplateResult {
  const { data, typed } = state;
  if (data === 'failed')
    return html`<p class="note" role="alert">
      Les données de ce site n’ont pas pu être lues. Vérifiez votre connexion, puis rechargez la page.
    </p>`;
  if (data === 'awaited') return html`<p role="status">Lecture des fiches…</p>`;
  return html`
    ${searchView(initiativesIn(data.whole), typed, (words) => actions.change({ typed: words }))}
    ${addressedView(data, state, site, actions)}
  `;
}

function addressedView(data: CheckData, state: CheckState, site: CheckedSite, actions: CheckActions) {
  const { id, choices } = state.address;
  const initiative = shownInitiative(state);
  if (initiative) return initiativeCheckView(initiative, data, state, site, actions);
  if (id) return absentView(id, data);
  return choices.commune ? communeInitiativesView(choices.commune, data, site.today) : nothing;
}

function absentView(id: string, { tombstones }: CheckData) {
  const tombstone = tombstones.find((each) => each.id === id);
  return html`<p id="fiche" class="note" tabindex="-1">
    ${
      tombstone
        ? `La fiche ${id} a été retirée le ${formatDate(tombstone.date)}\u00A0: son texte n’est plus publié.`
        : `Aucune fiche ne porte la référence ${id}.`
    }
  </p>`;
}

function initiativeCheckView(
  initiative: ListedInitiative,
  { whole, communes }: CheckData,
  { address, card, tried, request, written, names }: CheckState,
  site: CheckedSite,
  { change, choose, ask }: CheckActions,
) {
  const { contact, issuer, series, today } = site;
  const bulletin = whole.bulletins.find(({ id }) => id === initiative.bulletin);
  if (!bulletin) return nothing;
  const page = site.address + initiativePath(initiative.id);
  const persons = personNamesOf(initiative);
  const shown = names ?? { full: persons.masked.length === 0, typed: new Map() };
  const replacements = shown.full ? inFull(persons, shown.typed) : masked(persons);
  return html`<article class="entry-check">
    ${checksView(initiative, { bulletin, page, today })}
    <p class="actions">
      <button type="button" class="button" @click=${() => void ask('correct')}>Faire corriger</button>
      <button type="button" class="button quiet" @click=${() => void ask('withdraw')}>Faire retirer</button>
    </p>
    ${request?.draw({
      initiative,
      page,
      contact,
      issuer,
      communes,
      today,
      kind: request.kind,
      written,
      onWrite: (next) => change({ written: next }),
    })}
    ${widgetPreviewView(initiative, {
      choices: address.choices,
      choose,
      names: shown,
      onNames: (next) => change({ names: next }),
      replacements,
    })}
    ${noticePreviewView(rename(initiative, replacements), { bulletin, series })}
    ${sharedCardView(card?.id === initiative.id ? card.said : undefined, page)}
    ${addressesView(initiative, { tried, onTry: (next) => change({ tried: next }) })}
  </article>`;
}
