/** All that an editor says of one initiative, by its passage and by its id, and where in `corrections.json` each of it stands. */
import {
  correctionOf,
  releaseCorrectionOf,
  type Correction,
  type CorrectionFault,
  type CorrectionPath,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import { follow } from '../../shared/editor/fingerprint.ts';
import type { IdentifiedInitiative } from './identified-bulletin.ts';

export interface GivenCorrection {
  /** What is said by its id goes before what is said by its passage. */
  correction: Correction;
  /** @param within a name of `people`, a place in a list */
  pathOf: (field: keyof Correction, within?: string | number) => CorrectionPath;
}

type Said = readonly [path: CorrectionPath, correction: Correction];

/**
 * @param release the name of the file
 * @returns what is said of each initiative, by id, and what is said of passages that open none
 */
export function givenCorrections(
  initiatives: readonly IdentifiedInitiative[],
  corrections: Corrections,
  release: string,
): { given: ReadonlyMap<string, GivenCorrection>; faults: CorrectionFault[] } {
  const byPassage = releaseCorrectionOf(corrections, release)?.initiatives ?? {};
  const passages = Object.keys(byPassage);
  const followed = follow(
    passages,
    initiatives.map(({ passage }) => passage),
  );
  const given = initiatives.flatMap(({ id, passage }) => {
    const key = passages.find((each) => followed.get(each) === passage);
    const [ofPassage, ofId] = [byPassage[key ?? ''], correctionOf(corrections, id)];
    const said: Said[] = [
      ...(key !== undefined && ofPassage ? [[[release, 'initiatives', key], ofPassage] as const] : []),
      ...(ofId ? [[[id], ofId] as const] : []),
    ];
    return said.length > 0 ? [[id, merged(said)] as const] : [];
  });
  return {
    given: new Map(given),
    faults: passages
      .filter((key) => !followed.has(key))
      .map((key) => ({ level: 'warning', path: [release, 'initiatives', key], message: OPENS_NONE })),
  };
}

const OPENS_NONE =
  'aucune initiative ne s’ouvre plus sur ce passage : ce qui en est dit ici reste sans effet. Refaites la correction dans la rédaction, puis ôtez ces lignes.';

function merged(said: readonly Said[]): GivenCorrection {
  const people = Object.assign({}, ...said.map(([, each]) => each.people)) as Correction['people'];
  const correction = Object.assign({}, ...said.map(([, each]) => each), {
    ...(said.some(([, each]) => each.people) && { people }),
  }) as Correction;
  return {
    correction,
    pathOf(field, within) {
      const has = ({ [field]: value }: Correction) =>
        value !== undefined && (field !== 'people' || within === undefined || within in Object(value));
      const [path] = said.findLast(([, each]) => has(each)) ?? [[]];
      return [...path, field, ...(within === undefined ? [] : [within])];
    },
  };
}
