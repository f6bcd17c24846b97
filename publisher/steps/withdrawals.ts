/** What was ever taken back, and what undoes it. */
import {
  correctedIds,
  correctionOf,
  type CorrectionFault,
  type Correction,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import type { GivenCorrection } from './given-correction.ts';

/** Day by id of initiative. */
export type Withdrawals = ReadonlyMap<Initiative['id'], string>;

/**
 * What is taken back: by a line of `corrections.json`, or by one that stood there once and has gone. Only `restored`, on that
 * day or after it, publishes again.
 */
export function withdrawalsOf(corrections: Corrections, ledger: Ledger): Withdrawals {
  const days = new Map(takenBackIn(ledger));
  for (const id of correctedIds(corrections)) {
    const day = withdrawnOn(correctionOf(corrections, id) ?? {}, days.get(id));
    if (day === undefined) days.delete(id);
    else days.set(id, day);
  }
  return days;
}

/** What the ledger remembers. */
export const takenBackIn = (ledger: Ledger): Withdrawals =>
  new Map(
    Object.entries(ledger.bulletins).flatMap(([bulletin, known]) =>
      known.flatMap(({ id, takenBack }) => (takenBack ? [[`${bulletin}#${id}`, takenBack] as const] : [])),
    ),
  );

/** @param takenBack the day that the ledger remembers */
export function withdrawnOn(
  { withdrawn, restored }: Pick<Correction, 'withdrawn' | 'restored'>,
  takenBack: string | undefined,
): string | undefined {
  const day = withdrawn ?? takenBack;
  return day !== undefined && restored !== undefined && restored >= day ? undefined : day;
}

/** An initiative that stays withdrawn although its line has gone, or although it is said to be restored. */
export function whyStillWithdrawn(
  id: string,
  day: string,
  { correction: { withdrawn, restored }, pathOf }: GivenCorrection,
): CorrectionFault[] {
  if (restored !== undefined) {
    const message = `${id} a été retirée le ${formatDate(day)}, après ce jour-là : elle reste retirée. Pour la publier de nouveau, écrivez un jour qui n’est pas antérieur au retrait.`;
    return [{ level: 'warning', path: pathOf('restored'), message }];
  }
  if (withdrawn !== undefined) return [];
  const message = `${id} a été retirée le ${formatDate(day)}, et sa ligne n’est plus là : elle reste retirée. Pour la publier de nouveau, écrivez "${id}": { "restored": "le jour où vous le décidez, comme ${day}" }.`;
  return [{ level: 'warning', path: [], message }];
}
