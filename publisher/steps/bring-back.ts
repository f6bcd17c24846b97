/**
 * `corrections.json` of an earlier publication, to be published again: all as it was then, except for what protects people.
 * What was withdrawn since stays withdrawn, who is to be masked since stays masked, and nobody is named in full but who still
 * would be: an agreement that was taken back does not return.
 */
import type { Correction, Corrections, ReleaseCorrection } from '../../shared/editor/corrections.ts';
import { aboutOf } from '../../shared/editor/question.ts';
import { withoutNothing } from '../../shared/editor/without-nothing.ts';
import { withdrawnOn } from './withdrawals.ts';

/** Pure. Records of both kinds at once: neither has a key of the other's that would be looked at here. */
export const bringBack = (then: Corrections, now: Corrections): Corrections =>
  mergeRecords<Correction & ReleaseCorrection>(then, now, protectRelease);

function protectRelease(
  then: Correction & ReleaseCorrection,
  now: Correction & ReleaseCorrection,
): (Correction & ReleaseCorrection) | undefined {
  const isOnPerson = (id: string) => aboutOf(id) === 'person';
  return withoutNothing({
    ...protect(then, now),
    answers: namesKept(then.answers, now.answers, isOnPerson),
    initiatives: mergeRecords(then.initiatives ?? {}, now.initiatives ?? {}, protect),
  });
}

/** What was said then, with what protects people of what is said now. */
function protect<Said extends Correction>(then: Said, now: Correction): Said | undefined {
  const withdrawn = withdrawnOn(now, undefined);
  return withoutNothing({
    ...then,
    withdrawn: withdrawn ?? then.withdrawn,
    restored: withdrawn === undefined ? then.restored : undefined,
    people: namesKept(then.people, now.people),
    personal: now.personal ? true : then.personal,
  });
}

/**
 * What was said then, without what named someone in full who no longer is, and with what masks now.
 * @param isName which keys are persons'
 */
function namesKept<Value>(
  then: Readonly<Record<string, Value>> = {},
  now: Readonly<Record<string, Value>> = {},
  isName: (key: string) => boolean = () => true,
): Record<string, Value> {
  const isInFullNow = (key: string) => key in now && now[key] !== 'private';
  const kept = Object.entries(then).filter(
    ([key, value]) => !isName(key) || value === 'private' || isInFullNow(key),
  );
  const masked = Object.entries(now).filter(([key, value]) => isName(key) && value === 'private');
  return Object.fromEntries([...kept, ...masked]);
}

/** Both by their keys; of what says nothing in the end no key is left. */
const mergeRecords = <Value extends object>(
  then: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
  merge: (then: Value, now: Value) => Value | undefined,
): Record<string, Value> =>
  Object.fromEntries(
    [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((key) => {
      const merged = merge(then[key] ?? ({} as Value), now[key] ?? ({} as Value));
      return merged ? [[key, merged] as const] : [];
    }),
  );
