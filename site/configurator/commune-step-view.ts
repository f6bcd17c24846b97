import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CommunesFile } from '../../shared/feed/feed-schema.ts';
import { findCommunes, meantCommune, type Commune } from '../../shared/feed/find-communes.ts';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { emptyCommuneWords } from '../commune-words.ts';
import { valueOf } from '../tools/fields.ts';

export interface CommuneStepOptions {
  typed: string;
  /** Of the département. */
  departmentName: string;
  /** What is shown of the commune that is chosen, once it is read. */
  shown: ShownArea | undefined;
  /** INSEE code; empty before the first choice. */
  chosen: string;
  onType: (words: string) => void;
  onChoose: (code: string) => void;
  /** Brings the first of those that are found to hand. */
  onLookThrough: () => void;
}

/** The first step: a field, and below it the communes that it may mean, as buttons; Enter takes the one that is meant beyond doubt. */
export function communeStepView(
  file: CommunesFile | undefined,
  { typed, chosen, departmentName, shown, onType, onChoose, onLookThrough }: CommuneStepOptions,
): TemplateResult {
  const found = file ? findCommunes(typed, file) : [];
  const meant = file && meantCommune(typed, file);
  const words = shown && emptyCommuneWords(shown, false);
  const commune = file?.communes.find(({ code }) => code === chosen);
  const submit = (event: Event) => {
    event.preventDefault();
    if (meant) onChoose(meant.code);
    else onLookThrough();
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
      <p role="status">${file ? statusOf({ typed, found, meant, departmentName }) : ''}</p>
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
            </p>
            ${words ? html`<p>${words}</p>` : nothing}`
        : nothing
    }
  </section>`;
}

interface Search {
  typed: string;
  found: readonly Commune[];
  meant: Commune | undefined;
  departmentName: string;
}

function statusOf({ typed, found, meant, departmentName }: Search): string {
  if (typed.trim() === '') return '';
  if (meant) return `${typeset(meant.name)}\u00A0: Entrée la choisit.`;
  if (found.length > 0)
    return found.length === 1
      ? 'Est-ce la commune ci-dessous\u00A0? Choisissez-la.'
      : `${found.length} communes possibles\u00A0: choisissez la vôtre.`;
  return `Aucune commune de ce bulletin ne correspond\u00A0: il couvre le département ${departmentName}. Ailleurs, demandez à votre préfecture si elle publie le sien.`;
}
