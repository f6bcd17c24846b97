import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { typeset } from '../../shared/french/format-french.ts';
import type { Finding } from './check-source.ts';

/** For who has pasted, and sees nothing: the page's source is looked through here, and goes nowhere. */
export function sourceCheckView(site: string): TemplateResult {
  const check = async ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLTextAreaElement;
    const answer = field.closest('details')?.querySelector<HTMLElement>('.source-answer');
    // What reads HTML is heavy, and few need it.
    const { checkSource } = await import('./check-source.ts');
    if (answer)
      render(
        answerView(field.value, (source) => checkSource(source, { site })),
        answer,
      );
  };
  return html`<details class="more source-check">
    <summary>C’est collé, et rien ne s’affiche&nbsp;?</summary>
    <label class="field">
      <span
        >Collez la source de votre page (Ctrl&nbsp;+&nbsp;U, tout sélectionner, copier), ou son adresse</span
      >
      <textarea
        rows="4"
        spellcheck="false"
        autocomplete="off"
        @input=${(event: Event) => void check(event)}
      ></textarea>
    </label>
    <div class="source-answer" role="status"></div>
  </details>`;
}

function answerView(pasted: string, check: (source: string) => readonly Finding[]) {
  const source = pasted.trim();
  if (source === '') return nothing;
  if (/^https?:\/\/\S+$/.test(source))
    return html`<p>
      Un navigateur ne peut pas lire la page d’un autre site. Ouvrez-la, faites Ctrl&nbsp;+&nbsp;U et collez
      ici sa source&nbsp;; ou lancez cette commande, qui va la chercher&nbsp;:
      <code>npm run -s solidaire -- check-page ${source}</code>
    </p>`;
  return html`<ul class="checks">
    ${check(source).map(
      ({ good, words }) =>
        html`<li class=${good ? 'good' : 'warning'}>
          <span class="mark-word">${good ? 'Bien' : 'À voir'}</span> ${typeset(words)}
        </li>`,
    )}
  </ul>`;
}
