import { shownAddress } from '../../../shared/addresses/shown-address.ts';
import type { DepartmentIndex } from '../../../shared/feed/feed-schema.ts';
import { initiativePath } from '../../../shared/feed/feed-paths.ts';
import { initiativesIn } from '../../../shared/feed/listing.ts';
import type { ShownArea } from '../../../shared/feed/stand-in.ts';
import { capitalised, formatPhone, typeset } from '../../../shared/french/format-french.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { emptyCommuneWords } from '../../../site/commune-words.ts';
import { areaFolder } from '../../../site/data/data-files.ts';
import { sourceInWords } from '../../../site/data/data-source.ts';

/**
 * The initiatives as plain text, to be copied into PanneauPocket, a newsletter or a printed paper. Nobody looks after a
 * copy, so those that name a person are left out.
 */
export function textBlock(title: string, shownArea: ShownArea, index: DepartmentIndex): string {
  const { site } = index.series;
  const shown = initiativesIn(shownArea).filter(({ personal }) => !personal);
  const blocks = shown.map((initiative) => {
    const contacts = [
      ...initiative.links.map(({ url }) => shownAddress(url)),
      ...initiative.phones.map(formatPhone),
    ];
    return [
      `• ${capitalised(initiativeTitle(initiative))}`,
      typeset(initiative.text),
      ...(contacts.length > 0 ? [`Pour en savoir plus\u00A0: ${contacts.join(' · ')}`] : []),
      ...(site ? [site + initiativePath(initiative.id)] : []),
    ].join('\n');
  });
  return [
    title.toUpperCase(),
    ...[emptyCommuneWords(shownArea, false)].filter(Boolean),
    ...blocks,
    `Source\u00A0: ${sourceInWords(index)}. ${typeset(index.series.licence)}.${site ? `\n${site}${areaFolder(shownArea.area)}` : ''}`,
  ]
    .join('\n\n')
    .concat('\n');
}
