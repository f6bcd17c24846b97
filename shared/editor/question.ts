/** A doubt of the reader's that an editor settles with one answer: what `read --json` lists, and the desk asks. */
import * as z from 'zod';

/** What a passage may be. */
export const PASSAGE_ANSWERS = [
  'initiative',
  'continues',
  'introduction',
  'heading',
  'closing',
  'furniture',
] as const;
export type PassageAnswer = (typeof PASSAGE_ANSWERS)[number];

/** Whose name it is: masked, borne in a public office, or no one's. */
export const PERSON_ANSWERS = ['private', 'public', 'nobody'] as const;
export type PersonAnswer = (typeof PERSON_ANSWERS)[number];

export type QuestionAbout = 'passage' | 'place' | 'role' | 'organiser' | 'person' | 'head';

export interface Question {
  /**
   * The fingerprint of the passage (`fingerprint.ts`), followed by what it asks about where that is but a part of the passage
   * (`3fa9c1d2e4b70811.person1`); `number`, `date` or `title` where it asks about the head.
   */
  id: string;
  /** Line of the source, from 1. */
  line: number;
  about: QuestionAbout;
  /** Would something be lost, wrong or indiscreet if nobody answered? */
  must: boolean;
  /** The words that it is about. */
  text: string;
  /** The answer that the reading goes on with meanwhile. */
  chosen: string;
  /** `why` in French, for whoever answers. */
  answers: readonly { answer: string; why: string }[];
}

/** By the question's id. */
export const answersSchema = z.record(z.string(), z.string().min(1));
export type Answers = z.infer<typeof answersSchema>;
