/**
 * What a webmaster pastes: one line; the list itself, around which the element then puts filters and freshness; an iframe.
 * Pure: the pages, the tests and whatever else offers a snippet write the same.
 */
import { html, type TemplateResult } from 'lit/html.js';
import { initiativePath } from '../shared/feed/feed-paths.ts';
import type { AreaFile } from '../shared/feed/feed-schema.ts';
import type { ShownArea } from '../shared/feed/stand-in.ts';
import { deeper, headingLevel, headingView } from '../shared/render/heading.ts';
import { initiativeListView } from '../shared/render/initiative-list-view.ts';
import { footerView, lineView, LONG_LIST } from '../shared/render/list-pieces.ts';
import { plusTexts } from '../shared/render/plus-texts.ts';
import { selectInitiatives } from '../shared/render/select-initiatives.ts';
import { textsFr } from '../shared/render/texts-fr.ts';
import { communeTitle, emptyCommuneWords, listTitle } from './commune-words.ts';

/** Stands for the site's address where nobody has said it yet. */
export const UNKNOWN_SITE = 'https://ADRESSE-DE-CE-SITE/';

/** A template → its HTML. */
export type Draw = (template: TemplateResult) => string;

/** Attributes of `<solidaire-initiatives>` besides `commune`, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** The line: the script, and the element with the link that stays when it cannot load. */
export const snippet = (area: Named, site: string, attributes: Attributes = {}): string =>
  element(area.code, site, attributes, linkTo(area, site));

/** The same for what lets a script pass and no tag that it does not know: a `<div>` that the script makes a list of. */
export const blockSnippet = (area: Named, site: string, attributes: Attributes = {}): string =>
  scriptSnippet(site) + blockElement(area, site, attributes);

/** The block alone, for a page on which the script stands already. */
export const blockElement = (area: Named, site: string, attributes: Attributes = {}): string =>
  `<div data-solidaire${written('data-', { commune: area.code, ...attributes })}>${linkTo(area, site)}</div>`;

/** The script alone: once for all pages of a site. */
export const scriptSnippet = (site: string): string =>
  `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/solidaire.js"></script>`;

export interface PlainOptions {
  /** The public address of the site, ending in `/`. */
  site: string;
  /** `renderPage` in Node. */
  draw: Draw;
  attributes?: Attributes;
}

/**
 * The list as the element would show it, in plain elements that carry no style: all initiatives but those that name a person,
 * which may be withdrawn when nobody looks after the paste any more. With nothing of the commune's own it is the line.
 */
export function staticSnippet(shown: ShownArea, options: PlainOptions): string {
  const { site, attributes = {} } = options;
  if (shown.standIn || selectInitiatives(shown, wishOf(attributes)).total === 0)
    return snippet(shown.area, site, attributes);
  return element(shown.area.code, site, attributes, `\n${plainPieces(shown, options).join('\n')}\n`);
}

/** The most initiatives of a fragment: a whole town's would weigh on every page of its site. */
const MOST_IN_FRAGMENT = 20;

/**
 * The same pieces alone, for tools that fetch them every few hours and put the element around: with what stands in for a
 * commune that has nothing of its own, and never without a link. Plain enough for the filters of WordPress and SPIP.
 */
export const listFragment = (shown: ShownArea, options: Omit<PlainOptions, 'attributes'>): string =>
  `${plainPieces(shown, { ...options, attributes: { limit: `${MOST_IN_FRAGMENT}` } }).join('\n')}\n`;

const wishOf = ({ theme = '', bulletin = '' }: Attributes) => ({ theme, bulletin });

/** Each says what it is, so that the element keeps those that still hold: see `widget/plus/pasted.ts`. */
function plainPieces(shownArea: ShownArea, { site, draw, attributes = {} }: PlainOptions): string[] {
  const { area, bulletins, standIn } = shownArea;
  const all = selectInitiatives(shownArea, wishOf(attributes));
  const limit = Number(attributes['limit'] ?? 0);
  const shown = selectInitiatives(all, { limit, withoutPersons: true });
  const persons = [...all.initiatives, ...all.nearby].filter(({ personal }) => personal).length;
  const isLong = Math.min(all.total, limit || all.total) > LONG_LIST;
  const isLocal = all.total > 0 && !standIn;
  const page = `${site}communes/${isLocal ? `${area.code}/` : ''}`;
  const level = headingLevel(Number(attributes['heading-level'] ?? 2));
  const heading = attributes['heading'] ?? listTitle(shownArea);
  const status = emptyCommuneWords(shownArea, attributes['heading'] === undefined);

  const pieces: string[] = [];
  const paste = (name: string, drawn: TemplateResult) => {
    const attribute = name.includes('#') ? 'data-entry' : 'data-solidaire';
    pieces.push(plain(draw(drawn)).replace(/^<\w+/, `$& ${attribute}="${name}"`));
    return drawn;
  };
  if (heading) paste('heading', headingView(level, 'heading', heading));
  if (status) paste('status', html`<p>${status}</p>`);
  if (isLong) paste('filters', lineView('open-filters', page, plusTexts.fr.openFilters(all.total)));
  initiativeListView(
    { area, bulletins, ...shown },
    { headingLevel: deeper(level), initiativeHref: ({ id }) => site + initiativePath(id), place: paste },
  );
  if (persons > 0) paste('more', lineView('open-more', page, plusTexts.fr.openPersonal(persons)));
  const last = !isLocal
    ? textsFr.allCommunes
    : shown.rest > 0
      ? textsFr.more(all.total, area)
      : textsFr.page(area.name);
  paste('footer', footerView(page, last, textsFr));
  return pieces;
}

const element = (code: string, site: string, attributes: Attributes, content: string): string =>
  `${scriptSnippet(site)}<solidaire-initiatives${written('', { commune: code, ...attributes })}>${content}</solidaire-initiatives>`;

const written = (prefix: string, attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}="${escapeAttribute(value)}"`)
    .join('');

/** Without what our styles and search engines ask for, and without icons: the page around has its own. Text holds no `<` that is not a tag's. */
const plain = (html: string) =>
  html
    .trim()
    .replace(/<svg.*?<\/svg\s*>/gs, '')
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(/\s+(?:class|part|data-nosnippet)(?:="[^"]*")?(?=[\s>])/g, ''),
    )
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*</g, '<')
    .replace(/\s+>/g, '>');

type Named = Pick<AreaFile['area'], 'code' | 'name'>;

const linkTo = ({ code, name }: Named, site: string) =>
  `<a href="${site}communes/${code}/">${escapeAttribute(communeTitle(name))}</a>`;

/**
 * The list as an iframe, for sites that refuse scripts, and a link: many filters leave nothing of an iframe.
 * @param height see `estimateIframeHeight`
 */
export const iframeSnippet = (area: Named, site: string, height: number): string =>
  `${iframeElement(area, site, height)}<p>${linkTo(area, site)}</p>`;

/** The iframe alone. */
export const iframeElement = ({ code, name }: Named, site: string, height: number): string =>
  `<iframe src="${site}communes/${code}/cadre/" title="${escapeAttribute(communeTitle(name))}" width="100%" height="${height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;

/** The line that gives the iframes of a page the height of their content; they do without. */
export const iframeHelperSnippet = (site: string): string =>
  `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/cadre.js"></script>`;

/** A text between the quotes of an attribute, or between tags. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
