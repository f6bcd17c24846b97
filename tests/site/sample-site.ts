/** The fixture feed and the site's files drawn from it, as the publisher draws them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { PublishedFeed } from '../../publisher/steps/output.ts';
import { buildOutputs } from '../../publisher/steps/site-outputs.ts';
import type { Series } from '../../shared/editor/series.ts';
import { nearestWider, shownOf, type ShownArea } from '../../shared/feed/stand-in.ts';
import type { AreaFile, BulletinFile, CommunesFile, DepartmentIndex } from '../../shared/feed/feed-schema.ts';

const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/feed/v1/${path}`, import.meta.url), 'utf8'));

export interface SampleFeed {
  index: DepartmentIndex;
  communes: CommunesFile;
  areas: AreaFile[];
  bulletin: BulletinFile;
}

export const sampleFeed = (): SampleFeed => ({
  index: fixture('62/index.json') as DepartmentIndex,
  communes: fixture('62/communes.json') as CommunesFile,
  areas: ['62193', '62239', '62413', '62510', '62548', '62691'].map(
    (code) => fixture(`62/${code}.json`) as AreaFile,
  ),
  bulletin: fixture('62/bulletins/62-2020-04-08-2.json') as BulletinFile,
});

/** With what stands in for it. */
export function sampleShown(own: AreaFile): ShownArea {
  const wider = nearestWider(own);
  return shownOf(own, wider && (fixture(wider.path) as AreaFile));
}

const areaOf = (areas: readonly AreaFile[], code: string) =>
  areas.find(({ area }) => area.code === code) ?? assert.fail(`no area ${code}`);

const publishedFeed = ({ index, communes, areas, bulletin }: SampleFeed): PublishedFeed => ({
  index,
  communes,
  formerCodes: new Map(),
  whole: fixture('62/department.json') as AreaFile,
  area: (code) => areaOf(areas, code),
  shown: (code) => sampleShown(areaOf(areas, code)),
  bulletin: () => bulletin,
});

/** What the publisher writes beside feed and widget, by path. */
export function sampleFiles(
  feed: SampleFeed = sampleFeed(),
  notice: Partial<Series> = {},
): Map<string, string> {
  const { title, issuer, contact, licence, source, site = '' } = feed.index.series;
  const series = { title, issuer, contact, licence, source, site, fullNames: false, ...notice };
  return buildOutputs({ feed: publishedFeed(feed), series });
}

/** The same feed under a public address. */
export const sampleFeedAt = (site: string): SampleFeed => {
  const feed = sampleFeed();
  return { ...feed, index: { ...feed.index, series: { ...feed.index.series, site } } };
};

/** Path → HTML, of every page. */
export const samplePages = (feed?: SampleFeed): Map<string, string> =>
  new Map([...sampleFiles(feed)].filter(([path]) => path.endsWith('.html')));
