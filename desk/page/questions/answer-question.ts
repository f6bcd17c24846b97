/** What happens when a question is answered: one edit, and the next question comes. */
import type { Question } from '../../../shared/editor/question.ts';
import { printedNames } from '../../../shared/editor/named-people.ts';
import { formatDate } from '../../../shared/french/format-french.ts';
import type { DeskActions } from '../desk-actions.ts';
import { readWith, type DeskState } from '../desk-state.ts';
import { answer, together, treatPerson, type Edit } from '../edits.ts';
import { answeringInWords, answerInWords, numberedAnswers } from './question-words.ts';
import { neighbour, nextOpen, roundOf, type Round } from './round.ts';

export interface Answering {
  /** The answer that a digit gives, if it gives one. */
  give: (key: number) => void;
  /** A value that no answer lists: a date, a number. */
  giveValue: (value: string) => void;
  /** The person agreed, on that day, to be named in full. */
  agree: (day: string) => void;
  move: (step: 1 | -1) => void;
}

/** @returns nothing to do where no question is at hand */
export function answering(state: DeskState, actions: DeskActions): Answering | undefined {
  const round = roundOf(state);
  const question = round?.question;
  if (!round) return undefined;
  const move = (step: 1 | -1) => show(neighbour(round, step), round, actions);
  if (!question) return { give: () => undefined, giveValue: () => undefined, agree: () => undefined, move };
  const done = (words: string, edit: Edit) => {
    actions.edit(words, edit);
    show(nextOpen(round, question.id), round, actions);
  };
  const settle = (value: string, words: string) =>
    done(
      answeringInWords(question, words),
      together(answer(round.release, question.id, value), nameAs(undefined, question, round, state)),
    );
  return {
    give(digit) {
      const chosen = numberedAnswers(question).find(({ key }) => key === digit);
      if (chosen) settle(chosen.answer, answerInWords(question, chosen.answer, chosen.why));
    },
    giveValue: (value) => settle(value, value),
    agree: (day) =>
      done(
        `noter l’accord de ${question.text}, donné le ${formatDate(day)}`,
        together(
          answer(round.release, question.id, 'private'),
          nameAs({ agreed: day }, question, round, state),
        ),
      ),
    move,
  };
}

function show(at: string | undefined, { release, order, open }: Round, { change, focus }: DeskActions) {
  const isAgain = at !== undefined && !open.includes(at);
  change({ questions: { release, at, isAgain, asked: order } });
  focus('#question');
}

/** In every initiative that names the person. */
function nameAs(
  how: { agreed: string } | undefined,
  { about, id, text }: Question,
  { release }: Round,
  state: DeskState,
): Edit {
  if (about !== 'person') return (corrections) => corrections;
  const initiatives =
    readWith(state, release, answer(release, id, 'private'))?.bulletin.themes.flatMap(
      (theme) => theme.initiatives,
    ) ?? [];
  const naming = initiatives.filter((initiative) => printedNames(text, initiative).length > 0);
  return treatPerson(
    release,
    naming.map(({ passage }) => passage),
    text,
    how,
  );
}
