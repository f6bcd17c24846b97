/** The feed's files → the pages of the site, by path. Pure: pages are drawn from the same data as the feed. */
import { feedPaths } from '../shared/feed-paths.ts';
import type { AreaFile, BulletinFile, CommunesFile, DepartmentIndex } from '../shared/feed-schema.ts';
import { bulletinPage } from '../widget/site/bulletin-page.ts';
import { communePage } from '../widget/site/commune-page.ts';
import { communesPage } from '../widget/site/communes-page.ts';
import { exampleHarnesPage } from '../widget/site/example-harnes-page.ts';
import { homePage } from '../widget/site/home-page.ts';
import { iframePage } from '../widget/site/iframe-page.ts';
import { notFoundPage } from '../widget/site/not-found-page.ts';
import { latestBulletin, sitePaths } from '../widget/site/page-context.ts';
import type { Page } from '../widget/site/page-shell.ts';
import { renderPage } from '../widget/site/render-page.ts';
import { siteAssets } from '../widget/site/site-assets.ts';

/** @param feed what `buildDepartmentFeed` gave for the département that the site speaks of */
export function buildSite(department: string, feed: ReadonlyMap<string, string>): Map<string, string> {
  const read = <T>(path: string) => JSON.parse(feed.get(path) ?? 'null') as T;
  const index = read<DepartmentIndex>(feedPaths.departmentIndex(department));
  const files = new Map(siteAssets);
  const add = (path: string, page: (context: { root: string; index: DepartmentIndex }) => Page) => {
    const root = '../'.repeat(path.split('/').length - 1) || './';
    files.set(path, renderPage(page({ root, index })));
  };

  const latest = latestBulletin({ root: './', index });
  add(sitePaths.home, (context) => homePage(latest && read<BulletinFile>(latest.path), context));
  add(sitePaths.notFound, notFoundPage);
  const communes = read<CommunesFile>(feedPaths.communes(department));
  add(sitePaths.communes, (context) => communesPage(communes, context));
  for (const { code } of communes.communes) {
    const file = read<AreaFile>(feedPaths.commune(code));
    add(sitePaths.commune(code), (context) => communePage(file, context));
    add(sitePaths.iframe(code), (context) => iframePage(file, context));
  }
  for (const { id, path } of index.bulletins) {
    add(sitePaths.bulletin(id), (context) => bulletinPage(read<BulletinFile>(path), context));
  }
  add(sitePaths.exampleHarnes, ({ root }) => exampleHarnesPage({ site: root }));
  return files;
}
