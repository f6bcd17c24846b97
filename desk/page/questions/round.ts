/** The questions of a release, one after the other: which is at hand, which comes next. Pure. */
import type { Question } from '../../../shared/editor/question.ts';
import { correctionsOf, readingOf, readWith, type DeskState } from '../desk-state.ts';
import { answer } from '../edits.ts';
import { pressing } from '../reading.ts';
import { QUESTIONS_AT_FIRST } from './questions-state.ts';

export interface Round {
  release: string;
  /** The ids of all that was asked here, answered or not. */
  order: readonly string[];
  /** Those that nobody has answered. */
  open: readonly string[];
  /** The question at hand, and the answer that it has; none when all are answered and none is looked at again. */
  question: Question | undefined;
  given: string | undefined;
}

/** @returns undefined while the release is not read */
export function roundOf(state: DeskState): Round | undefined {
  const { release } = state.place;
  const reading = release === undefined ? undefined : readingOf(state, release);
  if (release === undefined || !reading) return undefined;
  const questions = pressing(reading);
  const open = questions.map(({ id }) => id);
  const { at, isAgain, asked } = state.questions.release === release ? state.questions : QUESTIONS_AT_FIRST;
  const order = [...asked, ...open.filter((id) => !asked.includes(id))];
  // One that another tab has answered meanwhile is asked no more.
  const isAtHand = at !== undefined && (isAgain ? order : open).includes(at);
  const id = isAtHand ? at : open[0];
  const given = id === undefined ? undefined : givenTo(state, release, id);
  const question = questions.find((each) => each.id === id) ?? askedAgain(state, release, id);
  return { release, order, open, question, given };
}

const givenTo = (state: DeskState, release: string, id: string): string | undefined => {
  const said = correctionsOf(state)[release];
  return said && 'answers' in said ? said.answers?.[id] : undefined;
};

/** A question that is answered is not asked: it is what the reading would ask without the answer. */
const askedAgain = (state: DeskState, release: string, id: string | undefined): Question | undefined =>
  id === undefined
    ? undefined
    : readWith(state, release, answer(release, id, undefined))?.questions.find((each) => each.id === id);

/** The next that is open behind the one at hand, else the first that is. @param id what was just answered is open no more */
export function nextOpen({ order, open }: Round, id: string): string | undefined {
  const others = open.filter((each) => each !== id);
  const behind = order.slice(order.indexOf(id) + 1);
  return behind.find((each) => others.includes(each)) ?? others[0];
}

/** The one before or behind it, answered or not; at either end it stays. */
export function neighbour({ order, question }: Round, step: 1 | -1): string | undefined {
  if (!question) return step < 0 ? order.at(-1) : undefined;
  return order[order.indexOf(question.id) + step] ?? question.id;
}
