/** Whom to mask in a bulletin, and whom not: what the reader decided for all of it, and what corrections have changed since. */
import { findPeople, isUncued, type Person } from '../../reader/actors/find-people.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';
import { isMentionOf } from '../../shared/editor/named-people.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { toName, type PersonName } from '../../shared/french/mask-person.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';

export interface PrivatePeople {
  /** All of them, wherever the bulletin names them. */
  everyone: readonly PersonName[];
  /** Those whom the texts around the initiatives name. */
  around: readonly PersonName[];
  /** Whom one of the texts around the initiatives names. */
  namedIn: (text: string) => PersonName[];
}

export function privatePeople(bulletin: IdentifiedBulletin): PrivatePeople {
  const { title, introduction, closing, note, themes, names } = bulletin;
  const initiatives = initiativesOf(bulletin);
  const named = initiatives.flatMap(peopleOf);
  const corrected = initiatives.flatMap((each) =>
    each.inFull.filter((person) => !each.agreed?.includes(person)),
  );
  // Who is masked in one initiative is so in all that stands around them.
  const inFull = [...names.inFull, ...corrected].filter((each) => !named.some((one) => isSame(one, each)));
  const decided = [...named, ...except(names.people, corrected)];
  // The reader, who knows places, has decided about a name that nothing else tells of.
  const isPrivate = (person: Person) =>
    decided.some((each) => isSame(each, person)) ||
    (!isUncued(person) && except([person], inFull).length > 0);
  const namedIn = (text: string) => findPeople(text).filter(isPrivate);
  const texts = themes.flatMap((theme) => [theme.title, theme.introduction]);
  const around = [title, introduction, closing, note, ...texts].flatMap((text = '') => namedIn(text));
  return { everyone: eachOnce([...decided, ...around]), around: eachOnce(around), namedIn };
}

const eachOnce = (people: readonly PersonName[]) => [
  ...new Map(people.map((person) => [`${person.first}|${person.last ?? ''}`, person])).values(),
];

export const initiativesOf = ({ themes }: IdentifiedBulletin) =>
  themes.flatMap(({ initiatives }) => initiatives);

/** Whom an initiative names, and does not in full: an organiser of kind person is one, whoever said so. */
export const peopleOf = ({ people, organisers, inFull }: ParsedInitiative): PersonName[] => [
  ...people,
  ...except(
    organisers.filter(({ kind }) => kind === 'person').map(({ name }) => toName(name)),
    inFull,
  ),
];

export const except = (people: readonly PersonName[], inFull: readonly PersonName[]) =>
  people.filter((person) => !inFull.some((each) => isMentionOf(person, each)));

const isSame = (one: PersonName, other: PersonName) =>
  foldText(one.first) === foldText(other.first) && foldText(one.last ?? '') === foldText(other.last ?? '');
