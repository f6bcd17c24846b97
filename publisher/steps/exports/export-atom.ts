/**
 * Atom (RFC 4287). What was taken back stands in it as a tombstone (RFC 6721), so that readers drop their copy. A tombstone
 * says nothing of where the initiative belonged: every area's feed holds all of them.
 */
import type { Link, ListedInitiative } from '../../../shared/feed/feed-schema.ts';
import { initiativesIn } from '../../../shared/feed/listing.ts';
import { typeset } from '../../../shared/french/format-french.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { dataFilePath } from '../../../site/data/data-files.ts';
import { LICENCE_ADDRESS, sourceInWords } from '../../../site/data/data-source.ts';
import {
  areaPageAddress,
  baseOf,
  bulletinOf,
  dataSetTitle,
  initiativeAddress,
  lastChangeOf,
  updatedOn,
  type DataSet,
} from './data-set.ts';

export function exportAtom(set: DataSet): string {
  const { index, file } = set;
  const { series, tombstones } = index;
  const lines = [
    `<id>${idOf(set, `${file.area.scope}/${file.area.code}`)}</id>`,
    `<title>${escape(dataSetTitle(set))}</title>`,
    `<updated>${moment(lastChangeOf(set))}</updated>`,
    `<author><name>${escape(typeset(series.issuer))}</name><email>${escape(series.contact)}</email></author>`,
    `<rights>${escape(`${typeset(series.licence)}. Source : ${sourceInWords(index)}.`)}</rights>`,
    link('self', baseOf(set) + dataFilePath(file.area, 'atom'), 'application/atom+xml'),
    link('alternate', areaPageAddress(set), 'text/html'),
    link('license', LICENCE_ADDRESS),
    ...initiativesIn(set.file).map((initiative) => entryOf(set, initiative)),
    ...tombstones.map(({ id, date }) => `<at:deleted-entry ref="${idOf(set, id)}" when="${moment(date)}"/>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="fr">
${lines.join('\n')}
</feed>
`;
}

function entryOf(set: DataSet, initiative: ListedInitiative): string {
  const updated = updatedOn(set, initiative);
  return [
    '<entry>',
    `<id>${idOf(set, initiative.id)}</id>`,
    `<title>${escape(initiativeTitle(initiative))}</title>`,
    `<published>${moment(bulletinOf(set, initiative)?.date ?? updated)}</published>`,
    `<updated>${moment(updated)}</updated>`,
    `<category term="${escape(initiative.theme.slug)}" label="${escape(typeset(initiative.theme.title))}"/>`,
    link('alternate', initiativeAddress(set, initiative), 'text/html'),
    ...initiative.links.map(({ url }: Link) => link('related', url)),
    `<content type="text">${escape(typeset(initiative.text))}</content>`,
    '</entry>',
  ].join('\n');
}

/** RFC 4151: it outlives the site's address. The host is the series' own, the year that in which this form was chosen. */
const idOf = ({ index }: DataSet, name: string) =>
  escape(`tag:${new URL(index.series.source).hostname},2026:${name}`);

const moment = (isoDate: string) => `${isoDate}T00:00:00Z`;

const link = (rel: string, href: string, type?: string) =>
  `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${escape(href)}"/>`;

/** XML 1.0 has no way at all to write most control characters. */
const escape = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
