/** The desk whole: where one is, what was done and can be undone, then the section at hand. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { bulletinsView } from './bulletins/bulletins-view.ts';
import { newSeriesView } from './bulletins/new-series-view.ts';
import { releaseInWords } from './bulletins/release-words.ts';
import { seriesView } from './bulletins/series-view.ts';
import { takeAwayView } from './bulletins/take-away-view.ts';
import type { DeskActions, SectionView } from './desk-actions.ts';
import { readingOf, releaseFile, type DeskState } from './desk-state.ts';
import { entriesView } from './entry/entries-view.ts';
import { lectureView } from './lecture/lecture-view.ts';
import { placeHref, type Place, type Section } from './place.ts';
import { publishView } from './publish/publish-view.ts';
import { expiryView } from './publish/signing-view.ts';
import { questionsView } from './questions/questions-view.ts';
import { pressing } from './reading.ts';
import { requestsView } from './requests/requests-view.ts';

const SECTIONS: Readonly<Record<Section, { name: string; view: SectionView }>> = {
  bulletins: { name: 'Bulletins', view: bulletinsView },
  serie: { name: 'La série', view: seriesView },
  'nouvelle-serie': { name: 'Une nouvelle série', view: newSeriesView },
  questions: { name: 'Questions', view: questionsView },
  lecture: { name: 'Lecture', view: lectureView },
  fiches: { name: 'Fiches', view: entriesView },
  demandes: { name: 'Demandes', view: requestsView },
  publier: {
    name: 'Publier',
    view: (state, actions) => (state.site.isLocal ? publishView : takeAwayView)(state, actions),
  },
};

export function deskView(state: DeskState, actions: DeskActions): TemplateResult {
  const { section } = placeOf(state);
  return html`<div class="wrap desk">
    <header class="desk-head">
      <div>
        <p class="eyebrow">La rédaction</p>
        <h1 tabindex="-1">${titleOf(state)}</h1>
      </div>
      ${undoView(state, actions)}
    </header>
    ${state.contents === 'none' ? nothing : navView(state)}
    <p class="said" role="status">${state.said}</p>
    ${expiryView(state)}
    <div class="section-${section}">${sectionView(state, actions)}</div>
  </div>`;
}

/** Without any folder there is one thing to do. */
const placeOf = ({ contents, place }: DeskState): Place =>
  contents === 'none' ? { section: 'nouvelle-serie' } : place;

const titleOf = (state: DeskState) => {
  const place = placeOf(state);
  const { name } = SECTIONS[place.section];
  return place.release === undefined ? name : releaseInWords(state, place.release);
};

/** What must be there before any section can say anything. */
function sectionView(state: DeskState, actions: DeskActions): TemplateResult {
  const { contents, gazetteer } = state;
  const place = placeOf(state);
  if (contents === 'awaited') return html`<p>Ouverture du dossier…</p>`;
  const fault = faultOf(contents) ?? faultOf(gazetteer);
  if (fault !== undefined)
    return html`<div class="note" role="alert">
      <p>${fault}</p>
      <p>
        <button type="button" class="button" @click=${() => void actions.reload()}>Essayer de nouveau</button>
      </p>
    </div>`;
  if (place.release !== undefined && !releaseFile(state, place.release))
    return html`<p class="note">
      Le dossier ne contient pas de fichier «&nbsp;${place.release}&nbsp;».
      <a href=${placeHref({ section: 'bulletins' })}>Voir les bulletins</a>
    </p>`;
  return SECTIONS[place.section].view(state, actions);
}

const faultOf = (value: object | string) =>
  typeof value === 'object' && 'fault' in value && typeof value.fault === 'string' ? value.fault : undefined;

const KEPT = { kept: 'Tout est enregistré.', keeping: 'Enregistrement…' } as const;

function undoView({ history, kept }: DeskState, { undo, redo, keepAgain }: DeskActions) {
  const button = (name: string, words: string | undefined, keys: string, act: () => void) =>
    html`<button
      type="button"
      class="button quiet small"
      ?disabled=${words === undefined}
      title=${words === undefined ? keys : `${words} (${keys})`}
      aria-keyshortcuts=${keys.replace('Ctrl', 'Control').replace('Maj', 'Shift')}
      @click=${act}
    >
      ${name}<span class="unseen">${words === undefined ? nothing : `\u00A0: ${words}`}</span>
    </button>`;
  return html`<div class="desk-tools">
    <p
      class=${typeof kept === 'string' ? kept : 'not-kept'}
      role=${ifDefined(typeof kept === 'string' ? undefined : 'alert')}
    >
      ${
        typeof kept === 'string'
          ? KEPT[kept]
          : html`${kept.fault} <button type="button" class="plain" @click=${keepAgain}>Réessayer</button>`
      }
    </p>
    ${button('Annuler', history.past.at(-1)?.words, 'Ctrl+Z', undo)}
    ${button('Refaire', history.future[0]?.words, 'Ctrl+Maj+Z', redo)}
  </div>`;
}

function navView(state: DeskState) {
  const { release } = state.place;
  const linkView = (section: Section, count = 0) => {
    const place: Place = release === undefined ? { section } : { section, release };
    const isHere = state.place.section === section;
    return html`<li>
      <a href=${placeHref(place)} aria-current=${ifDefined(isHere ? 'page' : undefined)}
        >${SECTIONS[section].name}${
          count > 0
            ? html` <span class="count">${count}<span class="unseen"> à répondre</span></span>`
            : nothing
        }</a
      >
    </li>`;
  };
  const reading = release === undefined ? undefined : readingOf(state, release);
  return html`<nav class="desk-nav" aria-label="Rubriques de la rédaction">
    <ul>
      <li>
        <a
          href=${placeHref({ section: 'bulletins' })}
          aria-current=${ifDefined(state.place.section === 'bulletins' ? 'page' : undefined)}
          >Bulletins</a
        >
      </li>
      ${
        release === undefined
          ? nothing
          : html`${linkView('questions', reading && pressing(reading).length)}${linkView('lecture')}${linkView('fiches')}`
      }
      ${linkView('demandes')}${linkView('publier')}
    </ul>
  </nav>`;
}
