/**
 * A withdrawal is of the initiative, not of an id: what was taken back stays so when it is told again in another bulletin, or in the
 * same one under another date or number. It is looked for among the releases that stand in the folder, and in what the ledger keeps
 * of those that do not.
 */
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { IdentifiedInitiative } from './identified-bulletin.ts';
import type { CorrectedInitiative } from './left-to-settle.ts';
import { likeness, printOf, remember, SAME_ACROSS, SURE, type Print } from './ledger.ts';
import type { Reading } from './read-corrected.ts';
import { stillInDoubt, toldAgain, withdrawalQuestion, withdrawnOn, type Withdrawals } from './withdrawals.ts';

interface Withdrawn {
  id: Initiative['id'];
  /** ISO date of the day. */
  day: string;
  print: Print;
}

/** An initiative that is a withdrawn one, or may be. */
interface Likeness {
  before: IdentifiedInitiative;
  withdrawn: Withdrawn;
  isSure: boolean;
}

export interface FolderSources {
  ledger: Ledger;
  /** What is taken back, by the lines of `corrections.json` and by the ledger. */
  withdrawals: Withdrawals;
  /** The series' own. */
  key: Uint8Array | undefined;
}

/** @param releases by the name of the file. @returns the same, with what is told again marked as withdrawn, said, and asked about if in doubt */
export function withdrawToldAgain(
  releases: ReadonlyMap<string, Reading>,
  sources: FolderSources,
): Map<string, Reading> {
  const withdrawn = withdrawnIn(releases, sources);
  return new Map(
    [...releases].map(([name, reading]) => {
      const found = withdrawn.length === 0 ? [] : likeWithdrawn(reading, withdrawn, sources.key);
      return [name, found.length === 0 ? reading : withheld(reading, name, found)];
    }),
  );
}

/** Those that a release still tells, as it tells them; of the others what the ledger keeps. */
function withdrawnIn(
  releases: ReadonlyMap<string, Reading>,
  { ledger, withdrawals, key }: FolderSources,
): Withdrawn[] {
  const told = [...releases.values()]
    .flatMap(({ corrected }) => corrected)
    .flatMap(({ before, after: { withdrawn: day } }) =>
      day === undefined ? [] : [{ id: before.id, day, print: printOf(before, key) }],
    );
  const ids = new Set(told.map(({ id }) => id));
  const gone = Object.entries(ledger.bulletins).flatMap(([bulletin, known]) =>
    known.flatMap((one) => {
      const id = `${bulletin}#${one.id}`;
      const day = ids.has(id) ? undefined : withdrawals.get(id);
      return day === undefined ? [] : [{ id, day, print: one }];
    }),
  );
  return [...told, ...gone];
}

function likeWithdrawn(
  { corrected, settled }: Reading,
  withdrawn: readonly Withdrawn[],
  key: Uint8Array | undefined,
): Likeness[] {
  return corrected.flatMap(({ before, after, correction }) => {
    const answer = settled.get(before.passage);
    if (after.withdrawn !== undefined || answer === 'other') return [];
    const like = likest(printOf(before, key), withdrawn);
    if (!like || withdrawnOn(correction, like.one.day) === undefined) return [];
    return [{ before, withdrawn: like.one, isSure: answer === 'same' || like.score >= SURE }];
  });
}

function likest(
  print: Print,
  withdrawn: readonly Withdrawn[],
): { one: Withdrawn; score: number } | undefined {
  const [first] = withdrawn
    .map((one) => ({ one, score: likeness(print, one.print) }))
    .filter(({ score }) => score >= SAME_ACROSS)
    .sort((a, b) => b.score - a.score);
  return first;
}

/** What is in doubt is not remembered as taken back: an answer publishes it. */
function withheld(reading: Reading, release: string, found: readonly Likeness[]): Reading {
  const days = new Map(found.map(({ before, withdrawn: { day } }) => [before.id, day]));
  const mark = <Of extends IdentifiedInitiative>(initiative: Of): Of => {
    const day = days.get(initiative.id);
    return day === undefined ? initiative : { ...initiative, withdrawn: day };
  };
  const sure = new Map(
    found
      .filter(({ isSure }) => isSure)
      .map(({ before, withdrawn: { day } }) => [before.id.replace(/.*#/, ''), day]),
  );
  const inDoubt = found.filter(({ isSure }) => !isSure);
  const { bulletin } = reading;
  const themes = bulletin.themes.map((theme) => ({ ...theme, initiatives: theme.initiatives.map(mark) }));
  return {
    ...reading,
    bulletin: { ...bulletin, themes },
    corrected: reading.corrected.map((each): CorrectedInitiative => ({ ...each, after: mark(each.after) })),
    known: reading.known.map((one) => (sure.has(one.id) ? remember(one, sure.get(one.id)) : one)),
    questions: [
      ...reading.questions,
      ...inDoubt.map(({ before, withdrawn: { id } }) => withdrawalQuestion(before, id)),
    ],
    problems: [
      ...reading.problems,
      ...found.map(({ before, withdrawn: { id, day }, isSure }) =>
        isSure ? toldAgain(before, { id, day }) : stillInDoubt(before, { id, day }, release),
      ),
    ],
  };
}
