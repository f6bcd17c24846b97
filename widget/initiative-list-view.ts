import { html, nothing, type TemplateResult } from 'lit';
import type { AreaFile, ListedInitiative } from '../shared/feed-schema.ts';
import { deeper, headingView, type HeadingLevel } from './heading.ts';
import { initiativeView, type InitiativeViewOptions } from './initiative-view.ts';
import { textsFr } from './texts-fr.ts';

export interface InitiativeListOptions extends Pick<InitiativeViewOptions, 'texts' | 'communeHref'> {
  /** Level of the initiatives' headings and of the one above those nearby. 3 by default. */
  headingLevel?: HeadingLevel;
  /** The page of an entry. */
  entryHref?: (initiative: ListedInitiative) => string;
}

/** The initiatives of an area, then those that only its surroundings are named for. */
export function initiativeListView(
  { bulletins, initiatives, nearby }: Pick<AreaFile, 'bulletins' | 'initiatives' | 'nearby'>,
  options: InitiativeListOptions = {},
): TemplateResult {
  const { texts = textsFr, headingLevel: level = 3, entryHref, communeHref } = options;
  const list = (some: readonly ListedInitiative[], headingLevel: HeadingLevel) =>
    html`<ul class="initiatives" part="list">
      ${some.map(
        (initiative) =>
          html`<li>
            ${initiativeView(initiative, {
              texts,
              headingLevel,
              communeHref,
              bulletin: bulletins.find(({ id }) => id === initiative.bulletin),
              href: entryHref?.(initiative),
            })}
          </li>`,
      )}
    </ul>`;
  return html`${initiatives.length > 0 ? list(initiatives, level) : nothing}
  ${
    nearby.length > 0
      ? html`${headingView(level, 'nearby', texts.nearby)}${list(nearby, deeper(level))}`
      : nothing
  }`;
}
