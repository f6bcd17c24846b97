/**
 * The pieces of which the patterns of who acts are made: determiners, prepositions, adjectives, nouns, names, verbs. Nothing
 * here is matched on its own.
 */
import { anyOf, MEMBERS_WORDS, VERBS } from '../lexicon/lexicon.ts';

export const DETERMINER =
  "(?:[Uu]ne (?:dizaine|vingtaine|trentaine|poignée|quinzaine|centaine) (?:de |d['’])|[Ll]['’]|[Ll]es? |[Ll]a |[Dd]es |[Uu]ne? |[Dd]eux |[Tt]rois |[Qq]uatre |[Cc]inq |[Ss]ix |[Ss]ept |[Hh]uit |[Dd]ix |[Dd]ouze |[Qq]uinze |[Vv]ingt |[Pp]lusieurs |\\d+ )";
/** Between a noun and whose it is. */
export const OF = "(?:de la |de l['’]|des |du |de |d['’])";
const PREPOSITION = `(?:${OF}|aux? |à la |à l['’]|à |en |par |pour |sur |et (?:de |d['’]|des |du ))`;
export const ADJECTIVE = `(?: (?!${VERBS}(?!\\p{L}))\\p{Ll}+(?:-\\p{Ll}+)?(?:ée?|ale?|aux|eux|elle?|if|ive|ique|ïque|aire|aise?|ais|oise?|ois|ien|ienne|éenne|yen|yenne|euse|iste|ier|ière|ine|ente|anent|ante?|aine|otte|ousse|ite|onne|ain|ime|ile|able|ole|anne?|ane|arde?|rice|ère|ic)s?(?!\\p{L}))`;

export const CAPITAL = "\\d?\\p{Lu}[\\p{L}\\p{N}'’&-]*";
const SMALL =
  "(?: (?:de la|de l['’]|des|du|de|d['’]|en|sur|aux?|à la|pour|sans|sous|chez|&|n°|à|et(?= (?!L(?:as?|es?) |L['’]|Aux? )\\p{Lu})|et d(?:e|['’])) ?| [dl]['’])";
/** A run of capitalised words, with small words between them: "Les Amis du Phare", "Mosaïque des Cultures". */
export const CAPITALS = `(?:\\d+ (?:de |d['’]))?${CAPITAL}(?:${SMALL}{0,2} ?(?:${CAPITAL}|\\d+)(?![\\p{L}])){0,10}`;

/** No infinitive, no article, no word of a usual phrase ("à partir", "à domicile"). */
const SMALL_NOUN =
  '(?!\\p{Ll}*(?:er|ir|re)(?!\\p{L}))(?!(?:la|les?|l|une?|son|sa|ses|leurs?|ces?|cette|partir|destination|disposition|titre|tour|domicile|prix)(?!\\p{L}))\\p{Ll}{2,}';
const NO_VERB =
  '(?:une?|des?|les?|la|leurs?|ses?|entre|chaque|toute?|\\p{Ll}*ment|quatre|sept|huit|vingt|trente|quarante|cinquante|cent|quelque)';
/** A stop, a verb, or what stands before a verb; not what follows one: "livre des", "sert gratuitement". */
const VERB_AHEAD = `(?=[,.)]| (?:a|ont|est|sont|se|qui|y|en|lui|leur)(?!\\p{L})| s['’]| (?!${NO_VERB}s?(?!\\p{L}))\\p{Ll}{3,}(?:e|ent|it|t|d)(?!\\p{L}))`;
/** Where a body is, which is not its name. */
const NEIGHBOURHOOD =
  '(?:village|quartier|secteur|bourg|canton|département|centre|nord|sud|pays|territoire|environs|alentours)(?!\\p{L})';
/** Names that go on in small letters; each reads a whole name, where a run of capitals would stop too soon. */
const GOES_ON = [
  // "Un toit pour tous"
  `(?:Une?|Des?|Les?|La|Mon|Ma|Mes|Nos|Notre) \\p{Ll}+(?: (?:pour|de|du|des|en|sans|au|aux|et|contre) \\p{Ll}+| d['’]\\p{Ll}+)?`,
  // "Bouge ton palier"
  '\\p{Lu}[\\p{L}-]+ (?:ton|ta|tes|mon|ma|mes|nos|notre|vos|votre) \\p{Ll}+',
  // "Mots de passe", "Le Phare à papier"
  `(?:L[ea]s? |L['’]|Une? |Des |Aux? )?\\p{Lu}[\\p{L}-]+(?: de | d['’]| à )${SMALL_NOUN}`,
  // "Avenir des cités porte", but no "Lien du village livre"
  `(?:L[ea]s? |L['’]|Une? |Des |Aux? )?\\p{Lu}[\\p{L}-]+ (?:des|du) (?!${NEIGHBOURHOOD})${SMALL_NOUN}${VERB_AHEAD}`,
  // "Roue libre répare": names like to go on with one of these
  `\\p{Lu}[\\p{L}-]+ (?:libre|solidaire|verte?|bleue?|rouge|ouverte?|tendue|citoyen|citoyenne|populaire|partagée?|active?|utile|vive?|rurale?|sociale?|commune|nouvelle)s?${VERB_AHEAD}`,
  // "La Louche tricolore sert": an adjective, since a verb follows
  `(?:L[ea]s? |L['’]|Une? |Des )\\p{Lu}[\\p{L}-]+ (?!(?:${VERBS}|en|et|ou|y|se|ne|qui|que|dont|dans|avec|entre|chaque)(?!\\p{L}))\\p{Ll}{4,}${VERB_AHEAD}`,
];
/** A name in capitals, with what of it goes on in small letters; behind a noun it may open with its own article. */
export const NAME = `(?:(?:L['’])?${anyOf([...GOES_ON, CAPITALS])})`;
export const QUOTED = '(?:«\\s?[^»\\n]{2,80}?\\s?»|["“‟][^"”\\n]{2,80}["”])';

/** What no noun is: it ends the phrase. */
const NO_NOUN =
  '(?!(?:une?|des?|leurs?|son|sa|ses|ces?|cette|notre|nos|votre|vos|chaque|tou(?:te?)?s?|plus|la|les?|l|partir|destination|disposition|titre|compter|association|entreprise|société|collectif)(?!\\p{L}))';
/** "d'aide par le travail (ESAT)", "de voisins baptisé": nouns behind prepositions, adjectives, an acronym; no verb, no owner. */
export const COMPLEMENT = `(?:${ADJECTIVE}| ${PREPOSITION}(?:le |la |les |l['’])?${NO_NOUN}\\p{Ll}[\\p{L}'’-]*| \\([^)]{2,40}\\))`;

/** A word of the lexicon with a capital, or not, at each of its words: "Centre Communal d'Action Sociale". */
export const inAnyCase = (piece: string) =>
  piece.replace(/(?<![\p{L}\\{[])\p{Ll}(?=[\p{L}?( ])/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** Any of these words of the lexicon. */
export const anyWordOf = (pieces: readonly string[]) => anyOf(pieces.map(inAnyCase));
/** Any of them, whole. */
export const wordOf = (pieces: readonly string[]) => `(?:${anyWordOf(pieces)}(?![\\p{L}-]))`;

/** "bénévoles", "élèves et enseignants": those who act for the body named behind them. */
export const MEMBERS = `(?:${wordOf(MEMBERS_WORDS)}(?: et (?:les |des )?\\p{Ll}+s(?!\\p{L}))?)`;
/** Between a noun and whoever it belongs to: "bénévoles| de l'|", "épicerie| sociale de l'|". */
export const TO_OWNER = `(?:${ADJECTIVE}){0,2}(?: (?:de |d['’])(?:l['’])?(?:\\p{Ll}[\\p{L}-]*|C[EMP]\\d?)(?:${ADJECTIVE})?)? ${PREPOSITION}(?:${DETERMINER})?`;

/** Set apart behind a name: "(Wingles)", ", à Desvres,", ", ressourcerie installée à Étaples,". */
export const ASIDE =
  "(?: \\([^)]{2,60}\\)|,? (?:de |d['’]|à |au |aux |du )\\p{Lu}[\\p{L}'’-]*(?: \\([^)]*\\))?(?=,| et )|, [^,.;:«»]{2,70}(?=,))?,?";
/** A verb, after what may stand between it and its subject. */
export const VERB_FOLLOWS =
  "(?: \\([^)]*\\)|,[^,.;]{2,80},)? ?(?:y |en |lui |leur |les |l['’]|la |le |se |s['’]|ne |n['’]|nous )*(?:a|ont|est|sont|(?!(?:de|une|que|entre|contre|outre|chaque|comme|même|autre|cette|notre|votre|et|dont|haut|nord|sud|est-ce)(?!\\p{L}))\\p{Ll}+(?:e|ent|it|ait|aient|ra|ront|a|ont|t|d))(?!\\p{L})";
