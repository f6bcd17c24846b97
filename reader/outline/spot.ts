/**
 * A passage and all that the signs ask about it: what it names, how it stands, what stands around it. Computed once; nothing here
 * depends on what any passage turns out to be.
 */
import { foldText } from '../../shared/french/fold-text.ts';
import { chooseOrganisers } from '../actors/choose-organisers.ts';
import type { OrganiserMention } from '../actors/find-candidates.ts';
import { placesOutside } from '../actors/find-people.ts';
import { annotate, type Annotated } from '../mentions/annotate.ts';
import { CLOSING, DISTRICT, GOES_ON, PRESS, SPEECH } from '../mentions/cues.ts';
import { mentionsOf, type Mention, type PlaceMention, type TerritoryMention } from '../mentions/mention.ts';
import { ruleIn, type Rule } from '../mentions/rule.ts';
import { hasLinkBlock, isOnlyLeadIn, type Passage } from '../passages/passage.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { findTitle, isCapitals, isColonLine, isLabel, isSeriesTheme, lookOf } from './headings.ts';

export interface Spot extends Annotated {
  passage: Passage;
  /** Its words without its links: what is annotated. */
  body: string;
  /** Who acts in it. */
  actors: OrganiserMention[];
  /** What it tells, and what its first sentence tells. */
  told: Told;
  toldAtOnce: Told;
  /** It names a place or an actor, in capitals only a place. */
  names: boolean;
  /** It thanks, or calls for help. */
  closes: boolean;
  /** It names a place and no more: "Harnes", "À Marœuil et à Duisans :". */
  isPlaceName: boolean;
  /** A bullet that is no sentence of its own: "à l'hôtel de ville". */
  isFragment: boolean;
  /** One of several short lines, most of them names of communes. */
  isListed: boolean;
  stands: 'title' | 'above-title' | 'theme' | 'sub' | 'text';
  /** Above the first theme's heading, or above the title. */
  isAhead: boolean;
  /** Nothing but an address and the words that announce it. */
  isOnlyLinks: boolean;
  /** Addresses stand in it or straight below it. */
  hasLinks: boolean;
  /** The links of what stands before it have come. */
  isClosed: boolean;
  /** All that was told since the last heading or block of links, folded. */
  known: string;
  /** A theme's heading stands before it. */
  isBehindTheme: boolean;
  /** It stands behind the words for journalists. */
  isBehindPress: boolean;
  /** No later one tells of anyone. */
  isLastToTell: boolean;
  /** It stands straight below a theme's heading, or the title, and nothing below the same heading tells of anyone. */
  isAllOfTheme: boolean;
  /** "… au titre desquels :" before bullets. */
  announcesList: boolean;
  /** It is a bullet of a list that was announced. */
  announcement: Spot | undefined;
  /** A bullet that names no one, in a list whose others hardly do. */
  isInNamelessList: boolean;
  previous: Spot | undefined;
  next: Spot | undefined;
}

/** Who and where, as far as a passage says. */
export interface Told {
  place?: PlaceMention;
  organiser?: OrganiserMention;
  territory?: TerritoryMention;
}

export function toSpots(passages: readonly Passage[], gazetteer: Gazetteer): Spot[] {
  const spots = passages.map((passage) => toSpot(passage, gazetteer));
  for (const [index, spot] of spots.entries()) {
    spot.previous = spots[index - 1];
    spot.next = spots[index + 1];
  }
  markLists(spots);
  markNamelessLists(spots);
  markHeadingRanks(spots);
  for (const [index, spot] of spots.entries()) look(spot, spots.slice(index + 1));
  return spots;
}

function toSpot(passage: Passage, gazetteer: Gazetteer): Spot {
  const body = passage.kind === 'heading' ? passage.text : passage.body;
  const annotated = annotate(body, gazetteer, isLabel(passage));
  const closes = has(CLOSING, passage.text);
  const actors = chooseOrganisers(mentionsOf(annotated.mentions, 'organiser')).organisers;
  const firstEnd = annotated.sentences[0]?.end ?? body.length;
  const isAtOnce = ({ start }: { start: number }) => start < firstEnd;
  return {
    ...annotated,
    passage,
    body,
    actors,
    told: toldIn(annotated.mentions, actors),
    toldAtOnce: toldIn(annotated.mentions.filter(isAtOnce), actors.filter(isAtOnce)),
    names: communesIn(annotated.mentions).length > 0 || (actors.length > 0 && !isCapitals(body)),
    closes,
    isPlaceName: isLabel(passage) && isPlaceName(body, annotated.mentions),
    isFragment:
      passage.kind === 'item' &&
      body.length < 120 &&
      (actors.length === 0 ? /^[\p{Ll}\d]/u : /^(?:\d+ |pour |auprès |chez )/u).test(body),
    isListed: false,
    stands: passage.kind === 'heading' ? 'sub' : 'text',
    isAhead: false,
    isOnlyLinks: passage.kind !== 'heading' && isOnlyLeadIn(passage.body),
    hasLinks: passage.contacts.length > 0,
    isClosed: false,
    known: '',
    isBehindTheme: false,
    isBehindPress: false,
    isLastToTell: false,
    isAllOfTheme: false,
    announcesList: false,
    announcement: undefined,
    isInNamelessList: false,
    previous: undefined,
    next: undefined,
  };
}

/** The communes that a passage names as such: not in quotes, not as someone's surname. */
const communesIn = (mentions: readonly Mention[]) =>
  placesOutside(mentionsOf(mentions, 'place'), mentionsOf(mentions, 'person')).filter(
    ({ isInName }) => !isInName,
  );

function toldIn(mentions: readonly Mention[], actors: readonly OrganiserMention[]): Told {
  const places = communesIn(mentions);
  const place =
    places.find(({ role }) => role === 'place') ?? places.find(({ role }) => role === 'beneficiary');
  const [organiser] = actors;
  const [territory] = mentionsOf(mentions, 'territory');
  return { ...(place && { place }), ...(organiser && { organiser }), ...(territory && { territory }) };
}

const NO_MORE =
  /^(?:à|au|aux|et|dans|le|la|les|l['’]|sur|commune de|ville de|\((?:Nord|Somme|\d{2})\)|\d{1,2}[.)]|[\s,/:–•-])*$/iu;

function isPlaceName(text: string, mentions: readonly Mention[]): boolean {
  const names = mentions.filter(({ kind }) => kind === 'place' || kind === 'territory');
  const rest = names.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return names.length > 0 && text.length <= 60 && NO_MORE.test(rest);
}

/** Does it name a place or an actor, other than in thanks or a call? */
export const tellsOfSomeone = ({ closes, names }: Spot) => names && !closes;

/** Runs of short lines of which most are names of communes: a list, whatever a misspelt one among them looks like. */
function markLists(spots: readonly Spot[]): void {
  let run: Spot[] = [];
  for (const spot of [...spots, undefined]) {
    if (
      spot &&
      isLabel(spot.passage) &&
      spot.body.length <= 60 &&
      !/:$/.test(spot.body) &&
      spot.passage.answer === undefined
    )
      run.push(spot);
    else {
      const names = run.filter((each) => each.isPlaceName);
      if (names.length >= 3 && names.length * 2 > run.length) for (const each of run) each.isListed = true;
      run = [];
    }
  }
  for (const spot of spots) if (spot.isListed) spot.stands = 'text';
}

/** Runs of bullets hardly any of which names anyone, or leads to anyone's page: what is done, or given, not who does it. */
function markNamelessLists(spots: readonly Spot[]): void {
  let run: Spot[] = [];
  for (const spot of [...spots, undefined]) {
    if (spot?.passage.kind === 'item') run.push(spot);
    else {
      // Below the name of a commune each is done there.
      if (run[0]?.previous?.isPlaceName) run = [];
      const tells = run.filter(({ names, told, hasLinks }) => names || told.territory || hasLinks);
      if (run.length >= 3 && tells.length * 4 <= run.length)
        for (const each of run) each.isInNamelessList = !tells.includes(each);
      run = [];
    }
  }
}

function markHeadingRanks(spots: readonly Spot[]): void {
  const { start, end } = findTitle(
    spots.map(({ passage, isListed }) => (isListed ? { ...passage, kind: 'item' } : passage)),
  );
  const themes = themeHeadings(spots, end);
  const firstTheme = spots.findIndex((spot) => themes.has(spot));
  for (const [index, spot] of spots.entries()) {
    if (start >= 0 && index >= start && index < end) spot.stands = 'title';
    else if (themes.has(spot)) spot.stands = 'theme';
    else if (spot.stands === 'sub' && index < start) spot.stands = 'above-title';
    spot.isAhead = index < Math.max(firstTheme, start);
  }
}

/** What opens a theme: the series' own headings, and others that stand as high as they do. */
function themeHeadings(spots: readonly Spot[], afterTitle: number): ReadonlySet<Spot> {
  const series = spots.filter(({ passage }, index) => index >= afterTitle && isSeriesTheme(passage));
  const others = spots
    .slice(afterTitle)
    .filter(
      (spot) =>
        (spot.stands === 'sub' ||
          (series.length > 0 && isColonLine(spot.passage) && spot.passage.answer === undefined)) &&
        !series.includes(spot) &&
        (spot.passage.answer === 'heading' || !spot.closes) &&
        !has(DISTRICT, spot.passage.text) &&
        !(spot.stands === 'sub' && spot.isPlaceName),
    );
  const ranked = series.length > 0 ? series : highest(others);
  const looks = new Set(ranked.map(({ passage }) => lookOf(passage)));
  const depth = Math.min(...ranked.map(({ passage }) => passage.depth ?? Infinity));
  const own = others.filter(
    (spot) =>
      spot.passage.answer === 'heading' ||
      ((looks.has(lookOf(spot.passage)) || (spot.passage.depth ?? Infinity) < depth) &&
        (series.length === 0 || !spot.names)),
  );
  return new Set([...series, ...own]);
}

/**
 * Of the headings, those of the highest rank that are not, most of them, titles of single initiatives. Below titles straight under
 * which something is told, no lower rank opens themes: it divides what is told.
 */
function highest(headings: readonly Spot[]): Spot[] {
  const ranks = new Map<string, Spot[]>();
  for (const heading of headings) {
    const rank = lookOf(heading.passage);
    ranks.set(rank, [...(ranks.get(rank) ?? []), heading]);
  }
  const byDepth = [...ranks.values()].sort(([a], [b]) => (a?.passage.depth ?? 7) - (b?.passage.depth ?? 7));
  const themes = byDepth.find((rank) => !areTitles(rank));
  const titles = byDepth.find((rank) => areTitles(rank) && rank.some(({ next }) => next?.stands === 'text'));
  return themes && !(titles && depthOf(titles) < depthOf(themes)) ? themes : (byDepth[0] ?? []);
}

const areTitles = (rank: readonly Spot[]) => rank.filter(({ names }) => names).length > rank.length / 2;
const depthOf = ([heading]: readonly Spot[]) => heading?.passage.depth ?? Infinity;

/** What stands around it. */
function look(spot: Spot, after: readonly Spot[]): void {
  const { previous, next, passage } = spot;
  spot.hasLinks ||= next !== undefined && next.passage.contacts.length > 0 && next.isOnlyLinks;
  spot.isBehindTheme = previous !== undefined && (previous.stands === 'theme' || previous.isBehindTheme);
  spot.isBehindPress =
    previous !== undefined &&
    (previous.isBehindPress || has(PRESS, previous.passage.text)) &&
    !spot.isAhead &&
    (spot.stands === 'text' || spot.stands === 'sub') &&
    passage.text.length < 150;
  spot.isLastToTell = !after.some(tellsOfSomeone);
  const end = after.findIndex(({ stands }) => stands === 'theme');
  const below = [spot, ...after.slice(0, end < 0 ? undefined : end)];
  spot.isAllOfTheme =
    previous !== undefined &&
    spot.body.length > 80 &&
    (previous.stands === 'theme' || (previous.stands === 'title' && !spot.isAhead)) &&
    !below.some((each) => tellsOfSomeone(each) || each.told.territory || each.passage.kind === 'item');
  spot.announcesList =
    /:$/.test(spot.body) &&
    passage.kind === 'paragraph' &&
    next !== undefined &&
    isListItem(next) &&
    !next.isFragment &&
    !next.isListed &&
    !next.isOnlyLinks;
  if (previous && isListItem(spot))
    spot.announcement = /:$/.test(previous.body) && !isListItem(previous) ? previous : previous.announcement;
  const isFirst = previous === undefined || previous.stands !== 'text';
  const startsAnew =
    previous !== undefined && (previous.isClosed ? opensAtLeast(previous) : looksOpening(previous));
  spot.isClosed =
    !isFirst &&
    (previous.isOnlyLinks
      ? previous.hasLinks || previous.isClosed
      : hasLinkBlock(previous.passage) || (previous.isClosed && !startsAnew));
  spot.known = isFirst
    ? foldText(previous && previous.stands === 'sub' ? previous.body : '')
    : `${startsAnew ? '' : previous.known} ${foldText(previous.body)}`;
}

const isListItem = ({ passage, isListed }: Spot) => passage.kind === 'item' || isListed;

const opensAtLeast = ({ told, isOnlyLinks }: Spot) =>
  !isOnlyLinks && (told.place ?? told.organiser ?? told.territory) !== undefined;

const looksOpening = (spot: Spot) =>
  (spot.passage.kind === 'item' && !spot.isFragment) ||
  ((spot.toldAtOnce.place?.role === 'place' || spot.toldAtOnce.organiser !== undefined) &&
    !goesOnByWords(spot.body));

/** Does it read, by its own words alone, as more of what was told? Who points back does not say so alone. */
export const goesOnByWords = (body: string): boolean => {
  const rule = ruleIn(GOES_ON, body);
  return (rule !== undefined && !rule.id.startsWith('points-back')) || ruleIn(SPEECH, body) !== undefined;
};

export const has = (rules: readonly Rule[], text: string) => ruleIn(rules, text) !== undefined;
