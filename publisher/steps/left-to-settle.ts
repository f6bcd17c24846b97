/** What an editor still has to look at, once corrections have been made: what they settle is not listed again. */
import type { Problem } from '../../shared/editor/problem.ts';
import type { Question } from '../../shared/editor/question.ts';
import { isMentionOf, printedNames } from '../../shared/editor/named-people.ts';
import { toName } from '../../shared/french/mask-person.ts';
import { doubtsAbout } from '../../reader/parse-initiative.ts';
import type { Correction } from '../../shared/editor/corrections.ts';
import type { IdentifiedInitiative } from './identified-bulletin.ts';

/** An initiative as it was read, as it is now, and what was said of it. */
export interface CorrectedInitiative {
  before: IdentifiedInitiative;
  after: IdentifiedInitiative;
  correction: Correction;
}

/** The reader's doubts about an initiative give way to those that its corrected form leaves. */
export function problemsLeft(
  problems: readonly Problem[],
  initiatives: readonly CorrectedInitiative[],
): Problem[] {
  const touched = initiatives.filter(({ after, correction }) => isTouched(correction) || after.withdrawn);
  const left = [...problems];
  for (const { before } of touched)
    for (const { message, line } of doubtsAbout(before)) {
      const index = left.findIndex((each) => each.message === message && each.line === line);
      if (index >= 0) left.splice(index, 1);
    }
  return [...left.filter((problem) => !isSettled(problem, initiatives)), ...touched.flatMap(doubtsNow)];
}

const isTouched = (correction: Correction) => Object.keys(correction).length > 0;

function doubtsNow({ after, correction }: CorrectedInitiative): Problem[] {
  if (after.withdrawn !== undefined) return [];
  const people = after.people.filter((person) => !isAnswered(person.name, correction));
  const settled = new Set<Problem['remedy']>([
    ...(hasPlaces(correction) ? ['communes' as const] : []),
    ...(correction.personal === undefined ? [] : ['personal' as const]),
    ...(correction.people || correction.links ? ['links' as const] : []),
  ]);
  return doubtsAbout({ ...after, people }).filter(({ remedy }) => !settled.has(remedy));
}

const hasPlaces = ({ communes, territories }: Correction) =>
  communes !== undefined || territories !== undefined;

const isAnswered = (name: string, { people = {} }: Correction) =>
  Object.keys(people).some((each) => isMentionOf(toName(name), toName(each.trim())));

/** A doubt about a word of a text: settled where places are given, or where that text has given way to another. */
function isSettled({ line, remedy }: Problem, initiatives: readonly CorrectedInitiative[]): boolean {
  const here = initiatives.filter(({ before }) => before.line === line);
  if (remedy !== 'communes' || here.length === 0) return false;
  return here.every(
    ({ after, correction }) =>
      after.withdrawn !== undefined || correction.text !== undefined || hasPlaces(correction),
  );
}

/** @param ownerOf the initiative that a question stands in */
export function questionsLeft(
  questions: readonly Question[],
  initiatives: readonly CorrectedInitiative[],
  ownerOf: (question: Question) => CorrectedInitiative | undefined,
): Question[] {
  return questions.filter((question) => {
    if (question.about === 'person') return !isPersonSettled(question.text, initiatives);
    const owner = ownerOf(question);
    return !owner || !SETTLED_BY[question.about](owner);
  });
}

type IsSettledIn = (initiative: CorrectedInitiative) => boolean;

const isGone: IsSettledIn = ({ after, correction }) =>
  after.withdrawn !== undefined || correction.text !== undefined;

/** One question a person: settled where every initiative that prints the name says whose it is, or prints it no more. */
function isPersonSettled(name: string, initiatives: readonly CorrectedInitiative[]): boolean {
  const naming = initiatives.filter(({ before }) => printedNames(name, before).length > 0);
  return (
    naming.length > 0 &&
    naming.every(
      ({ after, correction }) =>
        after.withdrawn !== undefined ||
        isAnswered(name, correction) ||
        (correction.text !== undefined && printedNames(name, after).length === 0),
    )
  );
}

const isPlaced: IsSettledIn = (each) => isGone(each) || hasPlaces(each.correction);

const SETTLED_BY: Readonly<Record<Exclude<Question['about'], 'person'>, IsSettledIn>> = {
  place: isPlaced,
  role: isPlaced,
  organiser: (each) => isGone(each) || each.correction.organisers !== undefined,
  withdrawal: () => false,
  passage: () => false,
  head: () => false,
};
