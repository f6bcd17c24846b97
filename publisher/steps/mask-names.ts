/** Private persons by first name and initial, and without what leads to them, before anything is written. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Link } from '../../shared/feed/feed-schema.ts';
import { isMentionOf } from '../../shared/editor/named-people.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { foldText, withoutArticle } from '../../shared/french/fold-text.ts';
import { formatPhone } from '../../shared/french/format-french.ts';
import {
  applyEdits,
  maskPerson,
  shortenings,
  toName,
  type Edit,
  type PersonName,
} from '../../shared/french/mask-person.ts';
import { findContacts } from '../../reader/passages/find-contacts.ts';
import { findPeople, isNominative } from '../../reader/actors/find-people.ts';
import type { IdentifiedBulletin, IdentifiedInitiative } from './identified-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';

/**
 * Masks every text and drops every nominative address of a bulletin.
 * @returns the bulletin, and a problem for whatever was taken out of it
 */
export function maskBulletin(bulletin: IdentifiedBulletin): {
  bulletin: IdentifiedBulletin;
  problems: Problem[];
} {
  const { introduction, closing, note, links, themes } = bulletin;
  const around = findPeople([introduction, closing, note].join('\n'));
  const masked = {
    ...bulletin,
    ...maskTexts({ introduction, closing, note }),
    links: links.filter((link) => !leadsToPerson(link, around)),
    themes: themes.map((theme) => ({
      ...theme,
      ...maskTexts({ introduction: theme.introduction }),
      initiatives: theme.initiatives.map(maskInitiative),
    })),
  };
  return { bulletin: masked, problems: takenOut(bulletin, masked) };
}

/** Texts masked for the persons that each names itself; absent ones stay absent. */
function maskTexts<K extends string>(texts: Record<K, string | undefined>): { [Key in K]?: string } {
  const masked = Object.entries<string | undefined>(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, maskText(text, findPeople(text))]],
  );
  return Object.fromEntries(masked) as { [Key in K]?: string };
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

/** One initiative: its title, text and organisers, its links and telephone numbers. */
export function maskInitiative<T extends ParsedInitiative | IdentifiedInitiative>(initiative: T): T {
  const { text, title, organisers, links, phones, surePlaces } = initiative;
  // An organiser of kind person is one, whoever said so.
  const inFull = 'inFull' in initiative ? (initiative.inFull ?? []) : [];
  const named = organisers
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => toName(name))
    .filter((person) => !inFull.some((each) => isMentionOf(person, each)));
  const people: PersonName[] = [...initiative.people, ...named];
  const bodies = organisers.filter(({ kind }) => kind !== 'person').map(({ name }) => name);
  const spoken: SpokenOf = {
    bodies,
    isPrivate: people.length > 0 && bodies.length === 0,
    inFull,
    // "À Marck, Sophie Marck …": a place in its place is no surname.
    places: surePlaces,
  };
  return {
    ...initiative,
    ...(title !== undefined && { title: people.reduce(maskPerson, title) }),
    text: maskText(text, people, spoken),
    organisers: organisers.map(({ name, kind }) => ({ name: people.reduce(maskPerson, name), kind })),
    links: links.filter((link) => !leadsToPerson(link, people, spoken)),
    phones: phones.filter((number) => !leadsToPerson({ kind: 'phone', number }, people, spoken)),
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

/** Names shortened, and addresses that lead to those who bear them taken out. */
function maskText(text: string, people: readonly PersonName[], spoken = NOBODY_ELSE): string {
  const names = people
    .flatMap((person) => shortenings(text, person))
    .filter(({ start, end }) => !spoken.places.some((place) => start >= place.start && end <= place.end));
  return applyEdits(text, [...addressesTo(text, people, spoken), ...names]);
}

function addressesTo(text: string, people: readonly PersonName[], spoken: SpokenOf): Edit[] {
  let end = 0;
  return findContacts({ spans: [{ text }] }).flatMap((piece) => {
    const start = end;
    end += piece.text.length;
    return piece.contact && leadsToPerson(piece.contact, people, spoken) ? [{ start, end, text: '…' }] : [];
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
  if (isNominative(contact) && !spoken.inFull.some((person) => holdsName(address, person, true))) return true;
  if (people.length === 0) return false;
  if (spoken.isPrivate && contact.kind === 'facebook-profile') return true;
  if (spoken.bodies.some((name) => spells(address, name))) return false;
  return people.some((person) => holdsName(address, person, contact.kind === 'email'));
}

/** What of an address names someone: before the @ of an e-mail, behind the scheme of a link. */
interface Spelling {
  /** `Marie.Petit`, `MariePetit` and `marie-petit` are two words each. */
  words: readonly string[];
  /** Each piece between slashes and dots run together, in lower case and without digits. */
  runs: readonly string[];
}

function spelledIn({ kind, url }: Link): Spelling {
  const named = kind === 'email' ? url.replace(/^mailto:|@.*$/g, '') : url.replace(/^https?:\/\//, '');
  const parted = named.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ').replace(/\d+/g, ' ');
  return {
    words: foldText(parted).split(' '),
    runs: named.split('/').map((piece) => joined(piece.replace(/\d+/g, ''))),
  };
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
