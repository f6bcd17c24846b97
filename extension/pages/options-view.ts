import { html, nothing, type TemplateResult } from 'lit';
import type { AddFeedOutcome } from '../feed/add-feed.ts';
import type { CommunePicker } from './commune-picker.ts';
import { communePickerView } from './commune-picker-view.ts';
import { hostAccessView } from './host-access-view.ts';
import type { KeptData } from './kept-data.ts';
import { refreshView, type RefreshState } from './refresh-view.ts';
import type { Managed, Settings } from '../settings.ts';
import type { MessageKey, Say } from '../texts.ts';

export interface OptionsState {
  settings: Settings;
  managed: Managed['settings'];
  departments: readonly { code: string; name: string; isFollowed: boolean }[];
  addingFeed: 'idle' | 'under-way' | AddFeedOutcome;
  hasHostAccess: boolean;
  kept: KeptData;
  erasing: 'idle' | 'asked' | 'done';
  /** The last change could not be saved. */
  failed: boolean;
  refresh: RefreshState;
}

export interface OptionsActions {
  change: (part: Partial<Settings>) => void;
  onFollow: (department: string, follow: boolean) => void;
  onAddFeed: (address: string) => void;
  onRemoveFeed: (address: string) => void;
  onGrant: () => void;
  onRefresh: () => void;
  onExport: () => void;
  onErase: (step: 'ask' | 'do' | 'keep') => void;
}

type Options = OptionsActions & { say: Say; picker: CommunePicker };

/** The options: every setting takes effect at once; those that an administrator has set are shown and locked. */
export function optionsView(state: OptionsState, options: Options): TemplateResult {
  const { say } = options;
  return html`<header class="brand">
      <img src="/icon/48.png" alt="" width="32" height="32" />
      <p>${say('extensionName')}</p>
    </header>
    <main>
      <h1>${say('optionsTitle')}</h1>
      <div role="alert">${state.failed ? html`<p class="problem">${say('notSaved')}</p>` : nothing}</div>
      ${communesView(state, options)} ${departmentsView(state, options)} ${feedsView(state, options)}
      ${facebookView(state, options)} ${languageView(state, options)} ${keptView(state, options)}
    </main>
    <footer><p>${say('privacy')}</p></footer>`;
}

/** A group of settings; `field` tells whether an administrator has set it. */
function groupView(
  state: OptionsState,
  say: Say,
  { legend, field, content }: { legend: MessageKey; field: keyof Managed['settings']; content: unknown },
) {
  const isManaged = field in state.managed;
  return html`<fieldset ?disabled=${isManaged}>
    <legend>${say(legend)}</legend>
    ${isManaged ? html`<p class="managed">${say('managed')}</p>` : nothing} ${content}
  </fieldset>`;
}

const communesView = (state: OptionsState, { say, picker }: Options) =>
  groupView(state, say, {
    legend: 'communesLegend',
    field: 'communes',
    content: html`<p class="aside">${say('communesHelp')}</p>
      ${communePickerView(picker.stateFor(state.settings), say, picker)}`,
  });

function departmentsView(state: OptionsState, { say, onFollow }: Options) {
  const followed = state.departments.filter(({ isFollowed }) => isFollowed);
  return groupView(state, say, {
    legend: 'departmentsLegend',
    field: 'departments',
    content: state.departments.map(({ code, name, isFollowed }) =>
      checkboxView(
        `${name} (${code})`,
        isFollowed,
        (checked) => onFollow(code, checked),
        // One at least is followed.
        isFollowed && followed.length === 1,
      ),
    ),
  });
}

function feedsView(state: OptionsState, { say, onAddFeed, onRemoveFeed }: Options) {
  const { extraFeeds } = state.settings;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onAddFeed(new FormData(event.target as HTMLFormElement).get('address') as string);
  };
  return groupView(state, say, {
    legend: 'feedsLegend',
    field: 'extraFeeds',
    content: html`<p class="aside" id="feeds-help">${say('feedsHelp')}</p>
      ${chosenView(extraFeeds, (address) => say('removeFeed', address), onRemoveFeed)}
      <form @submit=${submit}>
        <label for="feed">${say('feedAddress')}</label>
        <div class="line">
          <input
            id="feed"
            name="address"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            required
            aria-describedby="feeds-help"
          />
          <button type="submit" aria-disabled=${state.addingFeed === 'under-way'}>${say('addFeed')}</button>
        </div>
      </form>
      <div role="status">${addingView(state.addingFeed, say)}</div>`,
  });
}

function addingView(outcome: OptionsState['addingFeed'], say: Say) {
  if (outcome === 'idle') return nothing;
  if (outcome === 'under-way') return html`<p>${say('feedChecking')}</p>`;
  if (outcome.kind === 'added') return html`<p>${say('feedAdded', outcome.series.join(', '))}</p>`;
  return html`<p class="problem">${say(outcome.why, outcome.detail ?? '')}</p>`;
}

function facebookView(state: OptionsState, { say, change, onGrant }: Options) {
  const { silenced, silencedPages, notice, marks } = state.settings;
  return html`<fieldset>
    <legend>${say('facebookLegend')}</legend>
    ${state.hasHostAccess ? html`<p class="aside">${say('hostGranted')}</p>` : hostAccessView(say, onGrant)}
    ${checkboxView(say('showNotices'), !silenced, (checked) => change({ silenced: !checked }))}
    ${checkboxView(say('showMarks'), marks, (checked) => change({ marks: checked }), 'marks' in state.managed)}
    <fieldset ?disabled=${'notice' in state.managed}>
      <legend>${say('noticePlace')}</legend>
      ${radioView('notice', say('noticeCorner'), notice === 'corner', () => change({ notice: 'corner' }))}
      ${radioView('notice', say('noticeFlow'), notice === 'flow', () => change({ notice: 'flow' }))}
    </fieldset>
    ${'marks' in state.managed || 'notice' in state.managed ? html`<p class="managed">${say('managed')}</p>` : nothing}
    ${
      silencedPages.length > 0
        ? html`<h2>${say('silencedPages')}</h2>
            ${chosenView(
              silencedPages,
              (key) => say('showAgain', nameIn(key)),
              (key) => change({ silencedPages: silencedPages.filter((each) => each !== key) }),
            )}`
        : nothing
    }
  </fieldset>`;
}

const languageView = (state: OptionsState, { say, change }: Options) =>
  groupView(state, say, {
    legend: 'languageLegend',
    field: 'language',
    content: [
      radioView('language', html`<span lang="fr">Français</span>`, state.settings.language === 'fr', () =>
        change({ language: 'fr' }),
      ),
      radioView('language', html`<span lang="en">English</span>`, state.settings.language === 'en', () =>
        change({ language: 'en' }),
      ),
    ],
  });

function keptView({ kept, erasing, refresh }: OptionsState, { say, onRefresh, onExport, onErase }: Options) {
  const texts = Object.values(kept.files);
  const kilobytes = Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 1000);
  return html`<section class="group">
    <h2>${say('storedLegend')}</h2>
    <p>${say('storedHelp')}</p>
    <p>${say('storedFiles', String(texts.length), String(kilobytes))}</p>
    ${refreshView(refresh, say, onRefresh)}
    <details>
      <summary>${say('showStored')}</summary>
      <pre tabindex="0">${JSON.stringify(kept.storage, null, 2)}</pre>
    </details>
    <p class="line">
      <button type="button" @click=${onExport}>${say('export')}</button>
      <button type="button" @click=${() => onErase('ask')}>${say('erase')}</button>
    </p>
    <div role="status">
      ${
        erasing === 'asked'
          ? html`<p>${say('eraseSure')}</p>
              <p class="line">
                <button type="button" class="primary" @click=${() => onErase('do')}>
                  ${say('eraseYes')}
                </button>
                <button type="button" @click=${() => onErase('keep')}>${say('eraseNo')}</button>
              </p>`
          : nothing
      }
      ${erasing === 'done' ? html`<p>${say('erased')}</p>` : nothing}
    </div>
  </section>`;
}

function checkboxView(
  words: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  disabled = false,
) {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${checked}
      ?disabled=${disabled}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />
    ${words}
  </label>`;
}

function radioView(name: string, words: unknown, checked: boolean, onChoose: () => void) {
  return html`<label class="choice">
    <input type="radio" name=${name} .checked=${checked} @change=${onChoose} />
    ${words}
  </label>`;
}

/** A page's key without its kind; an address as it is. */
const nameIn = (item: string) => item.replace(/^(?:page|group|event):/, '');

function chosenView(
  items: readonly string[],
  label: (item: string) => string,
  onRemove: (item: string) => void,
) {
  if (items.length === 0) return nothing;
  return html`<ul class="chosen">
    ${items.map(
      (item) =>
        html`<li>
          <span>${nameIn(item)}</span>
          <button type="button" aria-label=${label(item)} title=${label(item)} @click=${() => onRemove(item)}>
            ×
          </button>
        </li>`,
    )}
  </ul>`;
}
