import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ListedInitiative } from '../shared/feed/feed-schema.ts';
import { typeset } from '../shared/french/format-french.ts';
import type { Texts } from '../shared/render/texts.ts';

/** What a reader chose of a long list. */
export interface Filter {
  words: string;
  theme: string;
}

export const NO_FILTER: Filter = { words: '', theme: '' };

/** Title by slug. */
const themesOf = (initiatives: readonly ListedInitiative[]) =>
  new Map(initiatives.map(({ theme }) => [theme.slug, theme.title]));

/**
 * What stands in the fields: they alone hold the reader's choice. Those that were drawn for other themes are about to be drawn
 * anew, and empty.
 */
export function chosenFilter(root: ParentNode | null, initiatives: readonly ListedInitiative[]): Filter {
  const input = root?.querySelector('input');
  if (!input) return NO_FILTER;
  const select = root?.querySelector('select');
  const drawnFor = select ? select.length - 1 : 1;
  return drawnFor === Math.max(themesOf(initiatives).size, 1)
    ? { words: input.value, theme: select?.value ?? '' }
    : NO_FILTER;
}

/**
 * Native fields, so that the keyboard does what it does everywhere; Escape takes the choice back. Nothing of them is bound:
 * they are listened to from around, and read when a list is drawn.
 */
export function filterView(
  initiatives: readonly ListedInitiative[],
  texts: Texts,
  changed: () => void,
): TemplateResult {
  const themes = themesOf(initiatives);
  const clear = ({ key, currentTarget }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    for (const field of (currentTarget as Element).querySelectorAll<HTMLInputElement>('input,select')) {
      field.value = '';
    }
    changed();
  };
  return html`<div class="filters" part="filters" @input=${changed} @change=${changed} @keydown=${clear}>
    <label>${texts.search} <input type="search" part="search" /></label>
    ${
      themes.size > 1
        ? html`<label
            >${texts.theme}
            <select part="theme-filter">
              ${[...themes].reduce(
                (before, [slug, title]) =>
                  html`${before}
                    <option value=${slug} lang="fr">${typeset(title)}</option>`,
                html`<option value="">${texts.allThemes}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
  </div>`;
}
