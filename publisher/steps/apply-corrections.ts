/** Applies `corrections.json` (`shared/editor/corrections.ts`) to the bulletin of one release. */
import {
  releaseCorrectionOf,
  type CorrectionFault,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { correctInitiative } from './correct-initiative.ts';
import { correctThemes } from './correct-themes.ts';
import { givenCorrections, type GivenCorrection } from './given-correction.ts';
import type { IdentifiedBulletin, IdentifiedInitiative } from './identified-bulletin.ts';
import { whyStillWithdrawn, withdrawnOn, type Withdrawals } from './withdrawals.ts';

export interface CorrectionContext {
  gazetteer: Gazetteer;
  /** The name of the release's file. */
  release: string;
  /** What the ledger remembers as taken back. */
  takenBack: Withdrawals;
}

export interface Corrected {
  /** With the initiatives that are withdrawn, marked as such. */
  bulletin: IdentifiedBulletin;
  /** What was said of each initiative, by id. */
  given: ReadonlyMap<string, GivenCorrection>;
  faults: CorrectionFault[];
}

export function applyCorrections(
  bulletin: IdentifiedBulletin,
  corrections: Corrections,
  { gazetteer, release, takenBack }: CorrectionContext,
): Corrected {
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  const { given, faults } = givenCorrections(initiatives, corrections, release);
  const correct = (initiative: IdentifiedInitiative): IdentifiedInitiative => {
    const { id } = initiative;
    const said = given.get(id) ?? NOTHING_SAID;
    const withdrawn = withdrawnOn(said.correction, takenBack.get(id));
    if (withdrawn !== undefined) {
      faults.push(...whyStillWithdrawn(id, withdrawn, said));
      return { ...initiative, withdrawn };
    }
    const corrected = correctInitiative(initiative, said, gazetteer);
    faults.push(...corrected.faults);
    return corrected.initiative;
  };
  const corrected = bulletin.themes.map((theme) => ({
    ...theme,
    initiatives: theme.initiatives.map(correct),
  }));
  const wanted = [...given].flatMap(([id, { correction }]) =>
    correction.theme === undefined ? [] : [[id, correction.theme] as const],
  );
  const themes = correctThemes(corrected, new Map(wanted));
  return { bulletin: { ...withHead(bulletin, corrections, release), themes }, given, faults };
}

const NOTHING_SAID: GivenCorrection = { correction: {}, pathOf: () => [] };

/** Number, date and title have been told to the reader; the id hangs on them. */
function withHead(
  bulletin: IdentifiedBulletin,
  corrections: Corrections,
  release: string,
): IdentifiedBulletin {
  const { source, introduction } = releaseCorrectionOf(corrections, release) ?? {};
  const said = {
    ...bulletin,
    ...(source !== undefined && { source }),
    ...(introduction !== undefined && { introduction }),
  };
  if (said.introduction === '') delete said.introduction;
  return said;
}
