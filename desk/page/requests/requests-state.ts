/** What the section « Demandes » remembers of its reader. */
export interface RequestsState {
  /** The message that was pasted. */
  pasted: string;
}

export const REQUESTS_AT_FIRST: RequestsState = { pasted: '' };
