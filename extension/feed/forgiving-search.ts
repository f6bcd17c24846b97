/** Search by words that forgives accents, capitals, unfinished words and typing errors. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldText } from '../../shared/french/fold-text.ts';

export interface SearchField<Item> {
  text: (item: Item) => string;
  /** How much more than other fields it counts; 1 by default. */
  boost?: number;
}

/** A letter wrong, left out or added in a word of four letters, two in longer ones; a number is taken at its word. */
const typos = (term: string) => {
  if (term.length < 4 || /\d/.test(term)) return 0;
  return term.length < 6 ? 1 : 2;
};

/** Tried one after the other: what was written exactly is never drowned in what resembles it. */
const ATTEMPTS: readonly SearchOptions[] = [
  { combineWith: 'AND', prefix: true },
  { combineWith: 'AND', prefix: true, fuzzy: typos },
  { combineWith: 'OR', prefix: true, fuzzy: typos },
];

/**
 * @param fields what of an item is searched, under any names
 * @returns the search: words → the items that they speak of, best first
 */
export function createForgivingSearch<Item>(
  items: readonly Item[],
  fields: Readonly<Record<string, SearchField<Item>>>,
): (words: string) => Item[] {
  const documents = items.map((item, id) => ({ id, item }));
  const engine = new MiniSearch<(typeof documents)[number]>({
    fields: Object.keys(fields),
    extractField: ({ id, item }, name) => fields[name]?.text(item) ?? String(id),
    tokenize: (text) => foldText(text).split(' '),
    // The folding of `l’association` leaves an `l`.
    processTerm: (term) => (term.length > 1 || /\d/.test(term) ? term : null),
    searchOptions: {
      boost: Object.fromEntries(Object.entries(fields).map(([name, { boost = 1 }]) => [name, boost])),
    },
  });
  engine.addAll(documents);
  return (words) => {
    for (const attempt of ATTEMPTS) {
      const found = engine.search(words, attempt).flatMap(({ id }) => items[Number(id)] ?? []);
      if (found.length > 0) return found;
    }
    return [];
  };
}
