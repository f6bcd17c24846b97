/**
 * How a commune concerns an initiative, told by the words before its name. The tables read from the strongest sign to the weakest:
 * the first that fits counts, and a name without any is where the initiative happens.
 */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { opensSubject } from '../actors/who-acts.ts';

/** A commune, where a text names it. */
export interface FoundPlace {
  code: string;
  name: string;
  role: PlaceRole;
  /** Do the words before it say that it is a place: "à Marck", rather than "Marck" alone, who may be someone? */
  isAnnounced: boolean;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The id of the row that found it. */
  rule: string;
}

const OF = "(?:de la ville |de la commune |du village |des hameaux |des communes )?(?:de |d['’]|du |des )";
const ADJECTIVES =
  '(?: (?:publi(?:c|que)|privé|loca(?:l|ux|le)|municipa(?:l|ux|le)|libérales?|libéraux|voisin)e?s?)?';
/** Where people are cared for. */
const CARE =
  'EHPAD|hôpita(?:l|ux)|hospitaliers?|maternités?|CHU?|cliniques?|polycliniques?|maisons? (?:de retraite|de repos)|centres? de (?:rééducation|soins|santé)|centres? d.hébergement(?: d.urgence)?|résidences?(?: (?!de )\\p{L}+)*|foyers?(?: de (?:vie|logement))?|pharmacies?|soignants?|infirmi(?:er|ère)s|cabinets? \\p{L}+|accueils? de jour|épiceries? (?:sociale|solidaire)s?';
const PEOPLE =
  'enfants|élèves|écoliers|collégiens|lycéens|étudiants|aînés|anciens|familles|foyers|résidents|pensionnaires|personnes(?: (?:âgées|isolées|seules|fragiles))?|plus de (?:\\d+|soixante-dix|soixante|quatre-vingts) ans|habitante?s|riverains|sinistrés|lecteurs|clients|usagers|bénéficiaires|commerçants|artisans|agriculteurs|soignants|pompiers|patients|malades|particuliers';
const GIVEN =
  '(?:livr|distribu|remis|remet|offert|offr|donn|envoy|expédi|fourni|destin|achemin|vers|dépos|port|prêt|cédé|réserv|équip|proposé|adress|revien|répart|confi(?=[eé]))\\p{L}*';

/** To whom something is given. */
const TO = "(?:(?:à l['’]|à la |au |aux )(?:\\p{L}+))";

interface Cue {
  role: PlaceRole;
  /** What stands right before the name. */
  before: string;
}

const CUES: readonly Cue[] = [
  // "La CRS 9 de Rennes", "venus de Lille", "l'antenne de Lens"
  {
    role: 'origin',
    before: `(?:CRS|compagnie|escadron|brigade|régiment|détachement|unité|renforts?)(?: \\d+)? ${OF}`,
  },
  { role: 'origin', before: `(?:venu|venant|originaire|natif|native|arrivé|parti|acheminé)(?:e?s?)? ${OF}` },
  { role: 'origin', before: `antenne ${OF}` },
  // "l'amicale des sapeurs-pompiers de Vitry" stands where its town is
  {
    role: 'place',
    before: `(?:amicale|association|club|collectif|union|comité)s? (?:de |des |d['’])[\\p{L}-]+ ${OF}`,
  },
  // "à l'EHPAD de Marck", "les plus de 70 ans de Fléchin"
  { role: 'beneficiary', before: `(?:${CARE})${ADJECTIVES} ${OF}` },
  { role: 'beneficiary', before: `(?:${PEOPLE})${ADJECTIVES} ${OF}` },
  // "sous la halle de Vitry", "sur le parking de la salle des fêtes de Brebières"
  {
    role: 'place',
    before: `(?:devant|sous|derrière|sur (?:le |la |l['’])(?!secteur)|dans (?:le |la |l['’])|au pied (?:de |du |des ))[^,.;:]{0,60}${OF}`,
  },
  // "livrés à Lens", "remis aux infirmiers libéraux de Lens", "une part revient aux Restos du cœur d'Arras"
  {
    role: 'beneficiary',
    before: `${GIVEN}(?: (?!par )[^,.;: ]+){0,8}? (?:à |au |aux |sur |vers )(?:[^,.;:]{0,60}${OF})?`,
  },
  // "a remis 90 tenues, du manteau aux bottes, à l'école maternelle de Thérouanne", "livre à l'accueil de jour La Clairière, à Arras"
  {
    role: 'beneficiary',
    before: `${GIVEN} [^.;:]{0,120}?${TO} [^,.;:]{0,60}(?:${OF}|, (?:(?:situé|sis|installé|implanté)e?s? )?(?:à |au |aux ))`,
  },
  { role: 'beneficiary', before: `(?:dessert|desservent|couvre)[^,.;:]{0,40}` },
  {
    role: 'beneficiary',
    before: `(?:(?:aux|pour les?|pour la|à des|auprès des|vers des) |pour l['’])[\\p{L}\\d ’'-]{3,40} ${OF}`,
  },
  { role: 'beneficiary', before: `sur le secteur ${OF}` },
  // "six cents poignées équipent les écoles de Divion"
  {
    role: 'beneficiary',
    before: `(?:(?:équip|dot|aliment)(?:ent|ait|aient)|(?:a|ont|avoir) (?:équipé|doté|alimenté)|approvisionn\\p{L}*|ravitaill\\p{L}*)(?: [^,.;: ]+){0,3} (?:les? |la |l['’])[^,.;:]{3,40}? ${OF}`,
  },
  {
    role: 'beneficiary',
    before: `(?:au profit|au bénéfice|à destination|en faveur|à l['’]attention|à l['’]intention) [^.;]{0,60}`,
  },
];
const ROLES = CUES.map(({ role, before }) => ({ role, before: new RegExp(`(?<![\\p{L}])${before}$`, 'iu') }));

/** A noun phrase and no more, where a clause puts its subject: "Les pharmacies de Lillers accueillent …". */
const SUBJECT = new RegExp(`^(?:\\p{L}+['’ ])?(?:\\p{L}[\\p{L}-]*[ '’]){1,5}(?:de |d['’]|du |des )$`, 'iu');
const NO_SUBJECT =
  /(?<!\p{L})(?:à|aux?|pour|par|sur|dans|en|chez|vers|est|sont|a|ont|sera|seront|y|se|s['’]|qui|que|dont|leur|et)(?!\p{L})/iu;

const NAMES_AHEAD = /^\p{Lu}[\p{L}-]+(?:(?: et)? \p{Lu}[\p{L}-]+){0,4}, $/u;

/** "Le personnel de la clinique de X en a reçu 140": a subject that only gains. */
const GAINS = /^[^.;]{0,60}(?<!\p{L})(?:reçu|servi|livré|bénéficie|équipé|doté)/u;

/** @param start where the name begins, its article included */
export function roleOf(text: string, start: number): PlaceRole {
  const sentence =
    text
      .slice(0, start)
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  const clause = sentence.split(/[,;:] /u).at(-1) ?? '';
  const opening = sentence.slice(0, sentence.length - clause.length);
  const cued = ROLES.find(({ before }) => before.test(sentence))?.role ?? 'place';
  // As the subject, or said again of who acts, a body or people act where they are: "Jeanne et Mehdi, lycéens de Frévent, …".
  const isSubject =
    SUBJECT.test(clause) &&
    !NO_SUBJECT.test(clause) &&
    opening.length < 80 &&
    (opensSubject(opening) || NAMES_AHEAD.test(opening));
  return isSubject && cued !== 'origin' && !GAINS.test(text.slice(start)) ? 'place' : cued;
}
