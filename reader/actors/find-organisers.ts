/** Who acts in an initiative: whoever its text names (`find-candidates.ts`), as far as it is sure (`choose-organisers.ts`). */
import type { Organiser } from '../../shared/feed/feed-schema.ts';
import { chooseOrganisers } from './choose-organisers.ts';
import { findCandidates, type NamedPlace } from './find-candidates.ts';
import type { Person } from './find-people.ts';

/** Whoever acts. */
export interface FoundOrganiser extends Organiser {
  /** Is it a name of its own, rather than a common noun? */
  isProper: boolean;
  start: number;
  end: number;
}

/**
 * @param source the paragraphs of one initiative
 * @param people the private persons found in it
 * @param places the communes found in it
 * @returns in order of the text, each name once
 */
export const findOrganisers = (
  source: string,
  people: readonly Person[],
  places: readonly NamedPlace[] = [],
): FoundOrganiser[] =>
  chooseOrganisers(findCandidates(source, people, places)).organisers.map(
    ({ name, organiserKind: kind, isProper, start, end }) => ({ name, kind, isProper, start, end }),
  );
