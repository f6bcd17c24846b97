import type { DepartmentIndex, Initiative } from '../../shared/feed/feed-schema.ts';
import { atCommune, typeset } from '../../shared/french/format-french.ts';
import { numberAndDate } from '../../shared/french/number-and-date.ts';
import { latestBulletin, listedPlaces } from '../../shared/feed/listing.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';

/** The text of the licence that `series.json` names: https://www.etalab.gouv.fr/licence-ouverte-open-licence/ */
export const LICENCE_ADDRESS = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/** What the licence asks of who reuses the data: « Préfecture du Pas-de-Calais, bulletin n° 2 du 8 avril 2020 ». */
export function sourceInWords(index: DepartmentIndex): string {
  const latest = latestBulletin(index.bulletins);
  return `${typeset(index.series.issuer)}${latest ? `, bulletin ${numberAndDate(latest)}` : ''}`;
}

/**
 * The last day on which anything came out, was taken back, or, of these initiatives, was changed; data carry it, since
 * nothing here reads a clock.
 */
export const lastChange = (
  { bulletins, tombstones }: DepartmentIndex,
  initiatives: readonly Pick<Initiative, 'updated'>[],
): string =>
  [
    ...[...bulletins, ...tombstones].map(({ date }) => date),
    ...initiatives.flatMap(({ updated }) => updated ?? []),
  ]
    .sort()
    .at(-1) ?? '1970-01-01';

/** What an initiative is called where its text does not stand beside it: never by the name of a person. */
export function publicTitle(initiative: Initiative): string {
  if (!initiative.personal) return initiativeTitle(initiative);
  const [place] = listedPlaces(initiative);
  const [territory] = initiative.territories;
  if (place) return `Une initiative solidaire ${atCommune(place.name)}`;
  return territory
    ? `Une initiative solidaire, secteur\u00A0: ${territory.name}`
    : 'Une initiative solidaire';
}
