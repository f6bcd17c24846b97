import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ListedInitiative } from '../shared/feed-schema.ts';
import { typeset } from '../shared/format-french.ts';
import { flatten } from './flatten.ts';
import type { Texts } from './texts.ts';

/** What a reader chose of a long list. */
export interface Filter {
  words: string;
  theme: string;
}

export const NO_FILTER: Filter = { words: '', theme: '' };

/** Native fields, so that the keyboard does what it does everywhere; Escape takes the choice back. */
export function filterView(
  initiatives: readonly ListedInitiative[],
  filter: Filter,
  texts: Texts,
  change: (filter: Filter) => void,
): TemplateResult {
  const themes = new Map(initiatives.map(({ theme }) => [theme.slug, theme.title]));
  const clear = ({ key }: KeyboardEvent) => key === 'Escape' && change(NO_FILTER);
  return flatten(
    html`<div class="filters" part="filters" @keydown=${clear}>
      <label
        >${texts.search}
        <input
          type="search"
          part="search"
          .value=${filter.words}
          @input=${({ target }: Event) => change({ ...filter, words: (target as HTMLInputElement).value })}
      /></label>
      ${
        themes.size > 1
          ? html`<label
              >${texts.theme}
              <select
                part="theme-filter"
                .value=${filter.theme}
                @change=${({ target }: Event) =>
                  change({ ...filter, theme: (target as HTMLSelectElement).value })}
              >
                <option value="">${texts.allThemes}</option>
                ${[...themes].map(
                  ([slug, title]) => html`<option value=${slug} lang="fr">${typeset(title)}</option>`,
                )}
              </select></label
            >`
          : nothing
      }
    </div>`,
  );
}
