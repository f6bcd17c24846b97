/** Where a text names a business, perhaps by its keeper's surname: « la boulangerie Dupont ». */
import { plainSpaces } from '../../shared/french/fold-text.ts';
import { NOUNS } from '../lexicon/lexicon.ts';

/** Trades are plied by people (« le plombier Dupont »), and one lives in a house: under doubt a name is a person's. */
const IS_OF_PEOPLE = /(?:[eo]ur|ier|cher|ien|iste|taxi)s\?$|^maisons\?/u;

const NOUN = new RegExp(
  `(?<!\\p{L})(?:${NOUNS.filter(({ kind }) => kind === 'company')
    .flatMap(({ nouns }) => nouns)
    .filter((noun) => !IS_OF_PEOPLE.test(noun))
    .join('|')})(?!\\p{L})`,
  'giu',
);

const CAPITALISED =
  "(?!(?:MM?|Mmes?|Mlles?|Dr|Monsieur|Madame|Mademoiselle|Docteur)(?!\\p{L}))\\p{Lu}[\\p{L}\\p{M}'’-]*";
const BEHIND_NOUN = new RegExp(
  `(?: ${CAPITALISED})(?: (?:(?:de|du|des|la|le|van|den|der) )*${CAPITALISED})*`,
  'uy',
);

/** @returns each with its noun, as printed; what belongs to someone (« le garage de Paul Dupont ») is named after nobody */
export function businessNames(source: string): string[] {
  const text = plainSpaces(source);
  return Array.from(text.matchAll(NOUN)).flatMap(({ 0: noun, index }) => {
    BEHIND_NOUN.lastIndex = index + noun.length;
    const name = BEHIND_NOUN.exec(text);
    return name ? [source.slice(index, BEHIND_NOUN.lastIndex)] : [];
  });
}
