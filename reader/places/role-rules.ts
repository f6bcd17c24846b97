/**
 * How a commune concerns an initiative, as a table. A pattern gets the sentence and what comes after, the commune's name between ⟦
 * and ⟧. Each row that fits says how sure it is of its role; the surest counts, so their order says nothing.
 */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { BEFORE_SUBJECT } from '../actors/who-acts.ts';
import type { Rule } from '../mentions/rule.ts';

export interface RoleRule extends Rule {
  role: PlaceRole;
  /** How sure it is: two rows that differ by little leave a doubt. */
  weight: number;
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

/** A name opens, or goes on, what a subject may stand behind: "Jeanne et Mehdi, …". */
const NAMES_AHEAD = '^\\p{Lu}[\\p{L}-]+(?:(?: et)? \\p{Lu}[\\p{L}-]+){0,4}, ';
const NO_SUBJECT =
  '(?:[Àà]|[Aa]ux?|[Pp]our|[Pp]ar|[Ss]ur|[Dd]ans|[Ee]n|[Cc]hez|[Vv]ers|[Aa]vec|[Aa]uprès|[Ee]ntre|[Ss]ans|[Ss]ous|[Cc]ontre|[Dd]epuis|est|sont|[Aa]|ont|sera|seront|y|se|[Qq]ui|[Qq]ue|dont|leur|[Ee]t)';
/** "équipent les": between a noun and an article stands a preposition, so this word is a verb. */
const VERB_AND_OBJECT = "(?!tou(?:te)?s? )\\p{L}{3,} (?:les? |la |l['’]|une? )";
/** A noun phrase and no more. */
const NOUN_PHRASE = `(?![^⟦]*(?<!\\p{L})(?:${NO_SUBJECT}(?!\\p{L})|${VERB_AND_OBJECT})[^⟦]*⟦)(?:\\p{L}+['’ ])?(?:\\p{L}[\\p{L}-]*[ '’]){1,5}(?:de |d['’]|du |des )`;
/** "Le personnel de la clinique de X en a reçu 140": a subject that only gains. */
const GAINS = '[^.;]{0,60}(?<!\\p{L})(?:reçu|servi|livré|bénéficie|équipé|doté)';

const before = (source: string) => new RegExp(`(?<!\\p{L})${source}⟦`, 'iu');

export const ROLE_RULES: readonly RoleRule[] = [
  {
    id: 'role/unit',
    says: 'Where a unit, or reinforcements, are stationed.',
    role: 'origin',
    weight: 12,
    pattern: before(
      `(?:CRS|compagnie|escadron|brigade|régiment|détachement|unité|renforts?)(?: \\d+)? ${OF}`,
    ),
    examples: ['La CRS 9 de ⟦Rennes⟧ désinfecte', 'le renfort de la ville de ⟦Lens⟧'],
    not: ['La gare de ⟦Rennes⟧'],
  },
  {
    id: 'role/coming-from',
    says: 'Where someone comes from.',
    role: 'origin',
    weight: 12,
    pattern: before(`(?:venu|venant|originaire|natif|native|arrivé|parti|acheminé)(?:e?s?)? ${OF}`),
    examples: ['des pompiers venus de ⟦Lille⟧', 'originaire d’⟦Arras⟧'],
    not: ['l’avenue de ⟦Lille⟧', 'venus à ⟦Lille⟧'],
  },
  {
    id: 'role/home',
    says: 'Who acts is of one town, and acts in another: it may only be where the help comes from.',
    role: 'origin',
    weight: 0.5,
    pattern: /(?:, d(?:e |['’])⟦[^⟧]*⟧,|\(⟦[^⟧]*⟧\))[^.!?;]{0,90}(?<!\p{L})(?:à|aux?) \p{Lu}/u,
    examples: [
      'Le boulanger Petit, d’⟦Arras⟧, cuit du pain à Lens',
      'Le boulanger Petit (⟦Arras⟧) cuit à Lens',
    ],
    not: ['Le boulanger Petit, d’⟦Arras⟧, cuit du pain', 'À ⟦Arras⟧, il cuit du pain à Lens'],
  },
  {
    id: 'role/branch',
    says: 'The branch of a body, which acts elsewhere.',
    role: 'origin',
    weight: 12,
    pattern: before(`antenne ${OF}`),
    examples: ['l’antenne de ⟦Lens⟧ livre'],
    not: ['l’antenne, à ⟦Lens⟧'],
  },
  {
    id: 'role/subject',
    says: 'As the subject, or said again of who acts, a body or people act where they are.',
    role: 'place',
    weight: 10,
    pattern: new RegExp(
      `(?:${BEFORE_SUBJECT}|${NAMES_AHEAD})(?<=^[^]{0,79})${NOUN_PHRASE}⟦(?!${GAINS})`,
      'u',
    ),
    examples: [
      'Les pharmacies de ⟦Lillers⟧ accueillent des victimes',
      'Jeanne et Mehdi, lycéens de ⟦Frévent⟧, cousent',
    ],
    not: [
      'Le personnel de la clinique de ⟦Lens⟧ en a reçu 140',
      'Livrer aux pharmacies de ⟦Lillers⟧',
      'Elle accueille les familles de ⟦Lillers⟧',
      'Le club coud pour les soignants de ⟦Lillers⟧',
    ],
  },
  {
    id: 'role/gathered',
    says: 'An association of people stands where its town is.',
    role: 'place',
    weight: 8,
    pattern: before(
      `(?:amicale|association|club|collectif|union|comité)s? (?:de |des |d['’])[\\p{L}-]+ ${OF}`,
    ),
    examples: ['C’est une idée que l’amicale des sapeurs-pompiers de ⟦Vitry⟧ a eue'],
    not: ['C’est une idée que les sapeurs-pompiers de ⟦Vitry⟧ ont eue'],
  },
  {
    id: 'role/cared-for',
    says: 'Where people are cared for.',
    role: 'beneficiary',
    weight: 6,
    pattern: before(`(?:${CARE})${ADJECTIVES} ${OF}`),
    examples: ['une collecte à l’EHPAD de ⟦Marck⟧', 'le soir à la maison de retraite de ⟦Lens⟧'],
    not: ['une collecte à la gare de ⟦Marck⟧'],
  },
  {
    id: 'role/people',
    says: 'People told by their town, who act in nothing.',
    role: 'beneficiary',
    weight: 6,
    pattern: before(`(?:${PEOPLE})${ADJECTIVES} ${OF}`),
    examples: ['il appelle les plus de 70 ans de ⟦Fléchin⟧', 'on y forme des artisans locaux de ⟦Lens⟧'],
    not: ['on y forme des élus de ⟦Lens⟧'],
  },
  {
    id: 'role/within',
    says: 'Something stands there, or happens in it.',
    role: 'place',
    weight: 5,
    pattern: before(
      `(?:devant|sous|derrière|sur (?:le |la |l['’])(?!secteur)|dans (?:le |la |l['’])|au pied (?:de |du |des ))[^,.;:]{0,60}${OF}`,
    ),
    examples: [
      'des masques proposés aux clients sous la halle de ⟦Vitry⟧',
      'une vente donnée sur le parking de la salle des fêtes de ⟦Brebières⟧',
    ],
    not: ['des masques proposés au marché de ⟦Vitry⟧'],
  },
  {
    id: 'role/given-to',
    says: 'Something is given, carried or kept to a place, or to someone of it.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(`${GIVEN}(?: (?!par )[^,.;: ]+){0,8}? (?:à |au |aux |sur |vers )(?:[^,.;:]{0,60}${OF})?`),
    examples: ['cent repas livrés à ⟦Lens⟧', 'une part revient au Secours populaire d’⟦Arras⟧'],
    not: ['cousus à ⟦Lens⟧', 'livrés par le club à ⟦Lens⟧'],
  },
  {
    id: 'role/given-aside',
    says: 'Something is given, with what lies between, to someone of a place.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(
      `${GIVEN} [^.;:]{0,120}?${TO} [^,.;:]{0,60}(?:${OF}|, (?:(?:situé|sis|installé|implanté)e?s? )?(?:à |au |aux ))`,
    ),
    examples: [
      'Elle a remis 90 tenues, du manteau aux bottes, à l’école maternelle de ⟦Thérouanne⟧',
      'Il livre à l’accueil de jour La Clairière, à ⟦Arras⟧',
    ],
    not: ['Il coud à l’atelier La Clairière, à ⟦Arras⟧'],
  },
  {
    id: 'role/served',
    says: 'Someone goes there, or covers it.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(`(?:dessert|desservent|couvre)[^,.;:]{0,40}`),
    examples: ['une tournée qui dessert ⟦Lens⟧'],
    not: ['une tournée qui traverse ⟦Lens⟧'],
  },
  {
    id: 'role/for',
    says: 'It is for someone of the place.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(
      `(?:(?:aux|pour les?|pour la|à des|auprès des|vers des) |pour l['’])[\\p{L}\\d ’'-]{3,40} ${OF}`,
    ),
    examples: ['un atelier pour les écoles de ⟦Lens⟧', 'une veillée auprès des internes de ⟦Lens⟧'],
    not: ['un atelier avec les écoles de ⟦Lens⟧'],
  },
  {
    id: 'role/sector',
    says: 'The sector of a town is where help goes.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(`sur le secteur ${OF}`),
    examples: ['surtout sur le secteur de ⟦Lens⟧'],
    not: ['surtout dans le secteur de ⟦Lens⟧'],
  },
  {
    id: 'role/equipped',
    says: 'What of the place is equipped or supplied.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(
      `(?:(?:équip|dot|aliment)(?:ent|ait|aient)|(?:a|ont|avoir) (?:équipé|doté|alimenté)|approvisionn\\p{L}*|ravitaill\\p{L}*)(?: [^,.;: ]+){0,3} (?:les? |la |l['’])[^,.;:]{3,40}? ${OF}`,
    ),
    examples: ['six cents poignées équipent les écoles de ⟦Divion⟧'],
    not: ['six cents poignées imitent celles de ⟦Divion⟧'],
  },
  {
    id: 'role/profit',
    says: 'It is to the profit of someone of the place.',
    role: 'beneficiary',
    weight: 4,
    pattern: before(
      `(?:au profit|au bénéfice|à destination|en faveur|à l['’]attention|à l['’]intention) [^.;]{0,60}`,
    ),
    examples: ['une vente au profit du refuge de ⟦Lens⟧'],
    not: ['une vente au refuge de ⟦Lens⟧'],
  },
];
