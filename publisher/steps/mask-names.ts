/** Private persons by first name and initial, and without what leads to them, before anything is written. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Link } from '../../shared/feed/feed-schema.ts';
import { isMentionOf } from '../../shared/editor/named-people.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { foldText, withoutArticle } from '../../shared/french/fold-text.ts';
import { formatPhone } from '../../shared/french/format-french.ts';
import {
  applyEdits,
  namePattern,
  shortenings,
  toName,
  type Edit,
  type PersonName,
} from '../../shared/french/mask-person.ts';
import { findContacts } from '../../reader/passages/find-contacts.ts';
import { findPeople } from '../../reader/actors/find-people.ts';
import { namesSomeone } from '../../reader/actors/nominative-address.ts';
import { businessNames } from './business-names.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';
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
  const { title, introduction, closing, note, links, themes } = bulletin;
  const inFull = initiativesOf(bulletin).flatMap((each) =>
    each.inFull.filter((person) => !each.agreed?.includes(person)),
  );
  const peopleIn = (texts: readonly (string | undefined)[]) => except(findPeople(texts.join('\n')), inFull);
  const around = peopleIn([title, introduction, closing, note]);
  const everyone = [
    ...around,
    ...themes.flatMap((theme) => peopleIn([theme.title, theme.introduction])),
    ...initiativesOf(bulletin).flatMap(peopleOf),
  ];
  const mask = (text: string) => maskText(text, peopleIn([text]), NOBODY_ELSE, knownIn(text, everyone));
  const masked: IdentifiedBulletin = {
    ...bulletin,
    ...maskTexts({ title, introduction, closing, note }, mask),
    links: links.filter((link) => !leadsToPerson(link, around)),
    themes: withDistinctSlugs(
      themes.map((theme) => ({
        ...theme,
        ...maskTexts({ title: theme.title, introduction: theme.introduction }, mask),
        slug: mask(theme.title) === theme.title ? theme.slug : themeSlug(mask(theme.title)),
        initiatives: theme.initiatives.map((each) => maskInitiative(each, everyone)),
      })),
    ),
  };
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

/** Whom an initiative names, and does not in full: an organiser of kind person is one, whoever said so. */
const peopleOf = ({ people, organisers, inFull }: ParsedInitiative): PersonName[] => [
  ...people,
  ...except(
    organisers.filter(({ kind }) => kind === 'person').map(({ name }) => toName(name)),
    inFull,
  ),
];

const except = (people: readonly PersonName[], inFull: readonly PersonName[]) =>
  people.filter((person) => !inFull.some((each) => isMentionOf(person, each)));

/**
 * Where a text names those whom another text of the release names. Their surname alone counts within a sentence, where no other
 * capitalised word makes it a part of something else's name.
 */
function knownIn(text: string, everyone: readonly PersonName[], { places, bodies } = NOBODY_ELSE): Edit[] {
  const ofBodies = bodies.flatMap((name) =>
    [...text.matchAll(new RegExp(namePattern(name), 'gu'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
  );
  const isAlone = ({ start, end }: Edit) =>
    /(?:[\p{Ll},;:.] |^|\n|M\. )$/u.test(text.slice(0, start)) &&
    !/^ \p{Lu}/u.test(text.slice(end)) &&
    ![...places, ...ofBodies].some((range) => start >= range.start && start < range.end);
  return namesIn(text, everyone).filter((edit) => !isSurnameAlone(edit) || isAlone(edit));
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

const initiativesOf = ({ themes }: IdentifiedBulletin) => themes.flatMap(({ initiatives }) => initiatives);

const addressesOf = ({ links, phones = [] }: { links: readonly Link[]; phones?: readonly string[] }) => [
  ...links.map(({ url }) => url.replace(/^mailto:/, '')),
  ...phones.map(formatPhone),
];

const lostInWords = (lost: readonly string[]) =>
  `Ne sera pas publié, car cela mène à une personne nommée : ${lost.join(', ')}. Si c’est l’adresse d’un organisme, nommez-le dans corrections.json ("organisers").`;

/**
 * One initiative: its title, text and organisers, its links and telephone numbers.
 * @param everyone whom the rest of the release names
 */
export function maskInitiative<T extends ParsedInitiative>(
  initiative: T,
  everyone: readonly PersonName[] = [],
): T {
  const { text, title, organisers, links, phones, surePlaces, inFull } = initiative;
  const elsewhere = except(everyone, inFull);
  const people = peopleOf(initiative);
  const bodies = organisers.filter(({ kind }) => kind !== 'person').map(({ name }) => name);
  const spoken: SpokenOf = {
    bodies,
    isPrivate: people.length > 0 && bodies.length === 0,
    inFull,
    // "À Marck, Sophie Marck …": a place in its place is no surname.
    places: surePlaces,
  };
  const names = [...people, ...elsewhere];
  const masked = maskText(text, people, spoken, knownIn(text, elsewhere, spoken));
  return {
    ...initiative,
    ...(title !== undefined && { title: applyEdits(title, namesIn(title, names)) }),
    text: masked,
    organisers: organisers.map(({ name, kind }) => {
      const isBusiness = kind === 'company' && isBusinessIn(text, name);
      const own = applyEdits(
        name,
        namesIn(name, people).filter((edit) => !isBusiness || !isSurnameAlone(edit)),
      );
      const others = knownIn(own, elsewhere, { ...NOBODY_ELSE, bodies: kind === 'person' ? [] : [own] });
      return { name: applyEdits(own, others), kind };
    }),
    links: links.filter((link) => !leadsToPerson(link, people, spoken)),
    phones: phones.filter((number) => !leadsToPerson({ kind: 'phone', number }, people, spoken)),
    personal: initiative.personal || masked !== text,
    people: [],
    marks: [],
  };
}

/** Whom and what a text names besides private persons. */
interface SpokenOf {
  /** Names of bodies that act. */
  bodies: readonly string[];
  /** Do private persons alone act? */
  isPrivate: boolean;
  /** Who stands in full, address and all. */
  inFull: readonly PersonName[];
  /** Where places stand in it that are no one's surname. */
  places: readonly { start: number; end: number }[];
}

const NOBODY_ELSE: SpokenOf = { bodies: [], isPrivate: false, inFull: [], places: [] };

/**
 * Names shortened, and addresses that lead to those who bear them taken out.
 * @param others what is to be shortened as well
 */
function maskText(
  text: string,
  people: readonly PersonName[],
  spoken = NOBODY_ELSE,
  others: readonly Edit[] = [],
): string {
  const names = namesIn(text, people).filter(
    ({ start }) => !spoken.places.some((place) => start >= place.start && start < place.end),
  );
  return applyEdits(text, [...addressesTo(text, people, spoken), ...names, ...others]);
}

/** Each name to be shortened: a surname alone that a business bears is the business's. */
function namesIn(text: string, people: readonly PersonName[]): Edit[] {
  const businesses = businessNames(text);
  return people
    .flatMap((person) => shortenings(text, person))
    .filter(
      (edit) =>
        !isSurnameAlone(edit) || !businesses.some(({ start, end }) => edit.start >= start && edit.end <= end),
    );
}

const isSurnameAlone = ({ text }: Edit) => !text.includes(' ');

/** « Dupont », where the text tells of « la boulangerie Dupont ». */
const isBusinessIn = (text: string, name: string) =>
  businessNames(text).some(({ start, end }) => text.slice(start, end) === name);

function addressesTo(text: string, people: readonly PersonName[], spoken: SpokenOf): Edit[] {
  let end = 0;
  return findContacts({ spans: [{ text }] }).flatMap((piece) => {
    const start = end;
    end += piece.text.length;
    if (!piece.contact || !leadsToPerson(piece.contact, people, spoken)) return [];
    // What ends the sentence there ends it: "…." is one stop too many.
    const [stops = ''] = /^[.…]*/u.exec(text.slice(end)) ?? [];
    return [{ start, end: end + stops.length, text: '…' }];
  });
}

/**
 * Does an address lead to one of these persons? One that spells a body's name is that body's. One that holds a person's names
 * does, and so do a mobile number, and, where private persons alone act, any number and any personal profile.
 */
function leadsToPerson(contact: Contact, people: readonly PersonName[], spoken = NOBODY_ELSE): boolean {
  if (contact.kind === 'phone')
    return people.length > 0 && (spoken.isPrivate || /^\+33[67]/.test(contact.number));
  const address = spelledIn(contact);
  const isInFull = spoken.inFull.some((person) => holdsName(address, person, true));
  const nominative = isInFull ? undefined : namesSomeone(contact);
  if (nominative === 'sure') return true;
  if (spoken.isPrivate && contact.kind === 'facebook-profile') return true;
  if (spoken.bodies.some((name) => spells(address, name))) return false;
  // "jdupont@…" may be someone: on the body's own domain it is the body's.
  if (nominative === 'doubt')
    return !spoken.bodies.some((name) =>
      spells(spelledIn({ kind: 'website', url: contact.url.replace(/^.*@/, '') }), name),
    );
  const account = contact.kind === 'email' || contact.kind === 'website' ? undefined : accountIn(contact.url);
  return people.some(
    (person) =>
      holdsName(address, person, contact.kind === 'email') ||
      (account !== undefined && bearsFirstName(account, person)),
  );
}

/** What a network calls an account by: the last piece of its address. */
const accountIn = (url: string) => url.replace(/[/?#]*$/, '').replace(/^.*\//, '');

/** "clotilde.vandermeersch", for someone known as Clotilde alone. */
const bearsFirstName = (account: string, { first, last }: PersonName) => {
  const words = foldText(account.replace(/\d+/g, ' ')).split(' ');
  return last === undefined && first.length > 2 && words.length === 2 && words.includes(foldText(first));
};

/** What of an address names someone: before the @ of an e-mail, behind the scheme of a link. */
interface Spelling {
  /** `Marie.Petit`, `MariePetit` and `marie-petit` are two words each. */
  words: readonly string[];
  /** Each piece between slashes and dots run together, in lower case and without digits. */
  runs: readonly string[];
}

function spelledIn({ kind, url }: Link): Spelling {
  const decoded = decodedAddress(url);
  const named =
    kind === 'email' ? decoded.replace(/^mailto:|@.*$/g, '') : decoded.replace(/^https?:\/\/(?:www\.)?/, '');
  const parted = named.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ').replace(/\d+/g, ' ');
  return {
    words: foldText(parted).split(' '),
    runs: named.split('/').map((piece) => joined(piece.replace(/\d+/g, ''))),
  };
}

/** `%56an` is `Van`; what is no encoding stays. */
function decodedAddress(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const joined = (text: string) => foldText(text).replaceAll(' ', '');

/** Names that are too short stand in an address by chance. */
const spells = ({ runs }: Spelling, name: string) => {
  const spelled = joined(withoutArticle(name));
  return spelled.length > 3 && runs.some((run) => run.includes(spelled));
};

/** A surname as a word, or both names run together; an e-mail names people in shorter ways still ("mpetit", "sophie62"). */
function holdsName({ words, runs }: Spelling, { first, last = '' }: PersonName, isEmail: boolean): boolean {
  const [given, surname] = [joined(first), joined(last)];
  const holds = (text: string) => text.length > 2 && words.includes(text);
  const both = given.length > 1 && surname.length > 1 ? [given + surname, surname + given] : [];
  const ends = (run: string) => surname.length > 2 && (run.startsWith(surname) || run.endsWith(surname));
  return (
    holds(surname) ||
    runs.some((run) => both.some((name) => run.includes(name)) || (isEmail && ends(run))) ||
    (isEmail && given.length > 3 && runs.some((run) => run.includes(given)))
  );
}
