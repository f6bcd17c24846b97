/** What is read of a release at hand: computed from its blocks, what the editor has said of it, and the ids that it has. Pure. */
import type { Release } from '../../reader/formats/read-release.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import type { BlockFate } from '../../reader/passages/fate.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { assignIds, type Identified } from '../../publisher/steps/ledger.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { Question } from '../../shared/editor/question.ts';
import type { Corrections, ReleaseCorrection } from './awaited-corrections.ts';

export interface Reading extends Identified {
  questions: readonly Question[];
  fates: readonly BlockFate[];
}

export interface ReadingSource {
  gazetteer: Gazetteer;
  ledger: Ledger;
  corrections: Corrections;
  /** ISO date of the day. */
  today: string;
}

export function readBlocks(
  { blocks, address, problems: onOpening }: Release,
  name: string,
  { gazetteer, ledger, corrections, today }: ReadingSource,
): Reading {
  const said = (corrections[name] ?? {}) as ReleaseCorrection;
  const { bulletin, problems, fates } = parseBulletin(blocks, {
    gazetteer,
    addresses: [...(address === undefined ? [] : [address]), name],
    ...(said.number !== undefined && { number: said.number }),
    ...(said.date !== undefined && { date: said.date }),
  });
  const identified = assignIds(bulletin, ledger.bulletins[bulletin.id] ?? [], today);
  return {
    ...identified,
    problems: [...onOpening, ...problems, ...identified.problems],
    questions: [],
    fates,
  };
}

/** Questions that must be answered before the bulletin is published. */
export const pressing = ({ questions }: Pick<Reading, 'questions'>) => questions.filter(({ must }) => must);
