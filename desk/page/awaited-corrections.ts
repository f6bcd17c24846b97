/** TODO [2027-01-15]: goes when `shared/editor/corrections.ts` knows releases; the names are the same there. */
import * as z from 'zod';
import { correctionSchema, type Correction } from '../../shared/editor/corrections.ts';
import type { Answers } from '../../shared/editor/question.ts';

export interface ReleaseCorrection {
  number?: number;
  date?: string;
  title?: string;
  source?: string;
  introduction?: string;
  answers?: Answers;
  /** By the fingerprint of the passage that opens the initiative. */
  initiatives?: Readonly<Record<string, Correction>>;
}

/** By the name of a release, or by the id of an initiative. */
export type Corrections = Readonly<Record<string, ReleaseCorrection | Correction>>;

export const correctionsSchema: z.ZodType<Corrections> = z.record(
  z.string(),
  z.union([correctionSchema, z.looseObject({})]),
);

export const formatCorrections = (corrections: Corrections) => `${JSON.stringify(corrections, null, 2)}\n`;
