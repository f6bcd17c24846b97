/** What the section « Fiches » remembers of its reader beside the corrections themselves. */
export interface EntriesState {
  /** The fingerprint of the passage that opens the initiative at hand. */
  opener: string | undefined;
}

export const ENTRIES_AT_FIRST: EntriesState = { opener: undefined };
