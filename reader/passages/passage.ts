/** A block of the source with its addresses found, and its text with and without the links that end it. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Link } from '../../shared/feed/feed-schema.ts';
import { BULLET_SIGN, blockText, isStrong, struckText, type Block } from '../formats/block.ts';
import { findContacts, type Piece } from './find-contacts.ts';
import type { AnsweredBlock, Identified } from './identify.ts';
import type { PassageAnswer } from '../../shared/editor/question.ts';

/** A block of the source, or a piece of one. */
export interface Source extends Pick<Identified, 'id' | 'sentences'> {
  line: number;
  text: string;
}

export interface Passage {
  kind: Block['kind'];
  depth?: number;
  /** By what the editor's answers know it again. */
  id: string;
  /** What the editor says that it is. */
  answer?: PassageAnswer;
  /** First line of the source. */
  line: number;
  /** The blocks of the source that it is made of. */
  sources: Source[];
  strong: boolean;
  /** What of it is struck out, which `text` leaves out; empty where nothing is. */
  struck: string;
  /** All of it, tidied. */
  text: string;
  /** Without the link block at its end. */
  body: string;
  contacts: Contact[];
}

const LEAD_INS = [
  "(?:pour\\s+)?(?:plus|davantage|toutes?(?:\\s+les)?)\\s+(?:d(?:e\\s|['’]\\s?))?(?:informations?|infos?|renseignements?|détails?)",
  '(?:pour\\s+)?en\\s+savoir\\s+(?:plus|davantage)|tous\\s+les\\s+détails|à\\s+suivre|suivez-(?:la|le|les|nous)',
  "(?:pour\\s+)?(?:les?\\s+|la\\s+|nous\\s+)?(?:aider|contacter|joindre|rejoindre|suivre|participer|s[’']inscrire|faire\\s+un\\s+don)",
  '(?:sur\\s+)?ces\\s+(?:deux|trois|quatre)?\\s*(?:initiatives|actions|associations|démarches)',
  'réservations?|inscriptions?|rendez-vous|numéros?(?:\\s+(?:dédié|vert|unique|gratuit))?|permanences?|cagnottes?|dons|adhésions?',
  'renseignements?|informations?|infos?|contacts?|coordonnées|liens?|voir(?:\\s+aussi)?|sources?|standard',
  '(?:la\\s+|leurs?\\s+|sa\\s+|son\\s+|notre\\s+)?(?:pages?|groupes?|comptes?|sites?|chaînes?|événements?)(?:\\s+(?:facebook|internet|web|twitter|instagram|youtube))?',
  'facebook|twitter|instagram|youtube|courriels?|e-?mails?|mails?|adresses?(?:\\s+(?:mail|e-?mail|électronique))?|téléphones?|tél|tel|par\\s+(?:téléphone|courriel|mail)',
];
const LEAD_IN = LEAD_INS.join('|');
const BETWEEN = "et|ou|par|sur|à|via|ici|aux?|le|la|l['’]";
const ONLY_LEAD_IN = new RegExp(`^(?:(?:${LEAD_IN}|${BETWEEN})(?!\\p{L})|[^\\p{L}\\p{N}])*$`, 'iu');
/** "Plus d'informations sur ces initiatives auprès de la direction :". */
const LONG_LEAD_IN =
  /^(?:pour )?(?:(?:plus|davantage) d['’] ?(?:informations?|infos?|renseignements?)|en savoir plus)(?!\p{L})[^.!?]{0,100}$/iu;
/** It ends a passage when a sentence, a line or a bracket begins with it; "Plus d'informations" needs no such sign. */
const LEAD_IN_AT_END = new RegExp(
  `(?:^|[.!?…»;:)]\\s*|\\n\\s*|\\s[–—-]\\s*|\\()((?:${LEAD_IN})(?:[\\s,]+(?:${LEAD_IN}|${BETWEEN}))*\\s*[:\\-–(]?\\s*)$` +
    `|\\s((?:${LEAD_INS[0]}|${LEAD_INS[1]})\\s*:?\\s*)$`,
  'iu',
);

/** Nothing but words that announce an address ("Pour plus d'informations :"), or nothing at all. */
export const isOnlyLeadIn = (text: string) => ONLY_LEAD_IN.test(text) || LONG_LEAD_IN.test(text);

/** Does it end in a block of links, or hold nothing else? An address within a sentence is none. */
export const hasLinkBlock = ({ body, text, contacts }: Passage) =>
  contacts.length > 0 && body.length < text.length;

/** A passage of its own that announces links: "Pour plus d'informations : www.facebook.com/…". */
export const announcesLinks = (passage: Passage | undefined) =>
  passage !== undefined && isOnlyLeadIn(passage.body) && ANNOUNCEMENT.test(passage.text);
const ANNOUNCEMENT = new RegExp(`^(?:${LEAD_IN})(?!\\p{L})`, 'iu');

const SHARED =
  /(?<!\p{L})(?:(?:ces|les)\s+(deux|trois|quatre)|ces\s+(?:initiatives|actions|associations|démarches)|initiatives?\s+\d+\s+et\s+\d+)(?!\p{L})/iu;
const COUNTS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4 };

/** How many of the initiatives before it a passage gives its links to: "Sur ces deux actions : …" says so. */
export function sharesLinks({ text }: Passage): number {
  const shared = SHARED.exec(text);
  return shared ? (COUNTS[shared[1]?.toLowerCase() ?? ''] ?? 2) : 1;
}

/** "3. La librairie …": how clerks number initiatives where their program makes no list of them. */
export const ITEM_NUMBER = /^\d{1,2}\s?[.)/–-]\s+(?=\p{Lu}|[«"“])/u;

export function toPassage({ block, id, sentences, answer }: AnsweredBlock): Passage {
  const pieces = findContacts(block);
  const end = isLinkBlock(pieces) ? 0 : linkBlockStart(pieces);
  const [text, struck] = [tidy(blockText(block)), struckText(block)];
  return {
    kind: block.kind === 'paragraph' && ITEM_NUMBER.test(blockText(block)) ? 'item' : block.kind,
    ...(block.depth !== undefined && { depth: block.depth }),
    id,
    ...(answer !== undefined && { answer }),
    line: block.line,
    sources: [{ line: block.line, id, text: text || struck, sentences }],
    strong: isStrong(block),
    struck,
    text,
    body: tidy(bodyOf(pieces.slice(0, end), end < pieces.length)),
    contacts: pieces.flatMap(({ contact }) => contact ?? []),
  };
}

/** Words that announce links when little else stands before the colon: "Pour les écouter :", "Contact pour ces deux actions :". */
const SHORT_LEAD_IN = new RegExp(
  `^\\W*(?:${LEAD_IN}|pour|[àa] (?:voir|lire|écouter|suivre|retrouver|découvrir)|voir|lire|écouter|suivre|retrouver|sur|auprès)(?!\\p{L})[^.!?;]{0,60}:\\s*$`,
  'iu',
);
/** "Commandes auprès de Maxime, au 06 … ou sur le site …": a lead-in's word first, and no sentence. */
const LOOSE_LEAD_IN = new RegExp(
  `^\\W*(?:commandes?|${LEAD_INS.slice(4, 6).join('|')})(?!\\p{L})[^.!?;]{0,80}$`,
  'iu',
);

/** Does the whole passage do no more than give links? */
function isLinkBlock(pieces: readonly Piece[]): boolean {
  const first = pieces.findIndex(({ contact }) => contact);
  if (first < 0) return false;
  const words = pieces.map(({ text, contact }) => (contact ? '' : text));
  const rest = words.slice(first).join(' ');
  const [before, all] = [words.slice(0, first).join(''), words.join(' ').trim().replace(/\.$/, '')];
  return (SHORT_LEAD_IN.test(before) && isOnlyLeadIn(rest)) || LOOSE_LEAD_IN.test(all);
}

/** Where the links at the end of a passage begin: after a sentence, a line break, or "Plus d'informations :". */
function linkBlockStart(pieces: readonly Piece[]): number {
  let start = pieces.length;
  while (start > 0 && belongsToLinks(pieces[start - 1])) start--;
  const before = pieces[start - 1]?.text ?? '';
  const closes =
    start === 0 || /[.!?…»)]$/.test(before.trimEnd()) || LEAD_IN_AT_END.test(before) || /\n\s*$/.test(before);
  return closes && pieces.slice(start).some(({ contact }) => contact) ? start : pieces.length;
}

const belongsToLinks = (piece: Piece | undefined) =>
  piece !== undefined && (piece.contact !== undefined || isOnlyLeadIn(piece.text));

function bodyOf(pieces: readonly Piece[], linksFollow: boolean): string {
  const text = pieces.map((piece) => piece.text).join('');
  const match = linksFollow ? LEAD_IN_AT_END.exec(text) : null;
  const leadIn = match?.[1] ?? match?.[2];
  return leadIn === undefined ? text : text.slice(0, -leadIn.length);
}

const LINE_MARK = new RegExp(`^\\s*(?:${BULLET_SIGN}|[-–—*](?=\\s?["«“]?\\p{L}))\\s*`, 'u');

/** One space between words: a line break inside a paragraph is layout; the mark of a list's item is not its text. */
const tidy = (text: string) =>
  text
    .replace(LINE_MARK, '')
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(/ +([,.])/g, '$1')
    .trim();

/** A passage cut in two by a page's header. */
export const joinPassages = (first: Passage, second: Passage): Passage => ({
  ...first,
  sources: [...first.sources, ...second.sources],
  text: `${first.text} ${second.text}`,
  body: `${first.body} ${second.body}`.trim(),
  contacts: [...first.contacts, ...second.contacts],
});

/** Each address once, in order; telephone numbers are no links. */
export function linksOf(contacts: readonly Contact[]): Link[] {
  const links = new Map<string, Link>();
  for (const contact of contacts) {
    if (contact.kind === 'phone') continue;
    // Printed once with its final slash and once without, an address is one.
    const key = contact.url.replace(/\/$/, '');
    if (!links.has(key)) links.set(key, contact);
  }
  return [...links.values()];
}

/** Paragraphs joined by a blank line; undefined when there are none. */
export function joinParagraphs(paragraphs: readonly string[]): string | undefined {
  const full = paragraphs.filter((paragraph) => !isOnlyLeadIn(paragraph));
  return full.length > 0 ? full.join('\n\n') : undefined;
}
