/**
 * PDF → blocks. A PDF holds no paragraphs, only pieces of text at positions: lines are rebuilt from their heights, blocks
 * from the gaps between lines, links from the rectangles that annotations draw; what repeats at the same height of
 * several pages is a running header or footer.
 */
import { getDocumentProxy } from 'unpdf';
import { BULLET_SIGN, cleanText, OPENS_WITH_SIGN, type Block, type Span } from './block.ts';
import { furnitureIn } from './furniture.ts';
import { joinLines } from './read-text.ts';

// PDF.js needs this of ES2024 to read fonts, whose names say what is bold; Node has it from version 21 on.
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength) {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return moved;
    },
  });
}

/** Positions are in points, from the page's lower left corner. */
interface Chunk {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  strong: boolean;
  href?: string;
}

interface Line {
  page: number;
  chunks: Chunk[];
  left: number;
  baseline: number;
  size: number;
}

interface LinkArea {
  href: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** @throws what PDF.js throws for a broken or encrypted file (`PasswordException`) */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  // What is larger than that is left out: no picture is unpacked for its text.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: 1 });
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(await readPage(await pdf.getPage(number), number));
  const lines = withoutRunningLines(pages).flat();
  return toBlocks(lines);
}

async function readPage(page: PdfPage, number: number): Promise<Line[]> {
  const [{ items }, areas, isStrong] = [
    await page.getTextContent(),
    await linkAreas(page),
    await strongFonts(page),
  ];
  const chunks = items.flatMap((item): Chunk[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , , left = 0, baseline = 0] = item.transform as number[];
    const chunk = {
      text: item.str,
      left,
      right: left + item.width,
      baseline,
      size: item.height,
      strong: isStrong(item.fontName),
    };
    const area = areas.find((each) => covers(each, chunk));
    return [area ? { ...chunk, href: area.href } : chunk];
  });
  const lines = toLines(chunks, number);
  // A link that covers no chunk of its own (part of a longer one, or a picture) stays with the line it stands on.
  const used = new Set(chunks.map(({ href }) => href));
  for (const area of areas.filter(({ href }) => !used.has(href))) {
    const line = lines.find(({ baseline }) => baseline >= area.bottom - 3 && baseline <= area.top);
    line?.chunks.push({
      text: ' ',
      left: area.left,
      right: area.right,
      baseline: line.baseline,
      size: 0,
      strong: false,
      href: area.href,
    });
  }
  return lines;
}

async function linkAreas(page: PdfPage): Promise<LinkArea[]> {
  const annotations = (await page.getAnnotations()) as {
    subtype?: string;
    url?: string;
    unsafeUrl?: string;
    rect?: number[];
  }[];
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rect ?? [];
    const href = url ?? unsafeUrl;
    return subtype === 'Link' && href ? [{ href, left, bottom, right, top }] : [];
  });
}

/** Does the area hold most of the chunk? */
function covers(area: LinkArea, { left, right, baseline, size }: Omit<Chunk, 'text' | 'strong'>): boolean {
  const middle = baseline + size / 3;
  const shared = Math.min(area.right, right) - Math.max(area.left, left);
  return middle >= area.bottom && middle <= area.top && shared > 0.6 * (right - left);
}

/** The name of a font says whether it is bold; it is known once the page's operators are. */
async function strongFonts(page: PdfPage): Promise<(fontName: string) => boolean> {
  await page.getOperatorList();
  const known = new Map<string, boolean>();
  return (fontName) => {
    const strong = known.get(fontName) ?? isBoldFont(page, fontName);
    known.set(fontName, strong);
    return strong;
  };
}

function isBoldFont(page: PdfPage, fontName: string): boolean {
  const fonts = page.commonObjs as { has(name: string): boolean; get(name: string): unknown };
  const font = fonts.has(fontName) ? (fonts.get(fontName) as { name?: string }) : {};
  return /bold|black|heavy|semibold|demi/i.test(font.name ?? '');
}

function toLines(chunks: readonly Chunk[], page: number): Line[] {
  const lines: Line[] = [];
  for (const chunk of chunks.filter(({ text }) => text.trim())) {
    const line = lines.find(
      ({ baseline, size }) => Math.abs(baseline - chunk.baseline) < Math.max(2, 0.3 * size),
    );
    if (line) line.chunks.push(chunk);
    else lines.push({ page, chunks: [chunk], left: chunk.left, baseline: chunk.baseline, size: chunk.size });
  }
  for (const line of lines) {
    line.chunks.sort((a, b) => a.left - b.left);
    line.left = line.chunks[0]?.left ?? 0;
    line.size = Math.max(...line.chunks.map(({ size }) => size));
  }
  return lines.sort((a, b) => b.baseline - a.baseline);
}

const textOf = ({ chunks }: Line) =>
  chunks
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Digits differ from page to page ("2/3"). */
const runningKey = (line: Line) => `${Math.round(line.baseline / 3)} ${textOf(line).replace(/\d+/g, '#')}`;

function withoutRunningLines(pages: readonly Line[][]): Line[][] {
  const seen = new Map<string, number>();
  for (const key of pages.flatMap((lines) => [...new Set(lines.map(runningKey))]))
    seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((lines) => lines.filter((line) => (seen.get(runningKey(line)) ?? 0) < 2));
}

function toBlocks(lines: readonly Line[]): Block[] {
  const gap = commonest(gapsOf(lines)) ?? 14;
  const sizes = headingSizes(lines);
  const width = Math.max(0, ...lines.map(({ chunks }) => chunks.at(-1)?.right ?? 0));
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const spans = toSpans(line);
    const block = blocks.at(-1);
    if (previous && block && continuesParagraph(previous, line, gap, width)) appendLine(block, spans);
    else blocks.push({ ...kindOf(line, sizes), spans, line: index + 1 });
  }
  return blocks;
}

const OPENS_ITEM = new RegExp(`^(?:${BULLET_SIGN}|[-–—]\\s|\\d{1,2}[.)]\\s+\\p{Lu})`, 'u');

/** A line in larger type than the text is a heading; the larger, the higher. */
function kindOf(line: Line, sizes: readonly number[]): Pick<Block, 'kind' | 'depth'> {
  const rank = sizes.indexOf(Math.round(line.size));
  if (rank >= 0) return { kind: 'heading', depth: rank + 1 };
  return { kind: OPENS_WITH_SIGN.test(textOf(line)) ? 'item' : 'paragraph' };
}

/** Sizes of type well above that of most of the text, the largest first. */
function headingSizes(lines: readonly Line[]): number[] {
  const usual = commonest(
    lines.flatMap((line) => Array<number>(textOf(line).length).fill(Math.round(line.size))),
  );
  const sizes = new Set(lines.map(({ size }) => Math.round(size)));
  return [...sizes].filter((size) => usual !== undefined && size > 1.15 * usual).sort((a, b) => b - a);
}

/** The distances between lines that follow each other on a page; the commonest is that within a paragraph. */
const gapsOf = (lines: readonly Line[]) =>
  lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    return previous?.page === line.page ? [Math.round(previous.baseline - line.baseline)] : [];
  });

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function continuesParagraph(previous: Line, line: Line, gap: number, width: number): boolean {
  const [before, text] = [textOf(previous), textOf(line)];
  if (OPENS_ITEM.test(text) || furnitureIn(text) !== undefined || furnitureIn(before) !== undefined)
    return false;
  if (previous.page !== line.page)
    return (
      !/[.!?…:»)]$/.test(before) && (/^\p{Ll}/u.test(text) || /[,-]$/.test(before) || ENDS_OPEN.test(before))
    );
  if (Math.abs(previous.size - line.size) > 1.5 || allStrong(previous) !== allStrong(line)) return false;
  // A line in capitals above one that is not is a heading, whatever the type.
  if (isCapitals(before) !== isCapitals(text)) return false;
  // Lines of a larger type stand further apart.
  if (previous.baseline - line.baseline > 1.3 * Math.max(gap, 1.2 * line.size)) return false;
  // A last line that stops well before the margin ends its paragraph when a sentence ends with it.
  const right = previous.chunks.at(-1)?.right ?? 0;
  return !(right < 0.75 * width && /[.!?…:]$/.test(before));
}

/** Words that no sentence ends with: a page broke behind them. */
const ENDS_OPEN =
  /(?<!\p{L})(?:à|aux?|de|du|des|d['’]|l['’]|la|le|les|et|ou|en|par|pour|sur|dans|avec|une?|que|qui)$/iu;

const isCapitals = (text: string) => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);

const allStrong = ({ chunks }: Line) => chunks.every(({ strong, text }) => strong || !text.trim());

/** A line's chunks as spans, with the spaces that positions imply. */
function toSpans({ chunks }: Line): Span[] {
  return chunks.map((chunk, index) => {
    const previous = chunks[index - 1];
    const isApart = previous && chunk.left - previous.right > 0.15 * Math.max(chunk.size, previous.size);
    const space = isApart && !/\s$/.test(previous.text) && !/^\s/.test(chunk.text) ? ' ' : '';
    return {
      text: space + cleanText(chunk.text),
      ...(chunk.strong && { strong: true }),
      ...(chunk.href !== undefined && { href: chunk.href }),
    };
  });
}

/** Two lines of one paragraph; a link that goes on from the one to the other stays one. */
function appendLine(block: Block, spans: readonly Span[]) {
  const last = block.spans.at(-1);
  const [first, ...rest] = spans;
  if (!last || !first) return;
  if (last.href !== undefined && last.href === first.href) last.text += first.text.trimStart();
  else {
    const joined = joinLines(last.text, first.text);
    const head = last.text.trimEnd();
    last.text = joined.startsWith(`${head} `) ? `${head} ` : head;
    block.spans.push({ ...first, text: first.text.trimStart() });
  }
  block.spans.push(...rest);
}
