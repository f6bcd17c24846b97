/** What the section « Fiches » remembers of its reader beside the corrections themselves. */
export interface EntriesState {
  /** The fingerprint of the passage that opens the initiative whose fields are open. */
  opener: string | undefined;
  /** What is typed in a field and not settled yet, or cannot be: by the field's name. */
  drafts: Readonly<Record<string, string>>;
  /** The option that Enter takes in the search for a commune. */
  active: number;
  /** The fields of the bulletin itself, where somebody has opened or closed them. */
  head: { release: string; isOpen: boolean } | undefined;
  /** What is to be confirmed of the initiative with this opener. */
  asked: { opener: string; about: 'withdraw' | 'restore' | 'restore-surely' } | undefined;
}

export const ENTRIES_AT_FIRST: EntriesState = {
  opener: undefined,
  drafts: {},
  active: 0,
  head: undefined,
  asked: undefined,
};

/** One initiative's fields are open at a time, or none's. */
export const opened = (opener: string | undefined): Pick<EntriesState, 'opener' | 'drafts' | 'active'> => ({
  opener,
  drafts: {},
  active: 0,
});

export const withDraft = (
  { drafts }: EntriesState,
  name: string,
  typed: string | undefined,
): Pick<EntriesState, 'drafts'> => ({
  drafts: Object.fromEntries(
    Object.entries({ ...drafts, [name]: typed }).filter(
      (draft): draft is [string, string] => draft[1] !== undefined,
    ),
  ),
});
