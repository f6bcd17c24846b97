/** Whose names an editor has masked, published in full, or known as no one's. */
import type { PersonCorrection } from '../../shared/editor/corrections.ts';
import { isMaskable, isMentionOf, printedNames } from '../../shared/editor/named-people.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { toName } from '../../shared/french/mask-person.ts';
import type { Person } from '../../reader/actors/find-people.ts';
import { namesSomeone } from '../../reader/actors/nominative-address.ts';
import type { IdentifiedInitiative } from './identified-bulletin.ts';

/** Told of what is wrong about a name. */
export type SayOf = (level: Problem['level'], what: string, name: string) => void;

/**
 * @param said of each name, as the initiative prints it
 * @returns whom to mask now, and who stands in full
 */
export function correctPeople(
  initiative: IdentifiedInitiative,
  said: Readonly<Record<string, PersonCorrection>>,
  say: SayOf,
): Pick<IdentifiedInitiative, 'people' | 'inFull' | 'agreed' | 'personal'> {
  const answers = Object.entries(said);
  const { people: found, inFull: before, personal } = initiative;
  if (answers.length === 0) return { people: found, inFull: before, personal };
  const isMasked = (answer: PersonCorrection) => answer === 'private';
  const masked = answers.flatMap(([name, answer]) =>
    isMasked(answer) ? printedIn(name, initiative, say) : [],
  );
  const named = (isSo: (answer: PersonCorrection) => boolean) =>
    answers.flatMap(([name, answer]) => (isSo(answer) ? [toName(name.trim())] : []));
  const agreed = named((answer) => typeof answer === 'object');
  const inFull = [
    ...before.filter((person) => !masked.some((name) => isMentionOf(person, toName(name)))),
    ...named((answer) => !isMasked(answer) && typeof answer !== 'object'),
    ...agreed,
  ];
  for (const [name, answer] of answers)
    if (!isMasked(answer) && !isSpokenOf(name, initiative)) say('warning', isNotThere(name), name);
  const people = [
    ...found.filter((person) => !inFull.some((name) => isMentionOf(person, name))),
    ...masked.map(toPerson),
  ];
  return {
    people,
    ...{ inFull, agreed },
    personal:
      agreed.length > 0 ||
      people.length > 0 ||
      initiative.links.some((link) => namesSomeone(link) === 'sure'),
  };
}

function printedIn(name: string, initiative: IdentifiedInitiative, say: SayOf): string[] {
  const printed = printedNames(name, initiative);
  if (printed.length === 0) say('error', wouldStand(name), name);
  else if (!printed.some((each) => isMaskable(each, initiative))) say('warning', staysAsItIs(name), name);
  return printed;
}

const isSpokenOf = (name: string, initiative: IdentifiedInitiative) =>
  printedNames(name, initiative).length > 0 ||
  initiative.people.some((person) => isMentionOf(person, toName(name.trim())));

/** A person stands nowhere in particular: wherever the name is printed, it is masked. */
const toPerson = (name: string): Person => ({
  name,
  ...toName(name),
  start: 0,
  end: 0,
  certainty: 'sure',
  rule: 'person/corrected',
});

const wouldStand = (name: string) =>
  `« ${name} » ne se trouve pas dans le texte : recopiez le nom tel qu’il y est écrit, sans quoi il paraîtrait en entier.`;

const isNotThere = (name: string) =>
  `« ${name} » ne se trouve pas dans le texte : recopiez le nom tel qu’il y est écrit, ou ôtez cette ligne.`;

const staysAsItIs = (name: string) =>
  `« ${name} » paraîtra tel quel : d’un prénom et d’un nom, masquer garde le prénom et l’initiale. S’il manque ici l’un des deux, écrivez-le aussi.`;
