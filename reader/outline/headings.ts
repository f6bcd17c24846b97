/**
 * The headings of a press release, known by how they stand: set as such, in bold, in capitals, or, in a text that sets nothing
 * apart, alone on a short line. Their depth only tells those of one document apart: what it means differs from clerk to clerk.
 */
import { furnitureIn } from '../formats/furniture.ts';
import { DATED, NUMBERED, SERIES } from '../mentions/cues.ts';
import { ruleIn } from '../mentions/rule.ts';
import { isOnlyLeadIn, type Passage } from '../passages/passage.ts';
import { sentencesOf } from '../passages/sentences.ts';

const seriesIn = ({ text }: Passage) => ruleIn(SERIES, text)?.id;

/** "- Solidaires avec les plus jeunes :", as a heading or as a line that ends no sentence. */
export const isSeriesTheme = (passage: Passage) =>
  (passage.answer ?? 'heading') === 'heading' &&
  passage.text.length < 160 &&
  seriesIn(passage) === 'series/theme' &&
  (passage.kind === 'heading' || !/[.!?]$/.test(passage.text));

const namesSeries = (passage: Passage) =>
  passage.text.length < 200 &&
  seriesIn(passage) === 'series/title' &&
  (passage.kind === 'heading' || !/[.!?]$/.test(passage.text));

export const looksDated = ({ text }: Passage) => ruleIn(DATED, text) !== undefined;

/** What speaks for a passage as the release's title, and how much. */
const TITLE_SIGNS: readonly { says: string; fits: (each: TitleCandidate) => boolean; weight: number }[] = [
  { says: 'it names the series', fits: ({ passage }) => namesSeries(passage), weight: 6 },
  {
    says: 'it is the only heading of the first rank',
    fits: ({ isOnlyFirstRank }) => isOnlyFirstRank,
    weight: 5,
  },
  { says: 'no heading stands before it', fits: ({ isFirst }) => isFirst, weight: 3 },
  { says: 'it is set as a heading', fits: ({ passage }) => passage.kind === 'heading', weight: 2 },
  { says: 'it opens as a theme does', fits: ({ passage }) => isSeriesTheme(passage), weight: -5 },
  { says: 'something is told before it', fits: ({ toldBefore }) => toldBefore > 0, weight: -3 },
  {
    says: 'nothing but its length sets it apart, and something is told before it',
    fits: ({ passage, toldBefore }) => toldBefore > 0 && passage.kind === 'heading' && isBare(passage),
    weight: -6,
  },
  { says: 'much is told before it', fits: ({ toldBefore }) => toldBefore > 2, weight: -4 },
];

interface TitleCandidate {
  passage: Passage;
  isOnlyFirstRank: boolean;
  isFirst: boolean;
  /** How many paragraphs. */
  toldBefore: number;
}

/**
 * The title and the short headings that stand with it: "COVID-19" above, "N° 14" below; `start` is -1 when there is none.
 */
export function findTitle(passages: readonly Passage[]): { start: number; end: number } {
  const first = likeliestTitle(passages);
  const title = passages[first];
  // What stands as high as the title, or only numbers it, is part of it; a theme's heading stands lower.
  const belongs = (passage: Passage | undefined) =>
    passage !== undefined &&
    passage.answer === undefined &&
    passage.text.length < 60 &&
    ((passage.kind === 'heading' && title !== undefined && lookOf(passage) === lookOf(title)) ||
      /^(?:n\s?[°ºo]|num[ée]ro)\s?\d+|^\p{Lu}[^.!?]*:$/iu.test(passage.text)) &&
    !isSeriesTheme(passage);
  let [start, end] = [first, first + 1];
  while (first >= 0 && belongs(passages[start - 1])) start--;
  while (first >= 0 && belongs(passages[end])) end++;
  return { start, end };
}

function likeliestTitle(passages: readonly Passage[]): number {
  const may = (passage: Passage) =>
    passage.answer === undefined &&
    (passage.kind === 'heading' || namesSeries(passage)) &&
    !looksDated(passage) &&
    furnitureIn(passage.text) === undefined;
  const highest = passages.filter((passage) => may(passage) && passage.depth === 1);
  const [firstHeading] = passages.filter((passage) => may(passage) && passage.kind === 'heading');
  let [best, most, toldBefore] = [-1, 0, 0];
  for (const [index, passage] of passages.entries()) {
    if (may(passage)) {
      const candidate = {
        passage,
        isOnlyFirstRank: highest.length === 1 && highest[0] === passage,
        isFirst: passage === firstHeading,
        toldBefore,
      };
      const weight = TITLE_SIGNS.reduce((sum, sign) => sum + (sign.fits(candidate) ? sign.weight : 0), 0);
      if (weight > most) [best, most] = [index, weight];
    } else if (passage.text.length > 100) toldBefore++;
  }
  return best;
}

/** Every passage that stands as a heading, marked as one: later steps ask for its kind alone. */
export function markHeadings(passages: readonly Passage[]): Passage[] {
  const afterTitle = findTitle(passages.map(asHeading)).end;
  // Where nothing is set apart, a short line that ends no sentence is.
  const isPlain = !passages.some(
    (passage, index) => index >= afterTitle && looksSetApart(passage) && !looksDated(passage),
  );
  return passages.map((passage, index) =>
    isPlain &&
    passage.answer === undefined &&
    index >= afterTitle &&
    !looksDated(passage) &&
    (isShortLine(passage, passages[index + 1]) || (index === 0 && isTopLine(passage, passages.slice(1))))
      ? { ...passage, kind: 'heading' }
      : asHeading(passage),
  );
}

function asHeading(passage: Passage): Passage {
  if (passage.answer !== undefined && passage.answer !== 'heading')
    return passage.kind === 'heading' ? { ...passage, kind: 'paragraph' } : passage;
  return (passage.answer ?? looksSetApart(passage)) ? { ...passage, kind: 'heading' } : passage;
}

/** Set as a heading, or short and wholly bold or in capitals. */
function looksSetApart({ kind, strong, text, body }: Passage): boolean {
  if (isOnlyLeadIn(text) || isOnlyLeadIn(body)) return false;
  if (kind === 'heading') return true;
  return text.length < 100 && !/[.!;,]$/.test(text) && (strong || isCapitals(text));
}

/** A heading that is one by its length alone. */
const isBare = ({ depth, strong, text }: Passage) => depth === undefined && !strong && !isCapitals(text);

export const isCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

const isShortLine = (passage: Passage, next: Passage | undefined) =>
  isLabel(passage) &&
  /^\p{Lu}/u.test(passage.text.replace(NUMBERED, '')) &&
  next !== undefined &&
  next.text.length > passage.text.length;

/** The first line of a text that sets nothing apart may be longer, and stand above its like: a title and a standfirst. */
const isTopLine = (passage: Passage, below: readonly Passage[]) =>
  mayStandAlone(passage) &&
  passage.text.length <= 160 &&
  below.some(({ text }) => text.length > passage.text.length);

/** Short, ending no sentence, and no link: it may be a name alone on its line. */
export const isLabel = (passage: Passage) => passage.text.length <= 80 && mayStandAlone(passage);

const mayStandAlone = ({ text, body, contacts }: Passage) =>
  !/[.!;,…»)]$/.test(text) &&
  contacts.length === 0 &&
  sentencesOf(text).length === 1 &&
  !isOnlyLeadIn(text) &&
  !isOnlyLeadIn(body);

/** How a heading is set apart: headings of one rank share it. */
export const lookOf = ({ depth, strong, text }: Passage) =>
  [depth, strong, !/\p{Ll}/u.test(text), NUMBERED.exec(text)?.[0].replace(/[\p{L}\p{N}]+/gu, '#')].join();

/** "1. Solidaires avec tous :" → "Solidaires avec tous". */
export const themeTitle = (text: string) =>
  text.replace(NUMBERED, '').replace(/(?<![\s:.–—-])[\s:.–—-]+$/u, '');

/** A short line that ends in a colon and stands for a heading, in a text that sets nothing in bold. */
export const isColonLine = ({ kind, text }: Passage) =>
  kind === 'paragraph' && /^\p{Lu}.{3,60}:$/u.test(text) && !isOnlyLeadIn(text);
