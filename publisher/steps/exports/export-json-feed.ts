import { initiativesIn } from '../../../shared/feed/listing.ts';
import { typeset } from '../../../shared/french/format-french.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { dataFilePath } from '../../../site/data/data-files.ts';
import { LICENCE_ADDRESS, sourceInWords } from '../../../site/data/data-source.ts';
import {
  areaPageAddress,
  bulletinOf,
  dataSetTitle,
  initiativeAddress,
  lastChangeOf,
  updatedOn,
  type DataSet,
} from './data-set.ts';

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Ids are those of the initiatives. The format has no tombstones:
 * `_solidaire.withdrawn` lists the ids of what was taken back. Addresses stand in it when the site's is known.
 */
export function exportJsonFeed(set: DataSet): string {
  const { index, file } = set;
  const { site, issuer, licence, contact } = index.series;
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: dataSetTitle(set),
    ...(site && {
      home_page_url: areaPageAddress(set),
      feed_url: site + dataFilePath(file.area, 'json-feed'),
    }),
    language: 'fr',
    authors: [{ name: typeset(issuer), url: `mailto:${contact}` }],
    items: initiativesIn(set.file).map((initiative) => {
      const date = bulletinOf(set, initiative)?.date;
      const [first] = initiative.links.filter(({ kind }) => kind !== 'email');
      return {
        id: initiative.id,
        ...(site && { url: initiativeAddress(set, initiative) }),
        ...(first && { external_url: first.url }),
        title: initiativeTitle(initiative),
        content_text: typeset(initiative.text),
        ...(date !== undefined && { date_published: `${date}T00:00:00Z` }),
        date_modified: `${updatedOn(set, initiative)}T00:00:00Z`,
        tags: [typeset(initiative.theme.title)],
        _solidaire: {
          personal: initiative.personal,
          communes: initiative.communes.map(({ code, role }) => ({ code, role })),
        },
      };
    }),
    _solidaire: {
      about: LICENCE_ADDRESS,
      licence: typeset(licence),
      source: sourceInWords(index),
      updated: lastChangeOf(set),
      withdrawn: index.tombstones.map(({ id }) => id),
    },
  })}\n`;
}
