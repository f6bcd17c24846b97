/** Private persons by first name and initial, and without what leads to them, before anything is written. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Bulletin, Initiative, Link } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { maskPerson, toName, type PersonName } from '../../shared/french/mask-person.ts';
import { findContacts } from '../../reader/passages/find-contacts.ts';
import { findPeople, isNominative } from '../../reader/actors/find-people.ts';
import type { IdentifiedBulletin, IdentifiedInitiative } from './ledger.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';

/**
 * Masks every text and drops every nominative address of a bulletin.
 * @param inFull the initiatives whose persons agreed to be named
 */
export function maskBulletin(
  bulletin: IdentifiedBulletin,
  inFull: (id: string) => boolean,
): IdentifiedBulletin {
  const { introduction, closing, note, links, themes } = bulletin;
  const around = findPeople([introduction, closing, note].join('\n'));
  const texts = { introduction, closing, note };
  return {
    ...bulletin,
    ...maskTexts(texts),
    links: links.filter((link) => !leadsTo(link, around, false)),
    themes: themes.map((theme) => ({
      ...theme,
      ...maskTexts({ introduction: theme.introduction }),
      initiatives: theme.initiatives.map((each) => (inFull(each.id) ? each : maskInitiative(each))),
    })),
  };
}

/** Texts masked for the persons that each names itself; absent ones stay absent. */
function maskTexts<K extends string>(texts: Record<K, string | undefined>): { [Key in K]?: string } {
  const masked = Object.entries<string | undefined>(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, maskText(text, findPeople(text), false)]],
  );
  return Object.fromEntries(masked) as { [Key in K]?: string };
}

/** One initiative: its title, text and organisers, its links and telephone numbers. */
export function maskInitiative<T extends ParsedInitiative | IdentifiedInitiative>(initiative: T): T {
  const { text, title, organisers, links, phones } = initiative;
  // An organiser of kind person is one, whoever said so.
  const named = organisers.filter(({ kind }) => kind === 'person').map(({ name }) => toName(name));
  const people: PersonName[] = [...initiative.people, ...named];
  const isPrivate = people.length > 0 && organisers.every(({ kind }) => kind === 'person');
  return {
    ...initiative,
    ...(title !== undefined && { title: people.reduce(maskPerson, title) }),
    text: maskText(text, people, isPrivate),
    organisers: organisers.map(({ name, kind }) => ({ name: people.reduce(maskPerson, name), kind })),
    links: links.filter((link) => !leadsTo(link, people, isPrivate)),
    phones: phones.filter((number) => !leadsTo({ kind: 'phone', number }, people, isPrivate)),
    people: [],
    marks: [],
  };
}

/** Names shortened, and addresses that lead to those who bear them taken out. */
function maskText(text: string, people: readonly PersonName[], isPrivate: boolean): string {
  const kept = findContacts({ spans: [{ text }] }).map((piece) =>
    piece.contact && leadsTo(piece.contact, people, isPrivate) ? '…' : piece.text,
  );
  return people.reduce(maskPerson, kept.join(''));
}

/**
 * Does an address lead to one of these persons? One that holds a surname does, and an e-mail that holds a first name;
 * so do a mobile number, and, where private persons alone act, any number and any personal profile.
 */
function leadsTo(contact: Contact, people: readonly PersonName[], isPrivate: boolean): boolean {
  if (isNominative(contact)) return true;
  if (people.length === 0) return false;
  if (contact.kind === 'phone') return isPrivate || /^\+33[67]/.test(contact.number);
  if (isPrivate && contact.kind === 'facebook-profile') return true;
  const address = addressWords(contact);
  return people.some(({ first, last = '' }) => {
    const [given, surname] = [first, last].map((word) => foldText(word).replaceAll(' ', '')) as [
      string,
      string,
    ];
    const holdsSurname = surname.length > 2 && address.includes(surname);
    return holdsSurname || (contact.kind === 'email' && given.length > 3 && address.includes(given));
  });
}

/** What names someone in an address: before the @ of an e-mail, behind the scheme of a link. */
const addressWords = ({ kind, url }: Link) =>
  foldText(kind === 'email' ? url.replace(/^mailto:|@.*$/g, '') : url.replace(/^https?:\/\//, '')).replaceAll(
    ' ',
    '',
  );

/** The initiative as the feed has it: what only the publisher needs is left behind. */
function toFeedInitiative(identified: IdentifiedInitiative): Initiative {
  const { id, title, text, communes, territories, organisers, links, phones, personal } = identified;
  const named = title === undefined ? {} : { title };
  return { id, ...named, text, communes, territories, organisers, links, phones, personal };
}

/** The bulletin as the feed and `read` show it. */
export const toFeedBulletin = (bulletin: IdentifiedBulletin): Bulletin => ({
  ...bulletin,
  themes: bulletin.themes.map((theme) => ({
    ...theme,
    initiatives: theme.initiatives.map(toFeedInitiative),
  })),
});
