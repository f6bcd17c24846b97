/** What was ever taken back, and what undoes it. */
import {
  correctedIds,
  correctionOf,
  type CorrectionFault,
  type Correction,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { aboutOf, passageOf, type Question, type WithdrawalAnswer } from '../../shared/editor/question.ts';
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';
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

/** What an editor answered about an initiative that may be a withdrawn one, by the passage that opens it. */
export type WithdrawalAnswers = ReadonlyMap<string, WithdrawalAnswer>;

export const withdrawalAnswers = (said: readonly (readonly [id: string, answer: string])[]) =>
  new Map(
    said.flatMap(([id, answer]) =>
      aboutOf(id) === 'withdrawal' ? [[passageOf(id) ?? '', answer as WithdrawalAnswer] as const] : [],
    ),
  );

/** @param id of the withdrawn initiative that it may be; until it is answered it is taken for that one */
export const withdrawalQuestion = (
  { passage, line, text }: Pick<ParsedInitiative, 'passage' | 'line' | 'text'>,
  id: Initiative['id'],
): Question => ({
  id: `${passage}.withdrawal1`,
  line,
  about: 'withdrawal',
  must: true,
  text,
  chosen: 'same',
  answers: [
    { answer: 'same', why: `elle ressemble à ${id}, qui a été retirée` },
    { answer: 'other', why: 'c’est une autre initiative' },
  ],
});

/** Where what is told again stands, and which initiative was withdrawn, and when. */
type Told = Pick<ParsedInitiative, 'line' | 'passage'>;
interface WithdrawnId {
  id: Initiative['id'];
  day: string;
}

export const toldAgain = ({ line, id: ours }: Told & { id: string }, { id, day }: WithdrawnId): Problem => ({
  level: 'warning',
  line,
  message: `Cette initiative (${ours}) est celle qui a été retirée le ${formatDate(day)} (${id}) : elle reste retirée. Si c’en est une autre, écrivez dans corrections.json "${ours}": { "restored": "${day}" }.`,
});

/** @param release the name of its file */
export const stillInDoubt = (
  { line, passage }: Told,
  { id, day }: WithdrawnId,
  release: string,
): Problem => ({
  level: 'warning',
  line,
  message: `Cette initiative ressemble à celle qui a été retirée le ${formatDate(day)} (${id}) : elle n’est pas publiée tant que vous n’avez pas répondu. Dans la rédaction, ou dans corrections.json : "${release}": { "answers": { "${passage}.withdrawal1": "other" } } si c’en est une autre, "same" si c’est la même.`,
});

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
