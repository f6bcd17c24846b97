import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BulletinHead, Initiative, ListedInitiative } from '../feed/feed-schema.ts';
import { deeper, headingView, type HeadingLevel } from './heading.ts';
import { bulletinView, initiativeView, type InitiativeViewOptions } from './initiative-view.ts';
import { textsFr } from './texts-fr.ts';

/** An initiative, with the bulletin and theme that it comes from unless the page around says so. */
export type ShownInitiative = Initiative & Partial<Pick<ListedInitiative, 'bulletin' | 'theme'>>;

export interface InitiativeList {
  /** What all of it is about. */
  area?: { name: string };
  bulletins: readonly BulletinHead[];
  initiatives: readonly ShownInitiative[];
  /** Those that only the surroundings are named for. */
  nearby: readonly ShownInitiative[];
}

export interface InitiativeListOptions extends Pick<InitiativeViewOptions, 'texts' | 'communeHref'> {
  /** Level of the initiatives' headings and of the one above those nearby. 3 by default. */
  headingLevel?: HeadingLevel;
  /** The page of an initiative. */
  initiativeHref?: (initiative: ShownInitiative) => string;
  /** Puts something else in the place of a piece, which goes by an initiative's id or `nearby`. */
  place?: (name: string, drawn: TemplateResult) => TemplateResult;
}

/** The initiatives of an area, then those that only its surroundings are named for. */
export function initiativeListView(
  { area, bulletins, initiatives, nearby }: InitiativeList,
  options: InitiativeListOptions = {},
): TemplateResult {
  const {
    texts = textsFr,
    headingLevel: level = 3,
    initiativeHref,
    communeHref,
    place = (_, drawn) => drawn,
  } = options;
  // One that all come from is told once.
  const [only, many] = bulletins;
  const list = (some: readonly ShownInitiative[], headingLevel: HeadingLevel) =>
    html`<ul class="initiatives" part="list">
      ${some.map((initiative) => {
        const drawn = initiativeView(initiative, {
          texts,
          headingLevel,
          communeHref,
          here: area?.name,
          bulletin: many && bulletins.find(({ id }) => id === initiative.bulletin),
          href: initiativeHref?.(initiative),
        });
        return html`<li>${place(initiative.id, drawn)}</li>`;
      })}
    </ul>`;
  return html`${initiatives.length > 0 ? list(initiatives, level) : nothing}
  ${
    nearby.length > 0
      ? html`${place('nearby', headingView(level, 'subheading', texts.nearby))}${list(nearby, deeper(level))}`
      : nothing
  }${only && !many && initiatives.length + nearby.length > 0 ? place('bulletin', bulletinView(only, texts)) : nothing}`;
}
