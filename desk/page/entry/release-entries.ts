/** The initiatives of a release as the desk has them: read, and with what the editor said. Pure. */
import type { IdentifiedBulletin } from '../../../publisher/steps/identified-bulletin.ts';
import type { BlockFate } from '../../../reader/passages/fate.ts';
import { releaseCorrectionOf } from '../../../shared/editor/corrections.ts';
import { follow } from '../../../shared/editor/fingerprint.ts';
import type { Answers } from '../../../shared/editor/question.ts';
import { bulletinIdOf } from '../../../shared/feed/feed-paths.ts';
import { contentsOf, correctionsOf, readingOf, type DeskState } from '../desk-state.ts';
import { publishedInitiative } from '../published-initiatives.ts';
import type { Entry, EntrySentence, Theme } from './entry.ts';

/** @returns undefined while the release is awaited, or where it cannot be read */
export function entriesOf(state: DeskState, release: string): Entry[] | undefined {
  const [reading, contents] = [readingOf(state, release), contentsOf(state)];
  if (!reading || !contents) return undefined;
  const { bulletin, asRead, questions, fates } = reading;
  const known = new Set(contents.ledger.bulletins[bulletin.id]?.map(({ id }) => `${bulletin.id}#${id}`));
  const { answers = {}, initiatives: saidOf = {} } = releaseCorrectionOf(correctionsOf(state), release) ?? {};
  const openers = reading.corrected.map(({ before }) => before.passage);
  const saidUnder = new Map([...follow(Object.keys(saidOf), openers)].map(([said, now]) => [now, said]));
  return bulletin.themes.flatMap((theme) =>
    theme.initiatives.map((corrected): Entry => {
      const { before = corrected, correction = {} } =
        reading.corrected.find((each) => each.after.id === corrected.id) ?? {};
      const opener = before.passage;
      const passages = fates.filter(({ initiative }) => initiative === opener);
      return {
        release,
        opener,
        saidUnder: saidUnder.get(opener) ?? opener,
        isPublished: known.has(corrected.id),
        read: before,
        themeRead: themeOf(corrected.id, asRead) ?? theme,
        corrected,
        published: publishedInitiative(corrected, bulletin, contents.series),
        theme,
        said: correction,
        withdrawn: corrected.withdrawn,
        sentences: sentencesOf(passages, fates, answers),
        questions: questions.filter(({ id }) => passages.some((passage) => isAbout(id, passage))),
      };
    }),
  );
}

const themeOf = (id: string, { themes }: IdentifiedBulletin): Theme | undefined =>
  themes.find(({ initiatives }) => initiatives.some((each) => each.id === id));

/** Is a question about a passage, or a part of it? */
const isAbout = (question: string, { id }: BlockFate) => question.replace(/\..*$/, '') === id;

/** What was cut out stands at the end of the passage that it was cut from. */
function sentencesOf(
  passages: readonly BlockFate[],
  fates: readonly BlockFate[],
  answers: Answers,
): EntrySentence[] {
  return passages
    .filter(({ became }) => became === 'initiative' || became === 'continues')
    .flatMap((passage) => {
      const own = passage.sentences.length > 0 ? passage.sentences : [passage];
      const cut = fates.filter(
        ({ id, line, became }) =>
          line === passage.line && became === 'furniture' && answers[id] === 'furniture',
      );
      return [
        ...own.map(({ id, text }, index) => ({
          id,
          text,
          opens: index === 0 ? passage.id : id,
          isCut: false,
        })),
        ...cut.map(({ id, text }) => ({ id, text, opens: id, isCut: true })),
      ];
    });
}

/** The themes of a release, once each. */
export const themesOf = (entries: readonly Entry[]): Theme[] => [
  ...new Map(
    entries.flatMap(({ theme, themeRead }) => [theme, themeRead]).map((each) => [each.slug, each]),
  ).values(),
];

/** @returns undefined for an id that no bulletin of the folder holds, as far as they have been opened */
export function entryWithId(state: DeskState, id: string): Entry | undefined {
  const releases = [...(contentsOf(state)?.releases.keys() ?? [])];
  const release = releases.find((name) => readingOf(state, name)?.bulletin.id === bulletinIdOf(id));
  return release === undefined ? undefined : entriesOf(state, release)?.find(({ read }) => read.id === id);
}
