/** Where a release comes in: dropped, chosen, or pasted. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatCount } from '../../../shared/french/format-french.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import { confirmationView } from '../confirmation.ts';
import type { DeskActions } from '../desk-actions.ts';
import { isNumbered, type DeskState } from '../desk-state.ts';
import type { DropState, NameChoice } from './drop-state.ts';

const FORMATS = '.docx,.pdf,.html,.htm,.md,.markdown,.txt';

export function dropView(state: DeskState, actions: DeskActions): TemplateResult {
  const { drop, site } = state;
  const { progress, faults, asked, opening, pasted } = drop;
  const setDrop = (part: Partial<DropState>) => actions.change({ drop: { ...drop, ...part } });
  const choose = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    void actions.bringFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<section class="drop" aria-labelledby="deposer">
    <h2 id="deposer">Déposez un communiqué</h2>
    <p>
      Word, PDF, page web ou texte&nbsp;: glissez le fichier n’importe où sur cette page, choisissez-le, ou collez son
      texte.
      ${site.isLocal ? nothing : html`<strong>Rien n’est envoyé&nbsp;: tout se passe dans ce navigateur.</strong>`}
    </p>
    <p class="actions">
      <label class="button file-button"
        >Choisir un fichier<input type="file"
          multiple
          accept=${FORMATS}
          ?disabled=${progress !== undefined}
          @change=${choose}
      /></label>
      <button
        type="button"
        class="button quiet"
        aria-expanded=${pasted !== undefined}
        @click=${() => setDrop({ pasted: pasted === undefined ? '' : undefined })}
      >
        Coller un texte
      </button>
    </p>
    ${pasted === undefined ? nothing : pasteView(pasted, setDrop, actions)}
    <p role="status" class="progress">${progress ?? nothing}</p>
    ${
      faults.length > 0
        ? html`<div role="alert">${faults.map((fault) => html`<p class="warning">${fault}</p>`)}</div>`
        : nothing
    }
    ${asked ? nameView(asked, state, actions) : nothing} ${opening ? openingView(opening, actions) : nothing}
  </section>`;
}

function pasteView(pasted: string, setDrop: (part: Partial<DropState>) => void, { bring }: DeskActions) {
  const submit = (event: Event) => {
    event.preventDefault();
    if (!pasted.trim()) return;
    setDrop({ pasted: undefined });
    void bring([{ name: 'communique.txt', bytes: new TextEncoder().encode(pasted) }]);
  };
  return html`<form class="paste" @submit=${submit}>
    <label class="field">
      <span>Le texte du communiqué</span>
      <textarea rows="10" .value=${pasted} @input=${(event: Event) => setDrop({ pasted: valueOf(event) })}></textarea>
    </label>
    <button class="button" ?disabled=${!pasted.trim()}>Lire ce texte</button>
  </form>`;
}

function nameView(
  { name, holder, otherName }: NonNullable<DropState['asked']>,
  state: DeskState,
  { settleName }: DeskActions,
) {
  const offer = (choice: NameChoice, words: unknown) => ({ words, act: () => settleName(choice) });
  return confirmationView({
    title: html`Le dossier contient déjà ${holder}`,
    content: html`<p>
      Il est du même jour${isNumbered(state) ? ' et du même numéro' : nothing}, et son contenu est autre. Que faire du fichier qui arrive&nbsp;?
    </p>`,
    choices: [
      offer('replace', name === holder ? 'Remplacer l’ancien' : `Remplacer ${holder} par ${name}`),
      offer('beside', html`Garder les deux (${otherName})`),
      offer('leave', 'Ne pas le garder'),
    ],
    close: () => settleName('leave'),
  });
}

function openingView({ name, inTheWay }: NonNullable<DropState['opening']>, { settleZip, takeAway }: DeskActions) {
  const keep = () => void settleZip(false);
  return confirmationView({
    title: html`Ouvrir ${name} à la place de ce qui est ici&nbsp;?`,
    content: html`<p>
      Ce navigateur garde déjà ${formatCount(inTheWay, 'fichier')}&nbsp;: ouvrir ce dossier les remplace tous. Ce qui
      n’a pas été téléchargé serait perdu.
    </p>`,
    choices: [
      { words: 'Télécharger d’abord ce qui est ici', act: () => void takeAway() },
      { words: 'Remplacer', act: () => void settleZip(true) },
      { words: 'Garder ce qui est ici', act: keep },
    ],
    close: keep,
  });
}
