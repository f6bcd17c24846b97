/** How a commune concerns an initiative, told by the words before its name. */
import type { PlaceRole } from '../shared/feed-schema.ts';

/** How the words before a name tell its role; the first that fits counts. */
const ROLE_CUES: readonly { role: PlaceRole; before: RegExp }[] = [
  {
    role: 'origin',
    before:
      /(?:(?:CRS|compagnie|escadron|brigade|régiment|détachement|unité|renforts?)(?: \d+)? (?:de |d['’]|du )|(?:venu|venant|originaire|natif|native|arrivé|parti|acheminé)(?:e?s?)? (?:de |d['’]|du |des )(?:la ville )?(?:de |d['’])?|antenne (?:de |d['’]|du ))$/iu,
  },
  {
    role: 'beneficiary',
    before:
      /(?:(?:EHPAD|hôpita(?:l|ux)|hospitaliers?|CHU?|cliniques?|polycliniques?|maisons? de retraite|résidences?(?: \p{L}+)*|foyers?|pharmacies?|soignants?|infirmi(?:er|ère)s|cabinets? \p{L}+)(?: (?:publics?|privée?s?|locaux))? (?:de la ville )?(?:de |d['’]|du |des )|(?:livr|distribu|remis|offert|donn|envoy|expédi|fourni|destin)\p{L}*(?: (?:(?! par )[^.;]){0,80})? (?:à|au|aux|sur)(?: [^.;]{0,60})? (?:de |d['’]|du |à )?|(?:enfants|élèves|aînés|familles|résidents|personnes âgées) (?:de |d['’]|du )|(?:aux|pour les|à des|auprès des) [\p{L} ’'-]{3,40} (?:de |d['’]|du )|(?:livr|distribu|remis|offert|donn|envoy|expédi|fourni|destin)\p{L}* (?:à |au |aux )|sur le secteur (?:de |d['’]|du )|(?:au profit|au bénéfice|à destination|en faveur|à l['’]attention) [^.;]{0,60})$/iu,
  },
];

export function roleOf(text: string, start: number): PlaceRole {
  const sentence =
    text
      .slice(0, start)
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  // "Les pharmacies de Lillers accueillent …": as the subject, an institution acts where it is.
  if (/^(?:les? |la |l['’])?[^,.;:]{0,40}$/iu.test(sentence) && /^(?:les? |la |l['’])/iu.test(sentence))
    return 'place';
  return ROLE_CUES.find(({ before }) => before.test(sentence))?.role ?? 'place';
}
