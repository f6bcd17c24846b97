import { html, type TemplateResult } from 'lit/html.js';
import type { Mark } from '../../../reader/parse-initiative.ts';

/** French, by kind of mark: the legend, and what a screen reader hears behind a name. */
const MARK_NAMES: Readonly<Record<Mark['kind'], string>> = {
  place: 'commune',
  territory: 'secteur',
  organiser: 'acteur',
  person: 'personne privée',
};

/** A text with its names underlined. @param marks in order, none within another */
export function markedText(text: string, marks: readonly Mark[]): TemplateResult {
  let from = 0;
  const parts = marks.map(({ kind, start, end, label }) => {
    const before = text.slice(from, start);
    from = end;
    return html`${before}<span class="name ${kind}" title=${label}
        >${text.slice(start, end)}<span class="unseen"> (${MARK_NAMES[kind]})</span></span
      >`;
  });
  return html`${parts}${text.slice(from)}`;
}

export const legendView = (): TemplateResult =>
  html`<ul class="legend" aria-label="Ce qui est souligné">
    ${Object.entries(MARK_NAMES).map(([kind, words]) => html`<li><span class="name ${kind}">${words}</span></li>`)}
  </ul>`;
