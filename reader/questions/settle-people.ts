/** Whether each name that a release tells is a private person's: one question a person, wherever the name comes again. */
import { foldText } from '../../shared/french/fold-text.ts';
import type { PersonAnswer } from '../../shared/editor/question.ts';
import type { Person } from '../actors/find-people.ts';
import type { Answering } from './answering.ts';

/** A name where it stands. */
export interface SaidName {
  person: Person;
  /** The passage's id. */
  passage: string;
  line: number;
  /** French: why it may be no private person's; nothing where there is no doubt. */
  doubt?: string;
}

export type SettlePerson = (said: SaidName) => PersonAnswer;

export function toSettlePerson(answering: Answering): SettlePerson {
  const known: { person: Person; answer: PersonAnswer }[] = [];
  return ({ person, passage, line, doubt }) => {
    const before = known.find((each) => isSame(each.person, person));
    if (before) return before.answer;
    const id = answering.idFor(passage, 'person');
    const answer = (
      doubt === undefined
        ? (answering.given(id) ?? 'private')
        : answering.ask({
            id,
            line,
            about: 'person',
            must: true,
            text: person.name,
            chosen: 'private',
            answers: [
              { answer: 'private', why: 'un particulier : son nom est abrégé' },
              { answer: 'public', why: 'agit dans une fonction publique : son nom reste' },
              { answer: 'nobody', why: doubt },
            ],
          })
    ) as PersonAnswer;
    known.push({ person, answer });
    return answer;
  };
}

/** A person told of by first and last name is the same by surname alone. */
const isSame = (known: Person, { first, last }: Person) =>
  same(known.last, last) && (first === '' || same(known.first, first));

const same = (one = '', other = '') => foldText(one) === foldText(other);
