import type { AreaFile } from '../../shared/feed-schema.ts';
import { atCommune } from '../../shared/format-french.ts';

/** Stands for the site's address where nobody has said it yet. */
export const UNKNOWN_SITE = 'https://ADRESSE-DE-CE-SITE/';

type Commune = Pick<AreaFile['area'], 'code' | 'name'>;

/** The line that a webmaster pastes: the script, and the element with the link that stays when it cannot load. */
export function snippet({ code, name }: Commune, site: string): string {
  return (
    `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/solidaire.js"></script>` +
    `<solidaire-initiatives commune="${code}"><a href="${site}communes/${code}/">${escape(titleOf(name))}</a></solidaire-initiatives>`
  );
}

/**
 * The same as an iframe, for sites that refuse scripts.
 * @param height see `estimateIframeHeight`
 */
export const iframeSnippet = ({ code, name }: Commune, site: string, height: number): string =>
  `<iframe src="${site}communes/${code}/cadre/" title="${escape(titleOf(name))}" width="100%" height="${height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;

/** The line that gives the iframes of a page the height of their content; they do without. */
export const iframeHelperSnippet = (site: string): string =>
  `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/cadre.js"></script>`;

const titleOf = (name: string) => `Initiatives solidaires ${atCommune(name)}`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
