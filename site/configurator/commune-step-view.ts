import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CommunesFile } from '../../shared/feed/feed-schema.ts';
import { findCommunes, type Commune } from '../../shared/feed/find-communes.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { valueOf } from '../tools/fields.ts';

export interface CommuneStepOptions {
  typed: string;
  /** INSEE code; empty before the first choice. */
  chosen: string;
  onType: (words: string) => void;
  onChoose: (code: string) => void;
}

/** The first step: a field, and below it the communes that it may mean, as buttons; Enter takes the first. */
export function communeStepView(
  file: CommunesFile | undefined,
  { typed, chosen, onType, onChoose }: CommuneStepOptions,
): TemplateResult {
  const found = file ? findCommunes(typed, file) : [];
  const commune = file?.communes.find(({ code }) => code === chosen);
  const submit = (event: Event) => {
    event.preventDefault();
    if (found[0]) onChoose(found[0].code);
  };
  return html`<section class="commune-step" aria-labelledby="votre-commune">
    <h2 id="votre-commune">1. Votre commune</h2>
    <form role="search" @submit=${submit}>
      <label for="commune">Nom, code postal ou code INSEE</label>
      <input
        id="commune"
        type="search"
        maxlength="80"
        autocomplete="off"
        spellcheck="false"
        .value=${typed}
        @input=${(event: Event) => onType(valueOf(event))}
      />
      <p role="status">${statusOf(typed, found, file)}</p>
    </form>
    ${
      found.length > 0
        ? html`<ul class="found">
            ${found.map(
              (each) =>
                html`<li>
                  <button type="button" @click=${() => onChoose(each.code)}>
                    <strong>${typeset(each.name)}</strong> <span>${each.postalCodes.join(', ')}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      chosen && file
        ? html`<p id="choisie" class="chosen" tabindex="-1">
            ${
              commune
                ? html`<strong>${typeset(commune.name)}</strong>, code INSEE ${commune.code}`
                : `Aucune commune d’ici n’a le code ${chosen}.`
            }
          </p>`
        : nothing
    }
  </section>`;
}

function statusOf(typed: string, found: readonly Commune[], file: CommunesFile | undefined): string {
  if (typed.trim() === '' || !file) return '';
  if (found.length === 0) return 'Aucune commune du département ne correspond.';
  return found.length === 1
    ? 'Une commune trouvée\u00A0: Entrée la choisit.'
    : `${found.length} communes possibles.`;
}
