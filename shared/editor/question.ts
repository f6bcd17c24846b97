/** A doubt of the reader's that an editor settles with one answer: what `read --json` lists, and the desk asks. */
import * as z from 'zod';
import { feedPatterns } from '../feed/feed-patterns.ts';
import { placeRoleSchema } from '../feed/feed-schema.ts';
import { editorText } from './editor-text.ts';

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

/** Is it an initiative that was withdrawn, told again or in other words, or another one? */
export const WITHDRAWAL_ANSWERS = ['same', 'other'] as const;
export type WithdrawalAnswer = (typeof WITHDRAWAL_ANSWERS)[number];

export type QuestionAbout = 'passage' | 'place' | 'role' | 'organiser' | 'person' | 'withdrawal' | 'head';

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

/** What each kind of question may be answered by, and how that is said in French. */
const ADMITTED: Readonly<Record<QuestionAbout, { fits: (answer: string) => boolean; says: string }>> = {
  passage: oneOf(PASSAGE_ANSWERS),
  person: oneOf(PERSON_ANSWERS),
  role: oneOf(placeRoleSchema.options),
  withdrawal: oneOf(WITHDRAWAL_ANSWERS),
  place: {
    fits: (answer) => answer === 'none' || feedPatterns.communeCode.test(answer),
    says: 'le code INSEE d’une commune, ou none',
  },
  organiser: { fits: isSaid, says: 'un nom, ou none' },
  head: { fits: isSaid, says: 'ce qu’il faut lire' },
};

function oneOf(words: readonly string[]) {
  return { fits: (answer: string) => words.includes(answer), says: words.join(', ') };
}

function isSaid(answer: string) {
  return answer.trim() !== '';
}

const ID =
  /^(?:(?<passage>[\da-f]{16}(?:-\d+)?)(?:\.(?<part>place|role|organiser|person|withdrawal)[1-9]\d*)?|(?<head>number|date|title))$/;

/** @returns undefined for what is no question's id */
export function aboutOf(id: string): QuestionAbout | undefined {
  const { part, head } = ID.exec(id)?.groups ?? {};
  if (head !== undefined) return 'head';
  return ID.test(id) ? ((part as QuestionAbout | undefined) ?? 'passage') : undefined;
}

/** The passage, or the sentence, that a question is about; undefined where it asks about the head. */
export const passageOf = (id: string): string | undefined => ID.exec(id)?.groups?.passage;

/** In French, why an answer says nothing to the point. */
export function faultOfAnswer(id: string, answer: string): string | undefined {
  const about = aboutOf(id);
  if (about === undefined) return `« ${id} » n’est l’identifiant d’aucune question`;
  const { fits, says } = ADMITTED[about];
  return fits(answer) ? undefined : `« ${answer} » ne répond pas à la question : on attend ${says}`;
}

/** By the question's id. */
export const answersSchema = z.record(z.string(), editorText);
export type Answers = z.infer<typeof answersSchema>;
