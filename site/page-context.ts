import type { DepartmentIndex, Place } from '../shared/feed/feed-schema.ts';
import { departmentOf, initiativePath } from '../shared/feed/feed-paths.ts';

/** What every page knows besides its own data. */
export interface PageContext {
  /** The way from the page to the site's root, ending in `/`: `./`, `../../`. */
  root: string;
  /** The département's index: its series, contact, bulletins and communes. */
  index: DepartmentIndex;
  /** How far the site meets the RGAA, which every page must say; without an audit it does not. */
  compliance?: string;
}

/** Addresses within the site, relative to it. */
export const sitePaths = {
  home: 'index.html',
  communes: 'communes/index.html',
  /** The communes whose names begin with a letter. */
  letter: (letter: string) => `communes/lettre-${letter.toLowerCase()}/index.html`,
  commune: (code: string) => `communes/${code}/index.html`,
  /** The same initiatives for an iframe of another site. */
  iframe: (code: string) => `communes/${code}/cadre/index.html`,
  bulletin: (id: string) => `bulletins/${id}/index.html`,
  /** An initiative by itself, to be shared; its place in the bulletin is `initiativePath`. */
  initiative: (initiativeId: string) => `${initiativePath(initiativeId).replace('#', '')}/index.html`,
  themes: 'themes/index.html',
  theme: (slug: string) => `themes/${slug}/index.html`,
  data: 'donnees/index.html',
  privacy: 'vie-privee/index.html',
  withdrawal: 'retrait/index.html',
  accessibility: 'accessibilite/index.html',
  legal: 'mentions-legales/index.html',
  /** For webmasters: commune, looks, copy. */
  configurator: 'integrer/index.html',
  /** For associations: their initiative as others see it. */
  check: 'apercu/index.html',
  /** For the editor: the desk, entirely in the browser. */
  desk: 'redaction/index.html',
  /** The bare page in which the widget shows itself as elsewhere. */
  preview: 'integrer/essai/index.html',
  exampleHarnes: 'exemple/harnes/index.html',
  notFound: '404.html',
} as const;

/** The sample town hall shows a commune of the Pas-de-Calais: no other département's site has it. */
export const hasExample = ({ code }: DepartmentIndex['department']) => code === '62';

/** The address of a page as a link: folders, never `index.html`. */
export const pageHref = ({ root }: Pick<PageContext, 'root'>, path: string) =>
  `${root}${path.replace(/index\.html$/, '')}`;

/** Where an initiative stands in its bulletin's page. */
export const initiativeHref = ({ root }: Pick<PageContext, 'root'>, initiativeId: string) =>
  `${root}${initiativePath(initiativeId)}`;

/** The page of a commune that an initiative names; those of other départements have none here. */
export const communeHref =
  ({ root, index }: PageContext) =>
  ({ code }: Pick<Place, 'code'>): string | undefined =>
    departmentOf(code) === index.department.code ? pageHref({ root }, sitePaths.commune(code)) : undefined;
