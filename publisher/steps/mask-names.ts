/** Private persons by first name and initial, and without what leads to them, before anything is written. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Link } from '../../shared/feed/feed-schema.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { formatPhone } from '../../shared/french/format-french.ts';
import {
  applyEdits,
  namePattern,
  shortenings,
  wordsInSmallLetters,
  WITHIN_SENTENCE,
  wordsBefore,
  type Edit,
  type PersonName,
} from '../../shared/french/mask-person.ts';
import { isBehindVenue } from '../../reader/actors/no-person-rules.ts';
import { findContacts } from '../../reader/passages/find-contacts.ts';
import type { Range } from '../../reader/passages/sentences.ts';
import { isCalled } from '../../reader/questions/settle-namesakes.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';
import { isHandleOf, isRunTogether, leadsElsewhere, leadsToPerson, type Bodies } from './leads-to-person.ts';
import { except, initiativesOf, peopleOf, privatePeople } from './private-people.ts';
import { themeSlug, withDistinctSlugs } from '../../reader/parse-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';

/**
 * Masks every text and drops every nominative address of a bulletin. Who is named anywhere in it is known in all of it.
 * @returns the bulletin, and a problem for whatever was taken out of it
 */
export function maskBulletin(bulletin: IdentifiedBulletin): {
  bulletin: IdentifiedBulletin;
  problems: Problem[];
} {
  const { title, introduction, closing, note, source, links, themes, names } = bulletin;
  const { everyone, around, namedIn } = privatePeople(bulletin);
  const elsewhere: Elsewhere = { people: everyone, isWord: toIsWord(bulletin) };
  const mask = (text: string) => {
    const spoken = { ...NOBODY_ELSE, kept: names.kept, places: rangesOf(names.places, text) };
    return maskText(text, namedIn(text), spoken, elsewhere);
  };
  const leadsToSomeone = (link: Link) => leadsToAnyone(link, around, NOBODY_ELSE, elsewhere);
  const masked: IdentifiedBulletin = {
    ...bulletin,
    ...maskTexts({ title, introduction, closing, note }, mask),
    links: links.filter((link) => !leadsToSomeone(link)),
    themes: withDistinctSlugs(
      themes.map((theme) => {
        const texts = maskTexts({ title: theme.title, introduction: theme.introduction }, mask);
        return {
          ...theme,
          ...texts,
          slug: texts.title === theme.title ? theme.slug : themeSlug(texts.title),
          initiatives: theme.initiatives.map((each) => maskInitiative(each, elsewhere)),
        };
      }),
    ),
  };
  if (source !== undefined && leadsToSomeone({ kind: 'website', url: source })) delete masked.source;
  return { bulletin: masked, problems: takenOut(bulletin, masked) };
}

/** Absent texts stay absent. */
function maskTexts<T extends Record<string, string | undefined>>(
  texts: T,
  mask: (text: string) => string,
): T {
  const masked = Object.entries(texts).map(([key, text]) => [key, text === undefined ? text : mask(text)]);
  return Object.fromEntries(masked.filter(([, text]) => text !== undefined)) as T;
}

/** Does the bulletin use a surname as a word too (« Petit », « petit à petit »)? */
function toIsWord({ introduction = '', closing = '', themes }: IdentifiedBulletin): Elsewhere['isWord'] {
  const told = themes.flatMap((theme) => [theme.introduction, ...theme.initiatives.map(({ text }) => text)]);
  const words = wordsInSmallLetters([introduction, closing, ...told].join(' '));
  return (surname) => words.has(foldText(surname));
}

/** What was taken out, other than names, which reading has already told of. */
function takenOut(before: IdentifiedBulletin, after: IdentifiedBulletin): Problem[] {
  const kept = new Map(initiativesOf(after).map((each) => [each.id, each]));
  const rows = initiativesOf(before).map(
    (each) => [each.line, addressesOf(each), kept.get(each.id)] as const,
  );
  return [...rows, [0, addressesOf(before), after] as const].flatMap(([line, addresses, left]) => {
    const lost = addresses.filter((address) => !left || !addressesOf(left).includes(address));
    return lost.length === 0 ? [] : [{ level: 'info', line, message: lostInWords(lost) }];
  });
}

const addressesOf = ({
  links,
  phones = [],
  source,
}: {
  links: readonly Link[];
  phones?: readonly string[];
  source?: string | undefined;
}) => [
  ...links.map(({ url }) => url.replace(/^mailto:/, '')),
  ...phones.map(formatPhone),
  ...(source === undefined ? [] : [source]),
];

const lostInWords = (lost: readonly string[]) =>
  `Ne sera pas publié, car cela mène à une personne nommée : ${lost.join(', ')}. Si c’est l’adresse d’un organisme, nommez-le dans corrections.json ("organisers").`;

/**
 * One initiative: its title, text and organisers, its links and telephone numbers.
 * @param elsewhere whom the rest of the release names
 */
export function maskInitiative<T extends ParsedInitiative>(initiative: T, elsewhere = NOBODY_ELSEWHERE): T {
  const { text, title, organisers, links, phones, surePlaces, inFull, kept } = initiative;
  const others = { ...elsewhere, people: except(elsewhere.people, inFull) };
  const people = peopleOf(initiative);
  const stays = { ...NOBODY_ELSE, kept };
  const named = organisers.map(({ name, kind }) => ({
    name: kept.some((each) => isCalled(each, name)) ? name : maskText(name, people, stays, others),
    kind,
  }));
  const bodies = organisers.filter(({ kind }) => kind !== 'person');
  const spoken: SpokenOf = {
    ...stays,
    bodies: bodies.flatMap(({ name }) => (named.some((each) => each.name === name) ? [name] : [])),
    isPrivate: people.length > 0 && bodies.length === 0,
    inFull,
    // "À Marck, Sophie Marck …": a place in its place is no surname.
    places: surePlaces,
  };
  const masked = maskText(text, people, spoken, others);
  const leadsToSomeone = (contact: Contact) => leadsToAnyone(contact, people, spoken, others);
  return {
    ...initiative,
    ...(title !== undefined && { title: maskText(title, people, stays, others) }),
    text: masked,
    organisers: named,
    links: links.filter((link) => !leadsToSomeone(link)),
    phones: phones.filter((number) => !leadsToSomeone({ kind: 'phone', number })),
    personal: initiative.personal || masked !== text,
    people: [],
    marks: [],
  };
}

interface Elsewhere {
  people: readonly PersonName[];
  /** Is a surname a word as well? Then it names someone within a sentence alone. */
  isWord: (surname: string) => boolean;
}

const NOBODY_ELSEWHERE: Elsewhere = { people: [], isWord: () => false };

/** What a text tells of besides private persons. */
interface SpokenOf extends Bodies {
  /** Names in which a surname stays. */
  kept: readonly string[];
  /** Where places stand in it that are no one's surname. */
  places: readonly Range[];
}

const NOBODY_ELSE: SpokenOf = { bodies: [], isPrivate: false, inFull: [], kept: [], places: [] };

/** @param people whom the text itself names */
const leadsToAnyone = (
  contact: Contact,
  people: readonly PersonName[],
  spoken: Bodies,
  elsewhere: Elsewhere,
): boolean => leadsToPerson(contact, people, spoken) || leadsElsewhere(contact, elsewhere, spoken);

/**
 * Names shortened, and addresses that lead to those who bear them taken out.
 * @param people whom the text itself names
 */
function maskText(
  text: string,
  people: readonly PersonName[],
  spoken: SpokenOf,
  elsewhere: Elsewhere,
): string {
  const kept = rangesOf(spoken.kept, text);
  const own = namesIn(text, people).filter((edit) => !isWithin(edit, spoken.places));
  const others = knownIn(text, elsewhere).filter(
    (edit) => !isSurnameAlone(edit) || !isWithin(edit, spoken.places),
  );
  const names = [...own, ...others].filter((edit) => !isWithin(edit, kept));
  return applyEdits(text, [
    ...addressesTo(text, people, spoken, elsewhere),
    ...handlesOf(
      [...people, ...elsewhere.people.filter(({ last = '' }) => !elsewhere.isWord(last))],
      spoken,
      text,
    ),
    ...names,
  ]);
}

const isWithin = ({ start }: Range, ranges: readonly Range[]) =>
  ranges.some((range) => start >= range.start && start < range.end);

/** Wherever one of these names stands in a text, whatever its capitals. */
const rangesOf = (names: readonly string[], text: string): Range[] =>
  names.flatMap((name) =>
    Array.from(text.matchAll(new RegExp(namePattern(name), 'giu')), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );

/** Each name to be shortened: a surname alone that a street or a school bears is theirs. */
const namesIn = (text: string, people: readonly PersonName[]): Edit[] =>
  people
    .flatMap((person) => shortenings(text, person))
    .filter((edit) => !isSurnameAlone(edit) || !isBehindVenue(wordsBefore(text, edit.start)));

/**
 * Where a text names those whom another text of the release names. Their surname alone counts where no other capitalised word makes
 * it a part of something else's name, and within a sentence where it is a word as well.
 */
const knownIn = (text: string, { people, isWord }: Elsewhere): Edit[] =>
  namesIn(text, people).filter((edit) => {
    if (!isSurnameAlone(edit)) return true;
    const { start, end } = edit;
    const surname = text.slice(start, end);
    const goesOn = surname === surname.toUpperCase() ? / \p{Lu}\p{Ll}/uy : / \p{Lu}/uy;
    goesOn.lastIndex = end;
    return !goesOn.test(text) && (!isWord(surname) || WITHIN_SENTENCE.test(wordsBefore(text, start)));
  });

const isSurnameAlone = ({ text }: Edit) => !text.includes(' ');

/** « @rosalie.quevrain », « #MerciQuévrain », « rosaliequevrain »: what networks call someone by. */
const handlesOf = (people: readonly PersonName[], spoken: Bodies, text: string): Edit[] =>
  Array.from(text.matchAll(/(?<![\p{L}\p{N}])[@#]?[\p{L}\p{N}._-]*[\p{L}\p{N}]/gu)).flatMap(
    ({ 0: word, index }) =>
      (/^[@#]/.test(word) ? isHandleOf(word, people, spoken) : isRunTogether(word, people))
        ? [{ start: index, end: index + word.length, text: '…' }]
        : [],
  );

function addressesTo(
  text: string,
  people: readonly PersonName[],
  spoken: SpokenOf,
  elsewhere: Elsewhere,
): Edit[] {
  let end = 0;
  return findContacts({ spans: [{ text }] }).flatMap(({ text: piece, contact }) => {
    const start = end;
    end += piece.length;
    if (!contact || !leadsToAnyone(contact, people, spoken, elsewhere)) return [];
    // What ends the sentence there ends it: "…." is one stop too many.
    const [stops = ''] = /^[.…]*/u.exec(text.slice(end)) ?? [];
    return [{ start, end: end + stops.length, text: '…' }];
  });
}
