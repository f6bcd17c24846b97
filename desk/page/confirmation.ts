/** What the desk asks before it does what is not easily undone: always in a dialog over the page, which Escape closes. */
import { html, type TemplateResult } from 'lit/html.js';
import { modal } from './modal.ts';

export interface Confirmation {
  title: unknown;
  content: TemplateResult;
  /** In their order; the one that goes on with what was begun stands out. */
  choices: readonly { words: unknown; act: () => void; isChief?: boolean }[];
  /** What Escape says. */
  close: () => void;
}

export function confirmationView({ title, content, choices, close }: Confirmation): TemplateResult {
  const cancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  return html`<dialog class="confirmation" aria-labelledby="confirmation" ${modal()} @cancel=${cancel}>
    <h2 id="confirmation" tabindex="-1">${title}</h2>
    ${content}
    <p class="actions">
      ${choices.map(
        ({ words, act, isChief = false }) =>
          html`<button type="button" class="button ${isChief ? '' : 'quiet'}" @click=${act}>
            ${words}
          </button>`,
      )}
    </p>
  </dialog>`;
}
