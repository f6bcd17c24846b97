import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Attributes } from '../snippet.ts';
import { advisePolicy, type Needs, type PolicyAdvice } from './content-policy.ts';
import { copyView } from '../tools/copy-button.ts';

const ASKING_FORMS: readonly { form: Needs['form']; name: string }[] = [
  { form: 'script', name: 'La ligne ou la liste' },
  { form: 'frame', name: 'Le cadre' },
];

/** For sites with a security policy: paste it, and read what it lets in and what to add. */
export function policyView(site: string, attributes: Attributes): TemplateResult {
  const advise = ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLTextAreaElement;
    const answer = field.closest('details')?.querySelector<HTMLElement>('.policy-answer');
    if (answer) render(answersView(field.value, site, 'style' in attributes), answer);
  };
  return html`<details class="more policy">
    <summary>Votre site envoie une politique de sécurité (CSP)&nbsp;?</summary>
    <label class="field">
      <span>Collez l’en-tête «&nbsp;Content-Security-Policy&nbsp;» de votre site</span>
      <textarea rows="3" spellcheck="false" autocomplete="off" @input=${advise}></textarea>
    </label>
    <div class="policy-answer" role="status"></div>
  </details>`;
}

function answersView(pasted: string, site: string, inlineStyle: boolean) {
  if (pasted.trim() === '') return nothing;
  const answers = ASKING_FORMS.map(({ form, name }) => ({
    name,
    advice: advisePolicy(pasted, { site, form, inlineStyle }),
  }));
  if (!answers[0]?.advice)
    return html`<p class="warning">
      On ne trouve pas de règle là-dedans, par exemple «&nbsp;script-src 'self'&nbsp;».
    </p>`;
  return html`${noteView(answers[0].advice)}${answers.map(
    ({ name, advice }) => advice && answerView(name, advice),
  )}`;
}

function noteView({ policies, reportOnly }: PolicyAdvice) {
  if (reportOnly)
    return html`<p>
      Cette politique ne bloque rien&nbsp;: elle signale seulement (Report-Only). Voici ce qu’il faudrait
      ajouter le jour où elle s’appliquera.
    </p>`;
  return policies > 1
    ? html`<p>Votre site envoie ${policies} politiques&nbsp;: chacune doit laisser passer la liste.</p>`
    : nothing;
}

function answerView(name: string, { additions, obstacles, mended }: PolicyAdvice) {
  const passes = additions.length + obstacles.length === 0;
  return html`<h3>${name}</h3>
    ${obstacles.map((obstacle) => html`<p class="warning">${obstacle}</p>`)}
    ${passes ? html`<p class="good">Passe sans rien changer.</p>` : nothing}
    ${
      additions.length > 0
        ? html`<p class="warning">Ne passe pas encore. Ajoutez&nbsp;:</p>
            <ul>
              ${additions.map((addition) => html`<li><code>${addition}</code></li>`)}
            </ul>
            ${mended.map((policy, index) => copyView(mendedName(name, index, mended.length), policy))}`
        : nothing
    }`;
}

const mendedName = (name: string, index: number, count: number) =>
  `En-tête complété (${name}${count > 1 ? `, politique ${index + 1}` : ''})`;
