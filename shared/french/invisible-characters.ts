/**
 * Characters that no one sees: soft hyphens, zero-width and direction marks. Conversions leave them behind, phones paste
 * them, and they can make a text or an address say something else than it shows.
 */
const INVISIBLE = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF';

/** A text of at least one character, all of them visible or white space. */
export const NO_INVISIBLE_CHARACTERS = new RegExp(`^[^${INVISIBLE}]+$`);

export const hasInvisibleCharacters = (text: string) => text !== '' && !NO_INVISIBLE_CHARACTERS.test(text);

export const withoutInvisibleCharacters = (text: string) =>
  text.replace(new RegExp(`[${INVISIBLE}]`, 'g'), '');
