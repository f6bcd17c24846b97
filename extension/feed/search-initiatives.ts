/** Search by words that forgives accents, capitals, unfinished words and typing errors. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldText } from '../../shared/french/fold-text.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import type { SourcedInitiative } from './find-initiatives.ts';

interface SearchField {
  text: (sourced: SourcedInitiative) => string;
  /** How much more than other fields it counts; 1 by default. */
  boost?: number;
}

const names = (places: readonly { name: string }[]) => places.map(({ name }) => name).join(' ');

const FIELDS: Readonly<Record<string, SearchField>> = {
  title: { text: ({ initiative }) => initiative.title ?? '', boost: 4 },
  organisers: { text: ({ initiative }) => names(initiative.organisers), boost: 4 },
  places: { text: ({ initiative }) => names([...initiative.communes, ...initiative.territories]), boost: 3 },
  theme: { text: ({ initiative }) => initiative.theme.title },
  text: { text: ({ initiative }) => initiative.text },
  bulletin: { text: ({ bulletin }) => `${bulletin.title} ${formatDate(bulletin.date)}`, boost: 0.5 },
};

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

/** @returns the search: words → the initiatives that speak of them, best first */
export function createInitiativeSearch(
  initiatives: readonly SourcedInitiative[],
): (words: string) => SourcedInitiative[] {
  const documents = initiatives.map((sourced, id) => ({ id, sourced }));
  const engine = new MiniSearch<(typeof documents)[number]>({
    fields: Object.keys(FIELDS),
    extractField: ({ id, sourced }, name) => FIELDS[name]?.text(sourced) ?? String(id),
    tokenize: (text) => foldText(text).split(' '),
    // The folding of `l’association` leaves an `l`.
    processTerm: (term) => (term.length > 1 || /\d/.test(term) ? term : null),
    searchOptions: {
      boost: Object.fromEntries(Object.entries(FIELDS).map(([name, { boost = 1 }]) => [name, boost])),
    },
  });
  engine.addAll(documents);
  return (words) => {
    for (const attempt of ATTEMPTS) {
      const found = engine.search(words, attempt).flatMap(({ id }) => initiatives[Number(id)] ?? []);
      if (found.length > 0) return found;
    }
    return [];
  };
}
