/**
 * `corrections.json`: what an editor changes after reading, by the id of the initiative. An association asks for its line
 * (`request.ts`), `publisher/steps/apply-corrections.ts` applies it.
 * ```
 * { "62-2020-04-08-2#e2": { "communes": ["62645"] },
 *   "62-2020-04-08-2#e7": { "withdrawn": "2020-05-02" } }
 * ```
 */
import * as z from 'zod';
import {
  communeCodeSchema,
  initiativeIdSchema,
  organiserSchema,
  placeRoleSchema,
} from '../feed/feed-schema.ts';

export const correctionSchema = z.strictObject({
  /** A code alone is a place. */
  communes: z
    .array(z.union([communeCodeSchema, z.strictObject({ code: communeCodeSchema, role: placeRoleSchema })]))
    .optional(),
  organisers: z.array(organiserSchema).optional(),
  /** Addresses as one would print them. */
  links: z.array(z.string().min(1)).optional(),
  /** What the initiative goes by, in place of its organisers' names. */
  title: z.string().min(1).optional(),
  personal: z.boolean().optional(),
  /** Private persons that were not recognised: "Michel Dupont". Each must stand in the text. */
  people: z.array(z.string().trim().min(1)).optional(),
  /** The persons named agreed to it, or asked not to be: it beats `series.json`. */
  fullNames: z.boolean().optional(),
  /** The day on which the initiative was taken back; `false` publishes again what had been. */
  withdrawn: z.union([z.iso.date(), z.literal(false)]).optional(),
});

export const correctionsSchema = z.record(initiativeIdSchema, correctionSchema);

export type Correction = z.infer<typeof correctionSchema>;
export type Corrections = z.infer<typeof correctionsSchema>;
