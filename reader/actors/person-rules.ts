/**
 * How texts name private persons: rows that `find-people.ts` walks, each table from its first row to its last. A name that a row
 * has taken is no longer another's.
 */
import type { Rule } from '../mentions/rule.ts';
import {
  ACRONYM,
  ADJECTIVES,
  BEING_DESCRIBED,
  BEING_SOMEONE,
  BODY_NOUN,
  BODY_WORD,
  BY_HAND,
  CAPITALS,
  EDGE,
  FIRST,
  FIRST_CAPITALS,
  GRADE,
  HOUSEHOLD,
  INITIAL,
  INITIALS,
  LAST,
  NAME,
  NO_FEAST,
  NO_OFFICE,
  ONE_LAST,
  OPENER,
  PARTICLE,
  SAID_CAPITALS,
  SINGLY,
  SURNAME,
  TITLE,
  TITLE_OF_SEVERAL,
  TWO_WORDS,
} from './name-pieces.ts';

/** `doubt`: it is masked as well, and the desk asks. */
export type Certainty = 'sure' | 'doubt';

/** Its pattern has the groups `first` and `last`, or `names` for several that are listed. */
export interface PersonForm extends Rule {
  certainty: Certainty;
  /** `first` must be a first name that the lexicon knows. */
  isKnown?: true;
  /** `last`, where it stands alone, must be none. */
  isSurname?: true;
  /** No word of it may be one of those in names of bodies and places: nothing else tells that it is someone's. */
  isUncued?: true;
  /** Either of its words may be the surname: neither stays. */
  isUnordered?: true;
}
/** Forms in which a surname stands, with or without what stands before it. */
export const NAME_FORMS: readonly PersonForm[] = [
  {
    id: 'person/families',
    says: 'Several families by their surnames.',
    pattern: new RegExp(
      `(?<!\\p{L})[Ll]es (?:familles|couples|époux) (?<names>${HOUSEHOLD}(?:, ${HOUSEHOLD})* (?:et|&) ${HOUSEHOLD})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: ['Les familles Duhautois, Le Goff et Vandermeersch prêtent leur grange.'],
    not: ['Les familles de Lens et de Liévin sont aidées.', 'La famille Vandermeersch et Lens'],
  },
  {
    id: 'person/family',
    says: 'A family or a couple by its surname.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Ll]a famille|[Ll]es familles|[Ll]es époux|[Ll]e couple|[Ll]es conjoints|[Ll]es consorts) (?<last>${HOUSEHOLD})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: ['La famille Vandermeersch prête sa grange.', 'Les époux Le Goff accueillent deux étudiants.'],
    not: ['La famille d’accueil prête sa grange.', 'Les familles de Lens sont aidées.'],
  },
  {
    id: 'person/couple',
    says: 'Two under one surname.',
    pattern: new RegExp(`(?<!\\p{L})M\\. et Mme (?<first>(?:${FIRST} )?)(?<last>${LAST})`, 'dgu'),
    certainty: 'sure',
    examples: ['M. et Mme Duhautois cousent.'],
    not: ['M. Duhautois coud.'],
  },
  {
    id: 'person/listed',
    says: 'Several behind one title.',
    pattern: new RegExp(
      `(?<!\\p{L})${TITLE_OF_SEVERAL} ${NO_OFFICE}(?<names>${NAME}(?:, ${NAME})*(?:,? (?:et|&) ${NAME})?)`,
      'dgu',
    ),
    certainty: 'sure',
    examples: [
      'MM. Duhautois et Vandermeersch cousent.',
      'Mmes Claire Duhautois, Leroux et T. Petit livrent.',
    ],
    not: ['MM. les maires de Lens et de Liévin', 'M. Duhautois et les élèves cousent.'],
  },
  {
    id: 'person/sharing-title',
    says: 'Two behind the title of one.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:M\\.|Mme|Mlle) (?<names>${ONE_LAST} (?:et|&) ${ONE_LAST})(?= (?:ont|sont|vont|font|\\p{Ll}+ent)(?!\\p{L}))`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['M. Duhautois et Vandermeersch cousent.'],
    not: ['Mme Duhautois et les élèves cousent.', 'M. Duhautois et Lens Solidaire coud.'],
  },
  {
    id: 'person/titled',
    says: 'A surname behind a title, with what stands before it.',
    pattern: new RegExp(
      `(?<!\\p{L})${TITLE} {1,2}${NO_OFFICE}(?<first>(?:(?:${FIRST}|${INITIALS}) {1,2})?)(?<last>${LAST})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: [
      'Il écrit à M. Dubois.',
      'Mme T. Vanhoutte a offert cent masques.',
      'M. C. Vandermeersch coud des masques.',
      'Le docteur Leroux reçoit.',
    ],
    not: ['M. le Préfet remercie.', 'Monsieur et ses élèves cousent.'],
  },
  {
    id: 'person/titled-in-small-letters',
    says: 'A surname that nobody has given its capital, behind a short title.',
    pattern:
      /(?<!\p{L})(?:mme|mlle|mr)\.? (?!(?:l[ae]s?|de|du|des|et|ou|x|y|une?|pr[ée]fète?|maire|député|président|ministre|adjoint|conseill|est|qui|dont|sont)(?!\p{L}{4}))(?<last>\p{Ll}{3,})(?![\p{L}-])/dgu,
    certainty: 'sure',
    examples: ['Réserver chez mme vandermeersch, à Lens.'],
    not: ['Écrire à mme la directrice.', 'Un mr est venu.', 'Écrire à mme de service.'],
  },
  {
    id: 'person/beside-titled',
    says: 'A surname joined to one behind a title, whatever follows.',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:M\\.|Mme|Mlle|Monsieur|Madame) (?:${FIRST} )?${ONE_LAST} (?:et|&) )(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?!${OPENER}(?![\\p{L}-]))(?!${TITLE}|${TITLE_OF_SEVERAL})(?=\\p{Lu}|[Vv][ao]n )(?<last>${ONE_LAST})(?![\\p{L}'’-]| ?\\p{Lu})`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    isUncued: true,
    examples: ['Le maire, M. Duhautois et Vandermeersch coud.'],
    not: [
      'Mme Duhautois et les élèves coud.',
      'M. Duhautois et Lens Solidaire coud.',
      'Mme Duhautois et Rosalie coud.',
      'Mme Sophie Duhautois et M. Leroux coud.',
      'M. Duhautois et Emmaüs coud.',
      'M. Duhautois et le Fournil coud.',
    ],
  },
  {
    id: 'person/ranked',
    says: 'A surname behind a rank.',
    pattern: new RegExp(
      `(?<![\\p{L}-])${GRADE} {1,2}(?!Noël|Fouettard)(?<first>(?:(?:${FIRST}|${INITIALS}) {1,2})?)(?<last>${LAST})`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    examples: ['Le père Vandermeersch ouvre l’église.', 'L’adjudante-chef Vandermeersch livre.'],
    not: ['Le Père Noël passe.', 'La rue du Colonel Vandermeersch', 'L’abbé Antoine ouvre l’église.'],
  },
  {
    id: 'person/kin-named',
    says: 'Brothers, cousins and the like by their surname.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Ll]es (?:deux |trois |jeunes )?(?:frères|sœurs|cousine?s|jumeaux|jumelles|fils|filles|parents|grands-parents|enfants)|[Ll]e (?:fils|ménage|foyer)|[Ll]a fille) (?<last>${HOUSEHOLD})`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    examples: ['Les frères Vandermeersch réparent les vélos.', 'La fille Le Goff coud.'],
    not: ['Les enfants de Lens cousent.', 'Les sœurs réparent les vélos.'],
  },
  {
    id: 'person/born',
    says: 'Another surname of someone who is named right before.',
    pattern: new RegExp(
      `(?<=\\p{Lu}[\\p{L}'’-]+,? \\(?)(?:née?|[ée]pouse|veuve) (?<last>${ONE_LAST})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: ['Elle, dite Zette, née Vandermeersch, coud.', 'Une Titine épouse Vandermeersch coud.'],
    not: ['L’idée est née à Lens.', 'Une couturière née Place Foch'],
  },
  {
    id: 'person/nicknamed',
    says: 'A nickname between first name and surname.',
    pattern: new RegExp(
      `${EDGE}(?<first>${FIRST})(?=(?: [«"“] ?[^«»"”\\n.]{2,30}? ?[»"”]| \\((?:dite?|alias|surnommée?) [^()\\n.]{2,30}\\)|,? (?:dite?|alias|surnommée?) \\p{Lu}[\\p{L}-]+,?) (?<last>${ONE_LAST}))`,
      'dgu',
    ),
    certainty: 'sure',
    isKnown: true,
    examples: [
      'Roger « Bébert » Vandermeersch répare les vélos.',
      'Roger (dit Bébert) Vandermeersch répare.',
      'Roger dit Bébert Vandermeersch répare.',
    ],
    not: [
      'Roger lit « La Peste » à voix haute.',
      'Association « Les Mains » Lens',
      'Roger dit bonjour à Lens.',
    ],
  },
  {
    id: 'person/capitals',
    says: 'A known first name and a surname, all in capitals.',
    pattern: new RegExp(
      `${EDGE}(?<first>${FIRST_CAPITALS})(?= {1,2}(?<last>${CAPITALS}(?: ${CAPITALS})?))`,
      'dgu',
    ),
    certainty: 'sure',
    isKnown: true,
    examples: ['La coordinatrice est CLOTILDE VANDERMEERSCH.'],
    not: ['VENEZ NOMBREUX', 'MARIE coud'],
  },
  {
    id: 'person/reversed',
    says: 'A surname in capitals before a known first name.',
    pattern: new RegExp(
      `${EDGE}(?!${ACRONYM})(?<last>${CAPITALS}(?: ${CAPITALS})?) {1,2}(?<first>${FIRST})(?! ?\\p{Lu}|[\\p{L}'’-])`,
      'dgu',
    ),
    certainty: 'sure',
    isKnown: true,
    examples: ['Les inscriptions se font auprès de VANDERMEERSCH Clotilde, au club.'],
    not: ['L’EHPAD Marie accueille.', 'L’EHPAD Louise Michel accueille.'],
  },
  {
    id: 'person/named',
    says: 'A known first name and a surname.',
    pattern: new RegExp(
      `${EDGE}${NO_FEAST}(?<first>${FIRST})(?![\\p{L}'’-])(?= {1,2}(?<last>${LAST}))`,
      'dgu',
    ),
    certainty: 'sure',
    isKnown: true,
    examples: [
      'Confié à Flavien Leblond',
      'Marie-Claude de La Tour coud',
      'Ainsi Jonathan P. fabrique des visières',
      'Clotilde Duhautois\u2011Vandermeersch coud',
      'Clotilde VAN DE VELDE coud',
    ],
    not: [
      'Les Blouses Roses cousent',
      'À Saint-Martin et à Sainte-Cécile',
      'Chacun prépare le Noël de Vandermeersch.',
    ],
  },
  {
    id: 'person/name-comma-first',
    says: 'A surname and a known first name behind a comma, as lists have them.',
    pattern: new RegExp(
      `(?<=(?:^|\\n)(?:[-–—•*] ?)?|[,;(] ?|(?:[Mm]erci|[Bb]ravo|[Gg]râce|[Hh]ommage|[Ff]élicitations) à |(?<!\\p{L})(?:avec|par|chez|et|dont|que) )(?!${OPENER}(?![\\p{L}-]))(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?=\\p{Lu})(?<last>${ONE_LAST}), (?<first>${FIRST})(?= ?[;:.)\\n]|, | et | ?$|(?<=[,;(à] [^,]+, \\p{L}+) \\p{Ll})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isSurname: true,
    isUncued: true,
    examples: [
      'Les couturières : Vandermeersch, Clotilde ; Leroux, Anne.',
      'Merci à Vandermeersch, Clotilde.',
      'À Lens, Vandermeersch, Clotilde coud.',
    ],
    not: [
      'À Vandermeersch, Clotilde coud.',
      'Désormais, Clotilde coud.',
      'Léa, Manon et Hugo, trois lycéens',
      'Bravo, Clotilde !',
    ],
  },
  {
    id: 'person/name-initial',
    says: 'A capitalised word that is no first name, and an initial.',
    pattern: new RegExp(
      `(?<=(?:^|[.!?…»”":;,(] ?|\\n|(?<!\\p{L})(?:par|avec|chez|et|de|à|dont|que) ))(?!${OPENER}(?![\\p{L}-]))(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?!(?:Bâtiment|Catégorie|Vitamine|Hépatite|Zone|Niveau|Classe|Type|Formule|Lot|Annexe|Permis|Article|Titre|Covid)s? )(?=\\p{Lu})(?<last>${ONE_LAST}) (?<first>${INITIALS})(?= ?[.,;:)(\\n]| \\p{Ll}| ?$|(?<=(?:[Mm]erci à|avec|par|chez) [\\p{L}'’-]{2,30} [\\p{Lu}. -]{1,9}) \\p{Lu})`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: [
      'Merci à Vandermeersch C. et à tous.',
      'À Lens, Vandermeersch J.-P. coud.',
      'VANDERMEERSCH C. : dix masques',
    ],
    not: [
      'À Lens, Clotilde V. coud.',
      'Le Bâtiment C. ouvre.',
      'À Lens, la Tour C. ouvre.',
      'Les élèves du groupe B. Les dons affluent.',
    ],
  },
  {
    id: 'person/initialled',
    says: 'An initial and a surname.',
    pattern: new RegExp(
      `(?<=(?:[\\p{Ll},;:»)] |[(«"“] ?)|(?:^|[\\s])(?=[J-UWYZ]\\.|${INITIAL}[ -]?${INITIAL}))(?<!(?:groupe|catégorie|vitamine|plan|bâtiment|salle|niveau|zone|classe|type|formule|hépatite) )(?!M\\. )(?<first>${INITIALS}) {1,2}(?!${OPENER}(?![\\p{L}-]))(?<last>${PARTICLE}\\p{Lu}[\\p{L}'’-]{2,})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Un atelier mené par T. Vanhoutte', 'Merci à J.-P. Leroux', '(R. Vandermeersch)'],
    not: ['Les élèves du groupe B. Les dons affluent.', 'Une vitamine C. Chaque matin'],
  },
  {
    id: 'person/spoken',
    says: 'Two capitalised words that speak, or do something only someone can.',
    pattern: new RegExp(
      `(?<=(?:explique|confie|sourit|raconte|témoigne|précise|ajoute|souligne|résume|se souvient|s['’]enthousiasme|se réjouit|selon|conclut) )(?<first>${FIRST}) (?<last>${ONE_LAST})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['« Tout est gratuit », sourit Isoline Vandermeersch.'],
    not: ['La mairie précise Les horaires', 'selon le Secours populaire'],
  },
  {
    id: 'person/name-first',
    says: 'A capitalised word and a known first name, then an age or a trade.',
    pattern: new RegExp(
      `${EDGE}(?!${OPENER}(?![\\p{L}-]))(?<last>${ONE_LAST}) (?<first>${FIRST})(?=${BEING_DESCRIBED})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    examples: ['Vandermeersch Clotilde, couturière, coud.'],
    not: ['Le collège Clotilde, fermé', 'Depuis lundi Clotilde, couturière, coud'],
  },
  {
    id: 'person/described',
    says: 'Two capitalised words, then an age or a trade.',
    pattern: new RegExp(
      `(?<=(?:^|[.!?…»”":] |\\n|(?:par|avec|chez|et|de|à|dont|que|grâce à) |, ))${TWO_WORDS}(?=${BEING_DESCRIBED})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Isoline Vandermeersch, 42 ans, coud.', 'menée par Zdenka Vandermeersch, couturière'],
    not: ['La Louche, restaurant', 'Opale Marée, mareyeur'],
  },
  {
    id: 'person/at-home',
    says: 'Two capitalised words that do something in, with or for what only people have.',
    pattern: new RegExp(
      `(?<=(?:^|[.!?…»”":] |\\n))${TWO_WORDS}(?= \\p{Ll}{2,}[^.!?]{0,100} (?:sa|son|ses) (?:voiture|maison|domicile|mari|épouse|femme|famille|fille|fils|enfants|jardin|garage|salon|cuisine|machine à coudre|retraite|métier|temps libre|mère|père|voisins)(?!\\p{L}))`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Zdenka Vandermeersch coud dans son salon.'],
    not: ['Roue Libre répare dans son atelier.', 'Depuis lundi, chacun coud dans son salon.'],
  },
  {
    id: 'person/apposed-name',
    says: 'What someone is, then two capitalised words.',
    pattern: new RegExp(
      `(?<=(?<![\\p{L}-])${BEING_SOMEONE}(?:${ADJECTIVES} |[^,.;:\\n]{0,60}, ))${TWO_WORDS}(?= ?[,.;)]| \\p{Ll})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: [
      'Le président du club Bidule, Zdenek Vandermeersch, coud.',
      'Une couturière retraitée, Isoline Vandermeersch, livre.',
      'L’avocate lilloise et engagée Zdenka Vandermeersch reçoit.',
    ],
    not: [
      'La couturière de Lens, Les Ciseaux, livre.',
      'La boulangerie Bon Levain livre.',
      'Le président de la chorale Bidule Machin coud.',
    ],
  },
  {
    id: 'person/capitals-before',
    says: 'A word in capitals and a capitalised one, then an age, a trade or what takes someone’s own hands.',
    pattern: new RegExp(
      `${EDGE}(?!${ACRONYM})(?<last>${CAPITALS}) {1,2}(?<first>${FIRST})(?=${BEING_DESCRIBED}|${BY_HAND})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['À Lens, VANDERMEERSCH Zdenka, couturière, livre.', 'À Lens, VANDERMEERSCH Zdenka coud.'],
    not: ['À Lens, VANDERMEERSCH Zdenka livre.', 'À Lens, l’EHPAD Bellevue coud.'],
  },
  {
    id: 'person/all-capitals',
    says: 'Two words in capitals, then an age, a trade or what takes someone’s own hands.',
    pattern: new RegExp(
      `${EDGE}(?!${ACRONYM})(?<first>${FIRST_CAPITALS}) {1,2}(?<last>${CAPITALS})(?=${BEING_DESCRIBED}|${BY_HAND})`,
      'dgu',
    ),
    certainty: 'doubt',
    isUnordered: true,
    examples: ['À Lens, ZDENKA VANDERMEERSCH, 42 ans, livre.', 'À Lens, ZDENKA VANDERMEERSCH coud.'],
    not: ['À Lens, ZDENKA VANDERMEERSCH livre.', 'À Lens, le CCAS ARTOIS coud.'],
  },
  {
    id: 'person/thanked',
    says: 'Two capitalised words that are thanked.',
    pattern: new RegExp(
      `(?<=(?:[Mm]erci|[Bb]ravo|[Ff]élicitations|[Hh]ommage|[Gg]râce) à )${TWO_WORDS}(?=[,.;!)]| (?:et|pour|qui|de)(?!\\p{L})| ?$)`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Merci à Zdenka Vandermeersch et à tous.'],
    not: ['Merci à La Louche et à tous.', 'Merci à Lens.'],
  },
  {
    id: 'person/by-hand',
    says: 'Two capitalised words that do what takes someone’s own hands, eyes or voice.',
    pattern: new RegExp(`(?<=(?:^|[.!?…»”":,] |\\n))${TWO_WORDS}(?=${BY_HAND})`, 'dgu'),
    certainty: 'doubt',
    examples: ['À Lens, Zdenka Vandermeersch coud des masques.', 'Zdenka Vandermeersch a écrit à chacun.'],
    not: ['Roue Libre répare les vélos.', 'À Lens, Les Aiguilles coud des masques.'],
  },
  {
    id: 'person/surname-in-capitals',
    says: 'A capitalised word and one in capitals: how clerks write names.',
    pattern: new RegExp(
      `(?<=(?:^|[.!?…»”":] |\\n|(?:par|avec|chez|et|de|à|dont|que|grâce à) |, ))(?!${OPENER}(?![\\p{L}-]))(?!${BODY_NOUN}(?!\\p{Ll}))(?<first>${FIRST}) {1,2}(?<last>(?:(?:DE LA|DE|DU|LE|LA|[Vv]an de[rn]?|VAN DE[RN]?|[Vv]an|VAN|[Vv]on|VON|BEN|EL) |D['’])?(?=[\\p{Lu}'’-]*[AEIOUYÀÂÉÈÊËÎÏÔÛÜ])${CAPITALS.replace('{2,}', '{3,}')})(?! ?\\p{Lu})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['À Lens, Zdenka VANDERMEERSCH livre.', 'menée par Ysoline VAN DE VELDE'],
    not: [
      'À Lens, Dotation du CHRU, livre.',
      'À Lens, Association ADAPEI livre.',
      'À Lens, Zdenka TV filme.',
    ],
  },
  {
    id: 'person/to-ask',
    says: 'Two capitalised words whom to call, with a number.',
    pattern: new RegExp(
      `(?<=(?:[Aa]uprès de|[Cc]ontacter|[Cc]ontact :|[Jj]oindre|[Aa]ppeler|[Aa]dresser à|[Rr]enseignements :) )(?!${OPENER}(?![\\p{L}-]))(?!\\p{L}+[sé] )(?<first>${FIRST}) (?<last>${ONE_LAST})(?=,? ?(?:\\(|:|–|-|au |par )? ?(?:téléphone )?(?:au )?(?:0\\d|\\+33))`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Renseignements auprès de Zdenka Vandermeersch au 03 21 00 00 00.'],
    not: ['Contacter Familles Rurales au 03 21 00 00 00.', 'Contacter La Poste au 36 31.'],
  },
  {
    id: 'person/beside',
    says: 'Two capitalised words in whose company, or by whose idea, something is done.',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:avec|auprès de|aux côtés de|à l['’]initiative de|l['’]idée de|menée? par|imaginée? par|créée? par|lancée? par) )${TWO_WORDS}(?! ?\\p{Lu}| ?[&(])(?=[.,;:!)]| \\p{Ll}| ?$)`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Un atelier mené par Zdenka Vandermeersch, à Lens.', 'Solidaires avec Zdenka Vandermeersch'],
    not: ['Un atelier mené par Les Aiguilles, à Lens.', 'avec Zdenka et ses voisins'],
  },
  {
    id: 'person/capitals-among-small-letters',
    says: 'Two words in capitals, or one before a capitalised word, where a person would stand.',
    pattern: new RegExp(
      `(?:(?<=[»”":;,(] ?|(?<!\\p{L})(?:par|avec|chez|et|de|à|dont|que) )|(?<=(?:^|[.!?…] ?|\\n))(?=[\\p{L}'’-]{4,30} [\\p{L}'’-]{3,30} ${SINGLY}(?!\\p{L})))(?!${ACRONYM})(?<last>${SAID_CAPITALS}) (?<first>${SAID_CAPITALS}|${FIRST})(?= ?[.,;:!)\\n]| \\p{Ll}| ?$)`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    isUnordered: true,
    examples: [
      'À Lens, VANDERMEERSCH Zdenka livre.',
      'Merci à ZDENKA VANDERMEERSCH et à tous.',
      'Un atelier mené par VANDERMEERSCH ZDENKA, à Lens.',
    ],
    not: [
      'Merci à ARTOIS HABITAT et à tous.',
      'À Lens, le CCAS ARTOIS coud.',
      'VENEZ NOMBREUX',
      'AVEC ZDENKA VANDERMEERSCH',
      'Merci à RCS LENS.',
    ],
  },
  {
    id: 'person/uncued',
    says: 'Two capitalised words that do something, neither of which says what a body or a place is.',
    pattern: new RegExp(`(?<=(?:^|[.!?…»”":,] |\\n))${TWO_WORDS}(?= ${SINGLY}(?!\\p{L}))`, 'dgu'),
    certainty: 'doubt',
    isUncued: true,
    examples: ['À Lens, Zdenka Vandermeersch livre des repas.'],
    not: [
      'À Lens, Arras Solidaire livre des repas.',
      'Artois Habitat livre des repas.',
      'Roue Libre répare les vélos.',
      'Les Aiguilles livrent.',
    ],
  },
];

export interface FirstNameCue extends Rule {
  /** Only in a text that this fits … */
  within?: RegExp;
  /** … and where no one is named in full. */
  isLone?: true;
}

const KIN =
  '(?:voisine?|amie?|cousine?|frère|sœur|fils|fille|mari|époux|épouse|femme|compagne|compagnon|père|mère|grand-mère|grand-père|collègue|neveu|nièce|camarade)s?';
/** What someone is, by its ending. */
const BEING = '\\p{Ll}+(?:eur|euse|rice|ier|ière|ien|ienne|ant|ante|aire|iste|ée?|enne|oise|ois)(?=[ ,])';

/** A first name alone, between what stands before and after it. */
const alone = (before: string, after: string) =>
  new RegExp(
    `(?=\\p{Lu}\\p{Ll})${before && `(?<=${before})`}${EDGE}(?<first>${FIRST})(?![\\p{L}'’-])${after && `(?=${after})`}`,
    'dgu',
  );

/** What tells that a first name alone is someone. */
export const FIRST_NAME_CUES: readonly FirstNameCue[] = [
  {
    id: 'person/shared',
    says: 'Two first names share the surname of the second.',
    pattern: alone('', ` et (?=\\p{Lu}\\p{Ll})${FIRST} ${SURNAME}`),
    examples: ['Chantal et Michel Pommier cousent'],
    not: ['Chantal et les élèves de Lens'],
  },
  {
    id: 'person/pair',
    says: 'Two first names joined.',
    pattern: new RegExp(`${EDGE}(?<names>${FIRST} et ${FIRST})(?![\\p{L}'’-])`, 'dgu'),
    examples: ['Ginette et Marcel animent un loto'],
    not: ['Harnes et Avion animent un loto'],
  },
  {
    id: 'person/with-kin',
    says: 'Someone and a relation.',
    pattern: alone('', ` et (?:son|sa|ses|leurs?) (?:\\p{Ll}+ )?${KIN}(?!\\p{L})`),
    examples: ['Marie-Paule et son fils cousent'],
    not: ['Marie et ses masques'],
  },
  {
    id: 'person/kin',
    says: 'A relation by first name.',
    pattern: alone(`(?<!\\p{L})(?:[Ss]on|[Ss]a|[Ll]eur|[Uu]ne?|[Mm]a|[Mm]on) ${KIN} `, ''),
    examples: ['Rejointe par sa voisine Francine, elle coud'],
    not: ['Le quartier Francine'],
  },
  {
    id: 'person/apposed',
    says: 'What someone is, then who.',
    pattern: alone(
      "(?:^|[^\\p{L}])(?:[Uu]ne?|[Ll]e|[Ll]a|[Ll]['’]|[Ss]on|[Ss]a) ?[\\p{L}][\\p{L}' ’-]{2,40}, ",
      ',',
    ),
    examples: ['Ils suivent un jeune éleveur, Corentin, dans ses prés'],
    not: ['Un jeune éleveur suit Corentin'],
  },
  {
    id: 'person/to-call',
    says: 'Whom to call or write to.',
    pattern: alone(
      "(?:[Aa]uprès d(?:e|['’])|[Cc]ontacter|[Aa]ppeler|[Jj]oindre|[Dd]emander|[Pp]ère(?! Noël)|[Ss]œur|[Ff]rère|[Aa]bbé) ?",
      '',
    ),
    examples: ['Inscriptions auprès de Ludovic', 'L’abbé Antoine ouvre l’église'],
    not: ['Le Père Noël'],
  },
  {
    id: 'person/called-at',
    says: 'A mobile number behind a first name.',
    pattern: alone('', '[^.\\p{L}]{0,3}(?:au )?0[67]'),
    examples: ['Réservez : Ludovic au 06 00 00 00 00'],
    not: ['Ludovic coud'],
  },
  {
    id: 'person/subject',
    says: 'A first name where a sentence puts who acts, behind a place, a moment or a trade.',
    pattern: alone(
      '(?:^|[.!?…]\\s+)(?:[AÀ]|Au|Aux|Depuis|Dans|En|Sur|Chez|Pour|\\p{Lu}\\p{Ll}+(?:euse|eur|rice|ière|ier|ienne|ien|aire|iste|ante?|ée?)) [^,.;]{2,90}, ',
      '(?:,| \\p{Ll}{2,})',
    ),
    examples: ['À Lens, Victor ouvre sa librairie', 'Traductrice installée à Achicourt, Nadège traduit'],
    not: ['À Lens, la librairie ouvre'],
  },
  {
    id: 'person/aged',
    says: 'A first name, then an age or what someone is.',
    pattern: alone(
      "(?:^|[\\s'’])(?<!(?<!(?:celle|affaire|initiative|oeuvre|œuvre|idée) )(?:de|du|des|la|le) (?:la )?)",
      `, (?:\\d+ ans|qui (?!\\p{L}+ent)|(?:un |une |le |la |l['’])?${BEING})`,
    ),
    examples: ['Nicole, 71 ans, écrit des lettres', 'C’est l’affaire d’Yvette, doyenne du groupe.'],
    not: ['Le quartier de la Colette, 71 logements'],
  },
  {
    id: 'person/of-people',
    says: 'Any first name, in a text that speaks of people and names nobody in full.',
    pattern: alone('', ''),
    within:
      /(?:^|[^\p{L}])(?:amie?s?|étudiante?s?|lycéen(?:ne)?s?|collégien(?:ne)?s?|élèves?|habitante?s?|voisine?s?|frères?|sœurs?|couple|ans|jeunes?|infirmi(?:er|ère)s?|couturi(?:er|ère)s?|bénévoles?|maman|papa|retraitée?s?|enseignante?s?|particuliers?)(?!\p{L})/u,
    isLone: true,
    examples: ['Les voisins aident Paul'],
    not: ['La salle Paul ouvre'],
  },
];
