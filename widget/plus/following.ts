/**
 * Editors and filters lose end tags, or put one where browsers ignore it: the rest of the article then stands inside the element.
 * What is ours comes first there, as `snippet` and `staticSnippet` write it; all that follows is the page's own.
 */
import { html, type TemplateResult } from 'lit';
import { siteIn } from '../find-feed.ts';

const PIECE = '[data-entry],[data-solidaire]';

/** What stands in an element after what is ours, to be read below the list; undefined when all of it is the fallback. */
export function followingView(host: Element): TemplateResult | undefined {
  const own = ownPieces(host);
  if (own.length === 0) return undefined;
  // A slot without a name takes all that has none: what has a slot already stands in the list.
  for (const piece of own) piece.slot ||= 'own';
  return html`<slot></slot>`;
}

/** The pieces of a pasted list, or the link alone that the line holds. */
function ownPieces({ children, firstElementChild: first }: Element): Element[] {
  const pieces = [...children].filter((child) => child.matches(PIECE));
  if (pieces.length > 0 || !first) return pieces;
  const link = first.matches('a') ? first : first.querySelector('a');
  const isLink = link?.textContent.trim() === first.textContent.trim() && siteIn(String(link)) !== undefined;
  return isLink ? [first] : [];
}
