import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { communeTitle } from '../pages/commune-title.ts';

/**
 * The list as an iframe, for sites that refuse scripts.
 * @param height see `estimateIframeHeight`
 */
export const iframeSnippet = (
  { code, name }: Pick<AreaFile['area'], 'code' | 'name'>,
  site: string,
  height: number,
): string =>
  `<iframe src="${site}communes/${code}/cadre/" title="${escapeAttribute(communeTitle(name))}" width="100%" height="${height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;

/** The line that gives the iframes of a page the height of their content; they do without. */
export const iframeHelperSnippet = (site: string): string =>
  `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/cadre.js"></script>`;

/** A text between the quotes of an attribute, or between tags. */
export const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
