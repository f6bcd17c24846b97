/** What is read of a release at hand: computed from its blocks, what the editor has said of it, and the ids that it has. Pure. */
import type { Release } from '../../reader/formats/read-release.ts';
import { readCorrected, type CorrectedOptions, type Reading } from '../../publisher/steps/read-corrected.ts';
import type { Question } from '../../shared/editor/question.ts';

export type ReadingSource = Required<
  Pick<CorrectedOptions, 'gazetteer' | 'ledger' | 'corrections' | 'today' | 'numbered'>
>;

/** @param number under which it is read, whatever it says itself */
export function readBlocks(
  { blocks, address, problems }: Release,
  name: string,
  source: ReadingSource,
  number?: number,
): Reading {
  const reading = readCorrected(blocks, name, {
    ...source,
    ...(number !== undefined && { number }),
    addresses: [...(address === undefined ? [] : [address]), name],
  });
  const faults = reading.faults.map(({ level, message }) => ({ level, message, line: 0 }));
  return { ...reading, problems: [...problems, ...faults, ...reading.problems] };
}

/** Without an answer to it the bulletin is not to be published; one without a date cannot be. */
export const pressing = ({ questions }: Pick<Reading, 'questions'>): Question[] =>
  questions.filter(({ must, about }) => must || about === 'head');
