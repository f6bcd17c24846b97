/** Which question is at hand. */
export interface QuestionsState {
  /** The id of the question at hand; undefined for the first that is open. */
  at: string | undefined;
  /** The questions as they stood when one came here, in their order: what was answered stays in reach by « la précédente ». */
  asked: readonly string[];
}

export const QUESTIONS_AT_FIRST: QuestionsState = { at: undefined, asked: [] };
