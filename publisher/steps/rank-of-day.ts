/** In a series without numbers the releases of one day are told apart by their rank, in the order of their files' names. Pure. */
import type { Reading } from './read-corrected.ts';

/**
 * @param read the release under a number; without one, under the rank that its file's name ends with, or as the first of its day
 * @param before the ids of the bulletins whose files come before it
 * @returns under the first number from its own on that none of them bears
 */
export function readRanked(read: (number?: number) => Reading, before: ReadonlySet<string>): Reading {
  let reading = read();
  while (before.has(reading.bulletin.id)) reading = read(reading.bulletin.number + 1);
  return reading;
}
