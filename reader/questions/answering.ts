/** The answers that an editor has given, and the questions that are left. */
import {
  PASSAGE_ANSWERS,
  PERSON_ANSWERS,
  type Answers,
  type PassageAnswer,
  type Question,
  type QuestionAbout,
} from '../../shared/editor/question.ts';
import { nearest } from '../../shared/editor/fingerprint.ts';
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
      })),
    ],
  };
}

const HEAD = ['number', 'date', 'title'];
const OF_PASSAGE = /^(?<passage>[\da-f]{16}(?:-\d+)?)(?:\.(?<about>place|role|person|organiser)[1-9]\d*)?$/;

/** What each kind of question may be answered by. */
const ADMITTED: Readonly<Record<QuestionAbout, { fits: (answer: string) => boolean; said: string }>> = {
  passage: oneOf(PASSAGE_ANSWERS),
  person: oneOf(PERSON_ANSWERS),
  role: oneOf(['place', 'beneficiary', 'origin']),
  place: {
    fits: (answer) => /^(?:\d{5}|2[AB]\d{3}|none)$/.test(answer),
    said: 'un code INSEE, ou none',
  },
  organiser: { fits: (answer) => answer.trim() !== '', said: 'un nom, ou none' },
  head: { fits: (answer) => answer.trim() !== '', said: 'la valeur elle-même' },
};

function oneOf(words: readonly string[]) {
  return { fits: (answer: string) => words.includes(answer), said: words.join(', ') };
}

const aboutOf = (id: string): QuestionAbout | undefined => {
  if (HEAD.includes(id)) return 'head';
  const match = OF_PASSAGE.exec(id);
  return match ? ((match.groups?.about as QuestionAbout | undefined) ?? 'passage') : undefined;
};

function faultOf(id: string, answer: string): Problem | undefined {
  const about = aboutOf(id);
  const error = (message: string): Problem => ({ level: 'error', line: 0, message });
  if (about === undefined) return error(`« ${id} » n’est l’identifiant d’aucune question.`);
  const { fits, said } = ADMITTED[about];
  if (fits(answer)) return undefined;
  return error(`Réponse inconnue à « ${id} » : « ${answer} ». Réponses admises : ${said}.`);
}

const passageOf = (id: string) => OF_PASSAGE.exec(id)?.groups?.passage;

/** Each answer under the id that stands there now: an answer about a mended passage goes to the one that is like it. */
function followed(answers: readonly [id: string, answer: string][], passages: readonly string[]) {
  const present = new Set(passages);
  const answered = new Set(answers.map(([id]) => passageOf(id)));
  const open = passages.filter((id) => !answered.has(id));
  const found = new Map<string, string>();
  const lost: string[] = [];
  for (const [id, answer] of answers) {
    const passage = passageOf(id);
    const now = passage === undefined || present.has(passage) ? passage : nearestOf(passage, open);
    if (passage !== undefined && now === undefined) lost.push(id);
    else found.set(passage === undefined ? id : id.replace(passage, now ?? ''), answer);
  }
  return { found, lost };
}

/** Equal passages, which a number tells apart, count as one that is near. */
function nearestOf(passage: string, open: readonly string[]): string | undefined {
  const bare = (id: string) => id.replace(/-\d+$/, '');
  const near = nearest(bare(passage), new Set(open.map(bare)));
  const number = passage.slice(bare(passage).length);
  return near === undefined ? undefined : open.find((id) => id === near + number);
}
