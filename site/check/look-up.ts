/** From what an association knows of itself to its initiatives: pure, by the core's own reading of addresses. */
import { classifyLink, type Contact } from '../../shared/addresses/classify-link.ts';
import { facebookMatchKeys, findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import type { Link, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { parsePrintedAddress } from '../../shared/addresses/printed-address.ts';

/** `bulletins/62-2020-04-08-2/#e7`, `…/e7/`, `62-2020-04-08-2#e7`, with the mark as addresses write it. */
const REFERENCE = /((?:\d{2,3}|2[AB])-\d{4}-\d{2}-\d{2}-\d+)\/?(?:#|%23)?(e\d+)\b/i;

/** The id that an address of ours, or a copied reference, holds. */
export function findReference(typed: string): string | undefined {
  const [, bulletin = '', serial = ''] = REFERENCE.exec(typed) ?? [];
  const id = `${bulletin}#${serial}`;
  return feedPatterns.initiativeId.test(id) ? id : undefined;
}

/**
 * The initiatives that somebody may mean who types a reference, an address, a telephone number, or words.
 * @returns the likeliest first: those that go by these words before those that only hold them
 */
export function lookUp(typed: string, initiatives: readonly ListedInitiative[]): ListedInitiative[] {
  const id = findReference(typed);
  if (id) return initiatives.filter((each) => each.id === id);
  const contact = classifyLink(typed);
  return contact ? initiatives.filter((each) => leadsTo(typed, contact, each)) : byWords(typed, initiatives);
}

/** Does an address lead to an initiative, as the extension and this page compare them? */
export function leadsTo(typed: string, contact: Contact, { links, phones }: ListedInitiative): boolean {
  if (contact.kind === 'phone') return phones.includes(contact.number);
  const keys = matchKeysOf(typed);
  return links.some((link) =>
    keys.length > 0 ? linkKeys(link).some((key) => keys.includes(key)) : isSameLink(contact, link),
  );
}

/** What an address is compared by, when it is one of Facebook's: `page:secondddepart`. */
export function matchKeysOf(address: string): string[] {
  const identity = findFacebookIdentity(address);
  return identity ? facebookMatchKeys(identity) : [];
}

export const linkKeys = ({ identity }: Pick<Link, 'identity'>) =>
  identity ? facebookMatchKeys(identity) : [];

function isSameLink(one: Link, other: Link): boolean {
  if (one.kind !== other.kind) return false;
  if (one.account !== undefined) return foldText(one.account) === foldText(other.account ?? '');
  if (one.kind === 'website') return siteHost(one) === siteHost(other);
  return one.url.toLowerCase() === other.url.toLowerCase();
}

/** A web site by its host: the same with and without `www.`, whatever the page. */
const siteHost = ({ url }: Pick<Link, 'url'>) => parsePrintedAddress(url)?.hostname.replace(/^www\./, '');

function byWords(typed: string, initiatives: readonly ListedInitiative[]): ListedInitiative[] {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const ranked = initiatives.flatMap((initiative) => {
    const rank = rankOf(words, initiative);
    return rank === undefined ? [] : [{ initiative, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ initiative }) => initiative);
}

/** 0 when the words are in what it goes by, 1 with its places, 2 in its text. */
function rankOf(
  words: readonly string[],
  { title, organisers, communes, territories, text }: ListedInitiative,
) {
  const names = [title ?? '', ...organisers.map(({ name }) => name)].join(' ');
  const places = [...communes, ...territories].map(({ name }) => name).join(' ');
  const texts = [names, `${names} ${places}`, `${names} ${places} ${text}`].map(
    (each) => ` ${foldText(each)}`,
  );
  const rank = texts.findIndex((each) => words.every((word) => each.includes(` ${word}`)));
  return rank < 0 ? undefined : rank;
}
