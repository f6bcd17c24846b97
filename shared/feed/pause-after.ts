/**
 * How long a failed request waits before it is made again, twice as long each time: one rule for widget and extension.
 * @param failures in a row, with this one
 * @param first milliseconds after the first failure, at most
 * @param longest what no pause is longer than
 * @param chance from 0 to 1: what all readers have failed at, they do not all ask for again at once
 */
export const pauseAfter = (failures: number, first: number, longest: number, chance: number): number =>
  (Math.min(first * 2 ** (failures - 1), longest) * (1 + chance)) / 2;
