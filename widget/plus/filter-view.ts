import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { matchWords } from '../../shared/render/match-words.ts';
import { plusTexts } from '../../shared/render/plus-texts.ts';
import type { Texts } from '../../shared/render/texts.ts';

/** What a reader chose of a long list. */
export interface Filter {
  matches: (initiative: ListedInitiative) => boolean;
  /** Says how many of the list are left. */
  status: (count: number, total: number) => string;
}

/** Title by slug. */
const themesOf = (initiatives: readonly ListedInitiative[]) =>
  new Map(initiatives.map(({ theme }) => [theme.slug, theme.title]));

/** What the fields are drawn for: the themes to choose from; one alone is no choice. */
const keyOf = (themes: ReadonlyMap<string, string>) => (themes.size > 1 ? [...themes.keys()].join(' ') : '');

/**
 * What stands in the fields: they alone hold the reader's choice. Those that were drawn for other themes are about to be drawn
 * anew, and empty.
 * @returns undefined when nothing is chosen
 */
export function chosenFilter(
  root: ParentNode | null,
  initiatives: readonly ListedInitiative[],
  { language }: Texts,
): Filter | undefined {
  const words = root?.querySelector('input')?.value;
  const select = root?.querySelector('select');
  const drawnFor = [...(select?.options ?? [])].map(({ value }) => value).filter(Boolean);
  const isSame = keyOf(themesOf(initiatives)) === drawnFor.join(' ');
  if (!isSame || !(words || select?.value)) return undefined;
  const holds = matchWords(words ?? '');
  return {
    matches: (initiative) =>
      (!select?.value || initiative.theme.slug === select.value) && (!words || holds(initiative)),
    status: plusTexts[language].found,
  };
}

/**
 * Native fields, so that the keyboard does what it does everywhere; Escape takes the choice back. Nothing of them is bound:
 * they are listened to from around, and read when a list is drawn. Other themes make other fields, which are empty.
 */
export function filterView(
  initiatives: readonly ListedInitiative[],
  { language }: Texts,
  changed: () => void,
) {
  const texts = plusTexts[language];
  const themes = themesOf(initiatives);
  const clear = ({ key, currentTarget }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    for (const field of (currentTarget as Element).querySelectorAll<HTMLInputElement>('input,select')) {
      field.value = '';
    }
    changed();
  };
  return keyed(
    keyOf(themes),
    html`<div class="filters" part="filters" @input=${changed} @change=${changed} @keydown=${clear}>
      <label>${texts.search} <input type="search" part="search" /></label>
      ${
        themes.size > 1
          ? html`<label
              >${texts.theme}
              <select part="theme-filter">
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
