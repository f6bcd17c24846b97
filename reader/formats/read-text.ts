import { BULLET_SIGN, cleanText, type Block } from './block.ts';

const BULLET = new RegExp(`^\\s*(?:${BULLET_SIGN}|\\*|[-–—]\\s?(?=\\S)|\\d{1,2}[.)]\\s)`, 'u');
const DATELINE = "\\p{Lu}[\\p{L}' ’-]{1,40}, le [^.]{4,30}\\d{4}";
const DATE_AT_RIGHT = new RegExp(`(?<=\\S) {4,}(?=${DATELINE}\\s*$)`, 'u');
/** A line that stands alone: a dateline, an address, or words that only announce one. */
const ALONE = new RegExp(
  `^\\s*(?:${DATELINE}|(?:https?:\\/\\/|www\\.)\\S+|\\S+@\\S+\\.\\w+|(?:pour )?(?:plus d['’]informations?|en savoir plus|plus d['’]infos?)\\s*:?.*)\\s*$`,
  'iu',
);
/** A line that is short for the text that it stands in ends a paragraph when a sentence ends with it. */
const SENTENCE_END = /[.!?…»:]\s*$/;

/** Plain text → blocks: blank lines part paragraphs; in a text without any, line ends do. */
export function readText(source: string): Block[] {
  const lines = source
    .split(/\r\n|[\n\r\u2028\u2029]/)
    // The dateline may stand at the right of another line.
    .flatMap((raw, index) => raw.split(DATE_AT_RIGHT).map((part) => ({ raw: part, line: index + 1 })));
  const longest = areParagraphs(lines)
    ? Infinity
    : lines.reduce((length, { raw }) => Math.max(length, raw.length), 0);
  const blocks: Block[] = [];
  let previous = '';
  for (const { raw, line } of lines) {
    const text = cleanText(raw);
    if (text.trim() && continues(previous, raw, longest)) {
      const span = blocks.at(-1)?.spans[0];
      if (span) span.text = joinLines(span.text, text);
    } else if (text.trim()) {
      const isItem = BULLET.test(text) && !/^\s*[-–—]\s*solid/i.test(text);
      blocks.push({ kind: isItem ? 'item' : 'paragraph', spans: [{ text: text.trim() }], line });
    }
    previous = raw;
  }
  return blocks;
}

/** In a text that no width wraps, hardly a line that stands on another ends within a sentence. */
function areParagraphs(lines: readonly { raw: string }[]): boolean {
  const long = lines.filter(({ raw }, index) => raw.trim().length > 60 && lines[index + 1]?.raw.trim());
  const ended = long.filter(({ raw }) => SENTENCE_END.test(raw));
  return long.length > 0 && ended.length >= 0.8 * long.length;
}

/** Does a line go on with the paragraph of the line before it? */
function continues(previous: string, line: string, longest: number): boolean {
  if (!previous.trim() || BULLET.test(line)) return false;
  if (breaksAddress(previous, line) || /\p{L}-\s*$/u.test(previous)) return true;
  if (ALONE.test(line) || ALONE.test(previous)) return false;
  const wasFull = previous.trimEnd().length > 0.7 * Math.min(longest, 120);
  return wasFull
    ? !(SENTENCE_END.test(previous) && longest > 160)
    : !SENTENCE_END.test(previous) && /^\s*\p{Ll}/u.test(line);
}

/** "Saint-" and "Omer" are one word, so are the two halves of an address; other lines are joined by a space. */
export const joinLines = (before: string, after: string) =>
  (/\p{L}-$/u.test(before.trimEnd()) && /^\s*\p{L}/u.test(after)) || breaksAddress(before, after)
    ? before.trimEnd() + after.trim()
    : `${before.trimEnd()} ${after.trim()}`;

/** An address that ends a line on one of its signs, or that the next line opens with one: "contact@" and "asso.fr". */
const breaksAddress = (before: string, after: string) =>
  (/(?:^|\s)(?:(?:https?:\/\/|www\.)\S*[/_.=&?-]|\S+@(?:\S*[.-])?)\s*$/i.test(before) &&
    /^\s*(?!www\.|https?:|\S+@)[a-z\d][^\s,;]*(?:[./_-]\S*|\s*$)/.test(after)) ||
  (/[\w.]$/.test(before.trimEnd()) && /^\s*@[a-z\d-]+\.[a-z]/.test(after)) ||
  (/(?:@|www\.|https?:\/\/)\S*\.$/i.test(before.trimEnd()) &&
    /^\s*(?:fr|com|org|net|eu)(?![\p{L}])/u.test(after));
