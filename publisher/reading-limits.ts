/**
 * How much a release may take of whoever reads it; honest ones take a tenth. Of the processor's time, so that a machine with other
 * work to do reads the same files; the clock's is for a release that waits for ever.
 */
export const READING_LIMITS = { bytes: 500_000_000, processorMs: 10_000, ms: 120_000 };

/** Of the above, for what JavaScript itself keeps: V8 stops there by itself. */
export const HEAP_MEGABYTES = 320;
