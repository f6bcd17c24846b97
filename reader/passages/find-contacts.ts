/** The addresses and telephone numbers of a block, cut from the text around them. */
import { classifyLink, type Contact } from '../../shared/addresses/classify-link.ts';
import { trimAddress } from '../../shared/addresses/printed-address.ts';
import type { Block, Span } from '../formats/block.ts';

/** A stretch of a block: text, or text that is also an address. */
export interface Piece {
  text: string;
  contact?: Contact;
}

const TOP_DOMAINS = 'fr|com|org|net|eu|info|be|tv|me|gouv|asso|io|bzh|paris|re';

/** How people write the signs of an e-mail address so that robots do not read them: "(at)", "[arobase]", "(point)". */
const DISGUISES = [
  { sign: '@', words: 'at|a|arobase|@' },
  { sign: '.', words: 'point|dot' },
]
  .map(({ sign, words }) => ({ sign, source: ` ?(?:\\((?:${words})\\)|\\[(?:${words})\\]) ?` }))
  .map((disguise) => ({ ...disguise, pattern: new RegExp(disguise.source, 'gu') }));
const [DISGUISED_AT = '', DISGUISED_DOT = ''] = DISGUISES.map(({ source }) => source);
const NAME_PART = '[\\p{L}\\p{N}_+-]+';
const DOT = `(?:\\.|${DISGUISED_DOT})`;
/** "contact à second-depart.fr": only before a host. */
const AT_IN_WORDS = ` (?:arobase|à) (?=[a-z\\d-]+${DOT}(?:${TOP_DOMAINS})(?![\\p{L}]))`;

/** Numbers that answer for everyone in France. */
const SHORT_NUMBER = '(?:3\\d{3}|11[2-9]|116 ?\\d{3})';

const PRINTED = new RegExp(
  [
    // An address with its scheme, or with www.
    '(?:https?:\\/\\/|www\\.)[^\\s<>"«»]+',
    // An e-mail address.
    "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+",
    // The same in disguise.
    `(?<![\\p{L}\\p{N}._+-])${NAME_PART}(?:${DOT}${NAME_PART})*(?:${DISGUISED_AT}|${AT_IN_WORDS}|@)[a-z\\d-]+(?:${DOT}[a-z\\d-]+)+`,
    // A bare host: lower case, since "masques.Il" is a full stop without its space; a path lifts the doubt.
    `(?<![@\\p{L}\\p{N}.-])(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?\\.)+(?:${TOP_DOMAINS})(?:\\/[^\\s<>"«»]*)?(?![@\\p{L}\\p{N}])`,
    '(?<![@\\p{L}\\p{N}.-])(?:[A-Za-z-]+\\.)*[Ff]acebook\\.com\\/[^\\s<>"«»]+',
    // A French number; not inside a longer one, which would be an identifier.
    '(?<!\\d)(?:(?:\\+|00)33[ .\\u00A0\\u202F-]?(?:\\(0\\)[ .-]?)?|0)[1-9](?:[ ./\\u00A0\\u202F-]?\\d{2}){4}(?![\\d/])',
    // Free and special numbers, as they are usually grouped: "0800 130 000", "0 805 29 99 95".
    '(?<![\\d/])0[ \\u00A0\\u202F]?8\\d{2}(?:[ .\\u00A0\\u202F]?\\d{3}){2}(?!\\d)',
    '(?<![\\d/])0[ \\u00A0\\u202F]8\\d{2}(?:[ .\\u00A0\\u202F]\\d{2}){3}(?!\\d)',
    // Short ones, where the text says that one calls: "au 3919", "le 115".
    `(?<=(?<!\\p{L})(?:[Aa]u|[Ll]e|numéro|composer|appeler|composez|appelez) )${SHORT_NUMBER}(?=$|[.,;:!?)\\n]| (?:et|ou|pour|qui|par|sur|du|de|24|7|\\())`,
  ].join('|'),
  'gu',
);
const ONLY_SHORT_NUMBER = new RegExp(`^${SHORT_NUMBER}$`);

/** An address in disguise as it is meant; any other is left as it stands. */
const undisguised = (printed: string) =>
  DISGUISES.reduce((text, { sign, pattern }) => text.replace(pattern, sign), printed).replace(
    / (?:arobase|à) /u,
    '@',
  );

/** @returns the block's text in order, nothing left out, each address with what it leads to */
export function findContacts({ spans }: Pick<Block, 'spans'>): Piece[] {
  return joinedLinks(spans.filter(({ struck }) => !struck)).flatMap((span) =>
    span.href === undefined ? inText(span.text) : [ofLink(span)],
  );
}

/** One link in several spans, part of it in bold say, is one link. */
function joinedLinks(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.href === span.href) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

function ofLink({ text, href = '' }: Span): Piece {
  // Word processors add the slash of a bare host to what was typed without it.
  const typed = href.endsWith('/') && href.slice(0, -1).endsWith(text.trim()) ? href.slice(0, -1) : href;
  const contact = classifyLink(typed);
  return contact ? { text, contact } : { text };
}

function inText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: printed, index } of text.matchAll(PRINTED)) {
    const contact = classifyLink(ONLY_SHORT_NUMBER.test(printed) ? `tel:${printed}` : undisguised(printed));
    if (!contact) continue;
    // The full stop of the sentence and the bracket around the address stay in the text.
    const address = trimAddress(printed);
    const start = index + Math.max(printed.indexOf(address), 0);
    pieces.push({ text: text.slice(done, start) }, { text: address, contact });
    done = start + address.length;
  }
  return [...pieces, { text: text.slice(done) }].filter((piece) => piece.text !== '');
}

/** What the words of a text lead to. */
export const contactsIn = (text: string): Contact[] =>
  findContacts({ spans: [{ text }] }).flatMap(({ contact }) => contact ?? []);

/** By what two contacts are one. */
export const addressOf = (contact: Contact) => (contact.kind === 'phone' ? contact.number : contact.url);
