/** The reading, row by row: each paragraph of the source with what became of it, and where it names someone or somewhere. Pure. */
import type { BlockFate } from '../../../reader/passages/fate.ts';
import type { Mark } from '../../../reader/parse-initiative.ts';
import type { IdentifiedInitiative } from '../../../publisher/steps/identified-bulletin.ts';
import { publishedInitiative } from '../published-initiatives.ts';
import type { Question } from '../../../shared/editor/question.ts';
import type { Series } from '../../../shared/editor/series.ts';
import type { Reading } from '../../../publisher/steps/read-corrected.ts';

export interface Row {
  fate: BlockFate;
  /** Within the fate's text, in order, none within another. */
  marks: readonly Mark[];
  /** The initiatives that begin in the paragraph. */
  opened: readonly RankedInitiative[];
  /** The initiative that it is a part of, where none begins. */
  told: RankedInitiative | undefined;
  /** Is it asked what it is, or only in doubt? */
  doubt: 'asked' | 'unsure' | undefined;
}

export interface RankedInitiative {
  initiative: IdentifiedInitiative;
  /** What will be seen of it, names masked. */
  published: IdentifiedInitiative;
  /** In the bulletin, from 1. */
  rank: number;
}

/** @param series whether it has names published in full */
export function rowsOf(
  { bulletin, fates, questions }: Reading,
  series: Pick<Series, 'fullNames'> | undefined,
): Row[] {
  const ranked = bulletin.themes
    .flatMap((theme) => theme.initiatives)
    .map((initiative, index) => ({
      initiative,
      published: publishedInitiative(initiative, bulletin, series),
      rank: index + 1,
    }));
  const openedBy = new Map(ranked.map((each) => [each.initiative.passage, each]));
  const doubts = questions.filter(({ about }) => about === 'passage');
  return fates.map((fate) => {
    const ids = [fate.id, ...fate.sentences.map(({ id }) => id)];
    const opened = [...new Set(ids)].flatMap((id) => openedBy.get(id) ?? []);
    const told = opened.length > 0 ? undefined : openedBy.get(fate.initiative ?? '');
    return {
      fate,
      marks: apart(
        [...opened, ...(told ? [told] : [])].flatMap((each) => marksIn(fate.text, each.initiative)),
      ),
      opened,
      told,
      doubt: doubtOf(doubts.filter(({ id }) => ids.includes(id))),
    };
  });
}

const doubtOf = (doubts: readonly Question[]) =>
  doubts.some(({ must }) => must) ? 'asked' : doubts.length > 0 ? 'unsure' : undefined;

/** The marks of an initiative stand in its text, which is the paragraphs of several passages without their links. */
function marksIn(text: string, { text: told, marks }: IdentifiedInitiative): Mark[] {
  let from = 0;
  return told.split('\n\n').flatMap((paragraph) => {
    const start = from;
    from += paragraph.length + 2;
    const at = text.indexOf(paragraph);
    if (at < 0 || paragraph === '') return [];
    return marks
      .filter((mark) => mark.start >= start && mark.end <= start + paragraph.length)
      .map((mark) => ({ ...mark, start: mark.start - start + at, end: mark.end - start + at }));
  });
}

/** Of two that overlap, the longer. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}
