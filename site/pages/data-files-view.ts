import { html } from '@lit-labs/ssr';
import { DATA_FILES, dataFilePath, dataFormatsOf, type AreaKey } from '../data/data-files.ts';
import type { PageContext } from '../page-context.ts';
import type { Alternate } from '../shell/head-view.ts';

/** Links to an area's files, each with what it is good for. */
export const dataFilesView = (area: AreaKey, { root, index }: PageContext) =>
  html`<dl class="formats">
    ${dataFormatsOf(area, index.series.site).map((format) => {
      const { label, use } = DATA_FILES[format];
      return html`<div>
        <dt><a href="${root}${dataFilePath(area, format)}">${label}</a></dt>
        <dd>${use}</dd>
      </div>`;
    })}
  </dl>`;

/** The formats that programs look for by themselves. WordPress takes the address of oEmbed as it stands: it is absolute. */
export function dataAlternates(area: AreaKey, title: string, { root, index }: PageContext): Alternate[] {
  const { site } = index.series;
  return dataFormatsOf(area, site)
    .filter((format) => format !== 'text' && format !== 'list')
    .map((format) => ({
      type: format === 'oembed' ? 'application/json+oembed' : DATA_FILES[format].type.replace(/;.*/, ''),
      title: `${title} (${DATA_FILES[format].label})`,
      href: (format === 'oembed' && site ? site : root) + dataFilePath(area, format),
    }));
}
