import { html, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EntryContext } from './entry-context.ts';
import { entryView } from './entry-view.ts';
import type { Entry } from './entry.ts';

/** Each initiative as it will be seen, and its fields, in the order of the bulletin. */
export function entryListView(context: EntryContext, entries: readonly Entry[]): TemplateResult {
  if (entries.length === 0)
    return html`<p class="note">
      Aucune initiative n’a encore été lue. Dans « Lecture », dites quel paragraphe en est une.
    </p>`;
  return html`<div class="entry-list">
    ${repeat(
      entries,
      ({ opener }) => opener,
      (entry, index) => {
        const above = entries[index - 1];
        const previous = above?.theme.slug === entry.theme.slug ? above : undefined;
        return entryView(context, entry, { number: index + 1, count: entries.length, previous });
      },
    )}
  </div>`;
}
