/** The one search for communes: of the site's list, of the webmaster's and the association's pages, of the extension. */
import type { CommunesFile } from './feed-schema.ts';
import { foldText } from '../french/fold-text.ts';

export type Commune = CommunesFile['communes'][number];

/** What is searched: a feed's file of communes, or several together. */
export type CommuneNames = Pick<CommunesFile, 'communes' | 'oldCodes'>;

/**
 * The communes that somebody may mean who types words of a name or their beginnings, a postal code or an INSEE code (former
 * codes too). Capitals, accents, hyphens and articles do not count; `St` is Saint; where nothing fits, a slip of the hand
 * is forgiven.
 * @returns the likeliest first
 * @example findCommunes('st omer', file) // Saint-Omer, Saint-Omer-Capelle
 */
export function findCommunes(typed: string, names: CommuneNames, most = 8): Commune[] {
  const coded = withCode(typed.trim().toUpperCase(), names);
  if (coded.length > 0) return coded;
  const named = withWords(wordsOf(typed), names.communes);
  const [, after] = TOWN_HALL.exec(foldText(typed)) ?? [];
  // `Ville` also begins names.
  return (named.length > 0 || !after ? named : withWords(wordsOf(after), names.communes)).slice(0, most);
}

/** What people write before a commune's name who speak of the town hall. */
const TOWN_HALL =
  /^(?:(?:la|ma|notre) )?(?:mairie|commune|ville|village|municipalite) (?:de |du |des |d |a |au )?(.+)/;

/**
 * The commune that somebody means beyond doubt: its whole name, or as many of its first words as no other begins with, or a code
 * that no other has. Half a word is a doubt: `Lille` is not Lillers.
 */
export function meantCommune(typed: string, names: CommuneNames): Commune | undefined {
  const found = findCommunes(typed, names, Infinity);
  const own = (commune: Commune) => ` ${wordsOf(commune.name).join(' ')} `;
  const words = ` ${wordsOf(TOWN_HALL.exec(foldText(typed))?.[1] ?? typed).join(' ')} `;
  const coded = withCode(typed.trim().toUpperCase(), names);
  const named = found.filter((each) => own(each) === words);
  const begun = found.filter((each) => own(each).startsWith(words));
  const [only, ...others] = [coded, named, begun].find(({ length }) => length > 0) ?? [];
  return others.length === 0 ? only : undefined;
}

/** All that share the code; a former INSEE code may be a postal code of others, which is what people know. */
function withCode(code: string, { communes, oldCodes }: CommuneNames): Commune[] {
  const found = communes.filter((each) => each.code === code || each.postalCodes.includes(code));
  const present = Object.hasOwn(oldCodes, code) ? oldCodes[code] : undefined;
  return (found.length > 0 ? found : communes.filter((each) => each.code === present)).toSorted(byName);
}

function withWords(words: readonly string[], communes: readonly Commune[]): Commune[] {
  if (words.join('') === '') return [];
  const named = communes.map((commune) => ({ commune, own: wordsOf(commune.name) }));
  const ranked = named.flatMap(({ commune, own }) => {
    const rank = rankOf(words, own, [commune.code, ...commune.postalCodes]);
    return rank === undefined ? [] : [{ commune, rank }];
  });
  const near = ranked.length > 0 ? ranked : named.flatMap(({ commune, own }) => slipOf(words, own, commune));
  return near
    .toSorted((a, b) => a.rank - b.rank || byName(a.commune, b.commune))
    .map(({ commune }) => commune);
}

export const byName = (a: Pick<Commune, 'name'>, b: Pick<Commune, 'name'>) =>
  a.name.localeCompare(b.name, 'fr');

const ARTICLES = new Set(['l', 'la', 'le', 'les', 'd', 'du', 'de', 'des']);
const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints' };

function wordsOf(text: string): string[] {
  const words = foldText(text).split(' ');
  const telling = words.filter((word) => !ARTICLES.has(word));
  return (telling.length > 0 ? telling : words).map((word) => SHORT[word] ?? word);
}

/** 0 for the name itself, 1 for its beginning, 2 for words within it, or codes, each at least begun. */
function rankOf(
  words: readonly string[],
  own: readonly string[],
  codes: readonly string[],
): number | undefined {
  const [name, typed] = [own.join(' '), words.join(' ')];
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  const isBegun = (word: string) => [...own, ...codes].some((each) => each.toLowerCase().startsWith(word));
  return words.every(isBegun) ? 2 : undefined;
}

/** Of a whole name, or of as many of its first words; a number is taken at its word. */
function slipOf(words: readonly string[], own: readonly string[], commune: Commune) {
  const typed = words.join('');
  const rank = Math.min(distance(typed, own.join('')), distance(typed, own.slice(0, words.length).join('')));
  const isSlip = typed.length > 3 && !/\d/.test(typed) && rank <= Math.ceil(typed.length / 5);
  return isSlip ? [{ commune, rank }] : [];
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
