/** The answers that an editor has given, and the questions that are left. */
import { follow } from '../../shared/editor/fingerprint.ts';
import {
  faultOfAnswer,
  passageOf,
  type Answers,
  type PassageAnswer,
  type Question,
} from '../../shared/editor/question.ts';
import type { Problem } from '../../shared/editor/problem.ts';

export interface Answering {
  /** The id of the next thing of its kind that a passage holds. */
  idFor: (passage: string, about: 'place' | 'person') => string;
  /** What was answered, asked or not. */
  given: (id: string) => string | undefined;
  givenOn: (passage: string) => PassageAnswer | undefined;
  /** Lists the question unless it is settled. @returns the answer, else what is chosen meanwhile */
  ask: (question: Question) => string;
  /** Those that nobody has answered. */
  readonly questions: Question[];
  /** Answers that say nothing to the point, and those whose passage is gone. */
  readonly problems: Problem[];
}

/** @param passages the ids of all passages and sentences of the release */
export function toAnswering(answers: Answers, passages: readonly string[]): Answering {
  const faults = Object.entries(answers).flatMap(([id, answer]) => faultOf(id, answer) ?? []);
  const sound = Object.entries(answers).filter(([id, answer]) => faultOf(id, answer) === undefined);
  const { found, lost } = followed(sound, passages);
  const questions: Question[] = [];
  const ranks = new Map<string, number>();
  return {
    idFor(passage, about) {
      const rank = (ranks.get(`${passage}.${about}`) ?? 0) + 1;
      ranks.set(`${passage}.${about}`, rank);
      return `${passage}.${about}${rank}`;
    },
    given: (id) => found.get(id),
    givenOn: (passage) => found.get(passage) as PassageAnswer | undefined,
    ask(question) {
      const answer = found.get(question.id);
      if (answer === undefined) questions.push(question);
      return answer ?? question.chosen;
    },
    questions,
    problems: [
      ...faults,
      ...lost.map((id) => ({
        level: 'info' as const,
        line: 0,
        message: `La réponse « ${id} » ne retrouve plus son passage : la question est posée de nouveau s’il le faut.`,
        answer: id,
      })),
    ],
  };
}

function faultOf(id: string, answer: string): Problem | undefined {
  const fault = faultOfAnswer(id, answer);
  return fault === undefined
    ? undefined
    : { level: 'error', line: 0, message: `Réponse inconnue à « ${id} » : ${fault}.`, answer: id };
}

/** Each answer under the id that stands there now: an answer about a mended passage goes to the one that is like it. */
function followed(answers: readonly [id: string, answer: string][], passages: readonly string[]) {
  const now = follow([...new Set(answers.flatMap(([id]) => passageOf(id) ?? []))], passages);
  const found = new Map<string, string>();
  const lost: string[] = [];
  for (const [id, answer] of answers) {
    const passage = passageOf(id);
    const place = passage === undefined ? '' : now.get(passage);
    if (place === undefined) lost.push(id);
    else found.set(passage === undefined ? id : id.replace(passage, place), answer);
  }
  return { found, lost };
}
