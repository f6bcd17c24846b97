/**
 * Characters that no one sees: soft hyphens, zero-width and direction marks. Conversions leave them behind, phones paste
 * them, and they can make a text or an address say something else than it shows.
 */
const INVISIBLE = '[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]';

const FIRST = new RegExp(INVISIBLE, 'u');
const ALL = new RegExp(INVISIBLE, 'gu');

export const hasInvisibleCharacters = (text: string) => FIRST.test(text);

export const withoutInvisibleCharacters = (text: string) => text.replace(ALL, '');
