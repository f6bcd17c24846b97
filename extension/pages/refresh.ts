/** What the pages that show how old the data are share: the moment of the last good sync, and a sync by hand. */
import { formatDate } from '../../shared/french/format-french.ts';
import { readFollowedFeeds } from '../feed/followed-feeds.ts';
import { readConfirmedAt } from '../feed/freshness.ts';
import type { RefreshState } from './refresh-view.ts';
import { syncFeeds } from '../feed/sync-feeds.ts';

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
  const progress = await syncFeeds();
  show({ ...(await readRefreshState(date)), progress });
}

/** The day as the reader's calendar has it, in ISO form. */
const localDay = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
