/** The persons whom a correction names, for masking: an editor writes them, an association asks for them. */
import type { Initiative } from '../feed/feed-schema.ts';
import { foldText } from '../french/fold-text.ts';
import { maskPerson, toName, type PersonName } from '../french/mask-person.ts';

/** Where an initiative names people. */
export type Named = Pick<Initiative, 'text' | 'title' | 'organisers'>;

const textsOf = ({ text, title = '', organisers }: Named) => [
  text,
  title,
  ...organisers.map(({ name }) => name),
];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A name as an initiative prints it, whatever the capitals, accents and spaces.
 * @returns it once for each way in which it stands there as whole words; nothing where nobody of that name is spoken of
 */
export function printedNames(name: string, initiative: Named): string[] {
  const wanted = foldText(name);
  const length = wanted.split(' ').length;
  const printed = textsOf(initiative).flatMap((source) => {
    const words = [...source.matchAll(WORD)];
    return words.flatMap((first, index) => {
      const last = words[index + length - 1];
      const found = last ? source.slice(first.index, last.index + last[0].length) : '';
      return foldText(found) === wanted ? [found.replace(/\s+/gu, ' ')] : [];
    });
  });
  return [...new Set(printed)];
}

/** Does masking change how an initiative prints a name? A first name alone, or with an initial, stays as it is. */
export const isMaskable = (printed: string, initiative: Named): boolean =>
  textsOf(initiative).some((source) => maskPerson(source, toName(printed)) !== source);

/**
 * Is someone called so the person whose name is given? By both names, or by one of them alone.
 * @param given also as it is published masked: `Flavien L.`
 */
export function isMentionOf({ first, last = '' }: PersonName, given: PersonName): boolean {
  const [ownFirst, ownLast, itsFirst, itsLast] = [first, last, given.first, given.last ?? ''].map(
    foldText,
  ) as [string, string, string, string];
  const isLast = /^\p{L}\.?$/u.test(given.last ?? '') ? ownLast.startsWith(itsLast) : ownLast === itsLast;
  return (ownFirst === '' || ownFirst === itsFirst) && (ownLast === '' || isLast);
}
