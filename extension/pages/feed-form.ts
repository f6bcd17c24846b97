/** In the options: the feeds of other prefectures, and how one more is added. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AddFeedOutcome } from '../feed/add-feed.ts';
import type { Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import { chosenListView } from './form-pieces.ts';

export interface FeedFormState {
  settings: Settings;
  addingFeed: 'idle' | 'under-way' | AddFeedOutcome;
}

export interface FeedFormActions {
  onAddFeed: (address: string) => void;
  onRemoveFeed: (address: string) => void;
}

export function feedFormView(
  { settings, addingFeed }: FeedFormState,
  say: Say,
  { onAddFeed, onRemoveFeed }: FeedFormActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onAddFeed(new FormData(event.target as HTMLFormElement).get('address') as string);
  };
  return html`<p class="aside" id="feeds-help">${say('feedsHelp')}</p>
    ${chosenListView(
      settings.extraFeeds.map((address) => ({
        words: address,
        removal: say('removeFeed', address),
        onRemove: () => onRemoveFeed(address),
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
    <div role="status">${outcomeView(addingFeed, say)}</div>`;
}

function outcomeView(outcome: FeedFormState['addingFeed'], say: Say) {
  if (outcome === 'idle') return nothing;
  if (outcome === 'under-way') return html`<p>${say('feedChecking')}</p>`;
  if (outcome.kind === 'added') return html`<p>${say('feedAdded', outcome.series.join(', '))}</p>`;
  return html`<p class="problem">${say(outcome.why, outcome.detail ?? '')}</p>`;
}
