/** When two names are one organiser's. */
import type { Organiser } from '../../shared/feed/feed-schema.ts';
import { foldText, withoutArticle } from '../../shared/french/fold-text.ts';
import { kindOfNoun } from './noun-heads.ts';

/** A person told of by first and last name is the same by surname alone: "Jonathan Petit", "M. Petit". */
export const isSameOrganiser = (one: Organiser, other: Organiser) =>
  isSameName(one.name, other.name) ||
  isSameTownHall(one.name, other.name) ||
  (one.kind === 'person' &&
    other.kind === 'person' &&
    ` ${foldText(other.name)}`.endsWith(` ${foldText(one.name)}`));

/**
 * Names are compared by whole words: "Art" is no part of "Partage". A body is also told by the beginning of its name ("Secours
 * populaire", "Secours populaire français"), and with the noun that says what it is ("le club de patchwork La Couture créative").
 */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => `${foldText(bareOfNoun(name))} `) as [string, string];
  return a.startsWith(b) || b.startsWith(a);
}

/** A noun and what goes with it, all in small letters but for the first, before a name. */
const BEFORE_NAME = /^\p{L}+(?: \p{Ll}[\p{L}’']*)* (?=\p{Lu})/u;

function bareOfNoun(name: string): string {
  const bare = withoutArticle(name);
  const noun = BEFORE_NAME.exec(bare)?.[0] ?? '';
  const isNoun = noun !== '' && kindOfNoun(noun.charAt(0).toLowerCase() + noun.slice(1)) !== undefined;
  return isNoun ? withoutArticle(bare.slice(noun.length)) : bare;
}

/** "Ville de Marck", "Commune de Marck", "Mairie de Marck": one town hall. */
const isSameTownHall = (one: string, other: string) => {
  const [a, b] = [one, other].map((name) => TOWN_HALL.exec(foldText(name))?.[1]);
  return a !== undefined && a === b;
};
const TOWN_HALL = /^(?:ville|commune|mairie|municipalite) d(?:e|u|es)? (.+)$/;
