/**
 * The words that a clerk knows, from the data files beside this module. Those that call who acts are pieces of regular
 * expressions, with their plurals and feminines; they are put together here and in `actors/noun-phrase.ts`.
 */
import type { OrganiserKind } from '../../shared/feed/feed-schema.ts';
import firstNames from './first-names.json';
import neighbours from './neighbours.json';
import organiserWords from './organiser-words.json';
import placeWords from './place-words.json';

/** Pieces of a regular expression as one piece that fits any of them. */
export const anyOf = (pieces: readonly string[]) => `(?:${pieces.join('|')})`;

/**
 * First names borne in France today, folded: with one of them, two capitalised words are a person's name. Rarer ones come from
 * the French, Swiss and Senegalese lists of @faker-js/faker (MIT); Turkish, Maghrebi, African, Slavic, Iberian, Italian, Breton and
 * Basque ones were added by hand; all without those that are French words or names of communes.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(firstNames);

/**
 * The nouns by which texts call those who act, with the kind that each makes them. Longer ones stand before shorter ones that
 * they begin with; the last, of companies, takes most shops and works: blanchisserie, savonnerie, tuilerie …
 */
export const NOUNS = organiserWords.nouns as readonly { kind: OrganiserKind; nouns: readonly string[] }[];

/** Bodies known by their name alone. */
export const KNOWN_NAMES = organiserWords.knownNames as readonly {
  kind: OrganiserKind;
  names: readonly string[];
}[];

/** Nouns that only announce a name: "l'association X" goes by X. */
export const ANNOUNCING_WORDS: readonly string[] = organiserWords.announcing;

/** Public bodies of which each town has one, told by their town alone: "À Lens, la mairie" is that of Lens. */
export const TOWN_BODIES: readonly string[] = organiserWords.ofTheTown;

/** Bodies of which each département has one, told by their common nouns alone: "la chambre d'agriculture". */
export const DEPARTMENT_BODIES: readonly string[] = organiserWords.ofTheDepartment;

/** Known firms that carry, heat or light for everyone: seldom the ones who act. */
export const CARRIERS: readonly string[] = organiserWords.carriers;

/** Those who act for the body that is named behind them: "les bénévoles de l'association X". */
export const MEMBERS_WORDS: readonly string[] = organiserWords.members;

/** Several people without a name of their own. */
export const GROUPS_WORDS: readonly string[] = organiserWords.groups;
export const GROUPS = anyOf(GROUPS_WORDS);

/** Nouns that no list has, by their endings and by use: trades and their plural signs ("le mareyeur X", "les meubles X"). */
export const COMPANY_NOUN = new RegExp(`${anyOf(organiserWords.companyEndings)}$`, 'u');

/** What bears names without acting: halls and streets, works and means. */
export const VENUES = new RegExp(`^${anyOf(organiserWords.venues)}s?$`, 'u');

/** Verbs that end like adjectives: they follow the name of whoever acts, and do not belong to it. */
export const VERBS = anyOf(organiserWords.verbs);

/**
 * Usual short and long forms of names of communes → INSEE code, by département: one that has none is read with the official
 * names alone. Source: usage in local press and road signs.
 */
export const USUAL_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = placeWords.usualNames;

/** Names that are French words too, folded: taken only with a capital letter and a word that announces a place. */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(placeWords.ordinaryNames);

/** Names that people bear as well, folded: taken for a person beside another capitalised word or after a title. */
export const PERSON_NAMES: ReadonlySet<string> = new Set(placeWords.personNames);

/** Words that begin names of communes and say nothing alone, folded. */
export const COMMON_STARTS: ReadonlySet<string> = new Set(placeWords.commonStarts);

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = neighbours;

/** The départements that border on one, by code; those overseas have none. */
export const neighboursOf = (code: string): readonly string[] => NEIGHBOURS[code] ?? [];
