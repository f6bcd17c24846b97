/**
 * `corrections.json` of an earlier publication, to be published again: all as it was then, except for what protects people.
 * What was withdrawn since stays withdrawn, and who is to be masked since stays masked.
 */
import type { Correction, Corrections, ReleaseCorrection } from '../../shared/editor/corrections.ts';
import { withdrawnOn } from './withdrawals.ts';

/** Pure. Records of both kinds at once: neither has a key of the other's that would be looked at here. */
export const bringBack = (then: Corrections, now: Corrections): Corrections =>
  mergeRecords<Correction & ReleaseCorrection>(then, now, protectRelease);

function protectRelease(
  then: Correction & ReleaseCorrection,
  now: Correction & ReleaseCorrection,
): Correction & ReleaseCorrection {
  const answers = { ...then.answers, ...masking(now.answers) };
  const initiatives = mergeRecords(then.initiatives ?? {}, now.initiatives ?? {}, protect);
  return {
    ...protect(then, now),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(Object.keys(initiatives).length > 0 && { initiatives }),
  };
}

/** What was said then, with what protects people of what is said now. */
function protect<Said extends Correction>(then: Said, now: Correction): Omit<Said, 'restored'> & Correction {
  const withdrawn = withdrawnOn(now, undefined);
  const people = { ...then.people, ...masking(now.people) };
  const { restored, ...rest } = then;
  return {
    ...rest,
    ...(withdrawn !== undefined ? { withdrawn } : restored !== undefined && { restored }),
    ...(Object.keys(people).length > 0 && { people }),
    ...(now.personal && { personal: true }),
  };
}

const masking = <Value>(said: Readonly<Record<string, Value>> = {}) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value === 'private'));

/** Both by their keys; of what says nothing in the end no key is left. */
const mergeRecords = <Value extends object>(
  then: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
  merge: (then: Value, now: Value) => Value,
): Record<string, Value> =>
  Object.fromEntries(
    [...new Set([...Object.keys(then), ...Object.keys(now)])]
      .map((key) => [key, merge(then[key] ?? ({} as Value), now[key] ?? ({} as Value))] as const)
      .filter(([, value]) => Object.keys(value).length > 0),
  );
