/** What conversions leave in a text: soft hyphens, zero-width and direction marks, white space that is only layout. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The text of a source, composed (NFC), with every run of white space as one space; no-break spaces stay. */
export const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\u00A0\u202F]+/g, ' ');

/** No-break spaces as plain ones, each in its place: for patterns, whose positions then fit the text as it is. */
export const plainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
