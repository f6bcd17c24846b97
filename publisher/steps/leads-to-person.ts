/** Addresses and telephone numbers that lead to a private person. */
import { namesSomeone } from '../../reader/actors/nominative-address.ts';
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Link } from '../../shared/feed/feed-schema.ts';
import { foldText, withoutArticle } from '../../shared/french/fold-text.ts';
import type { PersonName } from '../../shared/french/mask-person.ts';

/** Who else acts in a text, and is named in full. */
export interface Bodies {
  /** Names of bodies that act, as they are published. */
  bodies: readonly string[];
  /** Do private persons alone act? */
  isPrivate: boolean;
  /** Who stands in full, address and all. */
  inFull: readonly PersonName[];
}

/**
 * Does an address lead to one of these persons, whom its own text names? One that spells a body's name is that body's. One that
 * holds a person's names does, and so do a mobile number, and, where private persons alone act, any number and any personal profile.
 */
export function leadsToPerson(contact: Contact, people: readonly PersonName[], spoken: Bodies): boolean {
  if (contact.kind === 'phone')
    return people.length > 0 && (spoken.isPrivate || /^\+33[67]/.test(contact.number));
  const address = spelledIn(contact);
  const isInFull = spoken.inFull.some((person) => holdsName(address, person, true));
  const nominative = isInFull ? undefined : namesSomeone(contact);
  if (nominative === 'sure') return true;
  if (spoken.isPrivate && contact.kind === 'facebook-profile') return true;
  if (spoken.bodies.some((name) => spells(address, name))) return false;
  // "jdupont@…" may be someone: on the body's own domain it is the body's.
  const host = hostIn(contact);
  if (nominative === 'doubt') return !host || !spoken.bodies.some((name) => spells(host, name));
  const account = contact.kind === 'email' || contact.kind === 'website' ? undefined : accountIn(contact.url);
  return people.some(
    (person) =>
      holdsName(address, person, contact.kind === 'email') ||
      (host !== undefined && holdsName(host, person, false)) ||
      (account !== undefined && bearsFirstName(account, person)),
  );
}

/**
 * Does it lead to someone whom another text of the release names?
 * @param elsewhere a surname that is a word as well stands in an address by chance, unless the first name stands there too
 */
export function leadsElsewhere(
  contact: Contact,
  { people, isWord }: { people: readonly PersonName[]; isWord: (surname: string) => boolean },
  { bodies, inFull }: Bodies,
): boolean {
  if (contact.kind === 'phone') return false;
  const address = spelledIn(contact);
  if (inFull.some((person) => holdsName(address, person, true))) return false;
  if (bodies.some((name) => spells(address, name))) return false;
  const host = hostIn(contact);
  return [address, ...(host ? [host] : [])].some((spelling) =>
    people.some((person) =>
      isWord(person.last ?? '') ? holdsBoth(spelling, person) : holdsName(spelling, person, false),
    ),
  );
}

/** Does an account's name (« @rosalie.quevrain », « @RosalieQuevrain ») hold a surname, or a first name and what may be one? */
export function isHandleOf(handle: string, people: readonly PersonName[], { bodies, inFull }: Bodies) {
  const spelling = spelledIn({ kind: 'website', url: handle });
  if (people.some((person) => holdsName(spelling, person, false))) return true;
  const words = handle.slice(1).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '.');
  return (
    handle.startsWith('@') &&
    namesSomeone({ kind: 'email', url: `mailto:${words}@` }) === 'sure' &&
    !inFull.some((person) => holdsName(spelling, person, true)) &&
    !bodies.some((name) => spells(spelling, name))
  );
}

/** Does a word hold someone's first name and surname without anything between them? */
export function isRunTogether(word: string, people: readonly PersonName[]): boolean {
  if (/[._-]/.test(word) || word.length < 6) return false;
  const run = joined(word);
  return people.some(({ first, last = '' }) => {
    const [given, surname] = [joined(first), joined(last)];
    const isLong = given.length > 2 && surname.length > 2;
    return isLong && (run.includes(given + surname) || run.includes(surname + given));
  });
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

/** What stands behind the @ of an e-mail: a site may bear someone's name. */
const hostIn = ({ kind, url }: Link) =>
  kind === 'email' ? spelledIn({ kind: 'website', url: url.replace(/^.*@/, '') }) : undefined;

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

/**
 * A surname as a word, one that ends a word ("famillequevrain") or has little behind it, or both names run together; an e-mail names
 * people in shorter ways still ("mroy", "sophie62").
 */
function holdsName(spelling: Spelling, person: PersonName, isEmail: boolean): boolean {
  const { words, runs } = spelling;
  const [given, surname] = [joined(person.first), joined(person.last ?? '')];
  const isOneEnd = (run: string) =>
    isEmail
      ? surname.length > 2 && (run.startsWith(surname) || run.endsWith(surname))
      : surname.length >= LONG_ENOUGH && (run.endsWith(surname) || isFollowed(run, surname));
  return (
    (surname.length > 2 && words.includes(surname)) ||
    [...words, ...runs].some((run) => isOneEnd(run) || isInitialled(run, person)) ||
    holdsBoth(spelling, person) ||
    (isEmail && given.length > 3 && runs.some((run) => run.includes(given)))
  );
}

/** A shorter surname ends other words by chance: "Petit" in "appetit". */
const LONG_ENOUGH = 6;

/** What people put behind their name. A surname may go on as a word does: "Boulanger", "boulangerie". */
const isFollowed = (run: string, surname: string) =>
  run.startsWith(surname) &&
  /^(?:officiel(?:le)?|solidaires?|page|perso|pro|family|famille|couture|creations?|photos?|photographe|artiste|coach|\w)$/.test(
    run.slice(surname.length),
  ) &&
  !/^[esx]$/.test(run.slice(surname.length));

/** "royr", "rmroy", "mmeroy": a surname with the initials of the first name, or with a title. */
function isInitialled(run: string, { first, last = '' }: PersonName): boolean {
  const [initials, surname] = [foldText(first).replace(/(?<=\S)\S+ ?/g, ''), joined(last)];
  if (surname.length <= 2) return false;
  return [...(initials === '' ? [] : [initials]), 'm', 'mr', 'mme', 'mlle'].some(
    (before) => run === before + surname || run === surname + before,
  );
}

/** First name and surname, as words or run together. */
function holdsBoth({ words, runs }: Spelling, { first, last = '' }: PersonName): boolean {
  const [given, surname] = [joined(first), joined(last)];
  if (given.length < 2 || surname.length < 2) return false;
  return (
    (words.includes(given) && words.includes(surname)) ||
    runs.some((run) => [given + surname, surname + given].some((name) => run.includes(name)))
  );
}
