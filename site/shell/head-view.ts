import { html } from '@lit-labs/ssr';
import { typeset } from '../../shared/french/format-french.ts';
import { asWritten } from './as-written.ts';
import { SHARE_PICTURE } from './brand.ts';
import { FONTS } from './fonts.ts';
import { breadcrumbList, jsonLdDocument, type JsonLd } from '../data/json-ld.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';

/** What a page says of itself outside of what it shows. */
export interface PageHead {
  /** Where the page stands in the site; without it, it has no address of its own to tell. */
  path?: string;
  /** What the page is about; the series' title is added to it. Without it the page is the home page. */
  title?: string;
  description: string;
  /** The way from home to the page, itself last and without address. */
  breadcrumb?: readonly { name: string; href?: string }[];
  /** For pages that search engines should leave out. */
  noindex?: boolean;
  /** The same content in other formats. */
  alternates?: readonly Alternate[];
  /** What the page says in the words of schema.org. */
  structured?: readonly JsonLd[];
}

export interface Alternate {
  type: string;
  title: string;
  href: string;
}

/** What a page says of itself to browsers, search engines and those who share its address. */
export function headView(context: PageContext, page: PageHead) {
  const name = typeset(context.index.series.title);
  const { title, description, noindex, alternates = [] } = page;
  const path = page.path ?? (title === undefined ? sitePaths.home : undefined);
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title ? `${title} – ${name}` : name}</title>
    <meta name="description" content=${description} />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    ${noindex ? html`<meta name="robots" content="noindex" />` : ''}
    ${path === undefined ? '' : html`<link rel="canonical" href=${addressOf(context, path)} />`}
    ${openGraphOf(context, page, path).map(
      ([property, content]) => html`<meta property=${property} content=${content} />`,
    )}
    <meta name="twitter:card" content=${context.index.series.site ? 'summary_large_image' : 'summary'} />
    ${alternates.map(
      ({ type, title: format, href }) =>
        html`<link rel="alternate" type=${type} title=${format} href=${href} />`,
    )}
    <link rel="icon" type="image/svg+xml" href="${context.root}favicon.svg" />
    ${FONTS.map(
      ({ path }) =>
        html`<link
          rel="preload"
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
          href="${context.root}${path}"
        />`,
    )}
    <link rel="stylesheet" href="${context.root}polices/polices.css" />
    <link rel="stylesheet" href="${context.root}site.css" />
    ${jsonLdView(structuredOf(context, page))}`;
}

/** Absolute when the site's address is known; a relative one is right on any host. */
const addressOf = ({ root, index }: PageContext, path: string) =>
  pageHref({ root: index.series.site ?? root }, path);

/** What those who share the page's address show of it (https://ogp.me). */
function openGraphOf(
  context: PageContext,
  { title, description }: PageHead,
  path: string | undefined,
): [property: string, content: string][] {
  const { series } = context.index;
  const name = typeset(series.title);
  return [
    ['og:title', title ?? name],
    ['og:description', description],
    ['og:site_name', name],
    ['og:type', title ? 'article' : 'website'],
    ['og:locale', 'fr_FR'],
    ...(path !== undefined && series.site ? [['og:url', addressOf(context, path)] as [string, string]] : []),
    ...(series.site ? pictureOf(series.site) : []),
  ];
}

/** Its address must be whole: without the site's there is none. */
const pictureOf = (site: string): [property: string, content: string][] => [
  ['og:image', site + SHARE_PICTURE.path],
  ['og:image:width', String(SHARE_PICTURE.width)],
  ['og:image:height', String(SHARE_PICTURE.height)],
  ['og:image:alt', 'Une rue de maisons serrées les unes contre les autres'],
];

function structuredOf(
  { root, index }: PageContext,
  { title, path, breadcrumb, structured = [] }: PageHead,
): JsonLd[] {
  const home = index.series.site ?? root;
  const name = typeset(index.series.title);
  if (title === undefined) return [{ '@type': 'WebSite', name, url: home, inLanguage: 'fr' }];
  if (!breadcrumb || path === undefined) return [...structured];
  const steps = breadcrumb.map((step) => ({
    name: step.name,
    address: step.href === undefined ? pageHref({ root: home }, path) : home + step.href.slice(root.length),
  }));
  return [...structured, breadcrumbList([{ name: 'Accueil', address: home }, ...steps])];
}

/** As a data block, which no browser runs; no sign in it can end the element. */
function jsonLdView(graph: readonly JsonLd[]) {
  if (graph.length === 0) return '';
  const json = JSON.stringify(jsonLdDocument(graph)).replace(
    /[<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return asWritten(`<script type="application/ld+json">${json}</script>`);
}

/** For the linter of templates: Open Graph names what it says by an attribute of RDFa’s, which HTML does not list. */
declare global {
  /** @attr property */
  interface HTMLMetaElement {
    property?: string;
  }
  interface HTMLElementTagNameMap {
    meta: HTMLMetaElement;
  }
}
