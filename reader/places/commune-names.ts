/**
 * The names by which a text calls the communes of a département: official, former, usual and shortened, in a trie of
 * folded words, so that the longest name is found first ("Saint-Omer-Capelle" before "Saint-Omer").
 */
import { foldText } from '../../shared/french/fold-text.ts';
import type { Department } from './gazetteer.ts';
import { COMMON_STARTS, USUAL_NAMES } from '../lexicon/lexicon.ts';

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
  /** A first word standing for the whole name: only where a place is announced. */
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
export function trieOf(department: Department): TrieNode {
  const known = tries.get(department);
  if (known) return known;
  const root: TrieNode = { next: new Map() };
  const usual = Object.entries(USUAL_NAMES[department.code] ?? {}).map(([name, code]) => ({ name, code }));
  for (const { name, code } of [...department.communes.values(), ...department.formerNames, ...usual]) {
    const official = department.communes.get(code)?.name;
    if (official !== undefined) addName(root, name, code, official, false);
  }
  for (const { name, code } of shortNames(department)) {
    const official = department.communes.get(code)?.name;
    if (official !== undefined) addName(root, name, code, official, true);
  }
  tries.set(department, root);
  return root;
}

/**
 * First words that one commune alone begins with: "Maresquel" for Maresquel-Ecquemicourt. Short words, and those that
 * begin names as such (Saint, Mont, Vieille), are left alone.
 */
function shortNames(department: Department): { name: string; code: string }[] {
  const communes = [...department.communes.values()].map(({ name, code }) => ({
    words: tokenize(name),
    code,
  }));
  const counts = new Map<string, number>();
  for (const { words } of communes)
    counts.set(words[0]?.word ?? '', (counts.get(words[0]?.word ?? '') ?? 0) + 1);
  return communes.flatMap(({ words, code }) => {
    const [first, second] = words;
    const isOwn =
      first &&
      second &&
      first.word.length > 5 &&
      counts.get(first.word) === 1 &&
      !COMMON_STARTS.has(first.word);
    return isOwn ? [{ name: first.raw, code }] : [];
  });
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
