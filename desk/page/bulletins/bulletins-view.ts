import { html, type TemplateResult } from 'lit/html.js';
import { contentsOf, type DeskState } from '../desk-state.ts';
import { placeHref } from '../place.ts';
import { nameInWords } from './release-words.ts';

/** « Bulletins »: a place to drop one, and those that are there. */
export function bulletinsView(state: DeskState): TemplateResult {
  const names = [...(contentsOf(state)?.releases.keys() ?? [])].reverse();
  return html`<ul>
    ${names.map(
      (release) =>
        html`<li><a href=${placeHref({ section: 'lecture', release })}>${nameInWords(release)}</a></li>`,
    )}
  </ul>`;
}
