import { html } from '@lit-labs/ssr';
import type { AreaFile, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { formatCount, typeset } from '../../shared/french/format-french.ts';
import { initiativesList } from '../data/json-ld.ts';
import { initiativesView } from './initiatives-view.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { themePictogram } from '../shell/pictograms.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';
import { cutPage, pageNumber, pagePath, pagerView } from '../shell/pager.ts';

/** The initiatives that the bulletins have put under one heading. */
export interface Theme {
  slug: string;
  /** As the newest bulletin words it. */
  title: string;
  initiatives: ListedInitiative[];
}

/** @param whole the file of the département, newest bulletin first */
export function gatherThemes({ initiatives }: AreaFile): Theme[] {
  const themes = new Map<string, Theme>();
  for (const initiative of initiatives) {
    const { slug, title } = initiative.theme;
    const theme = themes.get(slug) ?? { slug, title, initiatives: [] };
    theme.initiatives.push(initiative);
    themes.set(slug, theme);
  }
  return [...themes.values()];
}

/** All themes, each with how many initiatives. */
export function themesPage(themes: readonly Theme[], context: PageContext): Page {
  return pageShell(context, {
    path: sitePaths.themes,
    title: 'Les thèmes',
    description: `Les initiatives solidaires des bulletins, thème par thème (${context.index.department.name}).`,
    breadcrumb: [{ name: 'Thèmes' }],
    main: html`
      <header class="page-head wrap">
        <p class="eyebrow">${formatCount(themes.length, 'thème')}</p>
        <h1>Par thème</h1>
      </header>
      <div class="wrap">
        <ul class="tiles themes-tiles">
          ${themes.map(
            ({ slug, title, initiatives }) =>
              html`<li>
                <a href=${pageHref(context, sitePaths.theme(slug))}>
                  ${themePictogram(title, context)}<strong>${typeset(title)}</strong>
                  <span>${formatCount(initiatives.length, 'initiative')}</span>
                </a>
              </li>`,
          )}
        </ul>
      </div>
    `,
  });
}

/** The initiatives of a theme from all bulletins, newest first. */
export function themePage(theme: Theme, context: PageContext, number = 1): Page {
  const path = sitePaths.theme(theme.slug);
  const title = typeset(theme.title);
  const [shown = []] = cutPage([theme.initiatives], number);
  // The heading of the page says the theme once for all.
  const initiatives = shown.map((initiative) => ({ ...initiative, theme: undefined }));
  return pageShell(context, {
    path: pagePath(path, number),
    title: title + pageNumber(number),
    description: `${title}\u00A0: ${formatCount(theme.initiatives.length, 'initiative')} de solidarité dans le département (${context.index.department.name}).`,
    breadcrumb: [{ name: 'Thèmes', href: pageHref(context, sitePaths.themes) }, { name: title }],
    structured: [initiativesList(title, shown, context.index.series.site ?? context.root)],
    main: html`
      <header class="page-head wrap">
        ${themePictogram(theme.title, context)}
        <p class="eyebrow">Thème · ${formatCount(theme.initiatives.length, 'initiative')}</p>
        <h1>${title}</h1>
      </header>
      <div class="wrap reading area-list">
        ${initiativesView({ bulletins: context.index.bulletins, initiatives, nearby: [] }, context)}
        ${pagerView(context, path, number, theme.initiatives.length)}
      </div>
    `,
  });
}
