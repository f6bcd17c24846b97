/** What was dropped on the desk, and how far it is. */
export interface DropState {
  /** What is being done, in French; undefined when nothing is. */
  progress: string | undefined;
  /** What could not be taken, in French. */
  faults: readonly string[];
  /** A file whose name another bears in the folder: the editor says which of the two stays. */
  asked: { name: string; bytes: Uint8Array; otherName: string } | undefined;
  /** The text in the field for pasting; undefined while the field is closed. */
  pasted: string | undefined;
  /** Something is being dragged over the page. */
  isOver: boolean;
}

export const NOTHING_DROPPED: DropState = {
  progress: undefined,
  faults: [],
  asked: undefined,
  pasted: undefined,
  isOver: false,
};
