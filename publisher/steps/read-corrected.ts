/**
 * The blocks of a release → its bulletin, known by its ids and corrected, and all that is still to be looked at. Pure:
 * `publish` goes on from it, and so does the desk, in whatever browser it stands open
 */
import {
  correctedIds,
  correctionOf,
  releaseCorrectionOf,
  type CorrectionFault,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import { bulletinIdOf } from '../../shared/feed/feed-paths.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { aboutOf, passageOf, type Question } from '../../shared/editor/question.ts';
import type { Block } from '../../reader/formats/block.ts';
import { parseBulletin, type ParseOptions, type WrittenText } from '../../reader/parse-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';
import type { BlockFate } from '../../reader/passages/fate.ts';
import { applyCorrections } from './apply-corrections.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';
import { problemsLeft, questionsLeft, type CorrectedInitiative } from './left-to-settle.ts';
import { assignIds, remember, type Identified } from './ledger.ts';
import {
  stillInDoubt,
  takenBackIn,
  withdrawalAnswers,
  withdrawalQuestion,
  withdrawalsOf,
  type WithdrawalAnswers,
} from './withdrawals.ts';

export interface CorrectedOptions extends ParseOptions {
  ledger: Ledger;
  corrections?: Corrections;
  /** ISO date of the day of reading. */
  today: string;
  /** The series' own, by which withdrawn initiatives are known again. */
  key?: Uint8Array | undefined;
}

/** `bulletin`: nothing in it is masked yet, and the initiatives that are withdrawn still stand in it, marked as such. */
export interface Reading extends Omit<Identified, 'doubtful'> {
  /** The bulletin before anything was corrected: what the reader found. */
  asRead: IdentifiedBulletin;
  /** Each initiative before and after, and what was said of it. */
  corrected: readonly CorrectedInitiative[];
  problems: Problem[];
  questions: Question[];
  /** What was answered about withdrawn initiatives told again, by passage. */
  settled: WithdrawalAnswers;
  /** One for each block of the source, in order. */
  fates: BlockFate[];
  /** What of `corrections.json` cannot be carried out, or has no effect, in this release. */
  faults: CorrectionFault[];
}

/** @param name the release's file, without its folder: what is said of it in `corrections.json` stands under it */
export function readCorrected(
  blocks: readonly Block[],
  name: string,
  { ledger, corrections = {}, today, key, ...options }: CorrectedOptions,
): Reading {
  const { number, date, title, answers = {} } = releaseCorrectionOf(corrections, name) ?? {};
  const said = Object.entries({ ...answers, ...options.answers });
  const settled = withdrawalAnswers(said);
  const parsed = parseBulletin(blocks, {
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...options,
    answers: Object.fromEntries(said.filter(([id]) => aboutOf(id) !== 'withdrawal')),
    written: writtenIn(corrections, name),
  });
  const known = ledger.bulletins[parsed.bulletin.id] ?? [];
  const withdrawals = withdrawalsOf(corrections, ledger);
  const isOther = ({ passage }: ParsedInitiative) => settled.get(passage) === 'other';
  const identified = assignIds(parsed.bulletin, known, today, { withdrawals, key, isOther });
  const { bulletin, given, faults } = applyCorrections(identified.bulletin, corrections, {
    gazetteer: options.gazetteer,
    release: name,
    takenBack: takenBackIn(ledger),
  });
  const now = new Map(initiativesOf(bulletin).map((each) => [each.id, each]));
  const inDoubt = identified.doubtful.filter(({ initiative }) => !settled.has(initiative.passage));
  const initiatives = initiativesOf(identified.bulletin).map((before): CorrectedInitiative => ({
    before,
    after: now.get(before.id) ?? before,
    correction: given.get(before.id)?.correction ?? {},
  }));
  const isOfFile = ({ answer = '' }: Problem) => answer in answers;
  return {
    bulletin,
    asRead: identified.bulletin,
    corrected: initiatives,
    known: identified.known.map((one) => {
      const initiative = now.get(`${bulletin.id}#${one.id}`);
      return initiative ? remember(one, initiative.withdrawn) : one;
    }),
    problems: sortByLine(
      problemsLeft(
        [
          ...parsed.problems.filter((each) => !isOfFile(each)),
          ...identified.problems,
          ...inDoubt.map(({ initiative, id }) =>
            stillInDoubt(initiative, { id, day: withdrawals.get(id) ?? today }, name),
          ),
        ],
        initiatives,
      ),
    ),
    questions: questionsLeft(
      [...parsed.questions, ...inDoubt.map(({ initiative, id }) => withdrawalQuestion(initiative, id))],
      initiatives,
      toOwnerOf(initiatives, parsed.fates),
    ),
    settled,
    fates: parsed.fates,
    faults: [
      ...faults,
      ...parsed.problems
        .filter(isOfFile)
        .map(({ level, message, answer = '' }) => ({ level, message, path: [name, 'answers', answer] })),
    ],
  };
}

/** What an editor wrote around the initiatives of a release. */
function writtenIn(corrections: Corrections, name: string): WrittenText[] {
  const { title, introduction, initiatives = {} } = releaseCorrectionOf(corrections, name) ?? {};
  const themes = Object.values(initiatives).map(({ theme }) => theme);
  return [
    ...[title, introduction, ...themes].flatMap((text) => (text ? [{ text }] : [])),
    ...correctedIds(corrections).flatMap((id) => {
      const text = correctionOf(corrections, id)?.theme;
      return text === undefined ? [] : [{ text, bulletin: bulletinIdOf(id) }];
    }),
  ];
}

const initiativesOf = ({ themes }: Reading['bulletin']) => themes.flatMap((theme) => theme.initiatives);

/** The initiative that a question's passage is part of. */
function toOwnerOf(initiatives: readonly CorrectedInitiative[], fates: readonly BlockFate[]) {
  const openers = new Map(fates.map(({ id, initiative }) => [id, initiative]));
  const byOpener = new Map(initiatives.map((each) => [each.before.passage, each]));
  return ({ id }: Question) => {
    const passage = passageOf(id) ?? '';
    return byOpener.get(passage) ?? byOpener.get(openers.get(passage) ?? '');
  };
}

const sortByLine = (problems: Problem[]) => problems.sort((a, b) => a.line - b.line);
