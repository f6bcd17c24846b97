import { typeset } from '../../../shared/french/format-french.ts';
import { estimateIframeHeight } from '../../../site/iframe/estimate-iframe-height.ts';
import { escapeAttribute, iframeElement } from '../../../site/snippet.ts';
import { areaPageAddress, dataSetTitle, type DataSet } from './data-set.ts';

/** The text column of WordPress' standard themes. */
const WIDTH = 600;

/**
 * What a pasted address of a commune's page becomes (https://oembed.com, type `rich`): a quotation, which stays where
 * frames are refused or scripts do not run, then the frame. WordPress loads its own script only when the quotation comes
 * first; the frame then speaks its protocol (`site/iframe/iframe-script.ts`).
 * @param set of a commune, in a site whose public address is known
 */
export function exportOembed(set: DataSet): string {
  const { area } = set.file;
  const { title: series, site = '' } = set.index.series;
  const title = dataSetTitle(set);
  const height = estimateIframeHeight(set.shown);
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: typeset(series),
    provider_url: site,
    cache_age: 86_400,
    width: WIDTH,
    height,
    html: `<blockquote><a href="${escapeAttribute(areaPageAddress(set))}">${escapeAttribute(title)}</a></blockquote>${iframeElement(area, site, height).replace('width="100%"', `width="${WIDTH}"`)}`,
  })}\n`;
}
