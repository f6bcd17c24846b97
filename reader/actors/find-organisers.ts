/**
 * Who acts in an initiative: the bodies and persons that its text names, with their kind.
 *
 * Noun phrases are found first (`noun-phrase.ts`), then what part each plays in its sentence: whoever acts is its subject, or
 * stands behind "à l'initiative de", "avec l'aide de" and the like, or is listed beside one who acts. Whoever receives,
 * hosts or is merely spoken of stands behind other prepositions.
 */
import type { Organiser, OrganiserKind } from '../../shared/feed/feed-schema.ts';
import { foldText, plainSpaces, withoutArticle } from '../../shared/french/fold-text.ts';
import type { Person } from './find-people.ts';
import {
  bareName,
  DETERMINER,
  kindOfNoun,
  PHRASE_START,
  PROPER,
  QUOTED,
  readBody,
  readExplainedName,
  readGroup,
  readLoneName,
  readUnknownNoun,
  type NounPhrase,
} from './noun-phrase.ts';
import { BESIDE, GATHERED, JOINT, OPENERS, partOf, SAID, type Candidate, type Part } from './who-acts.ts';

interface Range {
  start: number;
  end: number;
}

/** Whoever acts. */
export type FoundOrganiser = Omit<Candidate, 'byMembers'>;

/**
 * @param source the paragraphs of one initiative
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
  const candidates = findCandidates(text, people, places);
  const parts = new Map<Candidate, Part>();
  let previous: Candidate | undefined;
  for (const candidate of candidates) {
    parts.set(candidate, partOf(text, candidate, previous, previous && parts.get(previous)));
    // "Les pompiers retraités, réunis dans l'association X": the name stands for them.
    if (previous && GATHERED.test(text.slice(previous.end, candidate.start))) parts.set(previous, 'apposed');
    if (parts.get(candidate) !== 'apposed') previous = candidate;
  }
  const acting = [
    ...candidates.filter((candidate) => parts.get(candidate) === 'acts'),
    ...findBaptised(text, OWN_NAME),
  ];
  const second = secondChoice(candidates, parts);
  if (acting.length > 0)
    return withoutRepeats([...acting, ...actingBeside(acting, second, findGroup(text))].sort(byStart));
  const choices = [
    second.filter(({ isProper }) => isProper),
    findBaptised(text, BAPTISED),
    findGroup(text),
    second,
  ];
  return withoutRepeats(choices.find((each) => each.length > 0) ?? []);
}

/** Whom those who are seen to act leave room for. */
function actingBeside(
  acting: readonly Candidate[],
  second: readonly Candidate[],
  group: readonly Candidate[],
): Candidate[] {
  // "Prêtée par la municipalité, la salle sert d'atelier à l'association X": common nouns leave room for a name.
  const isNamed = acting.some(({ isProper }) => isProper);
  const others = second.filter(({ isProper, kind }) => !isNamed && isProper && kind !== 'person');
  // "Les jeunes agriculteurs du canton de Lumbres": people with a place may stand ahead of others, unless a name is theirs.
  const arePeople = acting.some(({ kind }) => kind === 'group' || kind === 'person');
  const ahead = group.filter(
    ({ isProper, end }) => !arePeople && isProper && acting.every(({ start }) => start >= end),
  );
  return [...others, ...ahead];
}

/** No one is seen to act: whoever a member speaks for, else whoever is announced as a body, else a person. */
function secondChoice(candidates: readonly Candidate[], parts: ReadonlyMap<Candidate, Part>): Candidate[] {
  const open = candidates.filter((each) => parts.get(each) !== 'receives');
  const choices = [
    open.filter(({ byMembers }) => byMembers),
    open.filter(({ kind }) => kind === 'association' || kind === 'company' || kind === 'group').slice(0, 1),
    open.filter((each) => each.kind === 'person'),
  ];
  return choices.find((each) => each.length > 0) ?? [];
}

const properCandidate = (name: string, kind: OrganiserKind, start: number, end: number): Candidate => ({
  name,
  kind,
  isProper: true,
  byMembers: false,
  start,
  end,
});

function findCandidates(text: string, people: readonly Person[], places: readonly Range[]): Candidate[] {
  const found = people.map(({ name, start, end }) => properCandidate(name, 'person', start, end));
  const isTaken = (start: number) =>
    [...found, ...places].some((range) => start >= range.start && start < range.end);
  const add = (start: number, read: (words: string) => NounPhrase | undefined) => {
    if (isTaken(start)) return;
    const phrase = read(text.slice(start, start + 200));
    if (!phrase || isTaken(text.indexOf(phrase.name, start))) return;
    const { length, ...body } = phrase;
    const end = start + length;
    if (!people.some((person) => person.start >= start && person.start < end))
      found.push({ ...body, start, end });
  };
  found.push(...findListedNames(text, [...places, ...people]), ...findTownHalls(text));
  for (const { index } of text.matchAll(PHRASE_START)) add(index, readBody);
  for (const { 0: opening, 1: determiner, index } of text.matchAll(SUBJECT)) {
    const start = index + opening.length;
    const isNamed = determiner !== undefined || /^(?:[«"“]|\p{Lu}[\p{L}-]+ \p{Lu})/u.test(text.slice(start));
    if (isNamed && !SAID.test(text.slice(start))) add(start, readAnyName);
  }
  for (const { index } of text.matchAll(TWO_CAPITALS)) add(index, readLoneName);
  for (const { index } of text.matchAll(CLAUSE_START)) add(index, readExplainedName);
  // Beside or behind one who acts, a noun that no list has may name another.
  for (const { 0: opening, index } of text.matchAll(BESIDE)) add(index + opening.length, readUnknownNoun);
  for (const { end } of found.toSorted(byStart)) {
    const joint = JOINT.exec(text.slice(end));
    if (joint) add(end + joint[0].length, readAnyName);
  }
  return found.sort(byStart);
}

/** "Deux restaurants de la station, Le Goéland et La Table des Dunes, …": each of those that are named. */
const findListedNames = (text: string, others: readonly Range[]): Candidate[] =>
  Array.from(text.matchAll(LISTED_NAMES)).flatMap(({ 0: whole, 1: noun = '', 2: names = '', index }) => {
    const first = index + whole.length - names.length;
    if (others.some(({ start }) => start >= first && start < index + whole.length)) return [];
    return names
      .split(/, | et (?=L['’]|\p{Lu}|[«"“])/u)
      .map((name) =>
        properCandidate(bareName(name), kindOfNoun(noun) ?? 'association', index, index + whole.length),
      );
  });
const LISTED_NAME = `(?:(?:L['’])?${PROPER}|${QUOTED})`;
const LISTED_NAMES = new RegExp(
  `(?<=(?:^|[\\s(])(?:[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ll]es|[Pp]lusieurs) )(\\p{Ll}+s)(?! et )[^,.;:«]{0,70}(?:,| :) (${LISTED_NAME}(?:, ${LISTED_NAME})*,? et ${LISTED_NAME})`,
  'gu',
);

/** "Les mairies de Lumbres et d'Elnes", "la mairie d'Achicourt et celle de Dainville": each of them. */
const findTownHalls = (text: string): Candidate[] =>
  Array.from(text.matchAll(TOWN_HALLS)).flatMap(({ 0: whole, 1: noun = '', 2: towns = '', index }) =>
    towns
      .split(/, | et /u)
      .map((town) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${town.replace(/^celle /u, '')}`)
      .map((name) => properCandidate(name, 'public-body', index, index + whole.length)),
  );
const OF_TOWN = `(?:de |d['’]|du |des )${PROPER}`;
const TOWN_HALLS = new RegExp(
  `(?<![\\p{L}])(mairie|ville|commune|municipalité)(?:s|(?= .* et celle )) (${OF_TOWN}(?:, (?:celle )?${OF_TOWN})* et (?:celle )?${OF_TOWN})`,
  'gu',
);

const byStart = (a: Range, b: Range) => a.start - b.start;

/** A quoted name, or a run of capitals, or one behind a noun that no list has. */
const readAnyName = (words: string) => readLoneName(words) ?? readUnknownNoun(words);

/** Where a sentence begins, with or without its place. */
const CLAUSE_START = /(?<=(?:^|[.!?…]\s+|\n)(?:(?:[AÀ]|Au|Aux|Dans|En) [^,.;:]{2,60}, )?)(?=\p{Lu})/gu;
const TWO_CAPITALS = /(?<=^|[.!?…]\s+|\n)(?=\p{Lu}[\p{L}-]+ \p{Lu})/gu;

const SUBJECT = new RegExp(
  `(?:^(?:\\p{Lu}[^.;:!?—]{1,80} – )?|[.!?…»:;]\\s+|\\n+)(?:${OPENERS}[^.;:]{0,90}?, |${OPENERS}[^,.;:]{0,90} ){0,3}(${DETERMINER})?(?=[\\p{L}«"“])`,
  'gu',
);

const NEW_NAME = ` ?(${QUOTED}|\\p{Lu}\\p{L}*(?: (?:d['’])?\\p{Lu}\\p{L}*)*)`;
const UNDER_NAME = "sous (?:le nom|la bannière)(?: de| d['’])?";
const BAPTISED = new RegExp(`(?:(?:baptis|nomm|dénomm|appel|intitul)ée?s?|${UNDER_NAME})${NEW_NAME}`, 'u');
/** Only people call themselves, or gather, under a name; works and deeds are called by others. */
const OWN_NAME = new RegExp(
  `(?:(?:s['’]est|se sont) (?:baptis|nomm|surnomm|appel)ée?s?|(?:réuni|rassembl|regroup|constitu|fédér|organis)\\p{Ll}{0,3} ${UNDER_NAME})${NEW_NAME}`,
  'u',
);

/** "Une chaîne de couturières baptisée « Les Dés à coudre »": a name of their own, whatever they are. */
function findBaptised(text: string, pattern: RegExp): Candidate[] {
  const match = pattern.exec(text);
  const name = match?.[1];
  return match && name !== undefined
    ? [properCandidate(bareName(name), 'group', match.index, match.index + match[0].length)]
    : [];
}

/** "Les couturières de Marck": those who act, when no one among them is named. */
function findGroup(text: string): Candidate[] {
  const subject = new RegExp(SUBJECT.source, 'u').exec(text);
  const start = subject?.[0].length ?? 0;
  const phrase = subject?.[1] === undefined ? undefined : readGroup(text.slice(start));
  return phrase ? [{ ...phrase, start, end: start + phrase.length }] : [];
}

/** Each name once, however often it is told. */
function withoutRepeats<T extends Organiser>(organisers: readonly T[]): T[] {
  const told: T[] = [];
  for (const one of organisers) if (!told.some((other) => isSameOrganiser(one, other))) told.push(one);
  return told;
}

/** A person told of by first and last name is the same by surname alone: "Jonathan Petit", "M. Petit". */
const isSameOrganiser = (one: Organiser, other: Organiser) =>
  isSameName(one.name, other.name) ||
  (one.kind === 'person' &&
    other.kind === 'person' &&
    ` ${foldText(other.name)}`.endsWith(` ${foldText(one.name)}`));

/**
 * Names are compared by whole words: "Art" is no part of "Partage". A body is also told by the beginning of its name ("Secours
 * populaire", "Secours populaire français"), and with the noun that says what it is ("le club de patchwork La Couture créative").
 */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => `${foldText(bareOfNoun(name))} `) as [string, string];
  return a.startsWith(b) || b.startsWith(a);
}

/** A noun and what goes with it, all in small letters but for the first, before a name. */
const BEFORE_NAME = /^\p{L}+(?: \p{Ll}[\p{L}’']*)* (?=\p{Lu})/u;

function bareOfNoun(name: string): string {
  const bare = withoutArticle(name);
  const noun = BEFORE_NAME.exec(bare)?.[0] ?? '';
  const isNoun = noun !== '' && kindOfNoun(noun.charAt(0).toLowerCase() + noun.slice(1)) !== undefined;
  return isNoun ? withoutArticle(bare.slice(noun.length)) : bare;
}
