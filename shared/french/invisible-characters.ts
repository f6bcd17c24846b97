/**
 * Characters that no one sees: soft hyphens, zero-width and direction marks (Unicode's format characters), control characters,
 * halves of a character. Conversions leave them behind, phones paste them, and they can make a text or an address say something
 * else than it shows, or end a line of a file that is made of lines.
 */
export const INVISIBLE = '\\p{Cf}\\p{Cs}\\u2065\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f';

/** A text of at least one character, all of them visible, spaces, tabs or ends of line as the feed has them. */
export const NO_INVISIBLE_CHARACTERS = new RegExp(`^[^${INVISIBLE}\\v\\f\\r\\p{Zl}\\p{Zp}]+$`, 'u');

export const hasInvisibleCharacters = (text: string) => text !== '' && !NO_INVISIBLE_CHARACTERS.test(text);

/** Of an address that is decoded, where a control character means that it is none. */
export const withoutFormatCharacters = (text: string) => text.replace(/\p{Cf}/gu, '');

/** What ends a line in some other way stays, for whoever makes spaces of it. */
export const withoutInvisibleCharacters = (text: string) =>
  text.replace(new RegExp(`[${INVISIBLE}]`, 'gu'), '');
