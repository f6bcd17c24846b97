import type { CommunesFile } from '../../shared/feed-schema.ts';
import { foldText } from '../../shared/fold-text.ts';

export type Commune = CommunesFile['communes'][number];

/**
 * The communes that somebody may mean who types a name or its beginning, a postal code or an INSEE code (former codes too).
 * Capitals, accents, hyphens and articles do not count; `St` is Saint; where nothing fits, a slip of the hand is forgiven.
 * @returns the likeliest first
 * @example findCommunes('st omer', file) // Saint-Omer, Saint-Omer-Capelle
 */
export function findCommunes(typed: string, { communes, oldCodes }: CommunesFile, most = 8): Commune[] {
  const words = wordsOf(typed);
  const [first = ''] = words;
  if (first === '') return [];
  const code = typed.trim().toUpperCase();
  const present = Object.hasOwn(oldCodes, code) ? oldCodes[code] : code;
  const exact = communes.filter((each) => each.code === present || each.postalCodes.includes(code));
  if (exact.length > 0) return exact.toSorted(byName);
  const named = communes.map((commune) => ({ commune, own: wordsOf(commune.name) }));
  const ranked = named.flatMap(({ commune, own }) => {
    const rank = rankOf(words, own);
    return rank === undefined ? [] : [{ commune, rank }];
  });
  const near = ranked.length > 0 ? ranked : named.flatMap(({ commune, own }) => slipOf(words, own, commune));
  return near
    .toSorted((a, b) => a.rank - b.rank || byName(a.commune, b.commune))
    .slice(0, most)
    .map(({ commune }) => commune);
}

const byName = (a: Commune, b: Commune) => a.name.localeCompare(b.name, 'fr');

const ARTICLES = new Set(['l', 'la', 'le', 'les', 'd', 'du', 'de', 'des']);
const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints' };

function wordsOf(text: string): string[] {
  const words = foldText(text).split(' ');
  const telling = words.filter((word) => !ARTICLES.has(word));
  return (telling.length > 0 ? telling : words).map((word) => SHORT[word] ?? word);
}

/** 0 for the name itself, 1 for its beginning, 2 for words within it. */
function rankOf(words: readonly string[], own: readonly string[]): number | undefined {
  const [name, typed] = [own.join(' '), words.join(' ')];
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return words.every((word) => own.some((each) => each.startsWith(word))) ? 2 : undefined;
}

function slipOf(words: readonly string[], own: readonly string[], commune: Commune) {
  const [name, typed] = [own.join(''), words.join('')];
  const rank = distance(typed, name);
  return typed.length > 3 && rank <= Math.ceil(typed.length / 5) ? [{ commune, rank }] : [];
}

/** How many letters to add, drop, change or swap with their neighbour to come from one word to another. */
function distance(from: string, to: string): number {
  let [before, row]: [number[], number[]] = [[], [...to, ''].map((_, index) => index)];
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;
