/**
 * The noun phrases by which a French text names a body: "l'association « X »", "le comité des fêtes d'Avion", "les bénévoles du
 * Secours populaire", "L'ADMR". Each reader is given the text from the first word behind the determiner.
 */
import type { OrganiserKind } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import {
  ANNOUNCING,
  anyOf,
  COMPANY_NOUN,
  FIRST_NAMES,
  GROUPS,
  KNOWN_NAMES,
  MEMBERS,
  NOUNS,
  PUBLIC_ALONE,
  VENUES,
  VERBS,
} from '../lexicon/lexicon.ts';

export interface NounPhrase {
  kind: OrganiserKind;
  name: string;
  /** Of the whole phrase, from its first word. */
  length: number;
  /** It opens with those who act for the body: "les élèves du lycée …". */
  byMembers: boolean;
  /** A name of its own stands in it, not common nouns alone. */
  isProper: boolean;
}

export const DETERMINER =
  "(?:[Uu]ne (?:dizaine|vingtaine|trentaine|poignée|quinzaine|centaine) (?:de |d['’])|[Ll]['’]|[Ll]es? |[Ll]a |[Dd]es |[Uu]ne? |[Dd]eux |[Tt]rois |[Qq]uatre |[Cc]inq |[Ss]ix |[Ss]ept |[Hh]uit |[Dd]ix |[Dd]ouze |[Qq]uinze |[Vv]ingt |[Pp]lusieurs |\\d+ )";
const PREPOSITION =
  "(?:de la |de l['’]|des |du |de |d['’]|aux? |à la |à l['’]|à |en |par |pour |sur |et (?:de |d['’]|des |du ))";
const ADJECTIVE = `(?: (?!${VERBS}(?!\\p{L}))\\p{Ll}+(?:-\\p{Ll}+)?(?:ée?|ale?|aux|eux|elle?|if|ive|ique|ïque|aire|aise?|ais|oise?|ois|ien|ienne|éenne|yen|yenne|euse|iste|ier|ière|ine|ente|anent|ante?|aine|otte|ousse|ite|onne|ain|ime|able|ole|anne|ère|ic)s?(?!\\p{L}))`;
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’&-]*";
const SMALL =
  "(?: (?:de la|de l['’]|des|du|de|d['’]|en|sur|aux?|à la|pour|sans|sous|chez|&|n°|à|et(?= (?!L(?:as?|es?) |L['’]|Aux? )\\p{Lu})|et d(?:e|['’])) ?| [dl]['’])";
/** A run of capitalised words, with small words between them: "Les Amis du Phare", "Mosaïque des Cultures". */
export const PROPER = `(?:\\d+ (?:de |d['’]))?${CAPITAL}(?:${SMALL}{0,2} ?(?:${CAPITAL}|\\d+)(?![\\p{L}])){0,10}`;
export const QUOTED = '(?:«\\s?[^»\\n]{2,80}?\\s?»|["“‟][^"”\\n]{2,80}["”])';
/** "d'aide par le travail (ESAT)", "de voisins baptisé": nouns behind prepositions, adjectives, an acronym; no verb. */
const COMPLEMENT = `(?:${ADJECTIVE}| ${PREPOSITION}(?:le |la |les |l['’])?\\p{Ll}[\\p{L}'’-]*| \\([^)]{2,40}\\))`;
const NAME_TAIL = `(?:${ADJECTIVE}? ${PREPOSITION}(?:le |la |les |l['’])?(?:${PROPER}|\\p{Ll}[\\p{L}'’-]*))`;
/** "de l'emploi, du travail et des solidarités". */
const LISTED_TAIL = `(?:(?:, ${PREPOSITION}\\p{Ll}[\\p{L}'’-]*)+ et ${PREPOSITION}\\p{Ll}[\\p{L}'’-]*)`;

const anchored = (source: string) => new RegExp(`^${source}`, 'u');

const KIND_OF_NOUN = NOUNS.map(({ kind, nouns }) => ({
  kind,
  pattern: new RegExp(`^${anyOf(nouns)}(?![\\p{L}-])`, 'iu'),
}));
const KNOWN = KNOWN_NAMES.map(({ kind, names }) => ({
  kind,
  pattern: new RegExp(`^${anyOf(names)}(?![\\p{L}-])`, 'u'),
}));
/** @returns undefined for a noun that is no body's */
export const kindOfNoun = (noun: string) => KIND_OF_NOUN.find(({ pattern }) => pattern.test(noun))?.kind;

/** Where a phrase may begin, anywhere in a text. */
export const PHRASE_START = new RegExp(
  `(?<![\\p{L}-])${anyOf([...NOUNS.flatMap(({ nouns }) => nouns), MEMBERS, ...KNOWN_NAMES.flatMap(({ names }) => names)])}(?![\\p{L}-])`,
  'giu',
);

/** "Les bénévoles de", "l'antenne de": those who act for the body that is named behind them. */
export const MEMBERS_OF = new RegExp(
  `^${MEMBERS}(?: et (?:les |des )?${MEMBERS})?(?:${ADJECTIVE}){0,2}(?: (?:de |d['’])[\\p{L}-]+)? (?:${PREPOSITION})(?:${DETERMINER})?`,
  'iu',
);
const QUARTER =
  "(?:(?:résidence|quartier|rue|cité|hameau|canton|immeuble|lotissement|village|commune|secteur) (?:de la |de l['’]|de |des |du |d['’])?)";
const GROUP = new RegExp(
  `^(?:jeunes )?${GROUPS}(?![\\p{L}-])(?:${ADJECTIVE}){0,2}(?: (?:de |du |des |d['’])(?:l['’]|la )?${QUARTER}?${PROPER})?`,
  'u',
);
const BEFORE_QUOTED = anchored(`${COMPLEMENT}{0,6},?[\\u00A0 ]?(${QUOTED})`);
const PLACED_NAME = anchored(
  `(?:${COMPLEMENT}){0,3} (?:de |d['’]|du |des |à )${CAPITAL}(?:[ -]${CAPITAL})*, (${PROPER}|${QUOTED})(?=,)`,
);
const BEFORE_PROPER = anchored(`${COMPLEMENT}{0,4}?[ \\u00A0](?:l['’])?((?:L['’])?${PROPER})`);
const WITH_TAIL = anchored(`(?:${ADJECTIVE}){0,2}(?:${NAME_TAIL}{1,4}(?: ${PROPER})?)${LISTED_TAIL}?`);
const WITH_ADJECTIVES = anchored(`(?:${ADJECTIVE}){1,3}(?: et${ADJECTIVE})?`);
const UNKNOWN_NOUN = anchored(
  `(\\p{Ll}[\\p{L}-]{3,})(?: (?:de la |de l['’]|de |d['’]|des |du |en )\\p{Ll}+)?(?:${ADJECTIVE})? ?(${PROPER}|${QUOTED})`,
);
const LONE_PROPER = anchored(`(${PROPER})(?: ?(${QUOTED}))?`);
const LONE_QUOTED = anchored(`(${QUOTED})(?! ?:(?! tel))`);

/** The body that the phrase at the start of `text` names by a noun or a known name; undefined when it names none. */
export function readBody(text: string): NounPhrase | undefined {
  const members = MEMBERS_OF.exec(text)?.[0];
  if (members !== undefined) {
    const rest = text.slice(members.length);
    const body = readBody(rest) ?? readLoneName(rest);
    if (body) return { ...body, length: body.length + members.length, byMembers: true };
  }
  for (const { kind, pattern } of KNOWN) {
    const name = pattern.exec(text)?.[0];
    if (name !== undefined) return readKnown(text, name, kind);
  }
  for (const { kind, pattern } of KIND_OF_NOUN) {
    const noun = pattern.exec(text)?.[0];
    if (noun !== undefined) return readNamed(text, noun, kind);
  }
  return undefined;
}

/** "L'APEI « Les Tilleuls »", "le Secours populaire de Lens". */
function readKnown(text: string, name: string, kind: OrganiserKind): NounPhrase {
  const quoted = LONE_QUOTED.exec(text.slice(name.length + 1))?.[1];
  if (quoted !== undefined) return named(kind, bareName(quoted), name.length + 1 + quoted.length);
  const tail = WITH_TAIL.exec(text.slice(name.length))?.[0] ?? '';
  const length = name.length + (/\p{Lu}/u.test(tail) ? tail.length : 0);
  return described(kind, tidyName(text.slice(0, length)), length);
}

function readNamed(text: string, noun: string, kind: OrganiserKind): NounPhrase | undefined {
  const rest = text.slice(noun.length);
  // "Avion, la ville où elle a grandi".
  if (/^ (?:où|dont|qu[e’'])(?!\p{L})/u.test(rest)) return undefined;
  const inner = inShort(rest) ?? ofAnother(rest);
  if (inner) return { ...inner, length: inner.length + noun.length };
  const quoted = BEFORE_QUOTED.exec(rest);
  if (quoted?.[1] !== undefined)
    return named(kindIn(quoted[0], kind), bareName(quoted[1]), noun.length + quoted[0].length);
  // "Une entreprise de Ruitz, Méca-Précision, …", "un groupe d'habitants de Wissant, « Les Arrosoirs », …".
  const apposed = ANNOUNCING.test(noun) || kind === 'group' ? PLACED_NAME.exec(rest) : null;
  if (apposed?.[1] !== undefined) return named(kind, bareName(apposed[1]), noun.length + apposed[0].length);
  const proper = BEFORE_PROPER.exec(rest);
  if (proper?.[1] !== undefined) {
    const name = proper[1] + restOfName(proper[1], rest.slice(proper[0].length));
    const length = noun.length + proper[0].length + name.length - proper[1].length;
    const nameKind = kindIn(rest.slice(0, length - noun.length), kind);
    return ANNOUNCING.test(noun)
      ? named(nameKind, name, length)
      : described(nameKind, tidyName(text.slice(0, length)), length);
  }
  const tail = (WITH_TAIL.exec(rest)?.[0] ?? WITH_ADJECTIVES.exec(rest)?.[0] ?? '').replace(
    /^ (?:et|ou) .*/u,
    '',
  );
  const whole = text.slice(0, noun.length + tail.length);
  return isName(whole, noun) ? described(kindIn(whole, kind), tidyName(whole), whole.length) : undefined;
}

/** "La ludothèque associative Dé en Bulle", "l'atelier Vandamme et Fils". */
function kindIn(words: string, kind: OrganiserKind): OrganiserKind {
  if (/(?<!\p{L})associati(?:f|ve)(?!\p{L})/u.test(words)) return 'association';
  return kind === 'association' && AND_SONS.test(words) ? 'company' : kind;
}
const AND_SONS = /(?:et|&) Fils(?!\p{L})/u;

/** No infinitive, no article, no word of a usual phrase ("à partir", "à domicile"). */
const SMALL_NOUN =
  '(?!\\p{Ll}*(?:er|ir|re)(?!\\p{L}))(?!(?:la|les?|l|une?|son|sa|ses|leurs?|ces?|cette|partir|destination|disposition|titre|tour|domicile|prix)(?!\\p{L}))\\p{Ll}{2,}';
const NO_VERB =
  '(?:une?|des?|les?|la|leurs?|ses?|entre|chaque|toute?|\\p{Ll}*ment|quatre|sept|huit|vingt|trente|quarante|cinquante|cent|quelque)';
/** A stop, a verb, or what stands before a verb; not what follows one: "livre des", "sert gratuitement". */
const VERB_AHEAD = `(?=[,.)]| (?:a|ont|est|sont|se|qui|y|en|lui|leur)(?!\\p{L})| s['’]| (?!${NO_VERB}s?(?!\\p{L}))\\p{Ll}{3,}(?:e|ent|it|t|d)(?!\\p{L}))`;
/** Names go on in small letters: "Un toit pour tous", "Bouge ton palier", "Mots de passe", "Le Phare à papier". */
const NAME_GOES_ON = [
  {
    opens: /^(?:Une?|Des?|Les?|La|Mon|Ma|Mes|Nos|Notre)$/u,
    rest: ` \\p{Ll}+(?: (?:pour|de|du|des|en|sans|au|aux|et|contre) \\p{Ll}+| d['’]\\p{Ll}+)?`,
  },
  { opens: /^\p{Lu}[\p{L}-]+$/u, rest: ' (?:ton|ta|tes|mon|ma|mes|nos|notre|vos|votre) \\p{Ll}+' },
  {
    opens: /^(?:L[ea]s? |L['’]|Une? |Des |Aux? )?\p{Lu}[\p{L}-]+$/u,
    rest: `(?: de | d['’]| à )${SMALL_NOUN}`,
  },
  // "La Louche tricolore sert …": an adjective, since a verb follows.
  {
    opens: /^(?:L[ea]s? |L['’]|Une? |Des )\p{Lu}[\p{L}-]+$/u,
    rest: ` (?!(?:${VERBS}|en|et|ou|y|se|ne|qui|que|dont|dans|avec|entre|chaque)(?!\\p{L}))\\p{Ll}{4,}${VERB_AHEAD}`,
  },
].map(({ opens, rest }) => ({ opens, rest: anchored(rest) }));

/** @returns what of `after` still belongs to the name; empty when nothing does */
const restOfName = (name: string, after: string) =>
  NAME_GOES_ON.flatMap(({ opens, rest }) => (opens.test(name) && rest.exec(after)?.[0]) || [])[0] ?? '';

const IN_SHORT = anchored(' \\((\\p{Lu}{3,6})\\)');

/** "Le centre communal d'action sociale (CCAS) de Carvin" goes by its initials. */
function inShort(rest: string): NounPhrase | undefined {
  const [bracketed = '', initials] = IN_SHORT.exec(rest) ?? [];
  const body = initials === undefined ? undefined : readBody(initials + rest.slice(bracketed.length));
  // The space and the brackets.
  return body && { ...body, length: body.length + 3 };
}

const QUOTED_AT_ONCE = anchored(`\\p{Ll}[\\p{L}-]*(?:${ADJECTIVE})? ?${QUOTED}`);
const OF_ANOTHER = anchored(`(?:${ADJECTIVE})? (?:de |d['’])(?:l['’]|la |le )?(?=\\p{Ll})`);

/** "L'épicerie sociale de l'association L'Escale": what belongs to a body that is announced by its noun goes by it. */
function ofAnother(rest: string): NounPhrase | undefined {
  const joint = OF_ANOTHER.exec(rest)?.[0];
  const owner = joint === undefined ? '' : rest.slice(joint.length);
  const isAnnounced = ANNOUNCING.test(/^[\p{L}-]+/u.exec(owner)?.[0] ?? '') || QUOTED_AT_ONCE.test(owner);
  if (joint === undefined || !isAnnounced) return undefined;
  const body = readBody(owner);
  return body?.isProper ? { ...body, length: body.length + joint.length } : undefined;
}

const named = (kind: OrganiserKind, name: string, length: number): NounPhrase => ({
  kind,
  name,
  length,
  byMembers: false,
  isProper: true,
});

/** A body called by common nouns, with or without a name among them. */
const described = (kind: OrganiserKind, words: string, length: number): NounPhrase => ({
  ...named(kind, words.charAt(0).toUpperCase() + words.slice(1), length),
  isProper: /\p{Lu}/u.test(words),
});

/** Initials that say what a place is, not which. */
const GENERIC_INITIALS = /(?<!\p{L})(?:EHPAD|Ehpad|CHU?|PME|TPE|SARL|SAS|ONG|IUT|ESAT)(?!\p{L})/gu;

/** "Le comité des fêtes" and "la CAF" name someone; "l'association locale" and "les associations de quartier" do not. */
function isName(whole: string, noun: string): boolean {
  if (PUBLIC_ALONE.test(whole)) return true;
  const words = whole.replace(GENERIC_INITIALS, '').trim();
  if (
    words === '' ||
    !/^[\p{L}]/u.test(words) ||
    /^(?:et|ou|d[eu]s?|d['’])(?!\p{L})/u.test(words) ||
    /^(?:associations|entreprises)(?!\p{L})/iu.test(words)
  )
    return false;
  if (/\p{Lu}/u.test(words.slice(1)) || /^\p{Lu}{2,}/u.test(words)) return true;
  const isPlural = /[sx]$/u.test(noun.split(' ')[0] ?? '');
  return !isPlural && !ANNOUNCING.test(noun) && whole.includes(' ');
}

/** Words that end a phrase without belonging to it. */
const tidyName = (whole: string) => whole.replace(/ (?:et|en|à|au|aux|par|pour|sur|de|du|des)$/u, '').trim();

/** Capitals that name no body. */
const NO_BODY =
  /^(?:Pâques|Noël|Covid|COVID|Facebook|Internet|Président|République|France|Europe|Région|Hauts-de-France|Pas-de-Calais|Nord|Plus|Pour|Depuis|Grâce|Face|Afin|Dans|Avec|Chaque|Confinée?s?|Ces?|Cette|Ils?|Elles?|On|Nous|Tous|Toutes|Une?|Des|Les?|La|Au|Aux|En|À|A|Et|De|Du|Sur|Si|M|Mme|Mlle|Dr|Monsieur|Madame|Mademoiselle|BTS|CAP|BAC|CP|CM\d|CRS|EHPAD|État|Département|[Pp]r[ée]f[eè]te?)(?![\p{L}])/u;

/** A word with a capital, or a person. */
const isNoBody = (name: string) => NO_BODY.test(name) || FIRST_NAMES.has(foldText(name.split(' ')[0] ?? ''));

/** "L'ADMR", "« La ruche numérique »": names with no noun to say what they are. A person's is none. */
export function readLoneName(text: string): NounPhrase | undefined {
  const alone = LONE_QUOTED.exec(text)?.[1];
  if (alone !== undefined) return named('association', bareName(alone), alone.length);
  const [whole = '', proper = '', quoted] = LONE_PROPER.exec(text) ?? [];
  const name = proper.replace(/[’'-]+$/, '');
  if (name.length < 3 || isNoBody(name)) return undefined;
  const kind = kindOfLoneName(name, text.slice(whole.length));
  return named(kind, bareName(quoted ?? name), whole.length);
}

/** A name's kind by the noun that follows it ("L'Atelier du Cuir, maroquinerie"), else by a word in it. */
function kindOfLoneName(name: string, after: string): OrganiserKind {
  const apposed = /^, (?:une? |le |la |l['’])?(.{3,40})/u.exec(after)?.[1];
  const byNoun = apposed === undefined ? undefined : kindOfNoun(apposed);
  return byNoun ?? (AND_SONS.test(name) || COMPANY_MARKS.test(name) ? 'company' : 'association');
}

/** Words within a name that only firms bear. */
const COMPANY_MARKS =
  /(?:^| )(?:Super ?[Mm]arché|Hyper ?[Mm]arché|Habitat|Transports|Frères|Menuiserie|Industries?|Autocars|SARL|SAS|SA)(?= |$)/u;

/** "La plasturgie Nordéplast": a noun that no list has, and a name straight behind it. */
export function readUnknownNoun(text: string): NounPhrase | undefined {
  const [whole = '', noun = '', found] = UNKNOWN_NOUN.exec(text) ?? [];
  if (found === undefined || VENUES.test(noun)) return undefined;
  const rest = restOfName(found, text.slice(whole.length));
  const name = bareName(found + rest);
  // Behind a noun an article opens a name: "la cantine La Louche".
  if (name.length < 4 || isNoBody(name.replace(/^(?:L[ea]s? |L['’])/u, ''))) return undefined;
  const kind = kindIn(whole, COMPANY_NOUN.test(noun) ? 'company' : 'association');
  return named(kind, name, whole.length + rest.length);
}

const APPOSED = anchored(`(\\p{Lu}[^,.;:!?«»()]{1,30} [^,.;:!?«»()]{1,30}), (?:une? )?(\\p{Ll}.{3,40})`);

/** "Roue libre, magasin et atelier de cycles": a name that the noun behind it explains. */
export function readExplainedName(text: string): NounPhrase | undefined {
  const [, name = '', noun = ''] = APPOSED.exec(text) ?? [];
  const kind = kindOfNoun(noun);
  if (kind === undefined || / (?:par|une?|des|ce|cet|cette) /.test(name) || isNoBody(name)) return undefined;
  return named(kind, name, name.length);
}

/** "Les couturières de Marck": people without a name of their own. */
export function readGroup(text: string): NounPhrase | undefined {
  const whole = GROUP.exec(text)?.[0];
  return whole === undefined ? undefined : described('group', tidyName(whole), whole.length);
}

/** A name without the quotes that may stand around it. */
export const bareName = (name: string) => (/^[«"“‟]/u.test(name) ? name.slice(1, -1).trim() : name);
