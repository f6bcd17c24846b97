/**
 * How texts name private persons, and what looks like a person and is none: rows that `find-people.ts` walks, each table from its
 * first row to its last. A name that a row has taken is no longer another's.
 */
import type { Rule } from '../mentions/rule.ts';

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

const FIRST = '\\p{Lu}\\p{Ll}+(?:[-\u2010\u2011]\\p{Lu}\\p{Ll}+)?';
const FIRST_CAPITALS = '\\p{Lu}{3,}(?:[-\u2010\u2011]\\p{Lu}{2,})?';
const INITIAL = '\\p{Lu}\\.';
const INITIALS = `${INITIAL}(?:[ -]?${INITIAL}){0,2}`;
const PARTICLE =
  "(?:(?:(?:[Dd]e la|DE LA|[Dd]e|DE|[Dd]u|DU|[Dd]es|[Ll]e|LE|[Ll]a|LA|[Vv]an de[rn]?|VAN DE[RN]?|[Vv]an|VAN|[Vv]on|VON|[Bb]en|BEN|[Ee]l|EL|[Dd]a|[Dd]os|[Dd]i) )|[dD]['’])?";
/** A capital opens it, and what links its parts may be any dash. */
const SURNAME = "\\p{Lu}['’]?[\\p{L}'’\u2010\u2011–-]*(?<![-\u2010\u2011–])";
const CAPITALS = "\\p{Lu}[\\p{Lu}'’\u2010\u2011-]{2,}(?<![-\u2010\u2011])(?!\\p{L})";
/** `Leblond`, `de La Tour`, `DUPONT MARTIN`, or an initial with its full stop where no surname follows. */
const LAST = `${PARTICLE}(?:${INITIAL}(?! ${SURNAME}\\p{Ll})|${SURNAME}(?: {1,2}${SURNAME}){0,2})`;
const ONE_LAST = `${PARTICLE}${SURNAME}`;
/** What is "de" a place is no one's surname behind "les familles". */
const HOUSEHOLD = `(?:(?:Le|La|[Vv]an|[Vv]on) )?${SURNAME}`;
const NAME = `(?:(?:${FIRST}|${INITIALS}) {1,2})?${LAST}`;

/** Where a first name may begin: no part of a longer word, and no elided article before it but "d’". */
const EDGE = "(?<![\\p{L}-])(?<![^dD]['’])";
/** "M. le Préfet" names an office. */
const NO_OFFICE =
  '(?!(?:le|la|les|de la|du) (?:[Pp]réf|[Ss]ous|[Mm]aire|[Dd]éput|[Ss]énat|[Pp]résid|[Mm]inist))';
const TITLE =
  '(?:M\\.|M(?= \\p{Lu}\\p{Ll}{2})|[Dd]octeur|Dr\\.?|[Mm]aître|[Pp]rofesseur|[Mm]me\\.?|[Mm]lle\\.?|[Mm]r\\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|MME|MLLE|MR|MONSIEUR|MADAME|MADEMOISELLE|Me(?= \\p{Lu}\\p{Ll}{3}))';
const TITLE_OF_SEVERAL =
  '(?:MM\\.?|Messieurs|Mmes|Mesdames|Mlles|Mesdemoiselles|MMES|MESSIEURS|MESDAMES|[Dd]octeurs|Drs|[Mm]aîtres|[Pp]rofesseurs)';
/** Of the clergy, of soldiers, firefighters and police. */
const GRADE =
  '(?:[Aa]bbé|[Pp]ère|[Ss]œur|[Ff]rère|[Mm]onseigneur|Mgr|[Pp]asteure?|[Rr]abbin|[Ii]mam|[Cc]apitaine|[Ll]ieutenante?(?:-colonel(?:le)?)?|[Cc]olonel(?:le)?|[Gg]énéral(?! d)|[Cc]ommandante?|[Aa]djudante?(?:-chef(?:fe)?)?|[Ss]ergente?(?:-chef(?:fe)?)?|[Cc]aporale?(?:-chef(?:fe)?)?|[Mm]ajore?|[Bb]rigadi(?:er|ère)(?:-chef(?:fe)?)?|[Mm]aréchale? des logis|[Gg]endarme)';
/** Titles and ranks, which say nothing of whether the name behind them is a street's. */
export const TITLE_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${TITLE_OF_SEVERAL}|${TITLE}|M|Me|[Mm]aréchal|[Pp]résident|${GRADE}) $`,
  'u',
);

/** Words that open a sentence behind an initial: "… de catégorie B. Les dons …". */
const OPENER =
  "(?:L[aeo]s?|L['’]|Il|Elle|Ils|Elles|On|Une?|D[eu]s?|D['’]|C[e’']|Ces|Cette|Cet|À|A|Aux?|Pour|Dans|Avec|Par|En|Sur|Nous|Vous|Tous|Toutes?|Chaque|Depuis|Et|Mais|Merci|Contact|Renseignements?|Inscriptions?|Plus|Si|Sa|Son|Ses)";

/** Nouns that stand before a body's initials. */
export const BODY_NOUN =
  '(?:Associations?|Asso|Groupes?|Collectifs?|Clubs?|Comité|Communes?|Ville|Mairie|Lycées?|Collèges?|Écoles?|Centres?|Maison|Fondation|Fédération|Union|Réseau|Plateforme|Espace|Opération|Dispositif|Syndicat|Société|Entreprise|Restaurant|Magasin|Supermarché|Radio|Agence|Résidence|Institut|Université|Chambre|Croix|Secours|Restos?|Amicale|Mission|Pôle|Service|Région|Département|Hôpital|Clinique|Projet|Programme|Charte|Loi|Plan|Norme|Masques?|Kits?|Visières?)';

/** Words in names of bodies that no one is called by. */
export const BODY_WORD =
  '(?:Solidaires?|Solidarités?|Rura(?:l|les|ux)|Familles?|Logement|Habitat|Handball|Football|Basket(?:ball)?|Rugby|Cyclisme|Judo|Sports?|Sporti(?:f|ve)|Club|Services?|Plus|Libres?|Ensemble|Jeunes|Jeunesse|Enfance|Action|Entraide|Emploi|Santé|Culture|Nature|Environnement|Insertion|Partage|Espoir|Avenir|Vie|France|Europe|Nord|Sud|Est|Ouest|Ville|Couture|Cuisine|Musique|Radio|Télévision|Transports?|Énergies?|Populaire|Catholique|Français(?:e|es)?|Nationale?|Municipale?|Citoyen(?:ne|s|nes)?|Mutuelle|Assurances?|Banque|Marché|Express)(?![\\p{L}-])';

/** Two capitalised words of which the first opens no sentence, and neither says what a body is. */
const TWO_WORDS = `(?!${OPENER}(?![\\p{L}-]))(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?<first>${FIRST}) (?!${BODY_WORD})(?<last>${ONE_LAST})`;

/** What people are called by: by trade, by what they do in a body, by age or kin. */
const BEING_SOMEONE =
  '(?:couturi(?:er|ère)|(?:vice-)?président(?:e(?!\\p{L}))?|bénévole|habitante?|gérante?|trésori(?:er|ère)|secrétaire|infirmi(?:er|ère)|retraitée?|fondat(?:eur|rice)|animat(?:eur|rice)|responsable|coordinat(?:eur|rice)|direct(?:eur|rice)|enseignante?|professeure?|institut(?:eur|rice)|artisane?|boulang(?:er|ère)|boucher|bouchère|coiff(?:eur|euse)|maraîch(?:er|ère)|éleveu(?:r|se)|agricult(?:eur|rice)|étudiante?|lycéen(?:ne)?|collégien(?:ne)?|traduct(?:eur|rice)|ancien(?:ne)?|mère|père|maman|papa|voisine?|membre|kinésithérapeute|médecin|pharmacien(?:ne)?|ostéopathe|psychologue|libraire|chef(?:fe)?|cuisini(?:er|ère)|restaurat(?:eur|rice)|commerçante?|chauffeu(?:r|se)|pompi(?:er|ère)|salariée?|employée?|factrice|facteur|aide-soignante?|auxiliaire|photographe|peintre|musicien(?:ne)?|comédien(?:ne)?|entrepreneure?|dirigeante?|patron(?:ne)?|curé|pasteur|graphiste|illustrat(?:eur|rice)|mécanicien(?:ne)?|menuisi(?:er|ère)|doyen(?:ne)?|avocate?|notaire|architecte|ingénieure?|journaliste|artiste|chant(?:eur|euse)|écrivaine?|dessinat(?:eur|rice)|sculpt(?:eur|rice)|vétérinaire|dentiste|orthophoniste|sage-femme|plombi(?:er|ère)|électricien(?:ne)?|maçonne?|couvreu(?:r|se)|garagiste|esthéticien(?:ne)?|fleuriste|brasseu(?:r|se)|viticult(?:eur|rice)|apicult(?:eur|rice)|gendarme|polici(?:er|ère)|prêtre|imam|rabbin|champion(?:ne)?|marathonien(?:ne)?|cycliste|jeune homme|jeune femme)(?!\\p{L})';

/** "lilloise et engagée": no word that leads to another noun. */
const ADJECTIVES =
  '(?: (?:et )?(?!(?:de|du|des|la|le|les|à|au|aux|en|pour|par|chez|sur|dans|sous|une?|son|sa|ses)(?!\\p{L}))\\p{Ll}+){0,3}';

/** What in capitals is no surname. */
const ACRONYM =
  "(?:[LD]['’])?(?:EHPAD|CCAS|CIAS|ESAT|EARL|SARL|GAEC|SCEA|MARPA|IME|MJC|CFA|LEP|LPI|UFCV|CHU?|AFEJI|APEI|SMUR|SAMU|HLM|ZAC?|ZI|USEP)(?!\\p{L})";
const BEING_DESCRIBED = `(?:, | \\()(?:(?:\\d+|[\\p{Ll}-]+) ans(?!\\p{L})|(?:une? |l['’]|la |le )?${BEING_SOMEONE})`;
/** What takes someone's own hands, eyes or voice. */
const BY_HAND =
  ' (?:coud|tricote|brode|cuisine|jardine|chante|lit|écrit|dessine|peint|téléphone|a (?:cousu|tricoté|brodé|cuisiné|jardiné|chanté|lu|écrit|dessiné|peint|téléphoné))(?!\\p{L})';

/** At least four letters, among them a vowel: no initials of a body. */
const SAID_CAPITALS =
  "(?=[\\p{Lu}'’-]*[AEIOUYÀÂÉÈÊËÎÏÔÛÜ])\\p{Lu}[\\p{Lu}'’\u2010\u2011-]{3,}(?<![-\u2010\u2011])(?!\\p{L})";

/** What one does, as releases tell it: a verb in the singular. */
const SINGLY =
  "(?:livre|donne|offre|propose|fabrique|confectionne|prépare|distribue|organise|anime|accueille|ouvre|aide|répare|collecte|apporte|prête|imprime|récolte|lance|crée|tient|fait|met|vient|garde|promène|s[’']occupe|a \\p{Ll}+[éist])";

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
    pattern: new RegExp(`${EDGE}(?<first>${FIRST})(?![\\p{L}'’-])(?= {1,2}(?<last>${LAST}))`, 'dgu'),
    certainty: 'sure',
    isKnown: true,
    examples: [
      'Confié à Flavien Leblond',
      'Marie-Claude de La Tour coud',
      'Ainsi Jonathan P. fabrique des visières',
      'Clotilde Duhautois\u2011Vandermeersch coud',
      'Clotilde VAN DE VELDE coud',
    ],
    not: ['Les Blouses Roses cousent', 'À Saint-Martin et à Sainte-Cécile'],
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

/** Venues, bodies and works that bear names. */
const NAMED =
  'rue|avenue|place|boulevard|quai|allée|impasse|square|esplanade|rond-point|pont|collège|lycée|école|groupe scolaire|salle|stade|gymnase|complexe|hôpital|hospitalier|clinique|polyclinique|résidence|EHPAD|Ehpad|espace|pôle|centre(?: \\p{L}+){0,2}|médiathèque|bibliothèque|théâtre|musée|parc|fondation|institut|université|maternelle|primaire|musique|crèche|opération|prix|trophée|tournoi|challenge|coupe|bourse|concours|piscine|halle|tour|chapelle|église|collégiale|basilique|abbaye|cité|quartier|caserne|auditorium|conservatoire|promotion|château|dispensaire|cinéma|fonds';
/** Those that are named after someone by surname alone, whoever lives there. */
const BEARER =
  '(?:rue|avenue|place|boulevard|quai|allée|impasse|square|collège|lycée|école|groupe scolaire|gymnase|stade|hôpital|résidence|EHPAD)';

/** Does what stands before a surname tell that a street or a school bears it? */
export const isBehindVenue = (before: string) => BEHIND_BEARER.test(before);

/** They bear a name as those do, but what is "de" someone belongs to someone. */
const KEPT =
  'maison|association|amicale|comité|club|entreprise|société|établissements?|Ets|restaurant|brasserie|boulangerie|pharmacie|cabinet|garage|ferme|salon|page|groupe|jardin|villa|hôtel|café|estaminet|friterie|librairie|fromagerie|boucherie|foyer|enseigne|marque|chaîne|magasin';

/** What stands between such a noun and the name that it bears: a verb there tells of someone. */
const OF_KIND =
  "(?:publi(?:c|que)|privée?|professionnel(?:le)?|maternel(?:le)?|primaire|élémentaire|polyvalente?|sporti(?:f|ve)|culturel(?:le)?|socia(?:l|le)|socioculturel|scolaire|médica(?:l|le)|agricole|technique|technologique|général|(?:inter)?communale?|municipale?|départementale?|régionale?|universitaire|hospitalier|gériatrique|psychiatrique|paroissiale?|associati(?:f|ve)|familiale?|artisanale?|catholique|laïque|omnisports?|multisports?|mixte|rurale?|couverte?|aquatique|nautique|équestre|éducati(?:f|ve)|littéraire|annuelle?)s?|des fêtes|d['’]accueil|de (?:quartier|sport|retraite|santé|musique|danse|football|loisirs|vie|jeux|couture|pétanque|judo)";

/** Who holds public office acts in it, whatever stands before or behind. */
const COMMUNITY =
  "(?:communautés? (?:de communes|d['’]agglomération|urbaine)|agglomération|intercommunalité|métropole|SIVOM|Sivom|SIVU|syndicat(?: mixte| intercommunal)?|PETR|CC |CA |CCAS|CIAS|SDIS|pays (?:d[eu]|d['’])|[Pp]ays|[Rr]égion(?: \\p{Lu}[\\p{L}'’-]+){0,3}|département|République|Département|Métropole|Agglo(?:mération)?|Sénat|Assemblée nationale|(?:[Cc]onseil|assemblée) (?:départementale?|régionale?|général|communautaire|municipal|métropolitain))";
const OFFICE = [
  "(?:maire-)?adjointe?s?(?! (?:administrati|techniqu|d['’]|de direction|du patrimoine|territorial|de caisse|de laboratoire))",
  'maires?(?: déléguée?s?| honoraires?)?',
  'pr[ée]f[eè]te?s?',
  'sous-pr[ée]f[eè]te?s?',
  'députée?s?',
  'sénat(?:eur|rice)s?',
  'ministres?',
  "secrétaire d['’]État",
  'secrétaire générale? de la préfecture',
  `(?:vice-)?présidente?s?(?: (?:déléguée?|délégué\\(e\\)|honoraire))?(?: (?:en charge|chargée?) [^,.;¤]{2,50})? (?:de la |de l['’]|du |des |de )${COMMUNITY}`,
  "conseill(?:er|ère)s? (?:municipa|départementa|régiona|communautaire|métropolitain|généra|déléguée?|d['’]arrondissement)\\p{Ll}*(?: déléguée?)?",
  '(?:députée?|sénat(?:eur|rice))s?-maires?',
  'él[uU]e?s? (?:municipa|communauta|locale?s? |de la (?:ville|commune|majorité))\\p{Ll}*',
  'élue?s?(?= ¤)',
  "élue?s? (?:en charge|déléguée?|référente?|(?:à la |à l['’]|au |aux )(?:jeunesse|culture|sports?|affaires|solidarités?|petite enfance|enfance|logement|environnement|sécurité|écoles?|action sociale|commerce|finances|travaux|urbanisme|citoyenneté|santé))",
  'directeur académique',
  "direct(?:eur|rice) (?:générale? |départementale? |régionale? )?(?:de l['’](?:ARS|agence régionale de santé|Agence régionale de santé)|de cabinet du préfet)",
  'rect(?:eur|rice)',
  'procureure?',
].join('|');
const LINKED = "(?:[ -](?:de|du|des|la|le|les|en|sur|lès|lez|et|sous|aux?|à|l['’]|d['’])){0,3}[ -]?";
const PROPER = `\\p{Lu}[\\p{L}'’-]*(?:,? ?${LINKED}\\p{Lu}[\\p{L}'’-]*){0,7}`;
const OF_PLACE = `(?: (?:de la |de l['’]|du |des |de |d['’])(?:(?:ville|commune|communauté de communes|communauté d['’]agglomération|communauté urbaine|métropole|région|département|canton|\\d+e circonscription|circonscription|pays) ?(?:de |d['’]|du |des )?)*(?:${PROPER})?)?`;
const RANK = "(?:le |la |l['’])?(?:premi[eè]re? |deuxième |troisième |1ere? |1re |1er |2e |ancienne? )?";

/** Each word of a pattern with or without a capital: the flag i would take capitals and small letters for the same elsewhere too. */
const capitalisable = (source: string) =>
  source.replace(/(?<![\\\p{L}{[\]-])\p{Ll}(?=[\p{L}-])/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

const VENUE = capitalisable(NAMED);
const BEHIND_BEARER = new RegExp(
  `(?<!\\p{L})(?:${capitalisable(BEARER)})s?(?: (?:${OF_KIND})){0,2}(?: (?:de|du|des|de la))? $`,
  'u',
);
const HOUSE = capitalisable(KEPT);
const HEADED = capitalisable(COMMUNITY);
const HOLDER = capitalisable(OFFICE);

export interface NoPerson extends Rule {
  /** It is a person, who acts in public office. */
  isOffice?: true;
}

/** What looks like a person and is none, or acts in office: ¤ stands where the name does, its title left out. */
export const NO_PERSON: readonly NoPerson[] = [
  {
    id: 'no-person/saint',
    says: 'A saint’s name: a place, a day or a church.',
    pattern: /(?<!\p{L})(?:[Ss]aint|SAINT|[Ss]te?|STE?)(?:e|E)?s?[ -]{1,2}¤/u,
    examples: ['À Saint Laurent Blangy, une collecte', 'À St Nicolas Duval'],
    not: ['À Lens, Laurent Blangy coud'],
  },
  {
    id: 'no-person/named-after',
    says: 'Streets, schools, halls, prizes and works bear the names of people who started nothing here.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:${VENUE})s?(?: (?:${OF_KIND})){0,2}(?: (?:de|du|des|de la|d['’]|le|la))?|(?:${HOUSE})s?(?: (?:${OF_KIND})){0,2}(?: (?:le|la))?)(?: ?["«“]?\\s?)?¤`,
      'u',
    ),
    examples: ['au collège Jean Jaurès', 'Le pôle Simone Aubry reste ouvert', 'Le prix Jeanne Duhautois'],
    not: ['Ainsi Simone Aubry coud', 'le garage de Simone Aubry', 'la boulangerie de Jeanne Duhautois'],
  },
  {
    id: 'no-person/office-before',
    says: 'A public office right before the name.',
    isOffice: true,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${HOLDER})${OF_PLACE}(?:, |,? \\(| )?¤`, 'u'),
    examples: [
      'le maire de Lens, Sylvain Robert',
      'La vice-présidente de la communauté de communes du Haut Pays, Claire Duhautois, ouvre le centre',
      'le conseiller départemental Bastien Delahaye',
      'le conseiller municipal délégué Bastien Delahaye',
      'la députée-maire, Claire Duhautois',
      'l’élue Claire Duhautois',
      'le président de la région Hauts-de-France, Bastien Delahaye',
    ],
    not: [
      'le maire de Lens remercie Sylvain Robert',
      'la présidente du club, Claire Duhautois',
      'Le président de la communauté Emmaüs, Bastien Delahaye',
    ],
  },
  {
    id: 'no-person/charge-before',
    says: 'A public office and its charge, then the name between commas.',
    isOffice: true,
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${HOLDER})(?:${OF_PLACE},? (?:au |aux |à la |à l['’]|chargée? d|déléguée? |en charge d)[^,.;¤]{2,60}),? ¤`,
      'u',
    ),
    examples: ['l’adjointe aux affaires sociales, Claire Duhautois, distribue'],
    not: ['l’adjointe administrative, Claire Duhautois'],
  },
  {
    id: 'no-person/presided',
    says: 'Who heads a body of communes, behind “présidé par”.',
    isOffice: true,
    pattern: new RegExp(
      `(?:${HEADED})[^.;¤]{0,80}(?:présidée?|dirigée?|représentée?) par (?:le |la )?¤`,
      'u',
    ),
    examples: ['Le SIVOM du Bruaysis, présidé par Jean Duhautois, livre.'],
    not: ['Le club de Lens, présidé par Jean Duhautois, livre.'],
  },
  {
    id: 'no-person/office-after',
    says: 'A public office right behind the name.',
    isOffice: true,
    pattern: new RegExp(
      `¤(?:,? \\(?| est(?: aussi)? | a été (?:ré)?élue? |, (?:ré)?élue? |, alors |, également )${RANK}(?:${HOLDER})(?!\\p{Ll})`,
      'u',
    ),
    examples: [
      'Fabien SUDRY, préfet du Pas-de-Calais, remercie',
      'Bastien Delahaye, président de la communauté d’agglomération Béthune-Bruay, a ouvert un centre',
      'Bastien Delahaye (maire de Beuvry) a ouvert un centre',
      'Bastien Delahaye, élu à la jeunesse, ouvre un centre',
      'Claire Duhautois, vice-présidente du conseil régional',
    ],
    not: [
      'Bastien Delahaye, élu à l’unanimité président du club',
      'Bastien Delahaye, président de l’association',
      'Claire Duhautois, adjointe administrative, coud',
    ],
  },
];
