import { html, type TemplateResult } from 'lit';

/** What a page says instead of an entry: the fact, then what to do about it. `kind` chooses the sign beside it. */
export const messageView = (kind: string, fact: string, help: string): TemplateResult =>
  html`<div class="message ${kind}">
    <h1>${fact}</h1>
    <p>${help}</p>
  </div>`;
