/** Which question is at hand. */
export interface QuestionsState {
  /** The release whose questions these are. */
  release: string;
  /** The id of the question at hand; undefined for the first that is open. */
  at: string | undefined;
  /** It is looked at although it is answered. */
  isAgain: boolean;
  /** What was asked since one came here, by id and in order: an answered one stays in reach by « la précédente ». */
  asked: readonly string[];
}

export const QUESTIONS_AT_FIRST: QuestionsState = {
  release: '',
  at: undefined,
  isAgain: false,
  asked: [],
};
