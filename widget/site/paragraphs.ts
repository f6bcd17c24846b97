import { html } from '@lit-labs/ssr';
import { typeset } from '../../shared/format-french.ts';

/** A text of the feed, its paragraphs apart by a blank line. */
export const paragraphs = (text: string) =>
  text.split(/\n{2,}/).map((paragraph) => html`<p>${typeset(paragraph)}</p>`);
