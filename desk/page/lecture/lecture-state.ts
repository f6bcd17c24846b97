/** What of the reading is looked at more closely. */
export interface LectureState {
  /** The row that is being changed, by its rank among the rows. */
  changing: number | undefined;
  /** Are the pages of a PDF shown? */
  pages: boolean;
}

export const LECTURE_AT_FIRST: LectureState = { changing: undefined, pages: false };
