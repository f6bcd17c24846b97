import { INVISIBLE } from '../french/invisible-characters.ts';

/** Nothing that no one sees: shown in part, it would turn round or hide what stands beside it. */
const REST = `[^\\s${INVISIBLE}]{1,2000}$`;

/** The forms of what a reader is led to, or a client asks for: for the schema, and for readers that carry no schema. */
export const addressPatterns = {
  /** Relative to the feed, and within it: no segment begins with a dot. No path, and no address below, is endless. */
  path: /^(?=.{1,200}$)[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/,
  web: new RegExp(`^https?://${REST}`, 'u'),
  /** Only these protocols ever reach an `href`. */
  link: new RegExp(`^(?:https?://|mailto:)${REST}`, 'u'),
  /** E.164 (`+33321000000`), or a short number as printed (`3919`). */
  phone: /^(?:\+\d{5,15}|\d{2,6})$/,
} as const;
