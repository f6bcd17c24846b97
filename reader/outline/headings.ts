/**
 * The headings of a press release, known by how they stand: set as such, in bold, in capitals, or, in a text that sets nothing
 * apart, alone on a short line. Their depth only tells those of one document apart: what it means differs from clerk to clerk.
 */
import { findPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { isOnlyLeadIn, type Passage } from '../passages/passage.ts';
import { isSeriesTheme, looksDated, namesSeries, NUMBERED } from '../passages/passage-signs.ts';

/**
 * The title and the short headings that stand with it: "COVID-19" above, "N° 14" below. Without a title that names the
 * series, the first heading; `start` is -1 when there is none.
 */
export function findTitle(passages: readonly Passage[]): { start: number; end: number } {
  const found = passages.findIndex(
    (passage) =>
      passage.answer === undefined &&
      namesSeries(passage) &&
      (passage.kind === 'heading' || !/[.!?]$/.test(passage.text)),
  );
  const first =
    found >= 0
      ? found
      : passages.findIndex(
          (passage) => passage.answer === undefined && passage.kind === 'heading' && !isSeriesTheme(passage),
        );
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

/** Every passage that stands as a heading, marked as one: later steps ask for its kind alone. */
export function markHeadings(passages: readonly Passage[]): Passage[] {
  const afterTitle = findTitle(passages.map(asHeading)).end;
  // Where nothing is set apart, a short line that ends no sentence is.
  const isBare = !passages.some(
    (passage, index) => index >= afterTitle && looksSetApart(passage) && !looksDated(passage),
  );
  return passages.map((passage, index) =>
    isBare &&
    passage.answer === undefined &&
    index >= afterTitle &&
    !looksDated(passage) &&
    isShortLine(passage, passages[index + 1])
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

export const isCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

const isShortLine = ({ text, body, contacts }: Passage, next: Passage | undefined) =>
  text.length <= 80 &&
  /^\p{Lu}/u.test(text.replace(NUMBERED, '')) &&
  !/[.!;,…»)]$/.test(text) &&
  contacts.length === 0 &&
  !isOnlyLeadIn(text) &&
  !isOnlyLeadIn(body) &&
  next !== undefined &&
  next.text.length > text.length;

/** How a heading is set apart: headings of one rank share it. */
export const lookOf = ({ depth, strong, text }: Passage) =>
  [depth, strong, !/\p{Ll}/u.test(text), NUMBERED.exec(text)?.[0].replace(/[\p{L}\p{N}]+/gu, '#')].join();

/** A heading that names communes or an area and no more: "Harnes", "À Marœuil et à Duisans :", "Dans le Boulonnais". */
export function isPlaceHeading({ kind, text }: Passage, gazetteer: Gazetteer): boolean {
  if (kind !== 'heading' || text.length > 60) return false;
  const name = `À ${headingName(text)}`;
  const { places, territories } = findPlaces(name, gazetteer);
  const rest = [...places, ...territories].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    name,
  );
  return (
    places.length + territories.length > 0 &&
    /^(?:à|au|aux|et|dans|le|la|les|l['’]|sur|\((?:Nord|Somme|\d{2})\)|[\s,/–-])*$/iu.test(rest)
  );
}

/** A heading without its numbering, its final colon and its "à". */
export const headingName = (text: string) =>
  text
    .replace(NUMBERED, '')
    .replace(/^(?:commune de|ville de|[àa])\s+/iu, '')
    .replace(/\s*:$/, '')
    .trim();

/** A short line that ends in a colon and stands for a heading, in a text that sets nothing in bold. */
export const isColonLine = ({ kind, text }: Passage) =>
  kind === 'paragraph' && /^\p{Lu}.{3,60}:$/u.test(text) && !isOnlyLeadIn(text);
