import { html, type TemplateResult } from 'lit/html.js';

/** A text of the release with some of its words marked wherever they stand; without words it is whole. */
export function highlighted(text: string, words: string): TemplateResult {
  if (words === '') return html`${text}`;
  const [first = '', ...others] = text.split(words);
  return html`${first}${others.map((part) => html`<mark>${words}</mark>${part}`)}`;
}
