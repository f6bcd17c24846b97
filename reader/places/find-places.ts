/**
 * The communes and territories that a text speaks of, and how each concerns the initiative.
 *
 * A trie of folded words finds names, the longest first; masks take out what only looks like a place (the
 * département's own name, offices, streets, quoted names, addresses); rows on the neighbouring words announce a place, or refuse
 * ordinary words, surnames and parts of longer names. What remains doubtful is left out and asked about.
 */
import { plainSpaces } from '../../shared/french/fold-text.ts';
import { matchesOf, ruleIn } from '../mentions/rule.ts';
import type { Range } from '../passages/sentences.ts';
import { isLarge, longestMatch, tokenize, trieOf, type PlaceName } from './commune-names.ts';
import { findElsewhere } from './find-elsewhere.ts';
import type { Gazetteer } from './gazetteer.ts';
import { roleAt, type FoundPlace } from './place-roles.ts';
import { MASKS } from './place-rules.ts';
import { ANNOUNCED, NO_PLACE, type NoPlaceRule } from './naming-rules.ts';
import { FIRST_NAMES, ORDINARY_NAMES, PERSON_NAMES } from '../lexicon/lexicon.ts';
import {
  findTerritories,
  findUnlistedAreas,
  type FoundTerritory,
  type UnlistedArea,
} from './find-territories.ts';

export interface FoundPlaces {
  places: FoundPlace[];
  territories: FoundTerritory[];
  /** Words that name an area which nobody has listed, for the editor. */
  unlisted: UnlistedArea[];
  /** Words that may be a commune and were left out, for the editor. */
  doubts: { words: string; code: string; name: string; start: number }[];
}

const masksOf = (text: string) =>
  MASKS.flatMap(({ pattern }) =>
    matchesOf(pattern, text).map(({ 0: found, index }) => [index, index + found.length] as const),
  );

const LISTED = 'place/listed';
/** "Au Portel": its article is the preposition too. */
const JOINED_ARTICLE = /^(?:aux?|du|des)$/iu;

/** The place that ends last before a letter of the text. */
const lastBefore = (places: readonly FoundPlace[], at: number) =>
  places.filter(({ end }) => end <= at).toSorted((a, b) => b.end - a.end)[0];

/**
 * @param text the paragraphs of one initiative
 */
export function findPlaces(source: string, gazetteer: Gazetteer): FoundPlaces {
  const text = plainSpaces(source);
  const tokens = tokenize(text);
  const masks = masksOf(text);
  const root = trieOf(gazetteer);
  const found: FoundPlaces = {
    places: findElsewhere(text, gazetteer),
    territories: [],
    unlisted: [],
    doubts: [],
  };
  const isFree = (start: number, end: number) =>
    !masks.some(([from, to]) => start < to && end > from) &&
    ![...found.places, ...found.territories].some((place) => start < place.end && end > place.start);
  found.territories = findTerritories(text, gazetteer.department, isFree);

  for (let index = 0; index < tokens.length; index++) {
    const match = longestMatch(text, tokens, index, root);
    if (!match) continue;
    const { name, last } = match;
    const head = tokens[index + name.articleWords] ?? tokens[index];
    const opens = tokens[index]?.start ?? 0;
    const start = head?.start ?? opens;
    const end = tokens[last]?.end ?? start;
    if (!isFree(start, end)) continue;
    const previous = lastBefore(found.places, opens);
    const around = marked(text, { start: opens, end }, previous);
    const row = ruleIn(ANNOUNCED, around);
    const isAnnounced = row !== undefined || (name.articleWords > 0 && !name.isShort);
    const verdict = judge({
      name,
      head: head?.raw ?? '',
      printed: text.slice(start, end),
      around,
      isAnnounced,
      isWellKnown: name.folded.length > 2 && isLarge(gazetteer.communes.get(name.code)),
    });
    if (verdict === 'place') {
      const rule = row?.id ?? (isAnnounced ? 'place/article' : 'place/named');
      const isJoined = JOINED_ARTICLE.test(tokens[index]?.raw ?? '');
      found.places.push({
        code: name.code,
        name: name.name,
        ...(rule === LISTED && previous
          ? { role: previous.role, ...(previous.rival && { rival: previous.rival }), rule }
          : roleAt(text, isJoined ? start : opens, end, rule)),
        isAnnounced,
        start,
        end,
      });
    } else if (verdict === 'doubt') {
      found.doubts.push({ words: text.slice(start, end), code: name.code, name: name.name, start });
    }
    if (verdict !== 'no') index = last;
  }
  found.unlisted = findUnlistedAreas(text, gazetteer, isFree);
  found.places.sort((a, b) => a.start - b.start);
  return found;
}

/** « Grandir à Vimy »: where a name says that it happens, for a text that says no place otherwise. */
export function findPlacesInNames(source: string, gazetteer: Gazetteer): FoundPlace[] {
  const text = source.replace(/[«»"“”]/g, ' ');
  return findPlaces(text, gazetteer).places.filter(({ start }) => /[^\p{L}]à $/u.test(text.slice(0, start)));
}

/** The rows of both tables see some words on either side of a name, and the commune named before it. */
function marked(text: string, { start, end }: Range, previous: Range | undefined): string {
  const from = Math.max(0, start - 200);
  const after = `⟦${text.slice(start, end)}⟧${text.slice(end, end + 60)}`;
  return previous && previous.start >= from
    ? `${text.slice(from, previous.start)}⟨${text.slice(previous.start, previous.end)}⟩${text.slice(previous.end, start)}${after}`
    : text.slice(from, start) + after;
}

type Verdict = 'place' | 'doubt' | 'no';

/** A name where the text may have it, and what stands around it. */
interface Candidate {
  name: PlaceName;
  /** Its first word without an article, as printed, and all of it. */
  head: string;
  printed: string;
  around: string;
  isAnnounced: boolean;
  /** May its name stand for a town even where nothing announces it? "Eu égard" says nothing of Eu. */
  isWellKnown: boolean;
}

function judge(candidate: Candidate): Verdict {
  const { name, head, printed, around, isAnnounced, isWellKnown } = candidate;
  if (!startsWithCapital(head)) return 'no';
  const refusals = NO_PLACE.filter((row) => REFUSES[row.of](candidate) && row.pattern.test(around));
  const isOrdinary = ORDINARY_NAMES.has(name.folded);
  if (refusals.some(({ verdict }) => verdict === 'no')) return 'no';
  // "Don-Bosco", "Bus-Express": no part of a commune's name.
  if (refusals.length > 0) return isOrdinary && !isWellKnown ? 'no' : 'doubt';
  if (name.isShort && !isAnnounced) return 'no';
  // Written with its hyphen, "Vieille-Chapelle" is no pair of words.
  if (!isOrdinary || printed.includes('-')) return 'place';
  const opens = OPENS.test(around);
  // "Les Attaques – …", "Aux Attaques, …": set apart at the head, the name is no subject.
  const isHead = opens && SET_APART.test(around);
  if (isAnnounced && (isHead || !(opens && name.articleWords > 0))) return 'place';
  return isWellKnown && opens && !isAnnounced ? 'doubt' : 'no';
}

const REFUSES: Readonly<Record<NoPlaceRule['of'], (candidate: Candidate) => boolean>> = {
  any: () => true,
  unannounced: ({ isAnnounced }) => !isAnnounced,
  borne: ({ isAnnounced, name: { folded } }) =>
    !isAnnounced && (PERSON_NAMES.has(folded) || FIRST_NAMES.has(folded)),
  'first name': ({ isAnnounced, name: { folded } }) => !isAnnounced && FIRST_NAMES.has(folded),
};

const OPENS = /(?:^|[.!?:]\s+)⟦(?!aux? )/iu;
const SET_APART = /⟧\s?[–—,:.]/u;

const startsWithCapital = (raw: string) => /^\p{Lu}/u.test(raw);
