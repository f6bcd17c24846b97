/** The feed's files → the pages of the site, by path. Pure: pages are drawn from the same data as the feed. */
import { latestBulletin } from '../../shared/feed/listing.ts';
import { checkPage } from '../../site/check/check-page.ts';
import { bulletinPage } from '../../site/pages/bulletin-page.ts';
import { communePage } from '../../site/pages/commune-page.ts';
import { communesByLetter, communesPage, letterPage } from '../../site/pages/communes-page.ts';
import { deskPage } from '../../site/pages/desk-page.ts';
import { dataPage } from '../../site/pages/data-page.ts';
import { initiativePage } from '../../site/pages/initiative-page.ts';
import { exampleHarnesPage } from '../../site/pages/example-harnes-page.ts';
import { homePage } from '../../site/pages/home-page.ts';
import { iframePage } from '../../site/iframe/iframe-page.ts';
import { configuratorPage } from '../../site/configurator/configurator-page.ts';
import { accessibilityPage, complianceOf } from '../../site/pages/accessibility-page.ts';
import { legalNoticePage } from '../../site/pages/legal-notice-page.ts';
import { privacyPage } from '../../site/pages/privacy-page.ts';
import { withdrawalPage } from '../../site/pages/withdrawal-page.ts';
import { notFoundPage } from '../../site/pages/not-found-page.ts';
import { hasExample, sitePaths, type PageContext } from '../../site/page-context.ts';
import type { Page } from '../../site/shell/page-shell.ts';
import { previewPage } from '../../site/tools/preview-page.ts';
import { pageCount, pagePath } from '../../site/shell/pager.ts';
import { renderPage } from './render-page.ts';
import { siteAssets } from '../../site/site-assets.ts';
import { gatherThemes, themePage, themesPage } from '../../site/pages/theme-page.ts';
import type { Output } from './output.ts';

export const buildSite: Output = ({ feed: { index, communes, whole, shown, bulletin }, series }) => {
  const files = new Map(siteAssets);
  const compliance = complianceOf(series.accessibility);
  const add = (path: string, page: (context: PageContext) => Page) => {
    const root = '../'.repeat(path.split('/').length - 1) || './';
    files.set(path, renderPage(page({ root, index, compliance })));
  };
  /** A list in as many pages as it takes. */
  const addPages = (
    path: string,
    initiatives: number,
    page: (context: PageContext, number: number) => Page,
  ) => {
    for (let number = 1; number <= pageCount(initiatives); number++)
      add(pagePath(path, number), (context) => page(context, number));
  };

  const latest = latestBulletin(index.bulletins);
  add(sitePaths.home, (context) => homePage(latest && bulletin(latest.id), context));
  add(sitePaths.notFound, notFoundPage);
  add(sitePaths.communes, (context) => communesPage(communes, context));
  for (const letter of communesByLetter(communes.communes).keys())
    add(sitePaths.letter(letter), (context) => letterPage(letter, communes, context));
  for (const { code } of communes.communes) {
    const file = shown(code);
    addPages(sitePaths.commune(code), file.initiatives.length + file.nearby.length, (context, number) =>
      communePage(file, context, renderPage, number),
    );
    add(sitePaths.iframe(code), (context) => iframePage(file, context));
  }
  for (const { id } of index.bulletins) {
    const file = bulletin(id);
    add(sitePaths.bulletin(id), (context) => bulletinPage(file, context));
    for (const { title, slug, initiatives } of file.themes) {
      for (const initiative of initiatives) {
        const listed = { ...initiative, bulletin: id, theme: { title, slug } };
        add(sitePaths.initiative(listed.id), (context) => initiativePage(listed, file, context));
      }
    }
  }
  const themes = gatherThemes(whole);
  add(sitePaths.themes, (context) => themesPage(themes, context));
  for (const theme of themes) {
    addPages(sitePaths.theme(theme.slug), theme.initiatives.length, (context, number) =>
      themePage(theme, context, number),
    );
  }
  add(sitePaths.data, (context) => dataPage(whole, context));
  add(sitePaths.legal, (context) => legalNoticePage(series, context));
  add(sitePaths.privacy, (context) => privacyPage(series, context));
  add(sitePaths.withdrawal, withdrawalPage);
  add(sitePaths.accessibility, (context) => accessibilityPage(series.accessibility, context));
  add(sitePaths.configurator, configuratorPage);
  add(sitePaths.check, checkPage);
  add(sitePaths.desk, deskPage);
  add(sitePaths.preview, previewPage);
  if (hasExample(index.department))
    add(sitePaths.exampleHarnes, ({ root }) => exampleHarnesPage({ site: root }));
  return files;
};
