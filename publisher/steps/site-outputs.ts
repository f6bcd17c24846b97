/** All that a site holds beside its feed and its widget: one file a kind of output, one row of this table. */
import { buildExports } from './exports/build-exports.ts';
import { buildRedirects } from './build-redirects.ts';
import { buildSchemas } from './build-schemas.ts';
import { buildSite } from './build-site.ts';
import { buildSitemap } from './build-sitemap.ts';
import type { PublishedFeed } from './published-feed.ts';
import type { Series } from '../../shared/editor/series.ts';

export interface OutputSource {
  feed: PublishedFeed;
  /** What the editor says of the series beyond what the feed holds: the legal notices. */
  series: Series;
}

/** Pure: the same source gives the same bytes. @returns text by path in the site */
export type Output = (source: OutputSource) => ReadonlyMap<string, string>;

const OUTPUTS: readonly Output[] = [buildSite, buildExports, buildRedirects, buildSitemap, buildSchemas];

export const buildOutputs = (source: OutputSource): Map<string, string> =>
  new Map(OUTPUTS.flatMap((build) => [...build(source)]));
