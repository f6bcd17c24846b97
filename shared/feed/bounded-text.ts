/**
 * How long a text of the feed may be, and how long a run of what takes no room in it. Whoever draws, compares or sorts texts
 * pays for their length, and browsers pay for the square of a run of accents when they bring it into its normal order.
 */
export const LONGEST_TEXT = 100_000;
/** Unicode's own bound for a run of accents (Stream-Safe Text Format, UAX #15). */
const LONG_RUN = /[\s\p{M}]{31}/u;

export const isBounded = (text: string) => text.length <= LONGEST_TEXT && !LONG_RUN.test(text);
