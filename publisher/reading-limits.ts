/** What the two processes that read a release say to each other, and how much it may take. */
import type { Release } from '../reader/formats/read-release.ts';

/**
 * Honest releases take a tenth of it. Of the processor's time, so that a machine with other work to do reads the same files; the
 * clock's is for one that waits for ever.
 */
export const READING_LIMITS = { bytes: 500_000_000, processorMs: 10_000, ms: 120_000 };

/** Of the above, for what JavaScript itself keeps: V8 stops there by itself. */
export const HEAP_MEGABYTES = 320;

export interface ReadingJob {
  bytes: Uint8Array;
  name: string;
}

/** `fault`: what a UserError says. */
export type ReadingAnswer = { release: Release } | { fault: string } | { error: unknown };

/** `isWorn`: so much memory is left over that the next release might suffer for it. */
export type ReadingReply = ReadingAnswer & { isWorn: boolean };
