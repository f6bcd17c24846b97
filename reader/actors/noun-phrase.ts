/**
 * How a French text names a body, as a table: "l'association « X »", "le comité des fêtes d'Avion", "L'ADMR". The walker of
 * `find-candidates.ts` tries the rows in their order, each where it says; a pattern gets the text from there on.
 */
import type { OrganiserKind } from '../../shared/feed/feed-schema.ts';
import { GROUPS_WORDS } from '../lexicon/lexicon.ts';
import type { Rule } from '../mentions/rule.ts';
import {
  ADJECTIVE,
  CAPITAL,
  CAPITALS,
  COMPLEMENT,
  MEMBERS,
  NAME,
  OF,
  QUOTED,
  VERB_FOLLOWS,
  wordOf,
} from './phrase-pieces.ts';
import { headsOf, kindOfNoun, type Head } from './noun-heads.ts';

/**
 * Where the walker tries a row: anywhere, at a noun or known name, behind "les bénévoles de", where a sentence begins, where its
 * subject may stand, and may without an article, beside one who acts; and last, where nothing better stands, at a common noun.
 */
export type Where = 'anywhere' | 'noun' | 'members' | 'sentence' | 'subject' | 'bare' | 'beside' | 'common';

/**
 * Groups of a pattern: `name`, as published; `names`, those of several; `initials` and `of` make one name; `noun` tells the kind
 * where the first word does not.
 */
export interface NameRule extends Rule {
  where: readonly Where[];
  /** How sure it is that this names someone who may act. */
  weight: number;
  /** Without one, the noun tells. */
  kind?: OrganiserKind;
  /** With which of these the phrase opens, when it opens with a noun or a known name. */
  heads?: readonly Head[];
  /** Does it count only where the group `noun` is a body's? */
  isExplained?: true;
  /** Common nouns: the one town of the text makes a name of them, or nothing does. */
  isCommon?: 'town' | 'none';
}

/** None of these fits here. */
const not = (...sources: readonly string[]) => `(?!${sources.join('|')})`;
const opening = (source: string) => new RegExp(`^${source}`, 'u');

/** The noun or known name with which the phrase opens, and the mark that `fitAt` sets behind it. */
const HEAD = '[^‖]+‖';
const IN_SHORT = `(?:${COMPLEMENT}){0,4}? \\((?<initials>\\p{Lu}{3,6})\\)`;
const UP_TO_QUOTES = `(?:${COMPLEMENT}){0,6}(?: ${OF}${CAPITAL})?,? ?(?=["«“‟])`;
/** "Une entreprise de Ruitz, Méca-Précision, …". */
const UP_TO_APPOSED = `(?:${COMPLEMENT}){0,3}? (?:${OF}|à )${CAPITAL}(?:[ -]${CAPITAL})*, (?=\\p{Lu}[^,]+,)`;
const UP_TO_CAPITAL = `(?:${COMPLEMENT}){0,4}? (?:l['’])?(?=\\p{Lu}|\\d+ d)`;
/** "des fêtes d'", "de l'": before the name in which a phrase ends. */
const UP_TO_OF = `(?:${COMPLEMENT}){0,4}?(?:${ADJECTIVE}){0,2} ${OF}(?=\\p{Lu}|\\d+ d)`;
const BRACKETED = `(?:${COMPLEMENT}){0,4}? \\(\\p{Lu}{3,6}\\) ${OF}`;
const NAMED = [UP_TO_CAPITAL, UP_TO_OF, UP_TO_QUOTES];
/** "et de Saint-Hilaire-Cottes". */
const AND_OF = `(?: et ${OF}${CAPITALS})?`;
const ONE_TOWN = `${OF}\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}-]+)*`;
/** A name that goes on in no small letters. */
const SHORT_NAME = `${CAPITAL}(?: (?:(?:de|du|des|la|les?|et|&) ){0,2}${CAPITAL}){0,5}`;
/** A house of which the noun, with its capital, is part of the name; who acts is announced with one too. */
const HOUSE = '(?=\\p{Lu}\\p{Ll})(?!Asso|Entreprise|Société|Start|Enseigne|Marque|Groupe|Coop)';
const A_NAME = `(?:${NAME}|${QUOTED})`;
/** "Annequinois de plus de 70 ans". */
const PEOPLE =
  '\\p{Lu}\\p{L}+(?:ois|oises|ais|aises|iens|iennes|éens|éennes|ains|aines)(?! \\p{Lu})(?!\\p{L})';
const LISTED = `(?<names>${A_NAME}(?:, ${A_NAME})*,? et ${A_NAME})`;
const OF_A_TOWN = `${OF}${CAPITALS}`;
const UNDER_NAME = "sous (?:le nom|la bannière)(?: de| d['’])?";
const NEW_NAME = ` ?(?<name>${QUOTED}|\\p{Lu}\\p{L}*(?: (?:d['’])?\\p{Lu}\\p{L}*)*)`;
const QUARTER =
  "(?:(?:résidence|quartier|rue|cité|hameau|canton|immeuble|lotissement|village|commune|secteur) (?:de la |de l['’]|de |des |du |d['’])?)";
/** Where a group talks, which is not its name. */
const PLATFORM = '(?:WhatsApp|Whatsapp|Facebook|Messenger|Instagram|Internet|Leetchi|HelloAsso)(?!\\p{L})';
const A_VERB = `(?![\\p{L}'’-])(?=${VERB_FOLLOWS})`;
/** « Les Roues libres » : tel est le nom de l'atelier vélo. */
const IS_ITS_NAME =
  "(?= ?: (?:tel est|c['’]est) le nom (?:de la |de l['’]|du |d['’]une? )(?<noun>\\p{Ll}[\\p{L} -]+))";
/** What someone says opens otherwise than a name: with a pronoun, a conjunction, a preposition of purpose. */
const NO_SPEECH =
  "(?![«\"“‟] ?(?:pour|afin|qu[ie]|qu['’]|et|mais|nous|je|j['’]|on|ils?|elles?|ne|n['’]|c['’]|ça|en)(?![\\p{L}-]))";
/** A quote that opens with its subject is a sentence. */
const NO_SENTENCE =
  '(?![«"“‟]\\s?(?:(?:[Nn]ous|[Jj]e|[Oo]n|[Ii]ls?|[Ee]lles?|[Çç]a)(?![\\p{L}-])|[JjCc][\'’]))';
/** Nor one of those who act for another. */
const NO_MEMBER = `(?!${MEMBERS})`;

export const NAME_RULES: readonly NameRule[] = [
  {
    id: 'organiser/in-short',
    says: 'A body by its initials, in brackets behind its long name, and whose it is.',
    where: ['noun'],
    heads: ['noun', 'announcing', 'several'],
    weight: 4,
    pattern: opening(`${HEAD}${IN_SHORT}(?<of> ${OF_A_TOWN})`),
    examples: ["centre communal d'action sociale (CCAS) de Carvin"],
    not: ['établissement d’aide par le travail (ESAT) « Les Ateliers »', 'club de voile (FFV) livre'],
  },
  {
    id: 'organiser/quoted',
    says: 'A noun that says what it is, then its name in quotes.',
    where: ['noun'],
    heads: ['noun', 'announcing', 'several'],
    weight: 4,
    pattern: opening(`${HEAD}${UP_TO_QUOTES}${NO_SPEECH}(?<name>${QUOTED})`),
    examples: [
      'association « Art » coud',
      'club de patchwork « Les Aiguilles » coud',
      'amicale des locataires de Béthune "Bonjour voisin"',
    ],
    not: [
      'association a dit : « Tout est gratuit »',
      'opération « Un toit »',
      'ville "pour profiter du frais"',
    ],
  },
  {
    id: 'organiser/known-quoted',
    says: 'A body that all know, and the name of one of its houses.',
    where: ['noun'],
    heads: ['known'],
    weight: 4,
    pattern: opening(`${HEAD} ?(?<name>${QUOTED})`),
    examples: ['APEI « Les Tilleuls »'],
    not: ['APEI de Lens'],
  },
  {
    id: 'organiser/placed',
    says: 'A noun and its town, then the name between commas.',
    where: ['noun'],
    heads: ['announcing'],
    weight: 4,
    pattern: opening(`${HEAD}${UP_TO_APPOSED}(?<name>${NAME})(?=,)`),
    examples: ['entreprise de Ruitz, Méca-Précision, livre'],
    not: ['entreprise de Ruitz livre', 'entreprise de Ruitz, qui livre, coud'],
  },
  {
    id: 'organiser/capital-and-name',
    says: 'A house that bears its noun with a capital: "l’Hôtel du Parc" goes by all of it.',
    where: ['noun'],
    heads: ['announcing'],
    weight: 4,
    pattern: opening(`${HOUSE}(?<name>${HEAD}${UP_TO_CAPITAL}${NAME})`),
    examples: ['Hôtel Mondial de Tours', 'Restaurant Le Phare'],
    not: ['hôtel Mondial', 'Association Lien'],
  },
  {
    id: 'organiser/announced',
    says: 'A noun that only announces the name behind it: "l’association X" goes by X.',
    where: ['noun'],
    heads: ['announcing'],
    weight: 4,
    pattern: opening(`(?!${HOUSE})${HEAD}${UP_TO_CAPITAL}(?!${PLATFORM})(?<name>${NAME})`),
    examples: [
      'entreprise Durand Production',
      'association d’insertion Terre Vive',
      'association Un toit pour tous effectue',
    ],
    not: [
      'association « Art »',
      'association des commerçants du Touquet',
      'boucherie Roussel',
      'groupe WhatsApp',
    ],
  },
  {
    id: 'organiser/noun-and-name',
    says: 'A noun that is part of the name, and the name at once behind it.',
    where: ['noun'],
    heads: ['noun', 'several'],
    weight: 4,
    pattern: opening(`(?<name>${HEAD}${UP_TO_CAPITAL}${NAME})`),
    examples: ['boucherie Roussel', 'club nautique Les Albatros', 'collège Louis-Dewerdt'],
    not: ['entreprise Durand', 'club de Lens', 'boucherie de la place'],
  },
  {
    id: 'organiser/of-a-name',
    says: 'A noun with what it is for and where: the whole is the name.',
    where: ['noun'],
    heads: ['noun'],
    weight: 3,
    pattern: opening(
      `(?<name>${HEAD}${not(BRACKETED, UP_TO_CAPITAL, UP_TO_QUOTES)}${UP_TO_OF}${CAPITALS}${AND_OF})`,
    ),
    examples: [
      "comité des fêtes d'Avion",
      'mairie de Lumbres',
      'centres sociaux de Mazingarbe',
      'CRS 9 de Rennes',
    ],
    not: ['entreprise de Ruitz', 'comité des fêtes', 'boucherie Roussel', 'pharmacies de Lens'],
  },
  {
    id: 'organiser/announced-for',
    says: 'A noun that only announces, with what it is for and where; "une entreprise de Ruitz" is none.',
    where: ['noun'],
    heads: ['announcing'],
    weight: 3,
    pattern: opening(
      `(?<name>${HEAD}${not(BRACKETED, UP_TO_APPOSED, UP_TO_CAPITAL, UP_TO_QUOTES, " d(?:e |['’])\\p{Lu}")}${UP_TO_OF}${CAPITALS})`,
    ),
    examples: ['association des commerçants du Touquet', 'garage du Pèlerin'],
    not: ['entreprise de Ruitz', 'association Lien', 'comité des fêtes d’Avion'],
  },
  {
    id: 'organiser/several',
    says: 'Bodies of one kind in a place: no name, but someone may act.',
    where: ['noun'],
    heads: ['several'],
    weight: -1,
    pattern: opening(`(?<name>${HEAD}(?:${COMPLEMENT}){0,3}? ${ONE_TOWN}${AND_OF})`),
    examples: ['pharmacies de Lillers et de Lens'],
    not: ['pharmacie de Lillers'],
  },
  {
    id: 'organiser/of-the-department',
    says: 'A body of which each département has one.',
    where: ['noun'],
    heads: ['department'],
    weight: 3,
    pattern: opening(`(?<name>${HEAD})${not(UP_TO_OF, UP_TO_CAPITAL)}`),
    examples: ["chambre d'agriculture relaie", 'direction départementale des finances publiques tient'],
    not: ["chambre d'agriculture de la Somme", 'chambre de bonne'],
  },
  {
    id: 'organiser/known',
    says: 'A body that all know by its name, with or without its place.',
    where: ['noun'],
    heads: ['known'],
    weight: 4,
    pattern: opening(`(?<name>${HEAD}(?: (?:${OF})?${CAPITALS})?)(?! ?["«“])`),
    examples: ['Secours populaire livre', 'Croix-Rouge du Pas-de-Calais', 'Restos du Cœur de Lens'],
    not: ['secours aux sinistrés', 'APEI « Les Tilleuls »'],
  },
  {
    id: 'organiser/carrier',
    says: 'A firm that carries, heats or lights for everyone: mostly it is only made use of.',
    where: ['noun'],
    heads: ['carrier'],
    weight: 1,
    kind: 'company',
    pattern: opening(`(?<name>${HEAD}(?: ${OF_A_TOWN})?)`),
    examples: ['Poste aux frais de la commune', 'SNCF livre'],
    not: ['poste de secours'],
  },
  {
    id: 'organiser/of-the-town',
    says: 'A body of which each town has one: the town of the text makes it a name.',
    where: ['noun'],
    heads: ['town'],
    weight: 3,
    isCommon: 'town',
    pattern: opening(`(?<name>${HEAD})${not(...NAMED)}(?! (?:où|dont|qu[e’'])|['’])`),
    examples: ['mairie a recruté six étudiants', 'médiathèque prête des livres', 'CCAS livre'],
    not: ['mairie de Lens', 'police municipale', 'ville où elle a grandi'],
  },
  {
    id: 'organiser/capital-noun',
    says: 'Common nouns that bear a capital: they are used as a name.',
    where: ['noun'],
    heads: ['noun'],
    weight: 2,
    pattern: opening(`(?<name>(?=\\p{Lu}\\p{Ll})${HEAD}${not(...NAMED)}(?:${COMPLEMENT}){1,3})`),
    examples: ['Auberge des migrants', 'Amicale laïque'],
    not: ['auberge des migrants', 'Mairie', 'Amicale laïque de Desvres'],
  },
  {
    id: 'organiser/common',
    says: 'Common nouns, which name no one.',
    where: ['common'],
    heads: ['noun', 'announcing', 'several'],
    weight: -9,
    isCommon: 'none',
    pattern: opening(
      `(?<name>${HEAD}${not(...NAMED)}(?:${COMPLEMENT}){0,3})(?! (?:où|dont|qu[e’'])(?!\\p{L}))`,
    ),
    examples: ['police municipale reste', 'associations de quartier', 'harmonie municipale'],
    not: ['association « Art »', 'harmonie de Lens'],
  },
  {
    id: 'organiser/behind-members',
    says: 'A name behind those who act for it.',
    where: ['members'],
    weight: 3,
    pattern: opening(`(?<name>${A_NAME})`),
    examples: ['Nature en Calaisis guident', '« Parents par mille »'],
    not: ['association Lien', 'Secours populaire', 'la place'],
  },
  {
    id: 'organiser/named-subject',
    says: 'A name of several words, or initials, where a subject stands, and a verb.',
    where: ['subject'],
    weight: 2,
    pattern: opening(
      `(?!${PEOPLE}|\\p{Lu}\\p{Ll}+${A_VERB})(?<name>${NAME})(?: ?(?<quoted>${QUOTED}))?${A_VERB}`,
    ),
    examples: ['GRETA livre', 'Mosaïque des Cultures guide', 'GRETA d’Arras (centre de formation) tient'],
    not: ['GRETA', 'Annequinois sont', 'Annequinois de plus de 70 ans sont'],
  },
  {
    id: 'organiser/one-word-subject',
    says: 'An article and one capitalised word where a subject stands: a name, a people, a surname.',
    where: ['subject'],
    weight: -1,
    pattern: opening(`(?<name>\\p{Lu}\\p{Ll}{2,})${A_VERB}`),
    examples: ['Quatro livre', 'Annequinois sont'],
    not: ['ADMR livre', 'Roues Libres livrent'],
  },
  {
    id: 'organiser/bare-word',
    says: 'One capitalised word where a subject stands without an article.',
    where: ['bare'],
    weight: 0,
    pattern: opening(`(?<name>\\p{Lu}[\\p{L}-]{2,})${A_VERB}`),
    examples: ['Ludomobile livre'],
    not: ['Roues Libres livrent'],
  },
  {
    id: 'organiser/quoted-subject',
    says: 'A name in quotes where a subject stands, and a verb.',
    where: ['subject'],
    weight: 2,
    kind: 'association',
    isExplained: true,
    pattern: opening(`${NO_SENTENCE}(?<name>${QUOTED})(?:${A_VERB}|${IS_ITS_NAME})`),
    examples: ['« La ruche numérique » initie', '« Les Roues » : tel est le nom de l’atelier vélo'],
    not: ['« Tout est gratuit », sourit', '« Un sourire » : c’est', '« Nous tenons bon » répète'],
  },
  {
    id: 'organiser/beside',
    says: 'A name, beside one who acts.',
    where: ['beside'],
    weight: 2,
    pattern: opening(`(?<name>${A_NAME})`),
    examples: ['La Table des Dunes cuisinent', '« Les Toques »'],
    not: ['association Lien', 'Secours populaire', 'cantine La Louche'],
  },
  {
    id: 'organiser/unknown-noun',
    says: 'A noun that no list has, and a name of several words or in quotes behind it.',
    where: ['subject', 'beside'],
    weight: 2,
    pattern: opening(
      `${NO_MEMBER}(?<noun>\\p{Ll}[\\p{L}-]{3,}(?: ${OF}\\p{Ll}+)?(?:${ADJECTIVE})?) ?(?<name>${QUOTED}|(?=[^ ]+[ -](?:d['’]|\\p{Ll}{2,3} )?\\p{Lu})${NAME})`,
    ),
    examples: ['cantine La Louche', 'chaudronnier Opale Métal', 'relais « Un pas »'],
    not: ['association Lien', 'jeune Breton', 'boucherie Roussel'],
  },
  {
    id: 'organiser/trade-and-word',
    says: 'A noun that no list has, and one capitalised word: a firm, or a surname.',
    where: ['subject', 'beside'],
    weight: -1,
    pattern: opening(
      `${NO_MEMBER}(?<noun>\\p{Ll}[\\p{L}-]{3,}(?:${ADJECTIVE})?) (?<name>\\p{Lu}\\p{L}+)(?![\\p{L}'’-]| \\p{Lu}| de \\p{Ll})`,
    ),
    examples: ['plasturgie Nordéplast', 'jeune Breton et'],
    not: ['cantine La Louche', 'boucherie Roussel'],
  },
  {
    id: 'organiser/group',
    says: 'People of a trade, an age or a club, told by their place.',
    where: ['subject'],
    weight: -1,
    kind: 'group',
    pattern: opening(
      `(?<name>(?:jeunes )?${wordOf(GROUPS_WORDS)}(?:${ADJECTIVE}){0,2} (?:de |du |des |d['’])(?:l['’]|la )?${QUARTER}?${CAPITALS})`,
    ),
    examples: ['couturières de Marck', 'habitants du quartier des Provinces'],
    not: ['couturières bénévoles', 'scouts de Marquise'],
  },
  {
    id: 'organiser/settled',
    says: 'A name, then where it stands, or of what trade: "X, basée à Lens, …", "X (Lens) …".',
    where: ['sentence'],
    weight: 2,
    pattern: opening(
      `(?!${PEOPLE}|\\p{Lu}\\p{Ll}+(?:ée?s?|ues?) (?:de|du) )(?<name>${SHORT_NAME}(?=,? (?:entreprise |(?:bas|install|implant|situ|spécialis|fond|cré)ée?s? |sise? )|,? (?:à|au) ${CAPITALS}, (?:spécialis|install|implant)ée?s? )|${SHORT_NAME}(?: \\p{Ll}{4,})?(?= \\(${CAPITALS}\\)(?: ?[,:–—]| \\p{Ll})))`,
    ),
    examples: [
      'Dirickx, basée à Lens, offre',
      'Alchimies à Lens, spécialisée dans le bois, fabrique',
      'Les Mains tendues (Harnes) : des masques',
    ],
    not: ['Roue libre répare', 'Alchimies à Lens fabrique', 'Ludomobile (depuis lundi) livre'],
  },
  {
    id: 'organiser/explained',
    says: 'A name that the noun behind it explains.',
    where: ['sentence'],
    weight: 3,
    isExplained: true,
    pattern: opening(
      `(?<name>\\p{Lu}(?:(?! (?:par|une?|des|ce|cet|cette) )[^,.;:!?«»()]){2,60}|${QUOTED}), (?:une? )?(?<noun>\\p{Ll}[^.;:]{3,40})`,
    ),
    examples: ['Roue libre, magasin de cycles, répare', '« Un CV », collectif de quartier, réunit'],
    not: ['Roue libre répare', 'Aidé par une voisine, magasin et café ouvrent'],
  },
  {
    id: 'organiser/listed',
    says: 'Several of a kind, then each by its name.',
    where: ['anywhere'],
    weight: 4,
    pattern: new RegExp(
      `(?<=(?:^|[\\s(])(?:[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ll]es|[Pp]lusieurs) )(?<noun>\\p{Ll}+s)(?! et )[^,.;:«(]{0,70}(?:, | : | \\()${LISTED}`,
      'u',
    ),
    examples: ['Deux restaurants du port, Le Goéland et La Table des Dunes, cuisinent'],
    not: ['Deux restaurants du port cuisinent', 'Un restaurant, Le Goéland, cuisine'],
  },
  {
    id: 'organiser/town-halls',
    says: 'The town halls of several towns.',
    where: ['anywhere'],
    weight: 3,
    pattern: new RegExp(
      `(?<![\\p{L}])(?<noun>mairie|ville|commune|municipalité)(?:s|(?= .* et celle )) (?<names>${ONE_TOWN}(?:, (?:celle )?${ONE_TOWN})* et (?:celle )?${ONE_TOWN})`,
      'u',
    ),
    examples: ['Les mairies de Lumbres et d’Elnes', "La mairie d'Achicourt et celle de Dainville"],
    not: ['La mairie de Lumbres', 'Les associations de Lumbres et d’Elnes'],
  },
  {
    id: 'organiser/calls-itself',
    says: 'Only people call themselves, or gather, under a name; works and deeds are called by others.',
    where: ['anywhere'],
    weight: 4,
    kind: 'group',
    pattern: new RegExp(
      `(?:(?:s['’]est|se sont) (?:baptis|nomm|surnomm|appel)ée?s?|(?:réuni|rassembl|regroup|constitu|fédér|organis)\\p{Ll}{0,3} ${UNDER_NAME})${NEW_NAME}`,
      'u',
    ),
    examples: [
      'Cinq restaurateurs rassemblés sous le nom « Les Toques » cuisinent',
      'Elles se sont baptisées « Les Dés »',
    ],
    not: ['une opération baptisée « Les Dés »', 'connue sous le nom de « Les Dés »'],
  },
  {
    id: 'organiser/baptised',
    says: 'What is called by a name: a group, or what it does.',
    where: ['anywhere'],
    weight: 4,
    kind: 'group',
    pattern: new RegExp(
      `(?<!(?:s['’]est|se sont) )(?:(?:baptis|nomm|dénomm|appel|intitul)ée?s?)${NEW_NAME}`,
      'u',
    ),
    examples: ['Une chaîne de couturières baptisée « Les Dés à coudre »'],
    not: ['Elles se sont baptisées « Les Dés »', 'appelées chaque semaine'],
  },
];

/**
 * What a row reads at the start of a text; undefined when it does not fit there.
 * @param text from the phrase on: from its first word, or from where a row of `anywhere` looks
 * @param found the heads with which it opens, for whoever tries several rows at one place
 */
export function fitAt(rule: NameRule, text: string, found = headsOf(text)): RegExpExecArray | undefined {
  const heads = rule.where.includes('anywhere') ? undefined : found;
  const length = rule.heads?.map((head) => heads?.get(head)).find((each) => each !== undefined);
  if (
    (rule.heads === undefined) !== (length === undefined) ||
    (length === undefined && heads && heads.size > 0)
  )
    return undefined;
  const match = rule.pattern.exec(
    length === undefined ? text : `${text.slice(0, length)}‖${text.slice(length)}`,
  );
  const noun = match?.groups?.['noun'];
  if (!match || (rule.isExplained && noun !== undefined && kindOfNoun(noun) === undefined)) return undefined;
  return match;
}
