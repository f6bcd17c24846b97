import type * as z from 'zod/mini';
import type { Check } from './feed-client.ts';
import {
  bulletinFileSchema,
  communesFileSchema,
  departmentIndexSchema,
  facebookFileSchema,
  feedIndexSchema,
} from './feed-schema.ts';

const accepts =
  <T>(schema: z.ZodMiniType<T>): Check<T> =>
  (value): value is T =>
    schema.safeParse(value).success;

/** The files of a feed that a client keeps, each checked by the schema when it comes in, and when it is read. */
export const feedChecks = {
  feedIndex: accepts(feedIndexSchema),
  departmentIndex: accepts(departmentIndexSchema),
  facebook: accepts(facebookFileSchema),
  bulletin: accepts(bulletinFileSchema),
  communes: accepts(communesFileSchema),
};
