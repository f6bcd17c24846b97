/** Private persons that a text names, for their flag and their masking. */
import { foldText, plainSpaces } from '../../shared/french/fold-text.ts';
import { shortenings, wordsBefore, type PersonName } from '../../shared/french/mask-person.ts';
import {
  ANNOUNCING_WORDS,
  anyOf,
  CARRIERS,
  FIRST_NAMES,
  GROUPS_WORDS,
  KNOWN_NAMES,
  MEMBERS_WORDS,
  NOUNS,
} from '../lexicon/lexicon.ts';
import { matchesOf } from '../mentions/rule.ts';
import type { Range } from '../passages/sentences.ts';
import { BODY_NOUN, BODY_WORD, TITLE_BEFORE } from './name-pieces.ts';
import { NO_PERSON } from './no-person-rules.ts';
import {
  FIRST_NAME_CUES,
  NAME_FORMS,
  type Certainty,
  type FirstNameCue,
  type PersonForm,
} from './person-rules.ts';

export interface Person extends Range {
  /** As printed, with a capital at least: `Flavien Leblond`, or `Jimmy` when no surname stands with it. */
  name: string;
  first: string;
  last?: string;
  /** `doubt`: masked like the others, and asked about. */
  certainty: Certainty;
  /** The id of the row that found it. */
  rule: string;
}

/** What looks like a person; `refusedBy` when it is none, or acts in office. */
export interface WeighedPerson extends Person {
  refusedBy?: string;
}

/** A commune where a text names it, and whether the words before it say that it is one. */
type PlaceRange = Range & { isAnnounced: boolean };

export interface PeopleContext {
  /** Communes that the same text names: each is weighed against the persons that it overlaps with. */
  places?: readonly PlaceRange[];
  /** Persons whom the rest of the release names: their surnames alone name them here. */
  known?: readonly PersonName[];
}

/** @returns each mention, in order; the same person may be mentioned several times */
export const findPeople = (source: string, context: PeopleContext = {}): Person[] =>
  weighPeople(source, context).filter(({ refusedBy }) => refusedBy === undefined);

/** The places that are no part of a person's name: "Harnes" in "Marie Harnes" is none. */
export const placesOutside = <P extends Range>(places: readonly P[], people: readonly Person[]): P[] =>
  places.filter((place) => !people.some(({ start, end }) => place.start >= start && place.end <= end));

/** All that looks like a person, with what speaks against it. */
export function weighPeople(
  source: string,
  { places = [], known = [] }: PeopleContext = {},
): WeighedPerson[] {
  const text = plainSpaces(source);
  const found: WeighedPerson[] = [];
  const taken = new Uint8Array(text.length);
  const take = ({ people, ...span }: Mention) => {
    const refusedBy = reasonAgainst(text, span, people, places);
    for (const person of people)
      if (!taken.subarray(person.start, person.end).includes(1)) {
        taken.fill(1, person.start, person.end);
        found.push({ ...person, ...(refusedBy !== undefined && { refusedBy }) });
      }
  };
  // Most texts hold no first name: half of the rows need one.
  const hasFirstName = firstNameIn(text);
  for (const form of NAME_FORMS)
    if (!form.isKnown || hasFirstName) fullNames(text, form, places).forEach(take);
  for (const name of known) knownNames(text, name).forEach(take);
  const isLone = found.every(({ refusedBy }) => refusedBy !== undefined);
  const quotes = Array.from(text.matchAll(QUOTED_NAME), ({ 0: quote, index }) => ({
    start: index,
    end: index + quote.length,
  }));
  for (const cue of hasFirstName ? FIRST_NAME_CUES : [])
    if ((!cue.isLone || isLone) && (cue.within?.test(text) ?? true))
      firstNames(text, cue, quotes).forEach(take);
  const officials = found.filter(isInOffice);
  return found.map((person) => withOffice(person, officials)).sort((a, b) => a.start - b.start);
}

const OFFICES = new Set(NO_PERSON.filter(({ isOffice }) => isOffice).map(({ id }) => id));

/** Is it someone named in a public office? */
export const isInOffice = ({ refusedBy = '' }: WeighedPerson) => OFFICES.has(refusedBy);

const UNCUED = new Set(NAME_FORMS.filter(({ isUncued }) => isUncued).map(({ id }) => id));

/** Does nothing but the words of the name tell that it is one? Then places must have been looked for as well. */
export const isUncued = ({ rule }: Person) => UNCUED.has(rule);

/** Who is named in office anywhere in the text is in office in all of it. */
function withOffice(person: WeighedPerson, officials: readonly WeighedPerson[]): WeighedPerson {
  const office = officials.find((other) => isSamePerson(other, person));
  return person.refusedBy === undefined && office?.refusedBy !== undefined
    ? { ...person, refusedBy: office.refusedBy }
    : person;
}

/** People whom one form names together, and where it does. */
interface Mention extends Range {
  people: Person[];
}

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

function fullNames(text: string, form: PersonForm, places: readonly PlaceRange[]): Mention[] {
  const { id: rule, pattern, certainty, isKnown, isSurname, isUncued } = form;
  const isElse = (name: string, range: Range) =>
    isOfBody(name) || places.some((place) => overlap(place, range));
  return matchesOf(pattern, text).flatMap(({ groups = {}, indices }): Mention[] => {
    const { names, first = '', last } = groups;
    const rangeOf = (group: string) => indices?.groups?.[group] ?? [0, 0];
    if (names !== undefined) {
      const [start, end] = rangeOf('names');
      const people = listed(names)
        .map(({ name, offset }) => ({
          ...withCapitals(splitName(name)),
          name: capitalised(name),
          start: start + offset,
          end: start + offset + name.length,
          certainty,
          rule,
        }))
        .filter(
          ({ name, ...range }) => !(isSurname && isFirstName(name)) && !(isUncued && isElse(name, range)),
        );
      return [{ start, end, people }];
    }
    if (last === undefined || (isKnown && !isFirstName(first))) return [];
    if (isSurname && (first === '' || isKnown) && isFirstName(last)) return [];
    const ranges = first === '' ? [rangeOf('last')] : [rangeOf('first'), rangeOf('last')];
    const start = Math.min(...ranges.map(([from]) => from));
    const end = Math.max(...ranges.map(([, to]) => to));
    const name = text.slice(start, end);
    if (isUncued && isElse(name, { start, end })) return [];
    const person = {
      name: capitalised(name),
      ...withCapitals(
        isEitherWay(form, first, last) ? { first: '', last: name } : givenAndSurname(first.trim(), last),
      ),
      start,
      end,
      certainty,
      rule,
    };
    const people = [isKnown ? withoutHome(person, places) : person];
    return [{ start, end, people }];
  });
}

/** Who is told of in small letters is called by a name all the same: "mme quévrain" is Mme Quévrain. */
const withCapitals = ({ first, last }: Pick<Person, 'first' | 'last'>): Pick<Person, 'first' | 'last'> => ({
  first: capitalised(first),
  ...(last !== undefined && { last: capitalised(last) }),
});

const capitalised = (name: string) =>
  /\p{Lu}/u.test(name)
    ? name
    : name.replace(/(?<!\p{L})\p{Ll}(?=\p{Ll}{2})/gu, (letter) => letter.toUpperCase());

/** Which of two words is the surname is not told by their order, or told wrongly: "Petit Ysoline", "Quévrain Rosalie". */
const isEitherWay = ({ certainty, isKnown, isUnordered }: PersonForm, first: string, last: string) =>
  first !== '' &&
  certainty === 'doubt' &&
  !isKnown &&
  (isUnordered ?? (/^\p{L}{2}/u.test(first) && !isFirstName(first) && !isPlainlySurname(last)));

/** "VANDERMEERSCH", "Le Goff": no first name is written so. */
const isPlainlySurname = (last: string) => !isFirstName(last) && /^\p{Lu}{3}| /u.test(last);

/** Does one of these words tell what a body, a firm or several people are called? */
const isOfBody = (words: string) =>
  foldText(words)
    .split(' ')
    .some((word) => OF_BODY.test(word));

/** As folded words are: without accents. */
const OF_BODY = new RegExp(
  `^${anyOf([BODY_WORD, BODY_NOUN, ...bodyNouns()])}$`.normalize('NFD').replace(/\p{M}/gu, ''),
  'iu',
);

function bodyNouns(): string[] {
  const names = KNOWN_NAMES.flatMap((each) => each.names);
  return [
    ...NOUNS.flatMap(({ nouns }) => nouns),
    ...[...names, ...CARRIERS].flatMap((name) => name.split(' ')).filter((word) => /^\p{L}{4,}$/u.test(word)),
    ...ANNOUNCING_WORDS,
    ...MEMBERS_WORDS,
    ...GROUPS_WORDS,
  ];
}

/** "M. Petit J.", "Mme Petit Rosalie": the first name comes last, or its initials. */
function givenAndSurname(first: string, last: string): Pick<Person, 'first' | 'last'> {
  if (first === '' || /\./.test(first) || isFirstName(first)) return { first, last };
  if (INITIALS_ALONE.test(last)) return { first: '', last: first };
  return isFirstName(last) ? { first: last, last: first } : { first, last };
}

const INITIALS_ALONE = /^(?:\p{Lu}[.-]?){1,2}$/u;

/** "Duhautois, Leroux et T. Petit": each, with where it stands. */
const listed = (names: string) =>
  Array.from(
    names.matchAll(/(?:^|, | et | & )(?! )((?:(?!, | et | & ).)+)/gu),
    ({ 0: whole, 1: name = '', index }) => ({
      name,
      offset: index + whole.length - name.length,
    }),
  );

/** What stands before a surname is a first name that is known, or initials. */
function splitName(name: string): Pick<Person, 'first' | 'last'> {
  const [, first = '', last = ''] = /^(\S+(?: \p{Lu}\.)*) +(.+)$/u.exec(name) ?? [];
  return /^\p{Lu}\./u.test(first) || (first !== '' && isFirstName(first))
    ? { first, last }
    : { first: '', last: name };
}

/** "Marie d’Arras" may be Marie, of Arras: a commune behind a particle is no surname. */
function withoutHome(person: Person, places: readonly PlaceRange[]): Person {
  const isHome =
    /^(?:de |d['’]|du )/u.test(person.last ?? '') &&
    places.some(({ start, end }) => start > person.start && end === person.end);
  if (!isHome) return person;
  const { first, start, certainty, rule } = person;
  return { name: first, first, start, end: start + first.length, certainty, rule };
}

/** Surnames that the release tells of elsewhere. */
const knownNames = (text: string, known: PersonName): Mention[] =>
  shortenings(text, known).map(({ start, end }) => {
    const name = text.slice(start, end);
    const person = { ...known, name, start, end, certainty: 'sure' as const, rule: 'person/known' };
    return { start, end, people: [person] };
  });

/** « Les Fils d'Ariane »: who is named in a name is not spoken of. What someone says has stops in it. */
const QUOTED_NAME = /[«"“][^«»"”“.,:;!?]{2,60}[»"”]/gu;

function firstNames(text: string, { id: rule, pattern }: FirstNameCue, quotes: readonly Range[]): Mention[] {
  return matchesOf(pattern, text).flatMap(({ groups = {}, indices }): Mention[] => {
    const { names, first = names ?? '' } = groups;
    const [start, end] = indices?.groups?.[names === undefined ? 'first' : 'names'] ?? [0, 0];
    const people = listed(first).map(({ name, offset }) => ({
      name,
      first: name,
      start: start + offset,
      end: start + offset + name.length,
      certainty: 'sure' as const,
      rule,
    }));
    const isNone =
      people.some(({ name }) => !isFirstName(name)) ||
      /\p{Lu}(?:[\p{L}-]|['’]\p{Lu})* $/u.test(wordsBefore(text, start)) ||
      quotes.some((quote) => overlap(quote, { start, end }));
    return isNone ? [] : [{ start, end, people }];
  });
}

const WITH_TITLE = /^person\/(?:titled|couple|listed|family|families|ranked|kin-named|sharing-title)$/;

/** The row of `NO_PERSON` that fits, or what else speaks against it. */
function reasonAgainst(
  text: string,
  span: Range,
  people: readonly Person[],
  places: readonly PlaceRange[],
): string | undefined {
  const [person] = people;
  if (!person) return undefined;
  const isTitled = WITH_TITLE.test(person.rule);
  if (!isTitled && places.some((place) => outweighs(place, person))) return 'no-person/place';
  const before = text.slice(Math.max(0, span.start - 200), span.start).replace(TITLE_BEFORE, '');
  const around = `${before}¤${text.slice(span.end, span.end + 120)}`;
  return NO_PERSON.find(({ pattern, isName }) => pattern.test(isName ? person.name : around))?.id;
}

/** "Saint Laurent Blangy" is more than "Laurent Blangy"; "Sophie Marck" more than an unannounced "Marck". */
const outweighs = (place: PlaceRange, person: Range) =>
  overlap(place, person) &&
  (place.start < person.start ||
    place.end > person.end ||
    (place.start === person.start && place.isAnnounced));

/** Who was named in office goes on being, by surname alone too. */
const isSamePerson = (one: PersonName, other: PersonName) =>
  one.last !== undefined &&
  other.last !== undefined &&
  foldText(one.last) === foldText(other.last) &&
  (other.first === '' || one.first === '' || foldText(one.first) === foldText(other.first));

/** Is one of its words, or a part of one, a first name, however it is written? */
const firstNameIn = (text: string) =>
  foldText(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .split(' ')
    .some((word) => FIRST_NAMES.has(word));

/** "Yali-Jeanne" is one by its second half; "Saint-Martin" is a place. */
function isFirstName(word: string): boolean {
  const parts = foldText(word).split(' ');
  const [first = '', ...others] = parts;
  return (
    parts.every((part) => FIRST_NAMES.has(part)) ||
    (others.length > 0 && !OPENS_PLACE.test(first) && others.every((part) => FIRST_NAMES.has(part)))
  );
}

const OPENS_PLACE =
  /^(?:saint|sainte|ste?|notre|mont|pont|val|bois|parc|villa|fort|port|bourg|ville|cite|la|le|les)$/;
