/** Private persons by first name and initial, before anything is written. */
import type { Initiative, Link } from '../shared/feed-schema.ts';
import { foldText } from '../shared/fold-text.ts';
import { findPeople, type Person } from './find-people.ts';
import type { IdentifiedInitiative } from './ledger.ts';

/**
 * Masks the persons found in an initiative: in its text and organisers alike. E-mails and profiles whose address holds
 * a masked surname are dropped, and the telephone numbers of an initiative that private persons alone carry.
 */
export function maskNames<T extends IdentifiedInitiative>(initiative: T): T {
  const people = initiative.people;
  if (people.length === 0) return initiative;
  const isPrivate = initiative.organisers.every(({ kind }) => kind === 'person');
  return {
    ...initiative,
    text: people.reduce(maskPerson, initiative.text),
    organisers: initiative.organisers.map(({ name, kind }) => ({
      name: people.reduce(maskPerson, name),
      kind,
    })),
    links: initiative.links.filter((link) => !people.some((person) => isNominative(link, person))),
    phones: isPrivate ? [] : initiative.phones,
    people: [],
    marks: [],
  };
}

/** The private persons that any other text of a bulletin names, masked in the same way. */
export const maskNamesIn = (text: string): string => findPeople(text).reduce(maskPerson, text);

/** Jonathan Petit → Jonathan P.; the surname alone, later in the text, → P. */
function maskPerson(text: string, { first, last }: Person): string {
  if (last === undefined || /^\p{Lu}\.$/u.test(last)) return text;
  const initial = `${last.replace(/^(?:de la |de |du |des |d['’]|le |la )/u, '').charAt(0)}.`;
  const edge = (word: string) => `(?<![\\p{L}\\p{N}-])${escapePattern(word)}(?![\\p{L}\\p{N}-])`;
  const full = first
    ? text.replace(new RegExp(`${edge(`${first} ${last}`)}\\.?`, 'gu'), `${first} ${initial}`)
    : text;
  // A surname may be a word of the text as well ("Petit à petit"): then a capital opens a sentence before it names someone.
  const isWord = new RegExp(edge(last.toLowerCase()), 'u').test(text);
  const before = isWord ? '(?<=[\\p{Ll},;:] |(?:M\\.|Mme|Mlle) )' : '';
  return full.replace(new RegExp(`${before}${edge(last)}`, 'gu'), initial);
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function isNominative({ kind, url, identity }: Link, { last }: Person): boolean {
  const surname = last === undefined ? '' : foldText(last).replaceAll(' ', '');
  if (surname.length < 3) return false;
  if (kind === 'email') return foldText(url.replace(/@.*$/, '')).replaceAll(' ', '').includes(surname);
  return kind === 'facebook-profile' || kind === 'facebook-page'
    ? (identity?.key.endsWith(surname) ?? false)
    : false;
}

/** The initiative as the feed has it: what only the publisher needs is left behind. */
export function toFeedInitiative(identified: IdentifiedInitiative): Initiative {
  const { id, title, text, communes, territories, organisers, links, phones, personal } = identified;
  const named = title === undefined ? {} : { title };
  return { id, ...named, text, communes, territories, organisers, links, phones, personal };
}
