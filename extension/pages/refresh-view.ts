import { html, nothing, type TemplateResult } from 'lit';
import type { SyncOutcome } from '../feed/sync-feeds.ts';
import type { MessageKey, Say } from '../texts.ts';

export interface RefreshState {
  /** Is there a site to ask? */
  hasSite: boolean;
  /** The last good sync, in words. */
  lastCheck: string | undefined;
  progress: 'idle' | 'under-way' | SyncOutcome;
}

const PROGRESS: Readonly<Partial<Record<RefreshState['progress'], MessageKey>>> = {
  'under-way': 'refreshing',
  confirmed: 'refreshed',
  failed: 'refreshFailed',
};

/** When the data were last confirmed, and how to do so now. */
export function refreshView(
  { hasSite, lastCheck, progress }: RefreshState,
  say: Say,
  onRefresh: () => void,
): TemplateResult {
  if (!hasSite) return html`<p>${say('noSite')}</p>`;
  const words = PROGRESS[progress];
  return html`<p>
      ${lastCheck ? say('lastCheck', lastCheck) : nothing}
      <button type="button" class="link" aria-disabled=${progress === 'under-way'} @click=${onRefresh}>
        ${say('refresh')}
      </button>
    </p>
    <p role="status">${words ? say(words) : nothing}</p>`;
}
