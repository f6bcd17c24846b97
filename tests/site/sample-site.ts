/** The fixture feed and the site's pages drawn from it, as the publisher draws them. */
import { readFileSync } from 'node:fs';
import type { AreaFile, BulletinFile, CommunesFile, DepartmentIndex } from '../../shared/feed-schema.ts';
import { bulletinPage } from '../../widget/site/bulletin-page.ts';
import { communePage } from '../../widget/site/commune-page.ts';
import { communesPage } from '../../widget/site/communes-page.ts';
import { exampleHarnesPage } from '../../widget/site/example-harnes-page.ts';
import { homePage } from '../../widget/site/home-page.ts';
import { iframePage } from '../../widget/site/iframe-page.ts';
import { notFoundPage } from '../../widget/site/not-found-page.ts';
import { sitePaths } from '../../widget/site/page-context.ts';
import { renderPage } from '../../widget/site/render-page.ts';

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

/** Path → HTML, of every page. */
export function samplePages(
  { index, communes, areas, bulletin }: SampleFeed = sampleFeed(),
): Map<string, string> {
  const context = (depth: number) => ({ root: '../'.repeat(depth) || './', index });
  return new Map([
    [sitePaths.home, renderPage(homePage(bulletin, context(0)))],
    [sitePaths.notFound, renderPage(notFoundPage(context(0)))],
    [sitePaths.communes, renderPage(communesPage(communes, context(1)))],
    ...areas.flatMap((area) => [
      [sitePaths.commune(area.area.code), renderPage(communePage(area, context(2)))] as const,
      [sitePaths.iframe(area.area.code), renderPage(iframePage(area, context(3)))] as const,
    ]),
    [sitePaths.bulletin(bulletin.id), renderPage(bulletinPage(bulletin, context(2)))],
    [sitePaths.exampleHarnes, renderPage(exampleHarnesPage({ site: '../../' }))],
  ]);
}
