/** What the views of the section « Fiches » are drawn from, and what they may ask for. */
import type { Territory } from '../../../shared/feed/feed-schema.ts';
import type { Edit } from '../edits.ts';
import type { EntriesState } from './entries-state.ts';
import type { Theme } from './entry.ts';
import type { Surroundings } from './where-it-stands.ts';

export interface EntryContext {
  state: EntriesState;
  actions: EntryActions;
  /** Those of the bulletin. */
  themes: readonly Theme[];
  /** The communes that words of a name or a postal code may mean, the likeliest first. */
  searchCommunes: (typed: string) => readonly FoundCommune[];
  communeName: (code: string) => string | undefined;
  /** All that are known. */
  territories: readonly Territory[];
  around: Surroundings;
  /** Are private persons named in full unless somebody says otherwise? */
  fullNames: boolean;
  /** ISO date of the day. */
  today: string;
}

export interface FoundCommune {
  code: string;
  name: string;
  /** What tells it from others of its name: its postal codes, or its département. */
  detail: string;
}

export interface EntryActions {
  change: (part: Partial<EntriesState>) => void;
  /** @param words French, what is done: « changer le titre de Second Départ » */
  edit: (words: string, edit: Edit) => void;
}
