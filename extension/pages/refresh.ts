/** How old the data are, and a sync by hand, on the pages that show it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/french/format-french.ts';
import { readFollowedFeeds } from '../feed/followed-feeds.ts';
import { readConfirmedAt } from '../feed/freshness.ts';
import { syncByHand } from '../feed/sync-alarm.ts';
import type { SyncOutcome } from '../feed/sync-feeds.ts';
import type { MessageKey, Say } from '../texts.ts';

export interface RefreshState {
  /** Is there a site to ask? */
  hasSite: boolean;
  /** The last good sync, in words. */
  lastCheck: string | undefined;
  progress: 'idle' | 'under-way' | SyncOutcome;
}

export async function readRefreshState(
  date: (isoDate: string) => string = formatDate,
): Promise<RefreshState> {
  const feeds = (await readFollowedFeeds()).filter(({ base }) => base !== undefined);
  const moments = await Promise.all(feeds.map(({ name }) => readConfirmedAt(name)));
  const known = moments.filter((moment) => moment !== undefined);
  return {
    hasSite: feeds.length > 0,
    // The feed that has gone unconfirmed for longest decides; one that was never confirmed leaves it open.
    lastCheck:
      known.length > 0 && known.length === moments.length
        ? date(localDay(new Date(Math.min(...known))))
        : undefined,
    progress: 'idle',
  };
}

/** @param show called with the state under way, then with what came of it */
export async function refreshByHand(
  current: RefreshState,
  date: (isoDate: string) => string,
  show: (state: RefreshState) => void,
): Promise<void> {
  if (current.progress === 'under-way') return;
  show({ ...current, progress: 'under-way' });
  const progress = await syncByHand();
  show({ ...(await readRefreshState(date)), progress });
}

/** The day as the reader's calendar has it, in ISO form. */
const localDay = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

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
