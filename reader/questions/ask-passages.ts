/** What names a commune or an actor and stands in no initiative is asked about: nothing is lost without a word. */
import { foldText } from '../../shared/french/fold-text.ts';
import type { PassageAnswer } from '../../shared/editor/question.ts';
import { findOrganisers } from '../actors/find-organisers.ts';
import { findPeople } from '../actors/find-people.ts';
import { isFurnitureText } from '../formats/furniture.ts';
import { isCapitals } from '../outline/headings.ts';
import { isDateline, isPressContact } from '../passages/passage-signs.ts';
import type { FateKind, PassageFate } from '../passages/fate.ts';
import type { Passage } from '../passages/passage.ts';
import type { ParsedInitiative } from '../parse-initiative.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Answering } from './answering.ts';

/** What stands outside the initiatives, and the answer that would say so. Notices and what is struck out are problems of their own. */
const OUTSIDE: Partial<Record<FateKind, PassageAnswer>> = {
  introduction: 'introduction',
  theme: 'heading',
  heading: 'heading',
  closing: 'closing',
  furniture: 'furniture',
};

const WHY: Readonly<Record<PassageAnswer, string>> = {
  initiative: 'ouvre une initiative',
  continues: 'continue l’initiative qui précède',
  introduction: 'introduit le bulletin, ou un thème',
  heading: 'est un titre',
  closing: 'remercie, appelle, conclut',
  furniture: 'n’est pas du texte du bulletin',
};

export function askAboutPassages(
  fates: readonly PassageFate[],
  initiatives: readonly ParsedInitiative[],
  gazetteer: Gazetteer,
  answering: Answering,
): void {
  const told = toldIn(initiatives);
  let isBehindOne = false;
  for (const { passage, became, why } of fates.toSorted((a, b) => a.passage.line - b.passage.line)) {
    isBehindOne ||= became === 'initiative';
    const chosen = OUTSIDE[became];
    if (chosen === undefined || isToldApart(passage)) continue;
    const names = namesIn(passage, gazetteer).filter((name) => chosen !== 'heading' || !told(name));
    if (names.length === 0) continue;
    const others = (['initiative', 'continues', 'introduction', 'closing', 'furniture'] as const).filter(
      (answer) => answer !== chosen && (answer !== 'continues' || isBehindOne),
    );
    answering.ask({
      id: passage.id,
      line: passage.line,
      about: 'passage',
      must: true,
      text: passage.text,
      chosen,
      answers: [
        { answer: chosen, why },
        ...others.map((answer) => ({
          answer,
          why: answer === 'initiative' ? `nomme ${names.join(', ')}` : WHY[answer],
        })),
      ],
    });
  }
}

/** The day and place of the release, what stands on every page, and whom journalists call, tell of no one who acts. */
const isToldApart = (passage: Passage) =>
  isDateline(passage) || isPressContact(passage) || isFurnitureText(passage.text);

/** The communes, territories and actors that a passage names, its links apart. In capitals nothing tells an actor's name. */
function namesIn({ body }: Passage, gazetteer: Gazetteer): string[] {
  const { places, territories } = findPlaces(body, gazetteer);
  const organisers = isCapitals(body)
    ? []
    : findOrganisers(body, findPeople(body), places).filter(({ isProper }) => isProper);
  return [...new Set([...places, ...territories, ...organisers].map(({ name }) => name))];
}

/** A heading's names are told below it. */
function toldIn(initiatives: readonly ParsedInitiative[]): (name: string) => boolean {
  const texts = initiatives.map(({ text, communes, territories, organisers }) =>
    foldText([text, ...[...communes, ...territories, ...organisers].map(({ name }) => name)].join(' ')),
  );
  return (name) => texts.some((text) => text.includes(foldText(name)));
}
