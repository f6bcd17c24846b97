/** Up to the last word that ends before white space at which a line may break: `50 000` stays whole. */
const WHOLE_WORDS = /^.*\S(?=[^\S\u00A0\u202F])/s;

/**
 * The beginning of a text that is longer than `most` characters: as many whole words as fit. A first word that is longer
 * than that is cut itself, between two characters as readers see them: an accent or an emoji stays whole.
 * @returns without white space at its end, and without a sign that the text goes on; a text that fits is returned as it is
 */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  const [words] = WHOLE_WORDS.exec(text.slice(0, most + 1)) ?? [];
  return words ?? text.slice(0, new Intl.Segmenter('fr').segment(text).containing(most)?.index);
}
