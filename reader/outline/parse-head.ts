/** The top of a press release: number, date, title, the editor's note, the introduction. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import type { Bulletin } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { parseFrenchDate } from './parse-date.ts';
import { joinParagraphs, linksOf, type Passage } from '../passages/passage.ts';
import { DATED, NOTE } from '../mentions/cues.ts';
import { ruleIn } from '../mentions/rule.ts';
import type { Problem } from '../../shared/editor/problem.ts';

export interface HeadOptions {
  /** What the editor states, where the document does not. */
  number?: number;
  date?: string;
  title?: string;
  /** False in a series without numbers: a release then has its rank of the day, as its file's name ends, or 1. */
  numbered?: boolean;
  /** Where the document stands, the surest first: the number may be said only there ("…-n-7"). */
  addresses?: readonly string[];
}

export type Head = Pick<
  Bulletin,
  'id' | 'number' | 'numbered' | 'date' | 'title' | 'source' | 'note' | 'introduction'
>;

/** What of a release stands at its top. */
export interface HeadPassages {
  title: readonly Passage[];
  introduction: readonly Passage[];
  /** Those that say the day, wherever they stand. */
  dated: readonly Passage[];
}

export function parseHead(
  { title, introduction: introducing, dated }: HeadPassages,
  department: string,
  options: HeadOptions,
): { head: Head; contacts: Contact[]; problems: Problem[] } {
  const quotes = introducing.filter(isNote);
  // The day of the release itself, rather than that of its page on a site.
  const datelineFirst = [...dated.filter(isDateline), ...dated];
  const others = introducing.filter((each) => !quotes.includes(each));
  const titleText = options.title ?? title.map(({ text }) => text).join(' ');
  const introduction = joinParagraphs(others.map(({ body }) => body));

  const date =
    options.date ??
    datelineFirst.map(({ text }) => parseFrenchDate(text)).find(Boolean) ??
    options.addresses?.map((address) => DATE_IN_ADDRESS.exec(address)?.[1]).find(Boolean);
  const addresses = options.addresses ?? [];
  const said = [titleText, ...dated.map(({ text }) => text)].join(' ');
  const number =
    options.number ??
    (options.numbered === false ? rankOfDay(addresses) : findNumber(said, addresses, introduction ?? ''));
  const source = quotes
    .flatMap(({ contacts }) => linksOf(contacts))
    .find(({ kind }) => kind === 'website')?.url;
  const note = joinParagraphs(quotes.map(({ body }) => body));
  return {
    head: {
      id: `${department}-${date ?? '0000-00-00'}-${number ?? 0}`,
      number: number ?? 0,
      ...(options.numbered === false && { numbered: false }),
      date: date ?? '',
      title: titleText,
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
      ...(introduction !== undefined && { introduction }),
    },
    contacts: others.flatMap(({ contacts }) => contacts),
    problems: missingPieces({ date, number, title: titleText }, title[0]?.line ?? introducing[0]?.line ?? 1),
  };
}

/** A quoted block, or a paragraph that says what it is: formats other than Markdown and HTML quote nothing. */
const isNote = ({ kind, text }: Passage) => kind === 'quote' || ruleIn(NOTE, text) !== undefined;

const isDateline = ({ text }: Passage) => ruleIn(DATED, text)?.id === 'dated/place-and-day';

const REMEDIES = {
  date: 'Date introuvable : écrivez par exemple « Arras, le 8 avril 2020 » en tête, ou nommez le fichier 2020-04-08-2.',
  number:
    'Numéro introuvable : écrivez par exemple « n° 2 » dans le titre, ou nommez le fichier 2020-04-08-2.',
  title: 'Titre introuvable : le titre nomme la série, par exemple « Le Pas-de-Calais solidaire n° 2 ».',
} as const;

const missingPieces = (found: Record<keyof typeof REMEDIES, unknown>, line: number): Problem[] =>
  (Object.keys(REMEDIES) as (keyof typeof REMEDIES)[])
    .filter((what) => !found[what])
    .map((what) => ({ level: 'error', line, message: REMEDIES[what] }));

const ORDINALS =
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme'
    .split(' ')
    .map((word) => word.replace('-', ' '));

const IN_DIGITS = /(?<!\p{L})n\s*[°ºo]\s*\.?\s*(\d+)|(?<!\p{L})num[ée]ro\s+(\d+)/iu;
const DATE_IN_ADDRESS = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?:-\d+)?\.\w+$/;
const CARDINALS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq'
    .split(' ')
    .map((word) => word.replaceAll('-', ' '));
/** "…-solidaire-n-7" on the prefecture's site, "2020-04-30-7.md" in the editor's folder. */
const IN_ADDRESS = /(?:^|[-_/.])n[-_°]?(\d+)(?=$|[-_/.])|\d{4}-\d{2}-\d{2}-(\d+)\.\w+$/iu;

/** From the title, else the document's address, else the introduction; in digits, else in words. */
function findNumber(title: string, addresses: readonly string[], introduction: string): number | undefined {
  const said = [
    IN_DIGITS.exec(title),
    ...addresses.map((each) => IN_ADDRESS.exec(each)),
    numberInWords(title),
    numberInWords(introduction),
    IN_DIGITS.exec(introduction),
  ];
  for (const match of said) {
    if (typeof match === 'number') return match;
    const digits = match?.[1] ?? match?.[2];
    if (digits) return Number(digits);
  }
  return undefined;
}

/** "2020-04-30-2.md" is the second of its day. */
const rankOfDay = (addresses: readonly string[]) =>
  addresses.map((each) => Number(RANK_IN_NAME.exec(each)?.[1] ?? 0)).find((rank) => rank > 0) ?? 1;
const RANK_IN_NAME = /(?:^|\/)\d{4}-\d{2}-\d{2}-(\d+)\.\w+$/;

/** "ce septième communiqué", "numéro dix-neuf". */
function numberInWords(text: string): number | null {
  const folded = foldText(text);
  const has = (pattern: string) => new RegExp(`(?:^| )${pattern}(?: |$)`).test(folded);
  const ordinal = ORDINALS.findIndex((word) =>
    has(`${word} (?:communique|bulletin|numero|edition|lettre|volet)`),
  );
  if (ordinal >= 0) return ordinal + 1;
  const cardinal = CARDINALS.findLastIndex((word) => has(`numero ${word}`));
  return cardinal < 0 ? null : cardinal + 1;
}
