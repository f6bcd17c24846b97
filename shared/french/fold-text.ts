/**
 * A text as search and comparison see it: lower case, no accents, ligatures opened, every run of anything else a space.
 * @example foldText('Nœux-les-Mines') // 'noeux les mines'
 */
export function foldText(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      // Those that stand apart go first: a long run of them takes the square of its length to be brought in order.
      .replace(/\p{M}/gu, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/**
 * A folded text as part of an address.
 * @example slugify('Personnes confinées') // 'personnes-confinees'
 */
export const slugify = (text: string) => foldText(text).replaceAll(' ', '-');

/** No-break spaces as plain ones, each in its place: for patterns, whose positions then fit the text as it is. */
export const plainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

/** A name as it is compared, whether or not an article stands before it: « La Boucle » → « Boucle ». */
export const withoutArticle = (name: string) => name.replace(/^(?:l[ea]s? |l['’])/iu, '');
