/**
 * Businesses and bodies that bear a private person's surname: « la boulangerie Dupont », where Paul Dupont is masked. Each name is
 * asked about once, and masked until an editor says that it stays.
 */
import { foldText } from '../../shared/french/fold-text.ts';
import { shortenings, type PersonName } from '../../shared/french/mask-person.ts';
import { businessNames } from '../actors/business-names.ts';
import type { Answering } from './answering.ts';

/** A text that may hold such names. */
export interface NamingText {
  /** The passage's id. */
  passage: string;
  line: number;
  text: string;
  /** Those who act in it: a public body's name is no private matter. */
  organisers: readonly { name: string; kind: string }[];
}

/** @returns the names that stay */
export function settleNamesakes(
  texts: readonly NamingText[],
  people: readonly PersonName[],
  answering: Answering,
): string[] {
  const settled = new Map<string, { name: string; stays: boolean }>();
  const surnames = people.flatMap(({ last }) => (last === undefined ? [] : [{ first: '', last }]));
  const bearsOne = (name: string) => surnames.some((surname) => shortenings(name, surname).length > 0);
  for (const { passage, line, text, organisers } of texts)
    for (const { name, isPublic } of namesIn(text, organisers)) {
      const key = foldText(name);
      if (settled.has(key) || !bearsOne(name)) continue;
      settled.set(key, { name, stays: isPublic || ask(name, { passage, line }, answering) });
    }
  return [...settled.values()].filter(({ stays }) => stays).map(({ name }) => name);
}

/** Each once: who acts is often called by the name that the text has behind its noun. */
function namesIn(text: string, organisers: NamingText['organisers']): { name: string; isPublic: boolean }[] {
  const businesses = businessNames(text);
  const bodies = organisers.filter(
    ({ name, kind }) => kind !== 'person' && !businesses.some((business) => isCalled(business, name)),
  );
  return [
    ...bodies.map(({ name, kind }) => ({ name, isPublic: kind === 'public-body' })),
    ...businesses.map((name) => ({ name, isPublic: false })),
  ];
}

/** « boulangerie Dupont » is called so, and « Dupont ». */
export const isCalled = (whole: string, name: string) => ` ${foldText(whole)}`.endsWith(` ${foldText(name)}`);

const ask = (name: string, { passage, line }: Pick<NamingText, 'passage' | 'line'>, answering: Answering) =>
  answering.ask({
    id: answering.idFor(passage, 'person'),
    line,
    about: 'person',
    must: true,
    text: name,
    chosen: 'private',
    answers: [
      { answer: 'private', why: 'il porte le nom d’une personne masquée dans ce bulletin : il est abrégé' },
      { answer: 'nobody', why: 'le nom d’un commerce, d’une entreprise ou d’une association : il reste' },
    ],
  }) === 'nobody';
