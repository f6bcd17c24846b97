/** What the address of the check page says behind `#`: an initiative by its id, a commune by its code, how it is looked at. */
import { readChoices, writeChoices, type Choices } from '../tools/choices.ts';
import { findReference } from './look-up.ts';

export interface CheckAddress {
  id: string | undefined;
  choices: Choices;
}

export const initiativeLink = (id: string): string => `#${new URLSearchParams({ ref: id }).toString()}`;
export const communeLink = (code: string): string => `#${new URLSearchParams({ commune: code }).toString()}`;

export const readCheckAddress = (hash: string): CheckAddress => ({
  id: findReference(hash),
  choices: readChoices(hash),
});

export const writeCheckAddress = ({ id, choices }: CheckAddress): string =>
  `${id ? initiativeLink(id) : '#'}&${writeChoices(choices)}`;

/** A link may say it behind `?` too, as in `?entree=62-2020-04-08-2#e7`. @returns what belongs behind `#` */
export function settledHash({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const id = findReference(search + hash);
  const { commune } = readChoices(search);
  if (search === '') return hash;
  return id ? initiativeLink(id) : commune ? communeLink(commune) : hash;
}
