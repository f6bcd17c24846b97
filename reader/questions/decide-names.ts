/** What is decided about names for the whole release, once its initiatives are read. */
import type { PersonName } from '../../shared/french/mask-person.ts';
import { mentionsOf, type Mention } from '../mentions/mention.ts';
import type { Decision } from '../outline/decide.ts';
import type { ParsedInitiative } from '../parse-initiative.ts';
import type { Answering } from './answering.ts';
import { settleNamesakes, type NamingText } from './settle-namesakes.ts';
import type { PeopleSettler } from './settle-people.ts';

export interface DecidedNames {
  /** Whom the release names and masks, wherever. */
  people: readonly PersonName[];
  /** Who stands in full: no private person, or no one. */
  inFull: readonly PersonName[];
  /** Names of businesses and bodies that stay, though a private person's surname stands in them. */
  kept: readonly string[];
  /** Communes that the words around the initiatives announce as such: no one's surname there. */
  places: readonly string[];
}

/** Is it published as the release's own words around its initiatives? */
const IS_AROUND: Readonly<Record<Decision['verdict'], boolean>> = {
  title: true,
  introduction: true,
  theme: true,
  closing: true,
  heading: false,
  initiative: false,
  continues: false,
  furniture: false,
};

/** What stands around the initiatives, with what it names. */
export interface TextAround extends Omit<NamingText, 'organisers'> {
  mentions: readonly Mention[];
}

/** As the release has them. */
export const textsAround = (decisions: readonly Decision[]): TextAround[] =>
  decisions
    .filter(({ verdict }) => IS_AROUND[verdict])
    .map(({ spot: { passage, body, mentions } }) => ({
      passage: passage.id,
      line: passage.line,
      text: body,
      mentions,
    }));

/** @param settler which has been asked about all whom the initiatives name: what stands around them follows */
export function decideNames(
  initiatives: readonly ParsedInitiative[],
  around: readonly TextAround[],
  settler: PeopleSettler,
  answering: Answering,
): DecidedNames {
  for (const { passage, line, mentions } of around)
    for (const person of mentionsOf(mentions, 'person'))
      settler.isPrivate({ person, passage, line, places: mentionsOf(mentions, 'place') });
  const { people, inFull } = settler;
  const announced = around.flatMap(({ text, mentions }) =>
    mentionsOf(mentions, 'place')
      .filter(({ isAnnounced }) => isAnnounced)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return {
    people,
    inFull,
    kept: settleNamesakes(
      [...initiatives, ...around.map((each) => ({ ...each, organisers: [] }))],
      people,
      answering,
    ),
    places: [...new Set(announced)],
  };
}
