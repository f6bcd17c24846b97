/**
 * Who is a private person, decided once for the whole release: one question a person, wherever the name stands and comes again.
 * Who is not decided is masked.
 */
import type { PersonAnswer } from '../../shared/editor/question.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import type { PersonName } from '../../shared/french/mask-person.ts';
import type { Person } from '../actors/find-people.ts';
import type { FoundPlace } from '../places/place-roles.ts';
import type { Answering } from './answering.ts';

/** A name where it stands. */
export interface SaidName {
  person: Person;
  /** The passage's id. */
  passage: string;
  line: number;
  /** The communes that the same text names. */
  places: readonly Pick<FoundPlace, 'start' | 'end'>[];
}

/** Takes in one name after another. */
export interface PeopleSettler {
  isPrivate: (said: SaidName) => boolean;
  /** Who was found private, and who is named in full: each once, by the fullest name that came first. */
  readonly people: PersonName[];
  readonly inFull: PersonName[];
}

/** @param officials who is named in a public office anywhere in the release */
export function toPeopleSettler(answering: Answering, officials: readonly PersonName[] = []): PeopleSettler {
  const known: { name: PersonName; answer: PersonAnswer }[] = [];
  const namesOf = (isSo: (answer: PersonAnswer) => boolean) =>
    known.filter(({ answer }) => isSo(answer)).map(({ name }) => name);
  const answerOn = (said: SaidName): PersonAnswer => {
    const { person, passage } = said;
    const before = known.find((each) => isSame(each.name, person));
    if (before) return before.answer;
    const id = answering.idFor(passage, 'person');
    const doubt = doubtAbout(said, officials);
    const answer =
      doubt === undefined
        ? ((answering.given(id) as PersonAnswer | undefined) ?? chosenFor(person, officials))
        : askAbout(said, id, doubt, answering);
    known.push({ name: nameOf(person), answer });
    return answer;
  };
  return {
    isPrivate: (said) => answerOn(said) === 'private',
    get people() {
      return namesOf((answer) => answer === 'private');
    },
    get inFull() {
      return namesOf((answer) => answer !== 'private');
    },
  };
}

const chosenFor = (person: Person, officials: readonly PersonName[]): PersonAnswer =>
  officials.some((official) => isNamesake(official, person.last) && same(official.first, person.first))
    ? 'public'
    : 'private';

const askAbout = ({ person, line }: SaidName, id: string, doubt: Doubt, answering: Answering): PersonAnswer =>
  answering.ask({
    id,
    line,
    about: 'person',
    must: true,
    text: person.name,
    chosen: 'private',
    answers: [
      { answer: 'private', why: 'un particulier : son nom est abrégé' },
      { answer: 'public', why: doubt.public ?? 'agit dans une fonction publique : son nom reste' },
      { answer: 'nobody', why: doubt.nobody ?? 'le nom de personne' },
    ],
  }) as PersonAnswer;

/** French: what else a name may be. */
type Doubt = Partial<Record<'public' | 'nobody', string>>;

function doubtAbout(
  { person: { first, last, start, end, certainty }, places }: SaidName,
  officials: readonly PersonName[],
): Doubt | undefined {
  if (places.some((place) => place.start < end && place.end > start))
    return { nobody: 'le nom d’une commune' };
  if (first === '' && officials.some((official) => isNamesake(official, last)))
    return {
      public: 'sans doute la personne du même nom qui agit dans une fonction publique : son nom reste',
    };
  return certainty === 'doubt' ? {} : undefined;
}

const nameOf = ({ first, last }: Person): PersonName => ({ first, ...(last !== undefined && { last }) });

/** A person told of by first and last name is the same by surname alone. */
const isSame = (known: PersonName, { first, last }: PersonName) =>
  same(known.last, last) && (first === '' || same(known.first, first));

const isNamesake = (one: PersonName, last: string | undefined) =>
  one.last !== undefined && same(one.last, last);

const same = (one = '', other = '') => foldText(one) === foldText(other);
