/** The logo's two houses, as on the extension's button; what they share makes a third. */
import { html, type TemplateResult } from 'lit/html.js';

export const houseView: TemplateResult = html`<svg viewBox="0 2 34 26" aria-hidden="true">
  <path fill="#b4492c" d="M1 13.5 11 3l10 10.5V27H1z" />
  <path fill="#dfa04a" d="M13 13.5 23 3l10 10.5V27H13z" />
  <path fill="#6f2817" d="M13 13.5 17 9.3l4 4.2V27h-8z" />
</svg>`;
