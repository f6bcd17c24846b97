import { html, nothing, type TemplateResult } from 'lit/html.js';
import { stylesOf, type Choices } from '../tools/choices.ts';
import { contrast, LEAST_CONTRAST } from './contrast.ts';
import { copyView } from '../tools/copy-button.ts';
import { valueOf, type Choose } from '../tools/fields.ts';

/** Every colour, what it is for, and what stands in its field before it is chosen. */
const COLOUR_FIELDS = [
  { name: 'accent', label: 'Thèmes et liens', start: '#96391f' },
  { name: 'text', label: 'Texte', start: '#2b231e' },
  { name: 'background', label: 'Fond', start: '#fffdf9' },
] as const;

/** Colours of one's own: all three together, so that what is read is always known to be readable. */
export function coloursView(choices: Choices, choose: Choose): TemplateResult {
  const chosen = COLOUR_FIELDS.every(({ name }) => choices[name] !== '');
  const toggle = () => {
    for (const { name, start } of COLOUR_FIELDS) choose(name, chosen ? '' : start);
  };
  return html`<details class="more" ?open=${chosen}>
    <summary>Couleurs</summary>
    <p>
      Sans réglage, le module prend la couleur du texte qui l’entoure&nbsp;: il convient à une page claire
      comme à une page sombre.
    </p>
    <label class="check"
      ><input type="checkbox" .checked=${chosen} @change=${toggle} /> Choisir mes couleurs</label
    >
    ${
      chosen
        ? html`<div class="colours">
              ${COLOUR_FIELDS.map(
                ({ name, label }) =>
                  html`<label>
                    <input
                      type="color"
                      name=${name}
                      .value=${choices[name]}
                      @input=${(event: Event) => choose(name, valueOf(event))}
                    />
                    ${label}
                  </label>`,
              )}
            </div>
            <div role="status">${contrastView(choices)}</div>
            <p>
              Elles s’écrivent dans la ligne. Si votre site refuse les styles dans la page, mettez-les plutôt
              dans sa feuille de style&nbsp;:
            </p>
            ${copyView('Règle de style', `solidaire-initiatives { ${stylesOf(choices)} }`)}`
        : nothing
    }
  </details>`;
}

function contrastView({ accent, text, background }: Choices) {
  const weak = [
    { what: 'Le texte', ratio: contrast(text, background) },
    { what: 'La couleur des thèmes et des liens', ratio: contrast(accent, background) },
  ].filter(({ ratio }) => ratio < LEAST_CONTRAST);
  if (weak.length === 0) return html`<p class="good">Contrastes suffisants.</p>`;
  return weak.map(
    ({ what, ratio }) =>
      html`<p class="warning">
        ${what} se lit mal sur ce fond&nbsp;: contraste de ${inFrench(ratio)}, il en faut 4,5.
      </p>`,
  );
}

/** Rounded down: 4,49 is not 4,5. */
const inFrench = (ratio: number) => (Math.floor(ratio * 10) / 10).toLocaleString('fr-FR');
