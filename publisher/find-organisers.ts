/**
 * Who acts in an initiative: the bodies and persons that its text names, with their kind.
 *
 * A body is a noun phrase ("l'association « X »", "le comité des fêtes", "L'ADMR") where the sentence puts whoever acts:
 * as its subject, behind "à l'initiative de" and the like; or a noun that announces a name, wherever it does not receive.
 */
import type { Organiser } from '../shared/feed-schema.ts';
import { foldText } from '../shared/fold-text.ts';
import { plainSpaces } from './clean-text.ts';
import type { Person } from './find-people.ts';
import { FIRST_NAMES } from './first-names.ts';
import { ANNOUNCING, GROUPS, KNOWN_NAMES, MEMBERS, NOUNS, VERBS } from './organiser-words.ts';

export interface FoundOrganiser extends Organiser {
  /** Where its phrase stands in the text. */
  start: number;
  end: number;
}

interface Range {
  start: number;
  end: number;
}

type Kind = Organiser['kind'];

const DETERMINER =
  "(?:[Uu]ne (?:dizaine|vingtaine|trentaine|poignée|quinzaine|centaine) (?:de |d['’])|[Ll]['’]|[Ll]es? |[Ll]a |[Dd]es |[Uu]ne? |[Dd]eux |[Tt]rois |[Qq]uatre |[Cc]inq |[Pp]lusieurs |\\d+ )";
const PREPOSITION =
  "(?:de la |de l['’]|des |du |de |d['’]|aux? |à la |à l['’]|à |en |par |pour |sur |et (?:de |d['’]|des |du ))";
const ADJECTIVE = `(?: (?!(?:${VERBS})(?!\\p{L}))\\p{Ll}+(?:-\\p{Ll}+)?(?:ée?|ale?|aux|elle?|if|ive|ique|ïque|aire|aise?|ais|oise?|ois|ien|ienne|éenne|euse|iste|ier|ière|ine|ente|anent|ante?|aine|otte|ite|onne|ain|ime)s?(?!\\p{L}))`;
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’&-]*";
const SMALL =
  "(?: (?:de la|de l['’]|des|du|de|d['’]|le|la|les|l['’]|en|sur|aux?|pour|&|n°|et(?= \\p{Lu})|et d(?:e|['’])) ?| [dl]['’])";
/** A run of capitalised words, with small words between them: "Les Amis du Phare", "Mosaïque des Cultures". */
const PROPER = `(?:\\d+ (?:de |d['’]))?${CAPITAL}(?:${SMALL}{0,2} ?(?:${CAPITAL}|\\d+)(?![\\p{L}])){0,10}`;
const QUOTED = '(?:«\\s?[^»\\n]{2,80}?\\s?»|["“‟][^"”\\n]{2,80}["”])';
/** "d'aide par le travail (ESAT)", "de voisins baptisé": nouns behind prepositions, adjectives, an acronym; no verb. */
const COMPLEMENT = `(?:${ADJECTIVE}| ${PREPOSITION}(?:le |la |les |l['’])?\\p{Ll}[\\p{L}'’-]*| \\([^)]{2,40}\\))`;
const NAME_TAIL = `(?:${ADJECTIVE}? ${PREPOSITION}(?:le |la |les |l['’])?(?:${PROPER}|\\p{Ll}[\\p{L}'’-]*))`;

const nounPattern = (nouns: readonly string[]) => `(?:${nouns.join('|')})`;
const anchored = (source: string) => new RegExp(`^${source}`, 'u');

const KIND_OF_NOUN = NOUNS.map(({ kind, nouns }) => ({
  kind,
  pattern: new RegExp(`^${nounPattern(nouns)}(?![\\p{L}-])`, 'iu'),
}));
const KNOWN = KNOWN_NAMES.map(({ kind, names }) => ({
  kind,
  pattern: new RegExp(`^(?:${names})(?![\\p{L}-])`, 'u'),
}));
const MEMBERS_OF = new RegExp(
  `^(?:${MEMBERS})(?: et (?:les |des )?(?:${MEMBERS}))?(?:${ADJECTIVE}){0,2} (?:${PREPOSITION})(?:${DETERMINER})?`,
  'iu',
);
const GROUP = new RegExp(
  `^(?:${GROUPS})(?![\\p{L}-])(?:${ADJECTIVE}){0,2}(?: (?:de |du |des |d['’])(?:l['’]|la )?${PROPER})?`,
  'u',
);
const BEFORE_QUOTED = anchored(`${COMPLEMENT}{0,6} ?[\\u00A0 ]?(${QUOTED})`);
const PLACED_NAME = anchored(
  `(?:${ADJECTIVE})? (?:de |d['’]|du |à )${CAPITAL}(?:[ -]${CAPITAL})*, (${PROPER})(?=[ ,])`,
);
const BEFORE_PROPER = anchored(`(?:${ADJECTIVE}){0,2}[ \\u00A0](${PROPER})`);
const WITH_TAIL = anchored(`(?:${ADJECTIVE}){0,2}${NAME_TAIL}{1,4}(?: ${PROPER})?`);
const WITH_ADJECTIVES = anchored(`(?:${ADJECTIVE}){1,3}(?: et${ADJECTIVE})?`);
const UNKNOWN_NOUN = anchored(`\\p{Ll}[\\p{L}-]{3,}(?: (?:de |d['’])\\p{Ll}+)?(?:${ADJECTIVE})? (${PROPER})`);
const LONE_PROPER = anchored(`(${PROPER})(?: ?(${QUOTED}))?`);
const LONE_QUOTED = anchored(`(${QUOTED})(?! ?: c['’]est)`);

interface Phrase {
  kind: Kind;
  name: string;
  length: number;
}

/** The body that a noun phrase names, the phrase standing at the start of `text`; undefined when it names none. */
function readPhrase(text: string, allowLoneName: boolean): Phrase | undefined {
  const members = MEMBERS_OF.exec(text)?.[0];
  if (members !== undefined) {
    const body = readPhrase(text.slice(members.length), true);
    if (body) return { ...body, length: body.length + members.length };
  }
  for (const { kind, pattern } of KNOWN) {
    const name = pattern.exec(text)?.[0];
    if (name !== undefined) return readKnown(text, name, kind);
  }
  for (const { kind, pattern } of KIND_OF_NOUN) {
    const noun = pattern.exec(text)?.[0];
    if (noun !== undefined) return readNamed(text, noun, kind);
  }
  return allowLoneName ? readLoneName(text) : undefined;
}

/** "L'APEI « Les Tilleuls »", "le Secours populaire de Lens". */
function readKnown(text: string, name: string, kind: Kind): Phrase {
  const quoted = LONE_QUOTED.exec(text.slice(name.length + 1))?.[1];
  if (quoted !== undefined) return { kind, name: unquoted(quoted), length: name.length + 1 + quoted.length };
  const tail = WITH_TAIL.exec(text.slice(name.length))?.[0] ?? '';
  const length = name.length + (/\p{Lu}/u.test(tail) ? tail.length : 0);
  return { kind, name: phraseName(text.slice(0, length)), length };
}

function readNamed(text: string, noun: string, kind: Kind): Phrase | undefined {
  const rest = text.slice(noun.length);
  const quoted = BEFORE_QUOTED.exec(rest);
  if (quoted?.[1] !== undefined) {
    return { kind, name: unquoted(quoted[1]), length: noun.length + quoted[0].length };
  }
  // "Une entreprise de Ruitz, Méca-Précision, …".
  const apposed = ANNOUNCING.test(noun) ? PLACED_NAME.exec(rest) : null;
  if (apposed?.[1] !== undefined) return { kind, name: apposed[1], length: noun.length + apposed[0].length };
  const proper = BEFORE_PROPER.exec(rest);
  if (proper?.[1] !== undefined) {
    const length = noun.length + proper[0].length;
    return { kind, name: ANNOUNCING.test(noun) ? proper[1] : phraseName(text.slice(0, length)), length };
  }
  const tail = WITH_TAIL.exec(rest)?.[0] ?? WITH_ADJECTIVES.exec(rest)?.[0] ?? '';
  const phrase = text.slice(0, noun.length + tail.length);
  return isName(phrase, noun) ? { kind, name: phraseName(phrase), length: phrase.length } : undefined;
}

/** Initials that say what a place is, not which. */
const GENERIC_INITIALS = /^(?:EHPAD|Ehpad|CHU?|PME|TPE|SARL|SAS|ONG|IUT|ESAT)$/u;

/** "Le comité des fêtes" and "la CAF" name someone; "l'association locale" and "les associations de quartier" do not. */
function isName(phrase: string, noun: string): boolean {
  if (GENERIC_INITIALS.test(phrase) || /^(?:associations|entreprises)(?!\p{L})/iu.test(phrase)) return false;
  if (/\p{Lu}/u.test(phrase.slice(1)) || /^\p{Lu}{2,}/u.test(phrase)) return true;
  const isPlural = /[sx]$/u.test(noun.split(' ')[0] ?? '');
  return !isPlural && !ANNOUNCING.test(noun) && phrase.includes(' ');
}

/** Words that end a phrase without belonging to it. */
const phraseName = (phrase: string) => {
  const name = phrase.replace(/ (?:et|en|à|au|aux|par|pour|sur|de|du|des)$/u, '').trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Capitals that name no body. */
const NO_BODY =
  /^(?:Pâques|Noël|Covid|COVID|Facebook|Internet|Président|République|France|Europe|Région|Hauts-de-France|Pas-de-Calais|Nord|Plus|Pour|Depuis|Grâce|Face|Afin|Dans|Avec|Chaque|Confinée?s?|Ces?|Cette|Ils?|Elles?|On|Nous|Tous|Toutes|Une?|Des|Les?|La|Au|Aux|En|À|A|Et|De|Du|Sur|Si|M|Mme|Mlle|Dr|Monsieur|Madame|Mademoiselle|BTS|CAP|BAC|CP|CM\d|CRS|EHPAD)(?![\p{L}])/u;

/** "L'ADMR", "L'APEI « Les Tilleuls »", "« La ruche numérique »": names with no noun to say what they are. */
function readLoneName(text: string): Phrase | undefined {
  const alone = LONE_QUOTED.exec(text)?.[1];
  if (alone !== undefined) return { kind: 'association', name: unquoted(alone), length: alone.length };
  const [whole = '', proper = '', quoted] = LONE_PROPER.exec(text) ?? [];
  const name = proper.replace(/[’'-]+$/, '');
  if (NO_BODY.test(name) || name.length < 3) return undefined;
  const kind = kindOfLoneName(name, text.slice(whole.length));
  return { kind, name: quoted === undefined ? name : unquoted(quoted), length: whole.length };
}

/** A name's kind by the noun that follows it ("L'Atelier du Cuir, maroquinerie"), by a word in it, by its first name. */
function kindOfLoneName(name: string, after: string): Kind {
  const apposed = /^, (?:une? |le |la |l['’])?(.{3,40})/u.exec(after)?.[1];
  const byNoun =
    apposed === undefined ? undefined : KIND_OF_NOUN.find(({ pattern }) => pattern.test(apposed))?.kind;
  if (byNoun) return byNoun;
  if (FIRST_NAMES.has(foldText(name.split(' ')[0] ?? ''))) return 'person';
  return COMPANY_MARKS.test(name) ? 'company' : 'association';
}

/** Words within a name that only firms bear. */
const COMPANY_MARKS =
  /(?:^| )(?:Super ?[Mm]arché|Hyper ?[Mm]arché|Habitat|Transports|Frères|Menuiserie|Industries?|Autocars|SARL|SAS|SA)(?= |$)|(?:et|&) Fils/u;

/** "La plasturgie Nordéplast": a noun that no list has, and a name straight behind it. */
function readUnknown(text: string): Phrase | undefined {
  const match = UNKNOWN_NOUN.exec(text);
  const name = match?.[1];
  if (!match || name === undefined || NO_BODY.test(name) || name.length < 4) return undefined;
  return { kind: 'association', name, length: match[0].length };
}

const unquoted = (quoted: string) => quoted.slice(1, -1).trim();

/** What a sentence may open with before its subject: a place, a moment, a link with what came before. */
const ADVERBIALS =
  "(?:(?:[AÀ]|Au|Aux|Sur|Dans|En|Chez|Depuis|Pendant|Pour|Avec|Face|Afin|Chaque|Tous|Toutes|Près|Autour|Lors|Durant|Du|Dès|Grâce|Confinée?s?|De (?:même|son côté|leur côté)|Enfin|Ainsi|Par ailleurs|Également|Parallèlement|Ailleurs|Aussi|Partout|C['’]est ainsi qu[e’'])[^,.;:]{0,90}[,:]? )";
const SUBJECT = new RegExp(
  `(?:^(?:\\p{Lu}[^.;:!?—]{1,80} – )?|[.!?…»:;]\\s+|\\n+)(?:${ADVERBIALS}){0,3}(${DETERMINER})?(?=[\\p{L}«"“])`,
  'giu',
);
/** After these, whoever acts is named. */
const AGENT = new RegExp(
  `(?<!\\p{L})(?:initiatives?|dons?|\\p{L}{3,40}é(?:e|s|es)? par|grâce (?:à|au|aux)|portée?s? par|organisée?s? par|lancée?s? par|menée?s? par|mise?s? en place par|créée?s? par|animée?s? par|proposée?s? par|conçue?s? par|réunie?s? (?:dans|au sein d[eu’'])|celles?|ceux|celui|avec l[e’']\\s?(?:aide|appui|concours)) ?(?:de la |de l['’]|des |du |de |d['’])?(?:${DETERMINER})?(?=\\p{L})`,
  'giu',
);
const ANNOUNCED =
  /(?<![\p{L}-])(?:associations?|entreprise|société|start-?up|collectif|groupement|coopérative|service de prévention)(?![\p{L}-])/giu;
const QUOTED_NAME = new RegExp(
  `(?<![\\p{L}-])${nounPattern(NOUNS.filter(({ kind }) => kind !== 'public-body').flatMap(({ nouns }) => nouns))}(?![\\p{L}-])${COMPLEMENT}{0,4} ?${QUOTED}`,
  'giu',
);
/** What follows these words receives, supports or governs; it is not who acts. */
const NOT_AGENT_BEFORE =
  /(?:livr|distribu|remis|offert|vers|donn|envoy|expédi|fourni|destin|profit|attention|auprès|pour|dépend|financ|souti[ee]n|subventionn|situé|proximité|disposition|au service)\p{L}*(?: [\p{L}'’-]+){0,5}\s?(?:['’]|\s)?$/iu;

/**
 * @param text the paragraphs of one initiative
 * @param people the private persons found in it
 * @param places where communes stand: a name that opens with one is the commune's
 * @returns in order of the text, each name once
 */
export function findOrganisers(
  source: string,
  people: readonly Person[],
  places: readonly Range[] = [],
): FoundOrganiser[] {
  const text = plainSpaces(source);
  const found: FoundOrganiser[] = [];
  const isTaken = (start: number) => found.some((each) => start >= each.start && start < each.end);
  const isNamedOtherwise = (start: number) =>
    [...people, ...places].some((range) => start >= range.start && start < range.end);
  const read = (start: number, allowLoneName: boolean) => {
    if (isTaken(start)) return;
    const words = text.slice(start, start + 200);
    const phrase =
      readPhrase(words, allowLoneName && !isNamedOtherwise(start)) ??
      (allowLoneName ? readUnknown(words) : undefined);
    if (phrase && !isNamedOtherwise(text.indexOf(phrase.name, start)))
      found.push({ name: phrase.name, kind: phrase.kind, start, end: start + phrase.length });
  };

  const firstSentence = endOfFirstSentence(text);
  for (const { 0: opening, 1: determiner, index } of text.matchAll(SUBJECT)) {
    const start = index + opening.length;
    const isFirst = start <= firstSentence;
    if (!isFirst && found.length > 0) break;
    const hasName = determiner !== undefined || /^(?:[«"“]|\p{Lu}[\p{L}-]+ \p{Lu})/u.test(text.slice(start));
    read(start, isFirst && hasName);
  }
  for (const { 0: opening, index } of text.matchAll(AGENT)) read(index + opening.length, false);
  for (const { index } of [...text.matchAll(ANNOUNCED), ...text.matchAll(QUOTED_NAME)]) {
    const clause =
      text
        .slice(0, index)
        .split(/[.;:]\s/)
        .at(-1) ?? '';
    // "La Fabrique, association d'insertion" is one body, said twice.
    const isApposed = found.some(({ end }) =>
      /^[^,.;]{0,20},? (?:une? |l['’])?$/u.test(text.slice(end, index)),
    );
    if (!isApposed && !NOT_AGENT_BEFORE.test(clause)) read(index, false);
  }
  for (const { end } of [...found]) readCoordinated(text, end, read);
  for (const { name, start, end } of distinct(people)) found.push({ name, kind: 'person', start, end });
  if (found.length === 0) found.push(...findBaptised(text));
  if (found.length === 0) found.push(...findGroup(text));
  return withoutRepeats(found.sort((a, b) => a.start - b.start));
}

const endOfFirstSentence = (text: string) => {
  const end = text.search(/[.!?…](?:\s|$)/u);
  return end < 0 ? text.length : end;
};

/** What may stand between two subjects: "(Wingles) et la", ", de Ruitz, et la". */
const COORDINATION =
  /^(?: \([^)]{2,40}\))?(?:,? (?:de |d['’]|à |du )\p{Lu}[\p{L}'’-]*,?)?(?:,| et) (?:l['’]|le |la |les )(?=\p{L})/u;

/** "Le Rotary club de Montreuil et le Lions club d'Étaples": the second of two subjects. */
function readCoordinated(text: string, end: number, read: (start: number, allowLoneName: boolean) => void) {
  const joint = COORDINATION.exec(text.slice(end));
  if (joint) read(end + joint[0].length, /^\p{Lu}/u.test(text.slice(end + joint[0].length)));
}

const BAPTISED = new RegExp(`(?:baptis|nomm|dénomm|appel|intitul)ée?s? ?(${QUOTED})`, 'u');

/** "Une chaîne de couturières baptisée « Les Dés à coudre »": a name of their own, whatever they are. */
function findBaptised(text: string): FoundOrganiser[] {
  const match = BAPTISED.exec(text);
  const quoted = match?.[1];
  if (!match || quoted === undefined) return [];
  return [{ name: unquoted(quoted), kind: 'group', start: match.index, end: match.index + match[0].length }];
}

/** "Les couturières de Marck": those who act, when no one among them is named. */
function findGroup(text: string): FoundOrganiser[] {
  const subject = new RegExp(SUBJECT.source, 'u').exec(text);
  const start = subject?.[0].length ?? 0;
  const phrase = subject?.[1] !== undefined ? GROUP.exec(text.slice(start))?.[0] : undefined;
  return phrase === undefined
    ? []
    : [{ name: phraseName(phrase), kind: 'group', start, end: start + phrase.length }];
}

/** "M. Petit", where Jonathan Petit is named too, is the same person. */
const distinct = (people: readonly Person[]) =>
  people.filter(({ first, last }) => first || !people.some((other) => other.first && other.last === last));

function withoutRepeats(organisers: FoundOrganiser[]): FoundOrganiser[] {
  const seen: string[] = [];
  return organisers.filter(({ name }) => {
    const key = foldText(name);
    if (seen.some((other) => other === key || other.includes(key) || key.includes(other))) return false;
    seen.push(key);
    return true;
  });
}

/** A name of its own, not a common noun ("les associations de quartier"). */
export const isProperName = (name: string) => /\p{Lu}/u.test(name.slice(1)) || /^\p{Lu}{2}/u.test(name);
