/**
 * Who may act in a passage, with the weight of what speaks for each: the walker of the two tables. A phrase that names a body is
 * found first (`noun-phrase.ts`), then the part that it plays in its sentence (`who-acts.ts`).
 */
import type { OrganiserKind, PlaceRole } from '../../shared/feed/feed-schema.ts';
import { foldText, plainSpaces } from '../../shared/french/fold-text.ts';
import { COMPANY_NOUN, FIRST_NAMES, VENUES } from '../lexicon/lexicon.ts';
import type { Person } from './find-people.ts';
import { findHeads, headsOf, kindOfNoun } from './noun-heads.ts';
import { fitAt, NAME_RULES, type NameRule, type Where } from './noun-phrase.ts';
import type { Range } from '../passages/sentences.ts';
import { ADJECTIVE, DETERMINER, MEMBERS, TO_OWNER } from './phrase-pieces.ts';
import { BESIDE, JOINT, OPENERS, partRuleOf, SAID, type Part } from './who-acts.ts';

/** Someone who may act, where a text names them. */
export interface OrganiserMention {
  kind: 'organiser';
  name: string;
  organiserKind: OrganiserKind;
  /** Is it a name, rather than a common noun ("les associations de quartier")? */
  isProper: boolean;
  /** Is it named behind those who act for it: "les bénévoles de"? */
  byMembers: boolean;
  part: Part;
  /** Where its phrase stands in the text. */
  start: number;
  end: number;
  /** The ids of the rows that name it and that tell its part. */
  rule: string;
  /** The sum of what speaks for it. */
  weight: number;
  /** By which it goes from there on: "la communauté de communes (CC3F)". */
  initials?: string;
}

/** A commune, where a text names it. */
export interface NamedPlace extends Range {
  name: string;
  role: PlaceRole;
}

/** With the weight of its name alone. */
type Phrase = Omit<OrganiserMention, 'kind' | 'part'>;

/**
 * @param source a passage, or the paragraphs of an initiative
 * @param people the private persons found in it
 * @param places the communes found in it: a name that opens with one is the commune's, and the one that it happens in makes a name
 * of "la mairie"
 * @returns in order of the text; the same body may be named several times
 */
export function findCandidates(
  source: string,
  people: readonly Person[],
  places: readonly NamedPlace[] = [],
): OrganiserMention[] {
  const text = plainSpaces(source);
  const told: OrganiserMention[] = [];
  let previous: OrganiserMention | undefined;
  for (const phrase of findPhrases(text, people, places)) {
    const mention = withPart(text, phrase, previous);
    told.push(mention);
    if (mention.part !== 'apposed') previous = mention;
  }
  return told.map((mention, index) => standingFor(text, mention, told[index + 1]));
}

/** "Les pompiers retraités, réunis dans l'association X": the name stands for them. */
const GATHERED =
  /^,? (?:réunie?s?|regroupée?s?|rassemblée?s?) (?:dans|en|au sein d[eu])(?: (?:le|la|l['’]|une?|des?|de la|de l['’]))? ?$/u;
const standingFor = (
  text: string,
  mention: OrganiserMention,
  next: OrganiserMention | undefined,
): OrganiserMention =>
  next && GATHERED.test(text.slice(mention.end, next.start))
    ? { ...mention, part: 'apposed', weight: mention.weight - 9 }
    : mention;

function withPart(text: string, phrase: Phrase, previous: OrganiserMention | undefined): OrganiserMention {
  const { start, end } = phrase;
  // Those of one list play the same part.
  if (previous && start === previous.start && end === previous.end)
    return { ...phrase, kind: 'organiser', part: previous.part, weight: previous.weight };
  const sentence = startOfSentence(text, start);
  const marked = `⟦${text.slice(start, end)}⟧${text.slice(end, end + 200)}`;
  const alone = text.slice(sentence, start) + marked;
  const rule = partRuleOf(
    alone,
    beside(text, sentence, previous, start) + marked,
    phrase.organiserKind === 'person',
  );
  return {
    ...phrase,
    kind: 'organiser',
    part: rule?.part ?? 'named',
    rule: rule ? `${phrase.rule} ${rule.id}` : phrase.rule,
    weight: phrase.weight + (rule?.weight ?? 0) - farness(text, sentence),
  };
}

const MARKS: Partial<Record<Part, readonly [string, string]>> = { acts: ['⟨', '⟩'], receives: ['‹', '›'] };

/** The sentence up to a phrase, with whoever was named before it between marks of the part played. */
function beside(
  text: string,
  sentence: number,
  previous: OrganiserMention | undefined,
  start: number,
): string {
  const marks = previous && MARKS[previous.part];
  if (!marks || previous.start < sentence || previous.end > start) return text.slice(sentence, start);
  return `${text.slice(sentence, previous.start)}${marks[0]}${text.slice(previous.start, previous.end)}${marks[1]}${text.slice(previous.end, start)}`;
}

const startOfSentence = (text: string, at: number) =>
  Math.max(
    ...Array.from(text.slice(0, at).matchAll(SENTENCE_ENDS), ({ 0: end, index }) => index + end.length),
    0,
  );

const rowsAt = (where: Where) => NAME_RULES.filter((rule) => rule.where.includes(where));

/** Who acts is told first: each second sentence before a mention takes one from it, up to three. */
const farness = (text: string, sentence: number) =>
  Math.min(3, Math.floor((text.slice(0, sentence).match(SENTENCE_ENDS)?.length ?? 0) / 2));
const SENTENCE_ENDS = /[.!?…](?: »)?\s+(?=[\p{Lu}«"“])|\n+/gu;

const byStart = (a: Range, b: Range) => a.start - b.start;

/** Every phrase that names someone, each place of the text taken once. */
function findPhrases(text: string, people: readonly Person[], places: readonly NamedPlace[]): Phrase[] {
  const found: Phrase[] = people.map(({ name, start, end }) => ({
    ...properName(name, 'person', start, end),
    rule: 'organiser/person',
    weight: 3,
  }));
  const isTaken = (at: number) => [...found, ...places].some(({ start, end }) => at >= start && at < end);
  const hasPerson = ({ start, end }: Range) => people.some((one) => one.start >= start && one.start < end);
  /** "Lens Solidaire" is no longer Lens. */
  const isPlace = (start: number, end: number) =>
    places.some((place) => place.start <= start && start < place.end && end <= place.end + 1);
  const add = (at: number, where: Where) => {
    const read = isTaken(at) ? undefined : firstRead(text, at, rowsAt(where), townAt(places, at));
    if (!read || isPlace(read.nameAt, read.nameAt + read.phrase.name.length) || hasPerson(read.phrase))
      return;
    if (found.some(({ start, end }) => start < read.phrase.end && read.phrase.start < end)) return;
    found.push(withOwner(text, read.phrase));
  };
  const isOther = ({ start, end, rule }: Phrase) =>
    [...people, ...(rule === 'organiser/listed' ? places : [])].some(
      (one) => one.start >= start && one.start < end,
    );
  found.push(
    ...rowsAt('anywhere')
      .flatMap((rule) => readAnywhere(text, rule))
      .filter((each) => !isOther(each)),
  );
  const heads = findHeads(text);
  for (const at of heads) add(at, 'noun');
  for (const { 0: members, index } of text.matchAll(BEHIND_MEMBERS)) add(index + members.length, 'members');
  for (const { index } of text.matchAll(SENTENCE)) add(index, 'sentence');
  for (const { 0: words, 1: determiner, index } of text.matchAll(SUBJECT)) {
    const at = index + words.length;
    const isNamed = determiner !== undefined || MAY_STAND_ALONE.test(text.slice(at));
    if (isNamed && !SAID.test(text.slice(at))) add(at, 'subject');
    else if (/, $/u.test(words)) add(at, 'bare');
  }
  // Beside or behind one who acts, a noun that no list has may name another.
  for (const { 0: words, index } of text.matchAll(BESIDE)) add(index + words.length, 'beside');
  for (const { end } of found.toSorted(byStart)) {
    const joint = JOINT.exec(text.slice(end, end + 200));
    if (joint) add(end + joint[0].length, 'beside');
  }
  for (const at of heads) add(at, 'common');
  return found.sort(byStart);
}

const properName = (name: string, organiserKind: OrganiserKind, start: number, end: number) => ({
  name,
  organiserKind,
  isProper: true,
  byMembers: false,
  start,
  end,
});

/** The one commune in which it all happens, or all that was told up to here; undefined when there is none, or more. */
function townAt(places: readonly NamedPlace[], at: number): string | undefined {
  const happens = places.filter(({ role }) => role === 'place');
  const [town] = [happens, happens.filter(({ start }) => start < at)]
    .map((some) => new Set(some.map(({ name }) => name)))
    .flatMap((names) => (names.size === 1 ? [...names] : []));
  return town;
}

/** "Mairie d'Avion", "Mairie du Portel". */
function nameByTown(body: string, town: string): string {
  const [, article = '', name = town] = /^(Les? )?(.*)$/u.exec(town) ?? [];
  const joint = { 'Le ': 'du ', 'Les ': 'des ' }[article] ?? (/^[aeiouyéèêîœ]/iu.test(town) ? 'd’' : 'de ');
  return `${body} ${joint}${name}`;
}

/** What the first of the rows that fits reads at this place of the text. */
function firstRead(text: string, at: number, rows: readonly NameRule[], town: string | undefined) {
  const ahead = text.slice(at, at + 200);
  const heads = headsOf(ahead);
  for (const rule of rows) {
    const read = readPhrase(text, at, rule, fitAt(rule, ahead, heads), town);
    if (read) return read;
  }
  return undefined;
}

/** A phrase that one row fits at this place of the text, and where its name stands. */
function readPhrase(
  text: string,
  at: number,
  rule: NameRule,
  match: RegExpExecArray | undefined,
  town: string | undefined,
): { phrase: Phrase; nameAt: number } | undefined {
  if (!match || (rule.isCommon === 'town' && town === undefined)) return undefined;
  const whole = match[0].replace('‖', '');
  const { initials, of = '', quoted, noun } = match.groups ?? {};
  const printed = match.groups?.['name']?.replace('‖', '') ?? '';
  const name = bareName(quoted ?? (initials === undefined ? printed : initials + of)).replace(/[’'-]+$/u, '');
  const bare = name.replace(/^(?:L[ea]s? |L['’])/u, '');
  const isNone = !/^[«"“]/u.test(printed) && isNoBody(bare);
  if (!rule.heads && (isNone || (noun !== undefined && isVenue(noun)))) return undefined;
  const opensWithNoun = rule.heads && whole.startsWith(printed);
  const title = opensWithNoun ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const end = at + whole.trimEnd().length;
  return {
    phrase: {
      ...properName(
        rule.isCommon === 'town' && town !== undefined ? nameByTown(title, town) : title,
        rule.kind ?? kindOf(whole, noun, name, text.slice(end)),
        at,
        end,
      ),
      isProper: rule.isCommon !== 'none',
      ...withInitials(text.slice(end)),
      rule: rule.id,
      weight: rule.weight,
    },
    nameAt: at + whole.indexOf(printed),
  };
}

const INITIALS_FOLLOW = /^ \((\p{Lu}[\p{L}\d]{1,7})\)/u;
const withInitials = (after: string) => {
  const initials = INITIALS_FOLLOW.exec(after)?.[1];
  return initials !== undefined && { initials };
};

/** Those that a row reads wherever they stand: one, or several of a list. */
const readAnywhere = (text: string, rule: NameRule): Phrase[] =>
  Array.from(text.matchAll(new RegExp(rule.pattern, 'gu'))).flatMap(({ 0: whole, index, groups = {} }) => {
    const { name, names = name ?? '', noun = '' } = groups;
    const kind = rule.kind ?? kindOfNoun(noun) ?? 'association';
    return names.split(name === undefined ? /, | et (?=L['’]|\p{Lu}|[«"“]|celle |d)/u : /$^/u).map((one) => ({
      ...properName(ofEach(noun, one), kind, index, index + whole.length),
      rule: rule.id,
      weight: rule.weight,
    }));
  });

/** "mairies de Lumbres et d'Elnes": each with the noun of all. */
const ofEach = (noun: string, name: string) =>
  /^(?:celle )?d/u.test(name)
    ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${name.replace(/^celle /u, '')}`
    : bareName(name);

/** Whoever belongs to a body, or a body that belongs to it, before its name. */
const OWNER = new RegExp(
  `(?<![\\p{L}-])(?:(?<members>${MEMBERS})${TO_OWNER}|(?<noun>\\p{L}+(?:${ADJECTIVE})?) (?:de |d['’])(?:l['’]|la |le )?)$`,
  'u',
);
const GOES_BY_NAME = /^organiser\/(?:announced|quoted)$/;

/** "les bénévoles de l'association X", "l'épicerie sociale de l'association L'Escale": all of it is the phrase. */
function withOwner(text: string, phrase: Phrase): Phrase {
  const from = Math.max(0, phrase.start - 120);
  const owner = OWNER.exec(text.slice(from, phrase.start));
  const byMembers = owner?.groups?.['members'] !== undefined;
  const isOwned = GOES_BY_NAME.test(phrase.rule) && kindOfNoun(owner?.groups?.['noun'] ?? '') !== undefined;
  if (!owner || !(byMembers || isOwned)) return phrase;
  return withOwner(text, { ...phrase, start: from + owner.index, byMembers: phrase.byMembers || byMembers });
}

/** A name without the quotes that may stand around it. */
const bareName = (name: string) => (/^[«"“‟]/u.test(name) ? name.slice(1, -1).trim() : name);

const BEHIND_MEMBERS = new RegExp(`(?<![\\p{L}-])${MEMBERS}${TO_OWNER}(?=[\\p{Lu}«"“])`, 'gu');
/** Where a sentence begins, with or without its place. */
const SENTENCE = /(?<=(?:^|[.!?…]\s+|\n)(?:(?:[AÀ]|Au|Aux|Dans|En) [^,.;:]{2,60}, )?)(?=[\p{Lu}«"“])/gu;
const SUBJECT = new RegExp(
  `(?:^(?:\\p{Lu}[^.;:!?—]{1,80} – )?|[.!?…»:;]\\s+|\\n+)(?:${OPENERS}[^.;:]{0,90}?, |${OPENERS}[^,.;:]{0,90} ){0,3}(${DETERMINER})?(?=\\d?\\p{L}|[«"“])`,
  'gu',
);
/** A subject without a determiner: a name in quotes, two capitals, initials. */
const MAY_STAND_ALONE = /^(?:[«"“]|\p{Lu}[\p{L}-]+ (?:d(?:e|es|u) |et |en |d['’])?\p{Lu}|\p{Lu}{3,})/u;

/** Words within a name that only firms bear. */
const COMPANY_MARKS =
  /(?:^| )(?:Super ?[Mm]arché|Hyper ?[Mm]arché|Habitat|Transports|Frères|(?:et|&) Fils|Menuiserie|Industries?|Autocars|SARL|SAS|SA)(?= |$)/u;

/**
 * By the noun before the name ("la ferme X"), behind it ("L'Atelier du Cuir, maroquinerie"), or by a word in it.
 * @param words the phrase
 * @param unknown the noun, where no list has it
 */
function kindOf(words: string, unknown: string | undefined, name: string, after: string): OrganiserKind {
  if (/(?<!\p{L})associati(?:f|ve)(?!\p{L})/u.test(words)) return 'association';
  const apposed = /^, (?:une? |le |la |l['’])?(.{3,40})/u.exec(after)?.[1] ?? '';
  const kind = kindOfNoun(unknown ?? words) ?? kindOfNoun(apposed) ?? 'association';
  const isFirm = COMPANY_MARKS.test(name) || (unknown !== undefined && COMPANY_NOUN.test(unknown));
  return kind === 'association' && isFirm ? 'company' : kind;
}

const isVenue = (noun: string) => VENUES.test(/^[\p{L}-]+/u.exec(noun)?.[0] ?? '');

/** Capitals that name no body. */
const NO_BODY =
  /^(?:Pâques|Noël|Covid|COVID|Facebook|Internet|Président|République|France|Europe|Région|Hauts-de-France|Pas-de-Calais|Nord|Plus|Pour|Depuis|Grâce|Face|Afin|Dans|Avec|Chaque|Confinée?s?|Ces?|Cette|Ils?|Elles?|On|Nous|Tous|Toutes|Une?|Des|Les?|La|Au|Aux|En|À|A|Et|De|Du|Sur|Si|M|Mme|Mlle|Dr|Monsieur|Madame|Mademoiselle|BTS|CAP|BAC|CP|CM\d|CRS|EHPAD|État|Département|[Pp]r[ée]f[eè]te?)(?![\p{L}])/u;
/** A word with a capital, or a person. */
const isNoBody = (name: string) =>
  name.length < 3 || NO_BODY.test(name) || FIRST_NAMES.has(foldText(name.split(' ')[0] ?? ''));
