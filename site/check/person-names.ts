/**
 * An initiative with the names of private persons masked or in full, whichever way it is published. A masked name stands nowhere
 * in full on the site: only who bears it can type it here, and it stays in the page. Pure.
 */
import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { maskPerson, namePattern, toName } from '../../shared/french/mask-person.ts';

/** What stands in the initiative, and what is to stand in its place. */
export type Replacement = readonly [from: string, to: string];

export interface PersonNames {
  /** As they stand in the initiative: `Jonathan P.` */
  masked: string[];
  /** Those that an initiative of whoever agreed to it has in full. */
  full: string[];
}

const MASKED = /\p{Lu}[\p{L}'’-]+ \p{Lu}\.(?!\p{L})/gu;

export function personNamesOf({ personal, title, text, organisers }: ListedInitiative): PersonNames {
  if (!personal) return { masked: [], full: [] };
  const persons = organisers.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const told = [title, text, ...organisers.map(({ name }) => name)]
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ');
  return {
    masked: [...new Set(told.match(MASKED))],
    full: persons.filter((name) => maskedForm(name) !== name),
  };
}

const maskedForm = (name: string) => maskPerson(name, toName(name));

/** @param typed the full names that somebody typed, by their masked form */
export const inFull = ({ masked }: PersonNames, typed: ReadonlyMap<string, string>): Replacement[] =>
  masked.flatMap((name): Replacement[] => {
    const full = typed.get(name)?.trim() ?? '';
    return full === '' ? [] : [[name, full]];
  });

export const masked = ({ full }: PersonNames): Replacement[] => full.map((name) => [name, maskedForm(name)]);

export const replaceNames = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce(
    (left, [from, to]) => left.replace(new RegExp(namePattern(from), 'gu'), () => to),
    text,
  );

/** The initiative as it would read; its id, links and places are as they were. */
export function rename(initiative: ListedInitiative, replacements: readonly Replacement[]): ListedInitiative {
  const { title, text, organisers } = initiative;
  return {
    ...initiative,
    ...(title !== undefined && { title: replaceNames(title, replacements) }),
    text: replaceNames(text, replacements),
    organisers: organisers.map((each) => ({ ...each, name: replaceNames(each.name, replacements) })),
  };
}
