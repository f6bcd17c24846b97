/**
 * A press release as every reader gives it, whatever the format of the file: blocks in reading order, made of spans.
 * The parser knows nothing else of the source.
 */
import { withoutInvisibleCharacters } from '../../shared/french/invisible-characters.ts';

export interface Span {
  /** A line break of the source stands as `\n`, every other white space as one space. */
  text: string;
  /** The address of a link, as written. */
  href?: string;
  strong?: boolean;
  /** Struck through: taken back by whoever wrote it. */
  struck?: boolean;
}

export interface Block {
  /** `item` opens an entry of a list; its further paragraphs are `paragraph`. `quote` is a quoted block. */
  kind: 'heading' | 'paragraph' | 'item' | 'quote';
  /** Of a heading, 1 being the highest. Clerks use depths freely: it only tells the headings of one document apart. */
  depth?: number;
  spans: Span[];
  /** Line of the source where it begins, from 1. */
  line: number;
}

/**
 * The text of a source, composed (NFC), with every run of white space as one space; no-break spaces stay. Of a run of accents or
 * spaces that nobody would type, what the feed takes stays.
 */
export const cleanText = (text: string) =>
  withoutInvisibleCharacters(
    text.replace(WITHIN_WORD, '').replace(ENDLESS_RUN, '$1').normalize('NFC'),
  ).replace(/[^\S\u00A0\u202F]+/g, ' ');

const ENDLESS_RUN = /(\p{M}{20}|\s{20})(?:\p{M}|\s)+/gu;

/** Nobody sees what changes the form of a sign or joins two, behind a letter; signs may need it (`❤️`). */
const WITHIN_WORD = /(?<=\p{L})[\u034F\u180B-\u180E\uFE00-\uFE0F]+/gu;

/** What stands in the block, without what is struck out. */
export const blockText = ({ spans }: Pick<Block, 'spans'>) =>
  spans.map(({ text, struck }) => (struck ? '' : text)).join('');

export const struckText = ({ spans }: Pick<Block, 'spans'>) =>
  spans
    .map(({ text, struck }) => (struck ? text : ''))
    .join('')
    .trim();

/** Is all of the block's text set in bold? */
export const isStrong = ({ spans }: Block) =>
  spans.every(({ text, strong }) => strong || !/[\p{L}\p{N}]/u.test(text)) &&
  spans.some(({ strong }) => strong);

/**
 * A sign before the items of a list, as word processors set it (those of Symbol and Wingdings are in the private area) or as people
 * type it; none that stands before an address, a telephone number, a place or a day, nor `©`, which pictures count among.
 */
export const BULLET_SIGN =
  '(?:[•▪◦‣·●○■□►➢➤→✓❏❑❒❖◆★\\uF0A7\\uF0B7\\uF0D8\\uF076\\uF0FC]|(?![©®™☎✆✉📞📱📲📧📩📨📬📍📌🌐🏠💻🕐-🕧⏰📅📆🗓🔗])\\p{Extended_Pictographic}\\uFE0F?)';
export const OPENS_WITH_SIGN = new RegExp(`^\\s*${BULLET_SIGN}`, 'u');
const LIST_MARK = new RegExp(`^\\s*(?:${BULLET_SIGN}|[-–—]\\s)`, 'u');

/** So long a line that ends a sentence, before another that opens one, is a paragraph. */
const LONG_LINE = 60;
const ENDS_SENTENCE = /[.!?…»”)]\s*$/;
const OPENS_SENTENCE = /^\s*[\p{Lu}«"“]/u;

/**
 * A paragraph that a sign makes an item, or whose lines are the items of a list or paragraphs, as old editors write them → one block
 * for each.
 */
export function splitLines(block: Block): Block[] {
  const lines: Span[][] = [[]];
  for (const span of block.spans)
    if (span.text === '\n') lines.push([]);
    else lines.at(-1)?.push(span);
  const parts: Span[][] = [];
  let areItems = false;
  for (const line of lines) {
    const [before, text] = [parts.at(-1), blockText({ spans: line })];
    const isItem = before !== undefined && LIST_MARK.test(text);
    areItems ||= isItem;
    if (before && !isItem && !opensParagraph(blockText({ spans: before }), text))
      before.push({ text: '\n' }, ...line);
    else parts.push(line);
  }
  // A dash alone may open a heading, or what someone says.
  const mark = areItems ? LIST_MARK : OPENS_WITH_SIGN;
  return parts.map((spans) => ({
    ...block,
    kind: block.kind !== 'heading' && mark.test(blockText({ spans })) ? 'item' : block.kind,
    spans,
  }));
}

const opensParagraph = (before: string, line: string) =>
  Math.min(before.slice(before.lastIndexOf('\n') + 1).length, line.length) >= LONG_LINE &&
  ENDS_SENTENCE.test(before) &&
  OPENS_SENTENCE.test(line);
