/** An initiative on the desk: as it was read, and as it stands with what the editor has said of it. */
import type { IdentifiedInitiative } from '../../../publisher/steps/identified-bulletin.ts';
import type { Correction } from '../../../shared/editor/corrections.ts';
import type { Question } from '../../../shared/editor/question.ts';
import type { ListedInitiative } from '../../../shared/feed/feed-schema.ts';

export type Theme = ListedInitiative['theme'];

export interface Entry {
  /** The name of the release's file. */
  release: string;
  /** The fingerprint of the passage, or of the sentence, that opens it. */
  opener: string;
  /** The opener as it was when something was first said of it: another one where its text has been mended since. */
  saidUnder: string;
  /** Does its id stand in `ids.json`? Until it was published once, what is said of it goes by its opener. */
  isPublished: boolean;
  /** Before anything was said of it. */
  read: IdentifiedInitiative;
  themeRead: Theme;
  /** With what was said; names are not masked. */
  corrected: IdentifiedInitiative;
  /** As it will be seen: with what was said, and names masked by all that the release tells. */
  published: IdentifiedInitiative;
  theme: Theme;
  /** What was said of it, by its opener and by its id together. */
  said: Correction;
  /** The day on which it was taken back, unless that was undone. */
  withdrawn: string | undefined;
  /** Of the passages that it was read from, those that were cut out too. */
  sentences: readonly EntrySentence[];
  /** The reader's doubts about it. */
  questions: readonly Question[];
}

export interface EntrySentence {
  id: string;
  text: string;
  /** By what an answer makes an initiative begin here: the first of a passage goes by the passage's id. */
  opens: string;
  isCut: boolean;
}
