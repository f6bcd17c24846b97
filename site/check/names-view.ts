import { html, nothing, type TemplateResult } from 'lit/html.js';
import { valueOf } from '../tools/fields.ts';
import type { PersonNames } from './person-names.ts';

/** How the reader wants to see the names of private persons; undefined: as they are published. */
export interface NamesShown {
  full: boolean;
  /** Full names by their masked form; they never leave the page. */
  typed: ReadonlyMap<string, string>;
}

/** Masked or in full; for an initiative that is published masked, fields for what only who bears the name knows. */
export function namesView(
  { masked, full }: PersonNames,
  shown: NamesShown,
  onChange: (shown: NamesShown) => void,
): TemplateResult | typeof nothing {
  if (masked.length + full.length === 0) return nothing;
  const radio = (isFull: boolean, words: string) =>
    html`<label>
      <input
        type="radio"
        name="names"
        .checked=${shown.full === isFull}
        @change=${() => onChange({ ...shown, full: isFull })}
      />
      ${words}
    </label>`;
  return html`<fieldset class="radios">
      <legend>Noms des personnes</legend>
      ${radio(false, 'Masqués')} ${radio(true, 'En entier')}
    </fieldset>
    ${
      shown.full && masked.length > 0
        ? html`${masked.map(
              (name) =>
                html`<label class="field">
                  <span>Nom entier de ${name}</span>
                  <input
                    name="full-name"
                    maxlength="80"
                    autocomplete="off"
                    spellcheck="false"
                    .value=${shown.typed.get(name) ?? ''}
                    @input=${(event: Event) =>
                      onChange({
                        ...shown,
                        typed: new Map(shown.typed).set(name, valueOf(event)),
                      })}
                  />
                </label>`,
            )}
            <p class="hint">
              Ce nom ne quitte pas votre navigateur. Pour qu’il paraisse ainsi, demandez-le par «&nbsp;Faire
              corriger&nbsp;».
            </p>`
        : nothing
    }`;
}
