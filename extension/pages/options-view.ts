import { html, nothing, type TemplateResult } from 'lit';
import type { Managed, Settings } from '../settings.ts';
import type { MessageKey, Say } from '../texts.ts';
import { communePickerView, type CommunePicker } from './commune-picker.ts';
import { facebookView, type FacebookActions, type FacebookState } from './facebook-settings.ts';
import { feedChangesView, feedFormView, type FeedFormActions, type FeedFormState } from './feed-form.ts';
import { checkboxView, radioView } from './form-pieces.ts';
import { keptView, type KeptActions, type KeptState } from './kept-view.ts';
import { brandView } from './page-frame.ts';

export interface OptionsState extends FacebookState, FeedFormState, KeptState {
  departments: readonly { code: string; name: string; isFollowed: boolean }[];
  /** The last change could not be saved. */
  failed: boolean;
}

export interface OptionsActions extends FacebookActions, FeedFormActions, KeptActions {
  onFollow: (department: string, follow: boolean) => void;
}

type Options = OptionsActions & { say: Say; picker: CommunePicker };

/** The options: every setting takes effect at once; those that an administrator has set are shown and locked. */
export function optionsView(state: OptionsState, options: Options): TemplateResult {
  const { say } = options;
  return html`${brandView(say)}
    <main>
      <h1>${say('optionsTitle')}</h1>
      <div role="alert">${state.failed ? html`<p class="problem">${say('notSaved')}</p>` : nothing}</div>
      ${communesView(state, options)} ${departmentsView(state, options)} ${feedsView(state, options)}
      ${facebookView(state, say, options)} ${languageView(state, options)} ${keptView(state, say, options)}
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
      ${communePickerView(picker, state.settings, say)}`,
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

/** What feeds want accepted is the reader's to say, also where an administrator has chosen them. */
const feedsView = (state: OptionsState, options: Options) =>
  html`${groupView(state, options.say, {
    legend: 'feedsLegend',
    field: 'extraFeeds',
    content: feedFormView(state, options.say, options),
  })}
  ${feedChangesView(state, options.say, options)}`;

const LANGUAGES: Readonly<Record<Settings['language'], string>> = { fr: 'Français', en: 'English' };

const languageView = (state: OptionsState, { say, change }: Options) =>
  groupView(state, say, {
    legend: 'languageLegend',
    field: 'language',
    content: (['fr', 'en'] as const).map((language) =>
      radioView(
        'language',
        html`<span lang=${language}>${LANGUAGES[language]}</span>`,
        state.settings.language === language,
        () => change({ language }),
      ),
    ),
  });
