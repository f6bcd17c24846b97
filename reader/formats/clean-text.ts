import { withoutInvisibleCharacters } from '../../shared/french/invisible-characters.ts';

/** The text of a source, composed (NFC), with every run of white space as one space; no-break spaces stay. */
export const cleanText = (text: string) =>
  withoutInvisibleCharacters(text.normalize('NFC')).replace(/[^\S\u00A0\u202F]+/g, ' ');

/** No-break spaces as plain ones, each in its place: for patterns, whose positions then fit the text as it is. */
export const plainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
