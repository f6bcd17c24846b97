/** The pieces around a list of initiatives: drawn in the element, and pasted with its static form. */
import { html, type TemplateResult } from 'lit/html.js';
import { anchorView, BETWEEN } from './initiative-view.ts';
import type { Texts } from './texts.ts';

/** A list of more than these can be searched. */
export const LONG_LIST = 7;

/** A line that leads to where the rest is, and that an element opens in place. */
export const lineView = (name: string, href: string, words: string): TemplateResult =>
  html`<p class="line" part=${name}>${anchorView(href, words)}</p>`;

/** What ends a list. */
export const footerView = (href: string, words: string, texts: Texts): TemplateResult =>
  html`<p class="footer" part="footer">
    ${anchorView(href, words)}${BETWEEN}<small>${texts.licence}</small>
  </p>`;
