/** What the section « Demandes » remembers of its reader. */
export interface RequestsState {
  /** The message that was pasted. */
  pasted: string;
  /** What was decided of it, by the place of each request in it. */
  decided: Readonly<Record<number, 'accepted' | 'refused'>>;
}

export const REQUESTS_AT_FIRST: RequestsState = { pasted: '', decided: {} };
