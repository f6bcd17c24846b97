/** What search engines are told: the pages that hold something, and that there is nothing to hide but what says so itself. */
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import { pageHref, sitePaths } from '../../site/page-context.ts';
import { gatherThemes } from '../../site/pages/theme-page.ts';
import { lastChange } from '../../site/data/data-source.ts';
import type { Output, PublishedFeed } from './output.ts';

/** Addresses of a sitemap are absolute: without the site's there is none. */
export const buildSitemap: Output = ({ feed }) => {
  const { site } = feed.index.series;
  const robots = `User-agent: *\nAllow: /\n${site ? `Sitemap: ${site}sitemap.xml\n` : ''}`;
  return new Map([['robots.txt', robots], ...(site ? [['sitemap.xml', sitemap(feed, site)] as const] : [])]);
};

function sitemap(feed: PublishedFeed, site: string): string {
  const urls = [...pagesOf(feed)].map(
    ([path, date]) => `<url><loc>${pageHref({ root: site }, path)}</loc><lastmod>${date}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** Pages with the day of their last change; initiatives that name a person are in none. */
function* pagesOf({
  index,
  communes,
  area,
  bulletin,
  whole,
}: PublishedFeed): Generator<[path: string, date: string]> {
  const last = lastChange(index, whole.initiatives);
  const dates = new Map(index.bulletins.map(({ id, date }) => [id, date]));
  yield [sitePaths.home, last];
  yield [sitePaths.communes, last];
  yield [sitePaths.themes, last];
  yield [sitePaths.data, last];
  yield [sitePaths.configurator, last];
  yield [sitePaths.check, last];
  for (const { slug, initiatives } of gatherThemes(whole))
    yield [sitePaths.theme(slug), latest(dates.get(initiatives[0]?.bulletin ?? ''), initiatives) ?? last];
  for (const { id, date } of index.bulletins) {
    const initiatives = bulletin(id).themes.flatMap((theme) => theme.initiatives);
    yield [sitePaths.bulletin(id), latest(date, initiatives) ?? date];
    for (const { personal, updated = date, id: initiativeId } of initiatives)
      if (!personal) yield [sitePaths.initiative(initiativeId), updated];
  }
  for (const { code } of communes.communes) {
    const { bulletins, initiatives, nearby } = area(code);
    const date = latest(bulletins[0]?.date, [...initiatives, ...nearby]);
    if (date !== undefined) yield [sitePaths.commune(code), date];
  }
}

/** The later of a bulletin's day and of those on which its initiatives were changed. */
const latest = (date: string | undefined, initiatives: readonly Pick<Initiative, 'updated'>[]) =>
  [date, ...initiatives.map(({ updated }) => updated)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
