/** What is made from the feed as it is published: pages, exports, old addresses. One file a kind of output, one row of this table. */
import { buildExports } from './exports/build-exports.ts';
import { buildRedirects } from './build-redirects.ts';
import { buildSchemas } from './build-schemas.ts';
import { buildSite } from './build-site.ts';
import { buildSitemap } from './build-sitemap.ts';
import type { Output, OutputSource } from './output.ts';

const OUTPUTS: readonly Output[] = [buildSite, buildExports, buildRedirects, buildSitemap, buildSchemas];

export const buildOutputs = (source: OutputSource): Map<string, string> =>
  new Map(OUTPUTS.flatMap((build) => [...build(source)]));
