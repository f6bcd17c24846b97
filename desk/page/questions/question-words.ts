/** What is asked, and what may be answered, in words. Pure. */
import type { PassageAnswer, Question } from '../../../shared/editor/question.ts';
import type { PlaceRole } from '../../../shared/feed/feed-schema.ts';
import { ROLE_NAMES } from '../../../reader/parse-initiative.ts';
import { cutShort } from '../../../shared/french/cut-short.ts';
import { typeset } from '../../../shared/french/format-french.ts';

const quoted = (text: string) => `«\u00A0${typeset(text)}\u00A0»`;

const TITLES: Readonly<Record<Question['about'], (text: string) => string>> = {
  passage: () => 'Ce paragraphe est-il une initiative\u00A0?',
  place: (text) => `${quoted(text)} est-il ici le nom d’une commune\u00A0?`,
  role: (text) => `Que fait ${quoted(text)} dans cette initiative\u00A0?`,
  person: (text) => `Faut-il masquer le nom ${quoted(text)}\u00A0?`,
  organiser: () => 'Qui agit dans cette initiative\u00A0?',
  withdrawal: () => 'Est-ce l’initiative qui a été retirée, dite autrement\u00A0?',
  head: (text) => typeset(text),
};

/** Of a sentence within a paragraph that is one. */
export const SENTENCE_TITLE = 'Une autre initiative commence-t-elle à cette phrase\u00A0?';

export const questionTitle = ({ about, text }: Pick<Question, 'about' | 'text'>) => TITLES[about](text);

const PASSAGES: Readonly<Record<PassageAnswer, string>> = {
  initiative: 'Oui, une initiative commence ici',
  continues: 'Non, c’est la suite de l’initiative précédente',
  introduction: 'Non, c’est une introduction',
  closing: 'Non, c’est la conclusion',
  furniture: 'Non, ce n’est pas du texte du bulletin',
  heading: 'Non, c’est un titre',
};

const OTHERS: Readonly<Record<string, string>> = {
  place: 'Elle agit sur place',
  beneficiary: 'Elle reçoit l’aide',
  origin: 'L’aide vient de là',
  private: 'Oui, masquer',
  public: 'Non, la personne agit dans sa fonction',
  nobody: 'Non, ce n’est le nom de personne',
  same: 'Oui, elle reste retirée',
  other: 'Non, c’en est une autre\u00A0: la publier',
};

/** What an editor may look at without being asked, as a hint of the initiative. */
export const doubtInWords = ({
  about,
  text,
  answers,
}: Pick<Question, 'about' | 'text' | 'answers'>): string =>
  about === 'role'
    ? `${quoted(text)}\u00A0: ${answers.map(({ answer }) => ROLE_NAMES[answer as PlaceRole]).join(' ou ')}\u00A0?`
    : `À vérifier\u00A0: ${quoted(text)}.`;

/** @param answers with the word for why of each, which names the commune of a code */
export function answerInWords({ about }: Pick<Question, 'about'>, answer: string, why: string): string {
  if (about === 'passage') return PASSAGES[answer as PassageAnswer] ?? answer;
  if (about === 'place') return answer === 'none' ? 'Non, c’est autre chose' : `Oui, ${why}`;
  if (about === 'organiser') return answer === 'none' ? 'Personne n’est nommé' : answer;
  return OTHERS[answer] ?? answer;
}

/** What is done by an answer, for « Annuler ». */
export const answeringInWords = ({ about, text }: Pick<Question, 'about' | 'text'>, words: string) =>
  `répondre «\u00A0${words}\u00A0»${about === 'passage' ? ` à «\u00A0${cutShort(text, 40)}\u00A0»` : ''}`;

export interface NumberedAnswer {
  /** The digit that gives it. */
  key: number;
  answer: string;
  why: string;
}

/** The same key says the same of every passage and of every person, whatever the reading supposes and whichever may be said. */
export function numberedAnswers({ about, answers }: Question): NumberedAnswer[] {
  const order = about === 'passage' ? Object.keys(PASSAGES) : about === 'person' ? PERSONS : undefined;
  const numbered = answers.map(({ answer, why }, rank) => ({
    key: 1 + (order ? order.indexOf(answer) : rank),
    answer,
    why,
  }));
  return numbered.sort((a, b) => a.key - b.key);
}

const PERSONS = ['private', 'public', 'nobody'];
