import { html, type TemplateResult } from 'lit/html.js';
import type { Initiative } from '../../shared/feed/feed-schema.ts';

/**
 * Keeps an entry that names a person out of the excerpts of search engines. Google heeds the attribute on `div`, `span` and
 * `section` alone (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#data-nosnippet-attr).
 */
export const withoutSnippet = (
  { personal }: Pick<Initiative, 'personal'>,
  drawn: TemplateResult,
): TemplateResult => (personal ? html`<div class="no-snippet" data-nosnippet>${drawn}</div>` : drawn);

/** The same as the `place` of a list, which knows its pieces by their ids. */
export function withoutSnippets(initiatives: readonly Pick<Initiative, 'id' | 'personal'>[]) {
  const personal = new Set(initiatives.flatMap((each) => (each.personal ? each.id : [])));
  return (name: string, drawn: TemplateResult) => withoutSnippet({ personal: personal.has(name) }, drawn);
}
