import { formatDate } from '../../shared/french/format-french.ts';
import type { Entry } from './find-entries.ts';
import { createForgivingSearch, type SearchField } from './forgiving-search.ts';

type NamedPlace = { name: string };
const names = (places: readonly NamedPlace[]) => places.map(({ name }) => name).join(' ');

const FIELDS: Readonly<Record<string, SearchField<Entry>>> = {
  title: { text: ({ initiative }) => initiative.title ?? '', boost: 4 },
  organisers: { text: ({ initiative }) => names(initiative.organisers), boost: 4 },
  places: { text: ({ initiative }) => names([...initiative.communes, ...initiative.territories]), boost: 3 },
  theme: { text: ({ initiative }) => initiative.theme.title },
  text: { text: ({ initiative }) => initiative.text },
  bulletin: { text: ({ bulletin }) => `${bulletin.title} ${formatDate(bulletin.date)}`, boost: 0.5 },
};

/** The search over entries: words → those that speak of them, best first. */
export const createEntrySearch = (entries: readonly Entry[]) => createForgivingSearch(entries, FIELDS);
