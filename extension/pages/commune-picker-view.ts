import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../shared/feed/find-communes.ts';
import type { Say } from '../texts.ts';

export interface CommunePickerState {
  chosen: readonly Commune[];
  words: string;
  found: readonly Commune[];
  /** The last choice could not be saved. */
  failed: boolean;
}

export interface CommunePickerActions {
  onSearchCommune: (words: string) => void;
  onAddCommune: (code: string) => void;
  onRemoveCommune: (code: string) => void;
}

/** The reader's communes, each with what takes it away, and a search for more. */
export function communePickerView(
  { chosen, words, found, failed }: CommunePickerState,
  say: Say,
  { onSearchCommune, onAddCommune, onRemoveCommune }: CommunePickerActions,
): TemplateResult {
  return html`${
      chosen.length > 0
        ? html`<ul class="chosen">
            ${chosen.map(
              ({ code, name }) =>
                html`<li>
                  <span>${name}</span>
                  <button
                    type="button"
                    aria-label=${say('removeCommune', name)}
                    title=${say('removeCommune', name)}
                    @click=${() => onRemoveCommune(code)}
                  >
                    ×
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <label for="commune">${say('communeSearch')}</label>
    <input
      id="commune"
      type="search"
      autocomplete="off"
      .value=${words}
      @input=${({ target }: Event) => onSearchCommune((target as HTMLInputElement).value)}
    />
    <div role="alert">${failed ? html`<p class="problem">${say('notSaved')}</p>` : nothing}</div>
    <div role="status">${words && found.length === 0 ? html`<p>${say('noCommuneFound')}</p>` : nothing}</div>
    ${
      found.length > 0
        ? html`<ul class="offers">
            ${found.map(
              ({ code, name, postalCodes }) =>
                html`<li>
                  <button type="button" @click=${() => onAddCommune(code)}>
                    ${say('addCommune', name)} <span class="code">${postalCodes[0]}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}
