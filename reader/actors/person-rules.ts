/**
 * How texts name private persons: rows that `find-people.ts` walks, each table from its first row to its last. A name that a row
 * has taken is no longer another's.
 */
import type { Rule } from '../mentions/rule.ts';
import {
  ACRONYM,
  ADJECTIVES,
  ADVERB,
  BARE_INITIALS,
  BEHIND_SOMEONE,
  BEING_DESCRIBED,
  BEING_SOMEONE,
  BODY_NOUN,
  BODY_WORD,
  BY_HAND,
  CALLING,
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
  NAME_ENDS,
  NO_ELISION,
  NO_FEAST,
  NO_INHABITANT,
  NO_OFFICE,
  ONE_LAST,
  OPENER,
  PARTICLE,
  SAID_CAPITALS,
  SINGLY,
  SMALL_FIRST,
  SMALL_LAST,
  SURNAME,
  TITLE,
  TITLE_OF_SEVERAL,
  TWO_WORDS,
  WHERE_SOMEONE_STANDS,
} from './name-pieces.ts';
import { BODY_WITH_HEAD, capitalisable, HOLDER, NAMED_NOUN } from './no-person-rules.ts';

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
  /** May either of its words be the surname? Then neither stays. Absent: where no first name is known among them. */
  isUnordered?: boolean;
}
/** What someone is, with a capital: no surname. */
const NO_ROLE_WORD = `(?:${capitalisable(BEING_SOMEONE)}|(?:${HOLDER})(?!\\p{L}))`;
const NO_ROLE = `(?!${NO_ROLE_WORD}|${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))`;
/** One of several behind a title. */
const LISTED_NAME = `(?!${OPENER}(?![\\p{L}-])|${TITLE} )${NO_ROLE}(?=\\p{Lu}|[Vv][ao]n )(?:(?:${FIRST}|${INITIALS}) )?${ONE_LAST}`;
/** Words that stand before someone's first name with a capital. */
const BEFORE_FIRST_NAME =
  '(?:Tante|Tata|Oncle|Tonton|Mamie|Mamy|Mémé|Mémère|Papi|Papy|Pépé|Chère?|Petite?|Jeune|Saint|Sainte|Ste?|Notre|Dame|Dom|Don|Père|Mère|Sœur|Frère|Abbé|Imam|Capitaine|Lieutenant|Colonel|Général|Docteur|Dr|Maître|Prince|Princesse|Reine|Roi|Miss|Lady|Sir|Super|Maman|Papa|Radio|Opération|Projet|Chez|Les|Mme|Mlle|MM|M|Melle)(?!\\p{L})';

/** Two capitals that are no one's initials: clubs, bodies, firms and what they make. */
const TEAM =
  '(?:A[CEFGJS]|C[ACDEGHMPSU]|B[CDPT]|D[JS]|E[MS]|FC|GE|H[CM]|J[CS]|L[AE]|MM|O[CLMS]|P[CJS]|R[CHN]|S[ACNOPV]|T[CV]|U[ACDFLNS]|V[CO]|Z[AI])(?!\\p{L})';

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
      `(?<!\\p{L})(?:[Ll]a famille|[Ll]es familles|[Ll]es époux|[Ll]e couple|[Ll]es conjoints|[Ll]es consorts) (?<last>${HOUSEHOLD}(?: [-–] ${SURNAME}(?= ?[.,;:!)]| \\p{Ll}|$))?)`,
      'dgu',
    ),
    certainty: 'sure',
    examples: ['La famille Vandermeersch prête sa grange.', 'Les époux Le Goff accueillent deux étudiants.'],
    not: ['La famille d’accueil prête sa grange.', 'Les familles de Lens sont aidées.'],
  },
  {
    id: 'person/couple',
    says: 'Two under one surname.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:M\\.?|Mr|Monsieur|Mme|Madame) (?:et|&) (?:Mme|Madame|M\\.?|Mr|Monsieur) ${NO_OFFICE}(?<first>(?:(?:${FIRST}|${INITIALS}) )?)(?<last>${LAST})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: ['M. et Mme Duhautois cousent.', 'Mme et M. P. Duhautois cousent.'],
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
    id: 'person/behind-titled',
    says: 'Those whom a list has behind one with a title.',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})${TITLE} {1,2}(?:(?:${FIRST}|${INITIALS}) )?${ONE_LAST}, )(?<names>${LISTED_NAME}(?:, ${LISTED_NAME})*(?:,? (?:et|&) ${LISTED_NAME})?)(?![\\p{L}'’-]| ?\\p{Lu}| d(?:[eu]s? |['’]))`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    isUncued: true,
    examples: [
      'Le maire, M. Duhautois, Vandermeersch et Leroux cousent.',
      'Merci au maire, M. Duhautois, Vandermeersch et à tous.',
    ],
    not: [
      'M. Duhautois, Président du club, coud.',
      'M. Duhautois, Maire, coud.',
      'Mme Duhautois, Rosalie et Paul cousent.',
      'Mme Duhautois, Emmaüs et le club cousent.',
      'Mme Duhautois, couturière, coud.',
    ],
  },
  {
    id: 'person/titled',
    says: 'A surname behind a title, with what stands before it.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:${TITLE} {1,2}|(?:M|Mr|Mme|Mlle|Dr|Pr)\\.)${NO_OFFICE}(?<first>(?:(?:${FIRST}|${INITIALS}) {1,2})?)(?<last>${LAST})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: [
      'Il écrit à M. Dubois.',
      'Mme T. Vanhoutte a offert cent masques.',
      'M. C. Vandermeersch coud des masques.',
      'Le docteur Leroux reçoit.',
      'M.Vandermeersch coud.',
      'Le Pr Vandermeersch reçoit.',
      'M. J-P Vandermeersch coud.',
    ],
    not: ['M. le Préfet remercie.', 'Monsieur et ses élèves cousent.'],
  },
  {
    id: 'person/titled-in-small-letters',
    says: 'A surname that nobody has given its capital, behind a short title.',
    pattern: new RegExp(
      `(?<!\\p{L}|\\d ?)(?:[Mm]me|[Mm]lle|[Mm]r|[Mm](?=\\.))\\.? ?(?!(?:pr[ée]fète?|maire|député|président|ministre|adjoint|conseill))(?<last>${SMALL_LAST})`,
      'dgu',
    ),
    certainty: 'sure',
    examples: [
      'Réserver chez mme vandermeersch, à Lens.',
      'Merci à M. vandermeersch.',
      'Merci à m. van vandermeersch.',
    ],
    not: [
      'Écrire à mme la directrice.',
      'Un mr est venu.',
      'Écrire à mme de service.',
      'À 50 m. environ, un banc attend.',
      'Merci à M. le maire.',
    ],
  },
  {
    id: 'person/addressed-in-small-letters',
    says: 'A surname that nobody has given its capital, behind a title that is a noun as well.',
    pattern: new RegExp(
      `(?<!(?:[Uu]ne?|[Ll][ae]s?|[Cc](?:e|es|ette)|[Dd]es|l['’]|[Cc]hère?|[Nn]otre|[Vv]otre|[Bb]eau|[Bb]elle|[Vv]ieux|[Pp]etite?) |\\p{L})(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur|[Dd]r\\.?) (?!(?:pr[ée]fète?|maire|député|président|ministre|adjoint|conseill|qu['’]))(?<last>${SMALL_LAST})(?=${NAME_ENDS}| (?:${SINGLY})(?!\\p{L})|${BY_HAND})`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: ['Réserver chez madame vandermeersch.', 'À Lens, monsieur vandermeersch livre.'],
    not: [
      'Madame, monsieur, merci.',
      'Un monsieur charmant, à Lens.',
      'Écrire à madame la maire.',
      'Chez monsieur propre, à Lens.',
    ],
  },
  {
    id: 'person/listed-in-small-letters',
    says: 'Two surnames that nobody has given their capitals, behind one title.',
    pattern: new RegExp(
      `(?<!\\p{L}|\\d ?)(?:[Mm][Mm]\\.?|[Mm]mes) (?<names>${SMALL_LAST} (?:et|&) ${SMALL_LAST})`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: ['Merci à mmes duhautois et vandermeersch.'],
    not: ['Un ruban de 10 mm large et fin', 'Merci à MM. les maires et adjoints.'],
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
    isUnordered: false,
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
      `(?<=\\p{Lu}[\\p{L}'’-]+,? \\(?)(?:née?|[ée]pouse|[ée]p\\.?|veuve|vve) (?<last>${ONE_LAST})`,
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
      `${EDGE}(?<first>${FIRST})(?=(?: [«"“‘] ?[^«»"”’\\n.]{2,30}? ?[»"”’]| \\((?:(?:dite?|alias|surnommée?) [^()\\n.]{2,30}|\\p{Lu}\\p{Ll}{2,20})\\)|,? (?:dite?|alias|surnommée?) \\p{Lu}[\\p{L}-]+,?) (?<last>${ONE_LAST}))`,
      'dgu',
    ),
    certainty: 'sure',
    isKnown: true,
    examples: [
      'Roger « Bébert » Vandermeersch répare les vélos.',
      'Roger (dit Bébert) Vandermeersch répare.',
      'Roger dit Bébert Vandermeersch répare.',
      'Roger (Bébert) Vandermeersch répare.',
      'Roger ‘Bébert’ Vandermeersch répare.',
    ],
    not: [
      'Roger lit « La Peste » à voix haute.',
      'Association « Les Mains » Lens',
      'Roger dit bonjour à Lens.',
    ],
  },
  {
    id: 'person/first-in-capitals',
    says: 'A known first name in capitals, and a surname that is not.',
    pattern: new RegExp(
      `${WHERE_SOMEONE_STANDS}${EDGE}(?<first>${FIRST_CAPITALS})(?![\\p{L}'’-])(?= (?<last>${PARTICLE}\\p{Lu}\\p{Ll}[\\p{L}'’-]+))`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isUncued: true,
    examples: ['Merci à CLOTILDE Vandermeersch.'],
    not: ['Merci à EMMAÜS Vandermeersch.', 'CLOTILDE coud.', 'Merci à CLOTILDE Solidaire.'],
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
    id: 'person/double-surname',
    says: 'A known first name and two surnames with a hyphen between spaces.',
    pattern: new RegExp(
      `${EDGE}(?<first>${FIRST})(?= (?<last>${SURNAME} [-–] ${NO_ROLE}${SURNAME})${BEHIND_SOMEONE})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isUncued: true,
    examples: ['À Lens, Clotilde Duhautois - Vandermeersch coud.'],
    not: [
      'À Lens, Clotilde Duhautois - Présidente du club',
      'À Lens, Clotilde Duhautois - Emmaüs, coud.',
      'À Lens, Solidarité Duhautois - Vandermeersch coud.',
    ],
  },
  {
    id: 'person/middle-initial',
    says: 'A known first name, an initial and a surname.',
    pattern: new RegExp(
      `${EDGE}(?<first>${FIRST})(?= (?<last>${INITIAL} (?!${OPENER}(?![\\p{L}-])|${ADVERB})\\p{Lu}\\p{Ll}[\\p{L}'’-]{2,}${BEHIND_SOMEONE}))`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isUncued: true,
    examples: ['Merci à Clotilde R. Vandermeersch.'],
    not: [
      'Merci à Clotilde R. Les masques sont prêts.',
      'Merci à Clotilde R. Désormais, elle coud.',
      'Merci au groupe R. Vandermeersch.',
    ],
  },
  {
    id: 'person/heading-body',
    says: 'Who heads a body, right behind its noun: the name may be the body’s.',
    pattern: new RegExp(
      `(?<=${BODY_WITH_HEAD})(?<first>${FIRST})(?![\\p{L}'’-])(?= {1,2}(?<last>${LAST}))`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    examples: [
      'La présidente du club Clotilde Vandermeersch coud.',
      'C’est ce que dit la déléguée générale de la Fondation Clotilde Vandermeersch.',
    ],
    not: [
      'La directrice du collège Clotilde Vandermeersch reçoit.',
      'La Fondation Clotilde Vandermeersch aide.',
      'La présidente du club Lens Solidaire coud.',
    ],
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
      `(?<=(?:^|\\n)(?:[-–—•*] ?)?|[,;:(»”"©] ?|(?<!\\p{L})(?:dit|selon|signé|remercie|félicite|salue) |(?:[Mm]erci|[Bb]ravo|[Gg]râce|[Hh]ommage|[Ff]élicitations) à |(?<!\\p{L})(?:avec|par|chez|et|dont|que) )${NO_ELISION}(?!${OPENER}(?![\\p{L}-]))(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?=\\p{Lu})(?<last>${ONE_LAST}), (?<first>${FIRST})(?= ?[;:.)\\n]|, | et | pour | ?$|(?<=[,;(à] [^,]+, \\p{L}+) \\p{Ll})`,
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
    id: 'person/name-comma-first-acting',
    says: 'A surname and a known first name behind a comma, which open a sentence and do something.',
    pattern: new RegExp(
      `(?<=(?:^|[.!?…»”] ?|\\n))${NO_ELISION}(?!${OPENER}(?![\\p{L}-]))(?!${ADVERB}|${NO_ROLE_WORD})(?=\\p{Lu})(?<last>${ONE_LAST}), (?<first>${FIRST})(?= \\p{Ll})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isSurname: true,
    isUncued: true,
    examples: ['Vandermeersch, Clotilde coud des masques.', 'À Lens, on coud. Vandermeersch, Anne livre.'],
    not: [
      'Désormais, Clotilde coud.',
      'D’abord, Clotilde coud.',
      'Couturière, Clotilde coud.',
      'Confinée, Clotilde coud.',
      'Lundi, Clotilde coud.',
      'Solidarité, Clotilde coud.',
      'Léa, Manon et Hugo cousent.',
    ],
  },
  {
    id: 'person/name-initial',
    says: 'A capitalised word that is no first name, and an initial.',
    pattern: new RegExp(
      `${WHERE_SOMEONE_STANDS}${NO_ELISION}(?!${OPENER}(?![\\p{L}-]))(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?!(?:Bâtiment|Catégorie|Vitamine|Hépatite|Zone|Niveau|Classe|Type|Formule|Lot|Annexe|Permis|Article|Titre|Covid|Salle|Porte|Terrain|Division|Ligue|Ligne|Tour|Tram|Bus|Option|Phase|Étage|Escalier|Allée|Voie|Hall|Entrée|Sortie|Point|Poule|Équipe|Série|Chapitre|Partie|Bloc|Module|Filière|Bac|Master|Licence|Route|Plage)s? )(?=\\p{Lu})(?<last>${ONE_LAST}) (?<first>${INITIALS}|${BARE_INITIALS})(?= ?[.,;:)(\\n]| \\p{Ll}| ?$|(?<=(?:[Mm]erci à|avec|par|chez) [\\p{L}'’-]{2,30} [\\p{Lu}. -]{1,9}) ${OPENER}(?![\\p{L}-]))`,
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
      `(?<=(?:[\\p{Ll},;:»)] |[(«"“] ?)|(?:^|[\\s])(?=[J-UWYZ]\\.|${INITIAL}[ -]?${INITIAL}|\\p{Lu}\\.?-\\p{Lu}))(?<!(?:groupe|catégorie|vitamine|plan|bâtiment|salle|niveau|zone|classe|type|formule|hépatite) )(?!M\\. )(?<first>${INITIALS}) {1,2}(?!${OPENER}(?![\\p{L}-]))(?<last>${PARTICLE}\\p{Lu}[\\p{L}'’-]{2,})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: ['Un atelier mené par T. Vanhoutte', 'Merci à J.-P. Leroux', '(R. Vandermeersch)'],
    not: ['Les élèves du groupe B. Les dons affluent.', 'Une vitamine C. Chaque matin'],
  },
  {
    id: 'person/bare-initial',
    says: 'An initial that nobody has given its stop, and a surname.',
    pattern: new RegExp(
      `${WHERE_SOMEONE_STANDS}(?<first>${BARE_INITIALS}) (?!${OPENER}(?![\\p{L}-])|${BODY_WORD})(?=\\p{Lu}|[Vv][ao]n )(?<last>${PARTICLE}\\p{Lu}[\\p{L}'’-]{3,})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: ['À Lens, R Vandermeersch coud.', 'Merci à JP Vandermeersch et à tous.'],
    not: [
      'À Lens, le plan B Vandermeersch avance.',
      'A Vandermeersch, on coud.',
      'US Vandermeersch joue.',
      'M Duhautois coud.',
    ],
  },
  {
    id: 'person/two-initials',
    says: 'Two initials that nobody has given their stops, and a surname in capitals, who are thanked or do something by hand.',
    pattern: new RegExp(
      `(?:(?<=${CALLING})|(?<=[,:.!?] )(?=[\\p{Lu}'’-]{2} [\\p{L}'’-]{4,30}${BY_HAND}))(?!${TEAM})(?<first>\\p{Lu}{2}) (?<last>${SAID_CAPITALS})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: ['À Lens, RM VANDERMEERSCH coud.', 'Merci à RM VANDERMEERSCH et à tous.'],
    not: [
      'Merci à RC VANDERMEERSCH et à tous.',
      'À Lens, RM VANDERMEERSCH livre.',
      'Merci à RM HABITAT et à tous.',
    ],
  },
  {
    id: 'person/two-initials-behind',
    says: 'A surname in capitals and two initials that nobody has given their stops, who are thanked or do something by hand.',
    pattern: new RegExp(
      `(?:(?<=${CALLING})|(?<=[,:.!?] )(?=[\\p{L}'’-]{4,30} \\p{Lu}{2}${BY_HAND}))(?!${ACRONYM})(?<last>${SAID_CAPITALS}) (?!${TEAM})(?<first>\\p{Lu}{2})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: ['À Lens, VANDERMEERSCH RM coud.', 'Merci à VANDERMEERSCH RM et à tous.'],
    not: ['À Lens, VANDERMEERSCH RM livre.', 'Merci à VANDERMEERSCH FC et à tous.'],
  },
  {
    id: 'person/in-handle',
    says: 'A known first name and a surname run together, as networks have them.',
    pattern: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])[#@](?:[Mm]erci|[Bb]ravo|[Tt]eam)?)(?<first>\\p{Lu}\\p{Ll}{2,})(?<last>(?!${BODY_WORD}|${BODY_NOUN})\\p{Lu}\\p{Ll}{2,})(?![\\p{L}\\p{N}])`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isUncued: true,
    examples: ['Merci à tous #ClotildeVandermeersch', 'Le club coud. #MerciClotildeVandermeersch'],
    not: ['#LensSolidaire', '#ClotildeSolidaire', '#MerciClotilde', 'ClotildeVandermeersch'],
  },
  {
    id: 'person/spoken',
    says: 'Two capitalised words that speak, or do something only someone can.',
    pattern: new RegExp(
      `(?<=(?:explique|confie|sourit|raconte|témoigne|précise|ajoute|souligne|résume|se souvient|s['’]enthousiasme|se réjouit|selon|conclut|dit|déclare|lance|assure|indique|commente|insiste|affirme|se félicite|note|estime|rappelle|poursuit|reconnaît|répond|annonce|détaille|glisse|plaisante|observe|constate|espère|regrette|remarque|rapporte|confirme|promet|s['’]exclame|renchérit|complète|développe) )${TWO_WORDS}`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: [
      '« Tout est gratuit », sourit Isoline Vandermeersch.',
      '« Tout est gratuit », dit Isoline Vandermeersch.',
    ],
    not: [
      'L’équipe annonce Roue Libre et Lens Solidaire.',
      'La mairie précise Les horaires',
      'selon le Secours populaire',
    ],
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
    id: 'person/surname-first',
    says: 'A capitalised word that names no house or body, and a known first name.',
    pattern: new RegExp(
      `(?:(?<=(?<![\\p{L}'’-])\\p{Ll}[\\p{Ll}'’-]* |[,;:»”"(–—©] ?|\\n[-–—•*] ?)|(?<=^|\\n)(?=[^\\n]{3,40}$)|(?<=^|[.!?…] |\\n)(?=[\\p{L}'’-]{2,30} [\\p{L}-]{2,30}(?: et |,|:| [:(])))${EDGE}${NO_ELISION}(?!${OPENER}(?![\\p{L}-])|${ADVERB}|${NO_ROLE_WORD}|${BEFORE_FIRST_NAME}|${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll})|${NAMED_NOUN}(?!\\p{L}))(?=\\p{Lu}|[Vv][ao]n )(?<last>${ONE_LAST}) (?<first>${FIRST})(?![\\p{L}'’-]| ?\\p{Lu})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isSurname: true,
    isUncued: true,
    examples: [
      'Le club remercie Vandermeersch Clotilde de tout cœur.',
      'Inscriptions chez Duhautois-Vandermeersch Clotilde, 12 rue des Lilas',
      'Vandermeersch Clotilde',
      'Vandermeersch Clotilde et Anne cousent.',
    ],
    not: [
      'Le club remercie Tante Clotilde de tout cœur.',
      'Au Café Clotilde, on coud.',
      'À Lens, le Secours Clotilde coud.',
      'Le club remercie Vandermeersch Clotilde Leroux.',
      'À Lens, l’agglomération, Artois Lys Romane, coud.',
    ],
  },
  {
    id: 'person/two-surnames-first',
    says: 'Two capitalised words and a known first name, who are thanked or do something by hand.',
    pattern: new RegExp(
      `(?:(?<=${CALLING})|(?<=[,:.!?] )(?=(?:[\\p{L}'’-]{3,30} ){2}[\\p{L}-]{3,30}${BY_HAND}))(?!${OPENER}(?![\\p{L}-])|${ADVERB}|${NO_ROLE_WORD}|${BEFORE_FIRST_NAME}|${NAMED_NOUN}(?!\\p{L}))(?=\\p{Lu})(?<last>${ONE_LAST} ${SURNAME}) (?<first>${FIRST})(?![\\p{L}'’-]| ?\\p{Lu})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isSurname: true,
    isUncued: true,
    examples: [
      'Le club remercie Duhautois Vandermeersch Clotilde de tout cœur.',
      'À Lens, Duhautois Vandermeersch Clotilde coud.',
    ],
    not: [
      'Le club remercie Duhautois Solidarité Clotilde de tout cœur.',
      'À Lens, l’agglomération, Artois Lys Romane, aide.',
      'Merci au Café Duhautois Clotilde.',
    ],
  },
  {
    id: 'person/alone-on-line',
    says: 'Two capitalised words that are all of a line, but for a number to call.',
    pattern: new RegExp(
      `(?<=(?:^|\\n)(?:[-–—•*] ?)?)(?!${NO_ROLE_WORD}|${NAMED_NOUN}(?!\\p{L})|${BEFORE_FIRST_NAME})(?=\\p{Lu}\\p{Ll}+(?:[-\u2010\u2011]\\p{Lu}\\p{Ll}+)? \\p{Lu}[\\p{L}'’-]+ ?(?:$|\\n|[;,:(–\\d+-]))${TWO_WORDS}(?= ?(?:$|\\n|[;,:(–-]? ?(?:0\\d|\\+33)))`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: [
      'Les couturières :\n- Zdenka Vandermeersch\n- Isoline Duhautois',
      'Zdenka Vandermeersch : 03 21 00 00 00',
    ],
    not: [
      'Lens Solidaire',
      'Zdenka du Perche',
      'Les Ciseaux',
      'Café Vandermeersch',
      'Zdenka Vandermeersch livre',
    ],
  },
  {
    id: 'person/capitals-alone-on-line',
    says: 'A word in capitals and a capitalised one that are all of a line, but for a number to call.',
    pattern: new RegExp(
      `(?<=(?:^|\\n)(?:[-–—•*] ?)?)(?!${ACRONYM})(?<last>${SAID_CAPITALS}) (?<first>${FIRST})(?= ?(?:$|\\n|[;,:(–-]? ?(?:0\\d|\\+33)))`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: ['VANDERMEERSCH Zdenka', '- VANDERMEERSCH Zdenka : 03 21 00 00 00'],
    not: ['EHPAD Bellevue', 'VANDERMEERSCH Solidarité', 'VANDERMEERSCH Zdenka livre'],
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
      `(?<=(?<![\\p{L}-])${BEING_SOMEONE}(?:${ADJECTIVES} |[^,.;:\\n]{0,60}, ))${TWO_WORDS}${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: [
      'Le président du club Bidule, Zdenek Vandermeersch, coud.',
      'Une couturière retraitée, Isoline Vandermeersch, livre.',
      'L’avocate lilloise et engagée Zdenka Vandermeersch reçoit.',
      'Chez la coiffeuse Zdenka Vandermeersch',
    ],
    not: [
      'La couturière de Lens, Les Ciseaux, livre.',
      'La boulangerie Bon Levain livre.',
      'Le président de la chorale Bidule Machin coud.',
    ],
  },
  {
    id: 'person/apposed-surname',
    says: 'What someone is, then one capitalised word.',
    pattern: new RegExp(
      `(?<=(?<![\\p{L}-])(?:[Ll][ae] |[Ll]['’])(?:${BEING_SOMEONE}|petite?|jeune|vieux|vieille|veuve|veuf|tante|oncle|cousine?|marraine|parrain|voisine?) )(?<!(?:chant(?:eur|euse)|artiste|comédien(?:ne)?|musicien(?:ne)?) )${NO_INHABITANT}(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?!Poucet|Prince|Sirène|Reine|Noël|Fouettard)(?<last>${HOUSEHOLD})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    isUncued: true,
    examples: [
      'La présidente Vandermeersch coud.',
      'Le jeune Vandermeersch livre.',
      'Le curé Vandermeersch ouvre l’église.',
      'Le club aide la veuve Vandermeersch.',
    ],
    not: [
      'Le jeune Calaisien livre.',
      'Le petit Poucet est lu.',
      'Un ancien Vandermeersch coud.',
      'La voisine Clotilde coud.',
      'La couturière Emmaüs coud.',
      'Le président de la République parle.',
      'Le chanteur Vandermeersch chante.',
    ],
  },
  {
    id: 'person/household',
    says: 'A household by its surname alone.',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:[Tt]ribu|[Cc]lan|[Ff]amille|[Ff]ratrie|[Dd]ynastie|[Cc]hez les) )(?!(?<=les )[\\p{L}'’-]*[sx](?!\\p{L}))(?<last>${HOUSEHOLD})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    isUncued: true,
    examples: [
      'Un don de la tribu Vandermeersch, à Lens.',
      'Merci, famille Vandermeersch !',
      'Chez les Vandermeersch, on coud.',
    ],
    not: [
      'Chez les Bleus, on coud.',
      'La famille accueille.',
      'Le clan Solidaire coud.',
      'Chez les Pompiers, on coud.',
    ],
  },
  {
    id: 'person/kin-of',
    says: 'Whose son, wife or sister someone is.',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:fils|fille|veuve|veuf|femme|mari|époux|épouse|mère|père|frère|sœur|neveu|nièce|petit-fils|petite-fille) d(?:e |['’]))(?<last>${HOUSEHOLD})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isSurname: true,
    isUncued: true,
    examples: ['Le fils de Vandermeersch coud.'],
    not: ['Le fils de Clotilde coud.', 'Les fils de soie sont prêts.', 'La fille d’Emmaüs coud.'],
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
      `(?<=(?:(?:[Mm]erci|[Bb]ravo|[Ff]élicitations|[Hh]ommage|[Gg]râce) à|(?<!\\p{L})(?:remercie|félicite|salue)(?:nt)?) )${TWO_WORDS}(?=[,.;!)]| (?:et|pour|qui|de)(?!\\p{L})| ?$)`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: [
      'Merci à Zdenka Vandermeersch et à tous.',
      'Le club remercie Zdenka Vandermeersch pour son aide.',
    ],
    not: ['Merci à La Louche et à tous.', 'Merci à Lens.'],
  },
  {
    id: 'person/credited',
    says: 'Two capitalised words, or two times two, who took a picture or signed a text.',
    pattern: new RegExp(
      `(?<=©[^.\\n]{0,3}|(?:[Pp]hotos?|[Pp]hotographies?|[Cc]rédits?(?: photos?)?|[Tt]exte|[Ii]llustrations?|[Dd]essins?) ?(?:[:–-] ?(?:© ?)?|de |par |© ?)|©[^.\\n]{2,40} et |\\(\\p{Lu}[\\p{L} '’-]{2,30}/ ?)${TWO_WORDS}(?= ?[.,;/)–\\n-]| et | ?$|(?<=©[^.\\n]{2,60}) )`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    examples: [
      'Le club coud. Photo : Zdenka Vandermeersch',
      'Le club coud. © Zdenka Vandermeersch / Le Fournil',
      'Crédit photo : Zdenka Vandermeersch',
      'On coud. (Le Fournil/Zdenka Vandermeersch)',
      '© Zdenka Duhautois Vandermeersch',
    ],
    not: ['Photo : Ville de Lens', 'Photo : Lens Solidaire', '© Le Fournil'],
  },
  {
    id: 'person/in-parentheses',
    says: 'Two capitalised words alone in parentheses.',
    pattern: new RegExp(`(?<=\\()${TWO_WORDS}(?=\\))`, 'dgu'),
    certainty: 'doubt',
    isUncued: true,
    examples: ['La coordinatrice (Zdenka Vandermeersch) coud.'],
    not: ['Le club (Lens Solidaire) coud.', 'Le club (Le Fournil) coud.', 'Le club (Zdenka) coud.'],
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
      `(?<=(?:^|[.!?…»”":] |\\n|(?:par|avec|chez|et|de|à|dont|que|grâce à) |, ))(?!${OPENER}(?![\\p{L}-]))(?!${BODY_NOUN}(?!\\p{Ll}))(?<first>${FIRST}) {1,2}(?<last>(?:(?:DE LA|DE|DU|LE|LA|[Vv]an de[rn]?|VAN DE[RN]?|[Vv]an|VAN|[Vv]on|VON|BEN|EL) |D['’])?(?=[\\p{Lu}'’-]*[AEIOUYÀÂÉÈÊËÎÏÔÛÜ])${CAPITALS.replace('{2,}', '{3,}')}(?: ${CAPITALS})?)(?! ?\\p{Lu})`,
      'dgu',
    ),
    certainty: 'doubt',
    examples: [
      'À Lens, Zdenka VANDERMEERSCH livre.',
      'menée par Ysoline VAN DE VELDE',
      'À Lens, Zdenka DUHAUTOIS VANDERMEERSCH livre.',
    ],
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
    says: 'Two or three words in capitals, of which the last may have one alone, where a person would stand.',
    pattern: new RegExp(
      `(?:(?<=[»”":;,(] ?|(?<!\\p{L})(?:par|avec|chez|et|de|à|dont|que) )|(?<=(?:^|[.!?…] ?|\\n))(?=[\\p{L}'’-]{4,30}(?: [\\p{L}'’-]{3,30}){1,2} ${SINGLY}(?!\\p{L})))(?!${ACRONYM})(?<last>${SAID_CAPITALS}(?: ${SAID_CAPITALS})?) (?<first>${SAID_CAPITALS}|${FIRST})(?= ?[.,;:!)\\n]| \\p{Ll}| ?$)`,
      'dgu',
    ),
    certainty: 'doubt',
    isUncued: true,
    isUnordered: true,
    examples: [
      'À Lens, VANDERMEERSCH Zdenka livre.',
      'Merci à ZDENKA VANDERMEERSCH et à tous.',
      'Un atelier mené par VANDERMEERSCH ZDENKA, à Lens.',
      'Merci à DUHAUTOIS VANDERMEERSCH Zdenka et à tous.',
      'À Lens, DUHAUTOIS VANDERMEERSCH ZDENKA livre.',
    ],
    not: [
      'Merci à ARTOIS HABITAT et à tous.',
      'À Lens, le CCAS ARTOIS coud.',
      'VENEZ NOMBREUX',
      'AVEC ZDENKA VANDERMEERSCH',
      'Merci à RCS LENS.',
      'Merci à DUHAUTOIS SECOURS Zdenka.',
    ],
  },
  {
    id: 'person/first-in-small-letters',
    says: 'A known first name that nobody has given its capital, and a surname that has it.',
    pattern: new RegExp(
      `(?<!(?:[Uu]ne?|[Ll][ae]s?|[Dd]es|[Dd]u|[Cc]es?|[Cc]ette|[MTSmts](?:a|on|es)|[NVnv]os|[Ll]eurs?|[Ee]n) |l['’])(?<first>${SMALL_FIRST}) (?!${OPENER}(?![\\p{L}-])|${BODY_WORD})(?=\\p{Lu})(?<last>${SURNAME})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isSurname: true,
    isUncued: true,
    examples: ['Merci à clotilde Vandermeersch.', 'À Lens, clotilde VANDERMEERSCH livre.'],
    not: [
      'Une rose Vandermeersch fleurit.',
      'Merci à clotilde et à Paul.',
      'Un don du pierre Vandermeersch',
      'Chacun connaît Vandermeersch.',
    ],
  },
  {
    id: 'person/capitals-before-small-letters',
    says: 'A surname in capitals, and a known first name that nobody has given its own.',
    pattern: new RegExp(
      `${WHERE_SOMEONE_STANDS}(?!${ACRONYM})(?<last>${SAID_CAPITALS}) (?<first>${SMALL_FIRST})${BEHIND_SOMEONE}`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isUncued: true,
    examples: ['Merci à VANDERMEERSCH clotilde.'],
    not: ['Merci à EMMAÜS clotilde.', 'Merci à VANDERMEERSCH et à tous.'],
  },
  {
    id: 'person/in-small-letters',
    says: 'A known first name and a surname without its capital, who are thanked or called, or do something.',
    pattern: new RegExp(
      `(?:(?<=${CALLING})(?=[\\p{L}'’-]{2,30} [\\p{Ll}'’ -]{3,60}${NAME_ENDS})|(?<=(?:^|[.!?…:,»”(] ?|\\n(?:[-–—•*] ?)?))(?=[\\p{L}'’-]{2,30} [\\p{Ll}'’ -]{3,60}(?: (?:${SINGLY})(?!\\p{L})|${BY_HAND}| ?[:)])))(?<first>${FIRST}|${SMALL_FIRST}) (?<last>${SMALL_LAST})(?=${NAME_ENDS}| (?:${SINGLY})(?!\\p{L})|${BY_HAND})`,
      'dgu',
    ),
    certainty: 'doubt',
    isKnown: true,
    isUncued: true,
    examples: [
      'Merci à clotilde vandermeersch.',
      'Un atelier mené par Clotilde vandermeersch, à Lens.',
      'À Lens, clotilde vandermeersch coud.',
    ],
    not: [
      'Merci à clotilde qui coud.',
      'À Lens, Clotilde nous livre.',
      'Avec Clotilde seule, on coud.',
      'Chez clotilde couture, à Lens.',
      'Merci à Clotilde bénévole.',
      'Avec marine marchande et pêche, on coud.',
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
