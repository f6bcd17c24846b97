/**
 * The names by which a text calls the communes of a département: official, former, usual and shortened, in a trie of
 * folded words, so that the longest name is found first ("Saint-Omer-Capelle" before "Saint-Omer").
 */
import { foldText } from '../../shared/french/fold-text.ts';
import type { Department, Gazetteer, GazetteerCommune } from './gazetteer.ts';
import { COMMON_STARTS, FIRST_NAMES, ORDINARY_NAMES, USUAL_NAMES } from '../lexicon/lexicon.ts';

export interface Token {
  /** Folded, with Saint and lès in one spelling. */
  word: string;
  raw: string;
  start: number;
  end: number;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  /** The name that ends here. */
  name?: PlaceName;
}

export interface PlaceName {
  code: string;
  /** The official name of today. */
  name: string;
  folded: string;
  /** A beginning standing for the whole name: only where a place is announced. */
  isShort: boolean;
  /** How many leading words are an article, whose capital running text drops ("au Portel"). */
  articleWords: number;
}

const SAME_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', lez: 'les' };
/** "du Portel", "aux Attaques": what the article of a name becomes after "de" and "à". */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = {
  le: ['le', 'du', 'au'],
  les: ['les', 'des', 'aux'],
};

export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: raw, index }) => {
    const folded = foldText(raw);
    return { word: SAME_WORDS[folded] ?? folded, raw, start: index, end: index + raw.length };
  });
}

const tries = new WeakMap<Department, TrieNode>();

/** The names of a département's communes: official, former and usual. */
export function trieOf(gazetteer: Gazetteer): TrieNode {
  const { department } = gazetteer;
  const known = tries.get(department);
  if (known) return known;
  const root: TrieNode = { next: new Map() };
  const usual = Object.entries(USUAL_NAMES[department.code] ?? {}).map(([name, code]) => ({ name, code }));
  for (const { name, code } of [...department.communes.values(), ...department.formerNames, ...usual]) {
    const official = department.communes.get(code)?.name;
    if (official === undefined) continue;
    addName(root, name, code, official, false);
    // "Petit-Quevilly et Grand-Quevilly": of two words or more, a name is told without its article too.
    const bare = name.replace(ARTICLE, '');
    if (bare !== name && bare.includes('-')) addName(root, bare, code, official, false);
  }
  for (const { name, code } of shortNames(gazetteer)) {
    const official = department.communes.get(code)?.name;
    if (official !== undefined) addName(root, name, code, official, true);
  }
  tries.set(department, root);
  return root;
}

/** Is it a town that a text may well name by a word that says something else too? */
export const isLarge = (commune: GazetteerCommune | undefined) => (commune?.population ?? 0) >= 5000;

const ARTICLE = /^(?:L[ea]s? |L['’])/u;

/** What stands before "-sur-Mer", "-lès-Lens", "-de-Provence": "Salon", "La Guerche". */
const HEAD =
  /^(.{3,}?)[- ](?:sur|sous|en|lès|les?|lez|la|de|du|des|près|aux?|l['’]|d['’])(?=[- ]|(?<=['’]))/iu;

/**
 * Beginnings of names that one commune alone bears, or one that is ten times larger than the next: "Maresquel" for
 * Maresquel-Ecquemicourt, "Salon" for Salon-de-Provence. Left alone: what a larger commune elsewhere goes by, ordinary words, and
 * words that begin names as such (Saint, Mont, Vieille).
 */
function shortNames({ department, communes }: Gazetteer): { name: string; code: string }[] {
  const known = new Set([...communes.values()].map(({ name }) => foldText(name)));
  const bearers = new Map<string, GazetteerCommune[]>();
  for (const commune of communes.values())
    for (const start of startsOf(commune.name)) bearers.set(start, [...(bearers.get(start) ?? []), commune]);
  return [...bearers].flatMap(([name, named]) => {
    const [first, ...others] = named.toSorted((a, b) => b.population - a.population);
    const second = others.find((other) => other.department === department.code);
    const isOwn = first?.department === department.code && first.population >= 10 * (second?.population ?? 0);
    const folded = foldText(name);
    const isTaken =
      [known, COMMON_STARTS, FIRST_NAMES].some((names) => names.has(folded)) ||
      COMMON_STARTS.has(foldText(name.replace(ARTICLE, '')));
    const isWord = ORDINARY_NAMES.has(folded) && !isLarge(first);
    return first && isOwn && !isTaken && !isWord ? [{ name, code: first.code }] : [];
  });
}

/** The first word of a name, and all that stands before a small word. */
function startsOf(name: string): Set<string> {
  const [article = ''] = ARTICLE.exec(name) ?? [];
  const [first = '', second] = name.slice(article.length).split(/[ '’-]/u);
  const head = HEAD.exec(name)?.[1];
  return new Set([
    ...(second !== undefined && first.length > 5 ? [article + first] : []),
    ...(head === undefined ? [] : [head]),
  ]);
}

function addName(root: TrieNode, written: string, code: string, official: string, isShort: boolean) {
  const words = tokenize(written).map(({ word }) => word);
  const [first = ''] = words;
  const articleWords = /^(?:le|la|les|l)$/.test(first) ? 1 : 0;
  for (const start of CONTRACTED[first] ?? [first]) {
    let node = root;
    for (const word of [start, ...words.slice(1)]) {
      const next = node.next.get(word) ?? { next: new Map<string, TrieNode>() };
      node.next.set(word, next);
      node = next;
    }
    node.name ??= { code, name: official, folded: words.join(' '), articleWords, isShort };
  }
}

export function longestMatch(text: string, tokens: readonly Token[], from: number, root: TrieNode) {
  let node: TrieNode | undefined = root;
  let best: { name: PlaceName; last: number } | undefined;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    const previous = at > from ? tokens[at - 1] : undefined;
    if (!token || (previous && !joins(text.slice(previous.end, token.start), previous.raw))) break;
    node = node.next.get(token.word);
    if (!node) break;
    if (node.name) best = { name: node.name, last: at };
  }
  return best;
}

/** May these characters stand between two words of one name? A line may break inside "Saint-\nOmer". */
const joins = (gap: string, before: string) =>
  /^(?:[ \u00A0\u202F\n]|[-\u2010\u2011]\s?|['’]\s?)$/.test(gap) ||
  (/^Ste?$/i.test(before) && /^\. ?-?$/.test(gap));
