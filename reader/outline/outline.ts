/**
 * The parts of a press release: what stands before its themes, the themes, what closes it.
 *
 * Which headings open a theme is told by the words of the series ("Solidaires avec …"), else by rank: the first that is no
 * place's and no initiative's own shows how the others look.
 */
import { findOrganisers } from '../actors/find-organisers.ts';
import { findPeople } from '../actors/find-people.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { goesOn } from './goes-on.ts';
import { findTitle, isCapitals, isColonLine, isPlaceHeading, lookOf } from './headings.ts';
import { announcesLinks, type Passage } from '../passages/passage.ts';
import {
  closes,
  closesSoftly,
  closesWithin,
  isDateline,
  isDistrict,
  isPressContact,
  isSeriesTheme,
  looksDated,
} from '../passages/passage-signs.ts';

export interface Outline {
  head: Passage[];
  /** Without a heading: a release that has no themes. */
  themes: { heading: Passage | undefined; passages: Passage[] }[];
  closing: Passage[];
}

export function findOutline(passages: readonly Passage[], gazetteer: Gazetteer): Outline {
  const headings = findThemeHeadings(passages, gazetteer);
  const opens = (passage: Passage) => headings.has(passage) || passage.answer === 'initiative';
  const first = passages.findIndex(opens);
  const bodyStart = first < 0 ? firstInitiative(passages, gazetteer) : first;
  const last = passages.findLastIndex(
    (passage) => headings.has(passage) || (passage.answer ?? 'closing') !== 'closing',
  );
  const bodyEnd = closingStart(passages, Math.max(last + 1, bodyStart), gazetteer);
  const isClosing = ({ answer }: Passage) => answer === 'closing';
  return {
    head: passages.slice(0, bodyStart).filter((passage) => !isClosing(passage)),
    themes: splitAt(
      passages.slice(bodyStart, bodyEnd).filter((passage) => !isClosing(passage)),
      headings,
    ),
    closing: [...passages.slice(0, bodyEnd).filter(isClosing), ...passages.slice(bodyEnd)],
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

/** What opens a theme: the series' own headings, and others that stand as high as they do. */
function findThemeHeadings(passages: readonly Passage[], gazetteer: Gazetteer): ReadonlySet<Passage> {
  const { end } = findTitle(passages);
  const series = passages.filter(
    (passage) => (passage.answer ?? 'heading') === 'heading' && isSeriesTheme(passage),
  );
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
      passage.answer === 'heading' ||
      ((looks.has(lookOf(passage)) || (passage.depth ?? Infinity) < depth) &&
        (series.length === 0 || !namesOne(passage, gazetteer))),
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
  const isEmpty =
    inOrder.length > 1 &&
    last?.answer === undefined &&
    !below.some((passage) => tellsOfSomeone(passage, gazetteer));
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
      passage.answer === undefined &&
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
