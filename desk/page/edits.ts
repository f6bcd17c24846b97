/**
 * What an editor may do to `corrections.json`: each edit is a pure function from what stands there to what is to. Records that are
 * left without a word in them go, so that undoing by hand leaves the file as it was.
 */
import { withoutNothing } from '../../shared/editor/without-nothing.ts';
import {
  releaseCorrectionOf,
  type Correction,
  type Corrections,
  type PersonCorrection,
  type ReleaseCorrection,
} from '../../shared/editor/corrections.ts';

export type Edit = (corrections: Corrections) => Corrections;

/** One after the other, as one step. */
export const together =
  (...edits: readonly Edit[]): Edit =>
  (corrections) =>
    edits.reduce((made, edit) => edit(made), corrections);

/** @param given undefined takes the answer back: the question is asked again */
export const answer = (release: string, id: string, given: string | undefined): Edit =>
  ofRelease(release, (said) => ({ ...said, answers: withEntry(said.answers, id, given) }));

/** Number, date, title, source, introduction; undefined gives back what the release itself says. */
export const setHead = (release: string, part: ReleaseHead): Edit =>
  ofRelease(release, (said) => ({ ...said, ...part }));

export type ReleaseHead = Pick<
  Partial<ReleaseCorrection>,
  'number' | 'date' | 'title' | 'source' | 'introduction'
>;

/** @param opener the fingerprint of the passage, or of the sentence, that opens the initiative */
export const correctInitiative = (release: string, opener: string, part: Partial<Correction>): Edit =>
  ofRelease(release, (said) => ({
    ...said,
    initiatives: withEntry(said.initiatives, opener, { ...said.initiatives?.[opener], ...part }),
  }));

/**
 * How the name of a person is to be treated in some of the initiatives of a release.
 * @param how undefined leaves it to the answers, and to the reading
 */
export const treatPerson = (
  release: string,
  openers: readonly string[],
  name: string,
  how: PersonCorrection | undefined,
): Edit =>
  together(
    ...openers.map(
      (opener): Edit =>
        (corrections) =>
          correctInitiative(release, opener, {
            people: withEntry(
              releaseCorrectionOf(corrections, release)?.initiatives?.[opener]?.people,
              name,
              how,
            ),
          })(corrections),
    ),
  );

/** @param id as `publish` gave it: `62-2020-04-08-2#e7` */
export const correctPublished =
  (id: string, part: Partial<Correction>): Edit =>
  (corrections) =>
    withEntry(corrections, id, { ...corrections[id], ...part });

/** What was said of a release, when its file is gone. */
export const forgetRelease =
  (release: string): Edit =>
  (corrections) =>
    withEntry(corrections, release, undefined);

/** What was said of a release goes on to the file that takes its place. */
export const moveRelease =
  (from: string, to: string): Edit =>
  (corrections) =>
    withEntry<Corrections[string]>(withEntry(corrections, to, corrections[from]), from, undefined);

const ofRelease =
  (release: string, change: (said: ReleaseCorrection) => ReleaseCorrection): Edit =>
  (corrections) =>
    withEntry(corrections, release, change((corrections[release] ?? {}) as ReleaseCorrection));

/** A record with an entry of another value; what says nothing goes, however deep. */
function withEntry<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
  value: Value | undefined,
): Record<string, Value> {
  const said = withoutNothing(value);
  if (said !== undefined) return { ...record, [name]: said };
  return Object.fromEntries(Object.entries(record ?? {}).filter(([other]) => other !== name));
}
