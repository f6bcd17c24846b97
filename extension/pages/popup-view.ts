import { html, nothing, type TemplateResult } from 'lit';
import type { BulletinHead } from '../../shared/feed/feed-schema.ts';
import { placeNames } from '../../shared/feed/listing.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { initiativeTitle, organisersBeside } from '../../shared/render/initiative-title.ts';
import { initiativeView } from '../../shared/render/initiative-view.ts';
import type { Texts } from '../../shared/render/texts.ts';
import type { SourcedInitiative } from '../feed/find-initiatives.ts';
import type { LocalInitiatives } from '../feed/find-local-initiatives.ts';
import { initiativePageAddress } from '../own-addresses.ts';
import { LISTED_HEADINGS, NOT_LISTED_HEADINGS, type Say } from '../texts.ts';
import { hostAccessView } from './host-access.ts';
import { messageView } from './page-frame.ts';
import type { PageState } from './page-state.ts';
import { refreshView, type RefreshState } from './refresh.ts';

export interface PopupState {
  page: PageState;
  /** Facebook's markup has defeated the marks on its links. */
  marksDefeated: boolean;
  hasHostAccess: boolean;
  /** Names of the reader's communes. */
  communes: readonly string[];
  local: LocalInitiatives;
  initiatives: readonly SourcedInitiative[];
  /** The words that are searched. */
  words: string;
  found: readonly SourcedInitiative[];
  showsAll: boolean;
  latest: BulletinHead | undefined;
  refresh: RefreshState;
}

export interface PopupActions {
  onSearch: (words: string) => void;
  onShowAll: () => void;
  onGrant: () => void;
  onRefresh: () => void;
}

export interface PopupViewOptions extends PopupActions {
  say: Say;
  texts: Texts;
}

/** The popup: a search over all initiatives, and before anything is searched, the open page and the reader's communes. */
export function popupView(state: PopupState, options: PopupViewOptions): TemplateResult {
  const { say } = options;
  return html`<header class="brand">
      <img src="/icon/48.png" alt="" width="24" height="24" />
      <h1>${say('extensionName')}</h1>
      <a href="/options.html">${say('settings')}</a>
    </header>
    ${searchFieldView(state, options)}
    <main>${state.words.trim() ? foundView(state, options) : homeView(state, options)}</main>
    <footer>
      ${dataAgeView(state.latest, options)} ${refreshView(state.refresh, say, options.onRefresh)}
      <p>${say('privacy')}</p>
    </footer>`;
}

const searchFieldView = ({ words }: PopupState, { say, onSearch }: PopupViewOptions) =>
  html`<search>
    <label for="search">${say('searchLabel')}</label>
    <input
      id="search"
      type="search"
      autocomplete="off"
      .value=${words}
      @input=${({ target }: Event) => onSearch((target as HTMLInputElement).value)}
    />
  </search>`;

const foundView = ({ found }: PopupState, { say, texts }: PopupViewOptions) =>
  html`<p class="count" role="status">${foundInWords(found.length, say)}</p>
    ${found.length > 0 ? initiativeLinesView(found, texts) : html`<p>${say('foundNoneHelp')}</p>`}`;

function foundInWords(count: number, say: Say): string {
  if (count === 0) return say('foundNone');
  return count === 1 ? say('foundOne') : say('foundMany', String(count));
}

function homeView(state: PopupState, options: PopupViewOptions) {
  const { say, texts, onGrant, onShowAll } = options;
  return html`${state.hasHostAccess ? nothing : hostAccessView(say, onGrant)}
    <section aria-label=${say('thisPage')}>
      ${openPageView(state.page, options)}
      ${state.marksDefeated ? html`<p class="aside">${say('marksDefeated')}</p>` : nothing}
    </section>
    <section>
      <h2>${say('myCommunes')}</h2>
      ${localView(state, options)}
    </section>
    ${allView(state, say, texts, onShowAll)}`;
}

function openPageView(page: PageState, { say, texts }: PopupViewOptions) {
  switch (page.kind) {
    case 'listed':
      return html`<h2 class="listed">${say(LISTED_HEADINGS[page.namespace])}</h2>
        ${page.initiatives.map((sourced) =>
          initiativeView(sourced.initiative, {
            texts,
            headingLevel: 3,
            bulletin: sourced.bulletin,
            href:
              (navigator.onLine ? sourced.page : undefined) ?? initiativePageAddress(sourced.initiative.id),
          }),
        )}`;
    case 'not-listed':
      return messageView('not-listed', say(NOT_LISTED_HEADINGS[page.namespace]), say('notListedHelp'), 2);
    case 'unknown':
      return messageView('unknown', say('unknownPage'), say('unknownPageHelp'), 2);
    case 'no-identity':
      return messageView('no-identity', say('noIdentity'), say('noIdentityHelp'), 2);
    case 'owner-unknown':
      return messageView('no-identity', say('ownerUnknown'), say('ownerUnknownHelp'), 2);
  }
}

function localView({ communes, local }: PopupState, { say, texts }: PopupViewOptions) {
  if (communes.length === 0) {
    return html`<p>${say('noCommune')}</p>
      <p><a class="button" href="/options.html">${say('chooseCommune')}</a></p>`;
  }
  return html`<p class="aside">${communes.join(', ')}</p>
    ${local.here.length > 0 ? initiativeLinesView(local.here, texts) : html`<p>${say('noneHere')}</p>`}
    ${
      local.nearby.length > 0
        ? html`<h3>${say('nearby')}</h3>
            ${initiativeLinesView(local.nearby, texts)}`
        : nothing
    }`;
}

function allView({ initiatives, showsAll }: PopupState, say: Say, texts: Texts, onShowAll: () => void) {
  if (initiatives.length === 0) return nothing;
  if (!showsAll) {
    return html`<p>
      <button type="button" @click=${onShowAll}>${say('showAll', String(initiatives.length))}</button>
    </p>`;
  }
  return html`<section>
    <h2 tabindex="-1" id="all">${say('allInitiatives')}</h2>
    ${initiativeLinesView(initiatives, texts)}
  </section>`;
}

/** How far the data go, so that nobody takes them for today's. */
function dataAgeView(latest: BulletinHead | undefined, { say, texts }: PopupViewOptions) {
  if (!latest) return nothing;
  const day = texts.date(latest.date);
  return html`<p>
    ${latest.numbered === false ? say('latestDay', day) : say('latestBulletin', String(latest.number), day)}
  </p>`;
}

/** Initiatives one a line, each leading to the extension's own page of it. */
const initiativeLinesView = (initiatives: readonly SourcedInitiative[], texts: Texts): TemplateResult =>
  html`<ul class="entries">
    ${initiatives.map((sourced) => html`<li>${initiativeLineView(sourced, texts)}</li>`)}
  </ul>`;

function initiativeLineView({ initiative, bulletin }: SourcedInitiative, texts: Texts) {
  const facts = [...organisersBeside(initiative), ...placeNames(initiative), texts.bulletin(bulletin)];
  return html`<p class="theme" lang="fr">${typeset(initiative.theme.title)}</p>
    <a href=${initiativePageAddress(initiative.id)}>${initiativeTitle(initiative, texts)}</a>
    <p class="facts">${facts.join(' · ')}</p>`;
}
