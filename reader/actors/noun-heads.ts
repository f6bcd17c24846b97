/** The nouns and known names at which a phrase may begin: looked for once, so that no row looks for them again. */
import {
  ANNOUNCING_WORDS,
  anyOf,
  CARRIERS,
  DEPARTMENT_BODIES,
  KNOWN_NAMES,
  NOUNS,
  TOWN_BODIES,
} from '../lexicon/lexicon.ts';
import type { OrganiserKind } from '../../shared/feed/feed-schema.ts';
import { anyWordOf, wordOf } from './phrase-pieces.ts';

/**
 * `announcing`: "association", which only announces a name; `several`: a plural, behind which a place names no one; `noun`: any
 * other; `town` and `department`: each town, or département, has one of them.
 */
export type Head = 'announcing' | 'several' | 'noun' | 'known' | 'carrier' | 'town' | 'department';

const SEVERAL =
  '(?:[Aa]ssociations|[Ee]ntreprises|[Ss]ociétés|[Cc]ommunes|[Vv]illes|[Mm]airies|[ÉéEe]coles|[Cc]ollèges|[Ll]ycées|[Pp]harmacies|[Rr]estaurants|[Mm]agasins|[Bb]oulangeries|[Cc]ollectifs|[Ff]ermes|[Hh]ôpitaux|[Ee]ntraides)(?![\\p{L}-])';
/** Compounds too: "restaurant-pizzéria". */
const NOUN = `(?:${anyWordOf(NOUNS.flatMap(({ nouns }) => nouns))}(?:-\\p{L}{4,})?(?![\\p{L}-]))`;
const KNOWN = wordOf(KNOWN_NAMES.flatMap(({ names }) => names));
const CARRIER = wordOf(CARRIERS);

/** At one place several may fit: the mairie is a `noun` and of the `town`. */
const HEADS: readonly { head: Head; pattern: RegExp }[] = [
  { head: 'known', words: KNOWN },
  { head: 'carrier', words: CARRIER },
  { head: 'department', words: wordOf(DEPARTMENT_BODIES) },
  { head: 'town', words: wordOf(TOWN_BODIES) },
  { head: 'several', words: SEVERAL },
  { head: 'announcing', words: wordOf(ANNOUNCING_WORDS) },
  { head: 'noun', words: NOUN },
].map(({ head, words }) => ({ head: head as Head, pattern: new RegExp(`^${words}`, 'u') }));

const HEAD_START = new RegExp(`(?<![\\p{L}-])(?=${NOUN}|${KNOWN}|${CARRIER})`, 'gu');

/** Where a phrase may begin with a noun or a known name. */
export const findHeads = (text: string): number[] =>
  Array.from(text.matchAll(HEAD_START), ({ index }) => index);

/** @returns the length of each head with which the text opens; a noun that announces, or a plural, is no other noun */
export function headsOf(text: string): ReadonlyMap<Head, number> {
  const heads = new Map<Head, number>();
  for (const { head, pattern } of HEADS) {
    const isTold =
      (head === 'announcing' && heads.has('several')) ||
      (head === 'noun' && ['announcing', 'several', 'known'].some((each) => heads.has(each as Head)));
    const words = isTold ? undefined : pattern.exec(text)?.[0];
    if (words !== undefined) heads.set(head, words.length);
  }
  return heads;
}

const KIND_OF_NOUN = [
  ...KNOWN_NAMES.map(({ kind, names }) => ({ kind, words: names })),
  { kind: 'company' as const, words: CARRIERS },
  ...NOUNS.map(({ kind, nouns }) => ({ kind, words: nouns })),
].map(({ kind, words }) => ({ kind, pattern: new RegExp(`^${anyOf(words)}(?![\\p{L}-])`, 'iu') }));

/** @returns undefined for a noun that is no body's */
export const kindOfNoun = (noun: string): OrganiserKind | undefined =>
  KIND_OF_NOUN.find(({ pattern }) => pattern.test(noun))?.kind;
