/** In the options: the feeds of other prefectures, and how one more is added. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AddedFeed, AddFeedOutcome } from '../feed/add-feed.ts';
import type { Say } from '../texts.ts';
import { chosenListView } from './form-pieces.ts';

export interface FeedFormState {
  addedFeeds: readonly AddedFeed[];
  addingFeed: 'idle' | 'under-way' | AddFeedOutcome;
}

export interface FeedFormActions {
  onAddFeed: (address: string) => void;
  /** The reader has been told that it is not signed. */
  onAddUnsigned: (address: string) => void;
  onRemoveFeed: (address: string) => void;
  onAcceptChange: (address: string) => void;
}

export function feedFormView(
  { addedFeeds, addingFeed }: FeedFormState,
  say: Say,
  { onAddFeed, onAddUnsigned, onRemoveFeed }: FeedFormActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onAddFeed(new FormData(event.target as HTMLFormElement).get('address') as string);
  };
  return html`<p class="aside" id="feeds-help">${say('feedsHelp')}</p>
    ${chosenListView(
      addedFeeds.map((feed) => ({
        words: wordsFor(feed, say),
        removal: say('removeFeed', feed.address),
        onRemove: () => onRemoveFeed(feed.address),
      })),
    )}
    <form @submit=${submit}>
      <label for="feed">${say('feedAddress')}</label>
      <div class="line">
        <input
          id="feed"
          name="address"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          required
          aria-describedby="feeds-help"
        />
        <button type="submit" aria-disabled=${addingFeed === 'under-way'}>${say('addFeed')}</button>
      </div>
    </form>
    <div role="status">${outcomeView(addingFeed, say, onAddUnsigned)}</div>`;
}

/** Whose it is, what it speaks for, and whether that can be known. */
function wordsFor({ host, departments, isSigned }: AddedFeed, say: Say): string {
  if (departments.length === 0) return host;
  return `${host} (${departments.join(', ')})${isSigned ? '' : `, ${say('unsigned')}`}`;
}

function outcomeView(
  outcome: FeedFormState['addingFeed'],
  say: Say,
  onAddUnsigned: FeedFormActions['onAddUnsigned'],
) {
  if (outcome === 'idle') return nothing;
  if (outcome === 'under-way') return html`<p>${say('feedChecking')}</p>`;
  if (outcome.kind === 'added') return html`<p>${say('feedAdded', outcome.series.join(', '))}</p>`;
  if (outcome.kind === 'refused')
    return html`<p class="problem">${say(outcome.why, outcome.detail ?? '')}</p>`;
  const { host, address } = outcome;
  return html`<p class="problem">${say('feedUnsigned', host)}</p>
    <p><button type="button" @click=${() => onAddUnsigned(address)}>${say('addUnsigned')}</button></p>`;
}

/** What feeds have changed since they were added, and want accepted. */
export const feedChangesView = (
  { addedFeeds }: FeedFormState,
  say: Say,
  { onAcceptChange }: FeedFormActions,
): TemplateResult[] =>
  addedFeeds.flatMap(({ host, address, change }) =>
    change
      ? [
          html`<div class="problem">
            <p>
              ${change === 'key' ? say('feedKeyChanged', host) : say('feedWidened', host, change.join(', '))}
            </p>
            <p>
              <button type="button" @click=${() => onAcceptChange(address)}>${say('acceptChange')}</button>
            </p>
          </div>`,
        ]
      : [],
  );
