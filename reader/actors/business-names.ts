/** Where a text names a business by its keeper's surname: « la boulangerie Dupont » is no private person. */
import { NOUNS } from '../../reader/lexicon/lexicon.ts';
import { plainSpaces } from '../../shared/french/fold-text.ts';
import type { Edit } from '../../shared/french/mask-person.ts';

type Range = Pick<Edit, 'start' | 'end'>;

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

/** @returns the names without their nouns; what belongs to someone (« le garage de Paul Dupont ») is named after nobody */
export function businessNames(source: string): Range[] {
  const text = plainSpaces(source);
  return Array.from(text.matchAll(NOUN)).flatMap(({ 0: noun, index }) => {
    BEHIND_NOUN.lastIndex = index + noun.length;
    const name = BEHIND_NOUN.exec(text);
    return name ? [{ start: name.index + 1, end: BEHIND_NOUN.lastIndex }] : [];
  });
}
