import { html, type TemplateResult } from 'lit/html.js';
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import { initiativeListView, type InitiativeList } from '../../shared/render/initiative-list-view.ts';
import { communeHref, initiativeHref, type PageContext } from '../page-context.ts';

/** A list as the site's own pages show it: with links to other pages, and below the page's heading. */
export function initiativesView(list: InitiativeList, context: PageContext): TemplateResult {
  const personal = new Set(
    [...list.initiatives, ...list.nearby].filter((each) => each.personal).map(({ id }) => id),
  );
  return initiativeListView(list, {
    headingLevel: 2,
    communeHref: communeHref(context),
    initiativeHref: ({ id }) => initiativeHref(context, id),
    place: (name, drawn) => withoutSnippet({ personal: personal.has(name) }, drawn),
  });
}

/**
 * Keeps an initiative that names a person out of the excerpts of search engines. Google heeds the attribute on `div`, `span`
 * and `section` alone (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#data-nosnippet-attr).
 */
export const withoutSnippet = (
  { personal }: Pick<Initiative, 'personal'>,
  drawn: TemplateResult,
): TemplateResult => (personal ? html`<div class="no-snippet" data-nosnippet>${drawn}</div>` : drawn);
