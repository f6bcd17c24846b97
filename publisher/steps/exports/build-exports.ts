/** The published feed → the same initiatives in other formats, for each commune and for the whole. */
import { dataFilePath, dataFormatsOf, type DataFormat } from '../../../site/data/data-files.ts';
import { areaJsonLd } from '../../../site/data/json-ld.ts';
import { listFragment } from '../../../site/snippet.ts';
import { renderPage } from '../render-page.ts';
import { textBlock } from './export-text.ts';
import { baseOf, dataSetTitle, type DataSet } from './data-set.ts';
import { exportAtom } from './export-atom.ts';
import { csvTableSchema, exportCsv } from './export-csv.ts';
import { exportJsonFeed } from './export-json-feed.ts';
import { exportOembed } from './export-oembed.ts';
import type { Output } from '../output.ts';

/** The feed itself is the JSON. */
const EXPORTS: Readonly<Record<Exclude<DataFormat, 'json'>, (set: DataSet) => string>> = {
  csv: exportCsv,
  text: (set) => textBlock(dataSetTitle(set), set.shown, set.index),
  atom: exportAtom,
  'json-feed': exportJsonFeed,
  'json-ld': (set) =>
    `${JSON.stringify(areaJsonLd(dataSetTitle(set), set.file, { index: set.index, bulletins: set.file.bulletins, base: baseOf(set) }))}\n`,
  list: ({ shown, index }) => listFragment(shown, { site: index.series.site ?? '', draw: renderPage }),
  oembed: exportOembed,
};

/** A former commune's files say what those of the present one say, and name its addresses. */
export const buildExports: Output = ({ feed: { index, communes, whole, area, shown, formerCodes } }) => {
  const files = new Map([['schema/v1/initiatives-csv.json', csvTableSchema()]]);
  const codes = [...communes.communes.map(({ code }) => [code, code] as const), ...formerCodes];
  const places = [
    { at: whole.area, set: { file: whole, shown: whole, index } },
    ...codes.map(([at, code]) => ({
      at: { scope: 'commune' as const, code: at },
      set: { file: area(code), shown: shown(code), index },
    })),
  ];
  for (const { at, set } of places) {
    for (const format of dataFormatsOf(at, index.series.site)) {
      if (format !== 'json') files.set(dataFilePath(at, format), EXPORTS[format](set));
    }
  }
  return files;
};
