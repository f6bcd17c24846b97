/**
 * The parts of a press release: what stands before its themes, the themes, what closes it.
 *
 * Headings are known by how they stand: set as such, in bold, in capitals, or, in a text that sets nothing apart, alone
 * on a short line. Which of them open a theme is told by the words of the series ("Solidaires avec …"), else by rank:
 * the first that is no place's and no initiative's own shows how the others look. Their depth only tells headings of one document
 * apart: what it means differs from clerk to clerk.
 */
import { findOrganisers } from '../actors/find-organisers.ts';
import { findPeople } from '../actors/find-people.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { goesOn } from './goes-on.ts';
import { announcesLinks, isOnlyLeadIn, type Passage } from '../passages/passage.ts';
import {
  closes,
  closesSoftly,
  closesWithin,
  isDateline,
  isDistrict,
  isPressContact,
  isSeriesTheme,
  looksDated,
  namesSeries,
  NUMBERED,
} from '../passages/passage-signs.ts';

export interface Outline {
  head: Passage[];
  /** Without a heading: a release that has no themes. */
  themes: { heading: Passage | undefined; passages: Passage[] }[];
  closing: Passage[];
}

export function findOutline(passages: readonly Passage[], gazetteer: Gazetteer): Outline {
  const headings = findThemeHeadings(passages, gazetteer);
  const first = passages.findIndex((passage) => headings.has(passage));
  const bodyStart = first < 0 ? firstInitiative(passages, gazetteer) : first;
  const last = passages.findLastIndex((passage) => headings.has(passage));
  const bodyEnd = closingStart(passages, Math.max(last + 1, bodyStart), gazetteer);
  return {
    head: passages.slice(0, bodyStart),
    themes: splitAt(passages.slice(bodyStart, bodyEnd), headings),
    closing: passages.slice(bodyEnd),
  };
}

function splitAt(passages: readonly Passage[], headings: ReadonlySet<Passage>): Outline['themes'] {
  const themes: Outline['themes'] = [];
  for (const passage of passages) {
    if (headings.has(passage)) themes.push({ heading: passage, passages: [] });
    else if (themes.length === 0) themes.push({ heading: undefined, passages: [passage] });
    else themes.at(-1)?.passages.push(passage);
  }
  return themes;
}

/**
 * The title and the short headings that stand with it: "COVID-19" above, "N° 14" below. Without a title that names the
 * series, the first heading; `start` is -1 when there is none.
 */
export function findTitle(passages: readonly Passage[]): { start: number; end: number } {
  const found = passages.findIndex(
    (passage) => namesSeries(passage) && (passage.kind === 'heading' || !/[.!?]$/.test(passage.text)),
  );
  const first =
    found >= 0
      ? found
      : passages.findIndex((passage) => passage.kind === 'heading' && !isSeriesTheme(passage));
  const title = passages[first];
  // What stands as high as the title, or only numbers it, is part of it; a theme's heading stands lower.
  const belongs = (passage: Passage | undefined) =>
    passage !== undefined &&
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
    isBare && index >= afterTitle && !looksDated(passage) && isShortLine(passage, passages[index + 1])
      ? { ...passage, kind: 'heading' }
      : asHeading(passage),
  );
}

const asHeading = (passage: Passage): Passage =>
  looksSetApart(passage) && passage.kind !== 'heading' ? { ...passage, kind: 'heading' } : passage;

/** Set as a heading, or short and wholly bold or in capitals. */
function looksSetApart({ kind, strong, text, body }: Passage): boolean {
  if (isOnlyLeadIn(text) || isOnlyLeadIn(body)) return false;
  if (kind === 'heading') return true;
  return text.length < 100 && !/[.!;,]$/.test(text) && (strong || isCapitals(text));
}

const isCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

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
const lookOf = ({ depth, strong, text }: Passage) =>
  [depth, strong, !/\p{Ll}/u.test(text), NUMBERED.exec(text)?.[0].replace(/[\p{L}\p{N}]+/gu, '#')].join();

/** What opens a theme: the series' own headings, and others that stand as high as they do. */
function findThemeHeadings(passages: readonly Passage[], gazetteer: Gazetteer): ReadonlySet<Passage> {
  const { end } = findTitle(passages);
  const series = passages.filter(isSeriesTheme);
  const others = passages
    .slice(end)
    .filter(
      (passage) =>
        (passage.kind === 'heading' || (series.length > 0 && isColonLine(passage))) &&
        !series.includes(passage) &&
        !closes(passage) &&
        !isDistrict(passage) &&
        !looksDated(passage) &&
        !isPlaceHeading(passage, gazetteer),
    );
  const ranked = series.length > 0 ? series : highest(others, gazetteer);
  const looks = new Set(ranked.map(lookOf));
  const depth = Math.min(...ranked.map((passage) => passage.depth ?? Infinity));
  const own = others.filter(
    (passage) =>
      (looks.has(lookOf(passage)) || (passage.depth ?? Infinity) < depth) &&
      (series.length === 0 || !namesOne(passage, gazetteer)),
  );
  return withoutEmptyEnd(passages, [...series, ...own], gazetteer);
}

/** Of the headings, those of the highest rank that are not, most of them, titles of single initiatives. */
function highest(headings: readonly Passage[], gazetteer: Gazetteer): Passage[] {
  const ranks = new Map<string, Passage[]>();
  for (const heading of headings)
    ranks.set(lookOf(heading), [...(ranks.get(lookOf(heading)) ?? []), heading]);
  const byDepth = [...ranks.values()].sort(([a], [b]) => (a?.depth ?? 7) - (b?.depth ?? 7));
  const ofThemes = byDepth.find(
    (rank) => rank.filter((heading) => namesOne(heading, gazetteer)).length <= rank.length / 2,
  );
  return ofThemes ?? byDepth[0] ?? [];
}

/** "Emmaüs à Lens": a heading of one initiative. In capitals nothing tells a name. */
const namesOne = ({ text }: Passage, gazetteer: Gazetteer) =>
  findPlaces(text, gazetteer).places.length > 0 ||
  (!isCapitals(text) && findOrganisers(text, findPeople(text)).some(({ isProper }) => isProper));

/** A last heading under which nothing is told of anyone ("Comment aider ?") opens the closing, no theme. */
function withoutEmptyEnd(
  passages: readonly Passage[],
  headings: readonly Passage[],
  gazetteer: Gazetteer,
): ReadonlySet<Passage> {
  const inOrder = passages.filter((passage) => headings.includes(passage));
  const last = inOrder.at(-1);
  const below = last === undefined ? [] : passages.slice(passages.indexOf(last) + 1);
  const isEmpty = inOrder.length > 1 && !below.some((passage) => tellsOfSomeone(passage, gazetteer));
  return new Set(isEmpty ? inOrder.slice(0, -1) : inOrder);
}

/** Does it name a place or an actor, other than in thanks or a call? */
export const tellsOfSomeone = (passage: Passage, gazetteer: Gazetteer) =>
  !closes(passage) && namesOne(passage, gazetteer);

const firstInitiative = (passages: readonly Passage[], gazetteer: Gazetteer) => {
  const { end } = findTitle(passages);
  const index = passages.findIndex(
    (passage, at) =>
      at >= end &&
      !isDateline(passage) &&
      (isPlaceHeading(passage, gazetteer) || tellsOfSomeone(passage, gazetteer)),
  );
  return index < 0 ? passages.length : index;
};

/**
 * Where the closing begins, from `from` on: at the first words of thanks or of a call behind which no more is told of
 * anyone. Softer words ("vous pouvez …") may also end an initiative, whose links then follow.
 */
function closingStart(passages: readonly Passage[], from: number, gazetteer: Gazetteer): number {
  // Behind the press office come its people, who are no initiative.
  const press = passages.findIndex((passage, index) => index >= from && isPressContact(passage));
  let start = press < 0 ? passages.length : press;
  for (let index = start - 1; index >= from; index--) {
    const passage = passages[index];
    if (!passage) continue;
    const isOwnEnd = start > index + 1 && announcesLinks(passages[index + 1]);
    const isThanks = closes(passage) || (closesWithin(passage) && !namesOne(passage, gazetteer));
    if (isThanks || (closesSoftly(passage) && !isOwnEnd && !goesOn(passage.body))) start = index;
    else if (isPlaceHeading(passage, gazetteer) || tellsOfSomeone(passage, gazetteer)) break;
    // A paragraph that names no one, behind bullets and before thanks, is more of the thanks.
    else if (start === index + 1 && isBehindItems(passages, index)) start = index;
  }
  return start;
}

const isBehindItems = (passages: readonly Passage[], index: number) =>
  passages[index]?.kind === 'paragraph' &&
  passages[index - 1]?.kind === 'item' &&
  !announcesLinks(passages[index]) &&
  !goesOn(passages[index]?.body ?? '');

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
const isColonLine = ({ kind, text }: Passage) =>
  kind === 'paragraph' && /^\p{Lu}.{3,60}:$/u.test(text) && !isOnlyLeadIn(text);
