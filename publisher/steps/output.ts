import type { Series } from '../../shared/editor/series.ts';
import type { PublishedFeed } from './published-feed.ts';

/** What all is made from that a site holds beside its feed and its scripts. */
export interface OutputSource {
  feed: PublishedFeed;
  /** What the editor says of the series beyond what the feed holds: the legal notices. */
  series: Series;
}

/** Pure: the same source gives the same bytes. @returns text by path in the site */
export type Output = (source: OutputSource) => ReadonlyMap<string, string>;
