import type { Corrections } from '../../../shared/editor/corrections.ts';
import type { EditorFolder } from '../folder/editor-folder.ts';

/** What was brought to the desk, and how far it is; what was taken away from it. */
export interface DropState {
  /** What is being done, in French; undefined when nothing is. */
  progress: string | undefined;
  /** What could not be taken, in French. */
  faults: readonly string[];
  /** A file whose place another holds in the folder: the editor says which stays. */
  asked: NameAsked | undefined;
  /** A zip that waits for a word, since files stand where its own would go. */
  opening: ZipOpening | undefined;
  /** The text in the field for pasting; undefined while the field is closed. */
  pasted: string | undefined;
  /** The release that is about to be removed, once the editor says so again. */
  removing: string | undefined;
  /** What was removed last, to be put back. */
  removed: RemovedRelease | undefined;
}

export interface NameAsked {
  /** The name that is taken, and by which file. */
  name: string;
  holder: string;
  /** Under which it can stand beside the other. */
  otherName: string;
}

export interface ZipOpening {
  /** The zip's. */
  name: string;
  files: ReadonlyMap<string, Uint8Array>;
  /** Where they are to go, and how many files stand there. */
  folder: EditorFolder;
  inTheWay: number;
}

export interface RemovedRelease {
  name: string;
  bytes: Uint8Array;
  /** In `corrections.json`. */
  said: Corrections[string] | undefined;
}

/** Of two files for one name: the new one instead, beside, or not at all. */
export type NameChoice = 'replace' | 'beside' | 'leave';

export const NOTHING_DROPPED: DropState = {
  progress: undefined,
  faults: [],
  asked: undefined,
  opening: undefined,
  pasted: undefined,
  removing: undefined,
  removed: undefined,
};
