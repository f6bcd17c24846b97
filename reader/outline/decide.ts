/**
 * What each passage of a release is: the sequence of verdicts whose signs and transitions weigh most (the Viterbi algorithm), and by
 * how much each verdict leads the next one that could stand in its place (the difference of max-marginals).
 */
import type { PassageAnswer } from '../../shared/editor/question.ts';
import { SIGNS, VERDICTS, type Before, type Sign, type Verdict } from './signs.ts';
import type { Spot } from './spot.ts';

export interface Decision {
  spot: Spot;
  verdict: Verdict;
  /** The signs that speak for it, the weightiest first. */
  signs: Sign[];
  /** The signs that speak against it. */
  against: Sign[];
  /** What else it could be, by how much less, the likeliest first; what cannot stand there is not among them. */
  rivals: { verdict: Verdict; margin: number; signs: Sign[] }[];
}

/** What stands before the first passage. */
type From = Verdict | 'start';

/**
 * What it weighs that one follows another. What is not listed weighs nothing; -Infinity cannot be. Furniture stands anywhere: what
 * follows it is weighed as if it were not there.
 */
const TRANSITIONS: Partial<Record<From, Partial<Record<Verdict, number>>>> = {
  start: { continues: -Infinity, closing: -10 },
  title: { continues: -Infinity, closing: -10 },
  theme: { continues: -Infinity, closing: -10, title: -Infinity },
  // A heading of its own is followed by what it stands above.
  heading: { continues: -Infinity, introduction: -12, closing: -12, title: -Infinity },
  introduction: { continues: -Infinity, closing: -6 },
  // Behind an initiative only the words before a list introduce.
  initiative: { introduction: -10, closing: -4, title: -Infinity },
  continues: { introduction: -10, closing: -4, title: -Infinity },
  // What closes is seldom followed by anything else.
  closing: {
    continues: -Infinity,
    introduction: -24,
    initiative: -24,
    theme: -24,
    heading: -24,
    title: -Infinity,
  },
};

/** A verdict, and what the passages before it leave: its own, unless it is furniture. */
interface State {
  verdict: Verdict;
  left: From;
}

const STATES: readonly State[] = VERDICTS.flatMap((verdict): State[] =>
  verdict === 'furniture'
    ? [...VERDICTS.filter((left) => left !== 'furniture'), 'start' as const].map((left) => ({
        verdict,
        left,
      }))
    : [{ verdict, left: verdict }],
);

/** What an editor's answer admits. */
const ADMITTED: Readonly<Record<PassageAnswer, readonly Verdict[]>> = {
  initiative: ['initiative'],
  continues: ['continues'],
  introduction: ['introduction'],
  heading: ['theme', 'heading'],
  closing: ['closing'],
  furniture: ['furniture'],
};

/** How much less than nothing a verdict weighs that the editor has ruled out, or that cannot stand there. */
const RULED_OUT = -1000;

const isOpen = (left: From) => left === 'initiative' || left === 'continues';

/** The answer that says a verdict. */
export const answerOf = (verdict: Verdict): PassageAnswer | 'title' =>
  verdict === 'theme' ? 'heading' : verdict;

export function decide(spots: readonly Spot[], signs: readonly Sign[] = SIGNS): Decision[] {
  const unanswered = spots.map((spot) => weigh(spot, signs));
  const isAnswered = spots.some(({ passage }) => passage.answer !== undefined);
  return isAnswered ? follow(spots, unanswered) : decisionsOf(spots, unanswered);
}

/** With the editor's answers. One that says what was read anyway changes nothing around it. */
function follow(spots: readonly Spot[], unanswered: readonly Weighed[]): Decision[] {
  const read = decisionsOf(spots, unanswered);
  return decisionsOf(
    spots,
    unanswered.map((weighed, index) => {
      const answer = spots[index]?.passage.answer;
      if (answer === undefined) return weighed;
      const admitted = ADMITTED[answer];
      // What speaks against it must not speak against what stands before it.
      const most = (before: Before) => Math.max(...admitted.map((each) => weighed.weightOf(each, before)));
      return {
        ...weighed,
        isContrary: !admitted.some((each) => each === read[index]?.verdict),
        weightOf: (verdict, before) =>
          admitted.includes(verdict) ? weighed.weightOf(verdict, before) - most(before) : RULED_OUT,
      };
    }),
  );
}

function decisionsOf(spots: readonly Spot[], weighed: readonly Weighed[]): Decision[] {
  const forward = bestUpTo(weighed);
  const backward = bestFrom(weighed);
  return spots.map((spot, index) => {
    const totals = new Map<Verdict, { total: number; left: From }>();
    for (const [at, { verdict }] of STATES.entries()) {
      const { total: before, from } = forward[index]?.[at] ?? NOTHING;
      const total = before + (backward[index]?.[at] ?? 0);
      if (total > (totals.get(verdict)?.total ?? -Infinity)) totals.set(verdict, { total, left: from });
    }
    const ranked = [...totals].sort(([, a], [, b]) => b.total - a.total);
    const [
      [verdict, best] = ['introduction', { total: 0, left: 'start' }] as [
        Verdict,
        { total: number; left: From },
      ],
      ...others
    ] = ranked;
    const signsFor = (each: Verdict, left: From) =>
      weighed[index]?.signsFor(each, isOpen(left) ? 'open' : 'none') ?? [];
    return {
      spot,
      verdict,
      signs: signsFor(verdict, best.left),
      against: weighed[index]?.signsAgainst(verdict, isOpen(best.left) ? 'open' : 'none') ?? [],
      rivals: others
        .filter(
          ([rival, { total }]) =>
            answerOf(rival) !== answerOf(verdict) && best.total - total < -RULED_OUT / 2,
        )
        .map(([rival, { total, left }]) => ({
          verdict: rival,
          margin: best.total - total,
          signs: signsFor(rival, left),
        })),
    };
  });
}

interface Weighed {
  /** Did the editor say otherwise than it was read? */
  isContrary: boolean;
  weightOf: (verdict: Verdict, before: Before) => number;
  signsFor: (verdict: Verdict, before: Before) => Sign[];
  signsAgainst: (verdict: Verdict, before: Before) => Sign[];
}

function weigh(spot: Spot, signs: readonly Sign[]): Weighed {
  const fitting = {
    open: signs.filter(({ fits }) => fits(spot, 'open')),
    none: signs.filter(({ fits }) => fits(spot, 'none')),
  };
  const sumOf = (verdict: Verdict, before: Before) =>
    fitting[before].reduce((sum, { weights }) => sum + (weights[verdict] ?? 0), 0);
  // What speaks loudly for one passage must not buy its neighbours' verdicts: each is weighed against its own likeliest.
  const relative = (before: Before) => {
    const sums = VERDICTS.map((verdict) => [verdict, sumOf(verdict, before)] as const);
    const most = Math.max(...sums.map(([, sum]) => sum));
    return new Map(sums.map(([verdict, sum]) => [verdict, sum - most]));
  };
  const weights = { open: relative('open'), none: relative('none') };
  return {
    isContrary: false,
    weightOf: (verdict, before) => weights[before].get(verdict) ?? RULED_OUT,
    signsFor: (verdict, before) =>
      fitting[before]
        .filter(({ weights }) => (weights[verdict] ?? 0) > 0)
        .sort((a, b) => (b.weights[verdict] ?? 0) - (a.weights[verdict] ?? 0)),
    signsAgainst: (verdict, before) => fitting[before].filter(({ weights }) => (weights[verdict] ?? 0) < 0),
  };
}

const NOTHING = { total: -Infinity, from: 'start' as From };

/**
 * What it weighs to go from one state to the next. What an editor says otherwise needs no support from what stands around it, nor does
 * it speak against that.
 */
function step(
  left: From,
  { verdict, left: then }: State,
  here: Weighed,
  before: Weighed | undefined,
): number {
  if (verdict === 'furniture' && then !== left) return -Infinity;
  const transition = verdict === 'furniture' ? 0 : Math.max(TRANSITIONS[left]?.[verdict] ?? 0, RULED_OUT);
  const isSaid = here.isContrary || before?.isContrary === true;
  return (
    (isSaid && transition > RULED_OUT ? 0 : transition) +
    here.weightOf(verdict, isOpen(left) ? 'open' : 'none')
  );
}

/** For each passage and state, the best sequence that ends there, and what stood before. */
function bestUpTo(weighed: readonly Weighed[]): { total: number; from: From }[][] {
  const best: { total: number; from: From }[][] = [];
  for (const [index, here] of weighed.entries()) {
    const [before, previous] = [best[index - 1], weighed[index - 1]];
    best.push(
      STATES.map((state) => {
        if (!before) return { total: step('start', state, here, undefined), from: 'start' };
        let most = NOTHING;
        for (const [at, { left }] of STATES.entries()) {
          const total = (before[at]?.total ?? -Infinity) + step(left, state, here, previous);
          if (total > most.total) most = { total, from: left };
        }
        return most;
      }),
    );
  }
  return best;
}

/** For each passage and state, what the best sequence behind it weighs. */
function bestFrom(weighed: readonly Weighed[]): number[][] {
  const best = [STATES.map(() => 0)];
  for (const [at, here] of [...weighed.entries()].slice(1).reverse()) {
    const behind = best[0] ?? [];
    best.unshift(
      STATES.map(({ left }) =>
        Math.max(
          ...STATES.map(
            (state, then) => step(left, state, here, weighed[at - 1]) + (behind[then] ?? -Infinity),
          ),
        ),
      ),
    );
  }
  return best;
}
