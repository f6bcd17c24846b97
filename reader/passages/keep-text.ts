/** What of a release is told: no furniture, no other page of the site, nothing struck out, no notice about other bulletins. */
import { foldText } from '../../shared/french/fold-text.ts';
import { isFurnitureText } from '../formats/furniture.ts';
import { BY_EDITOR, type FateKind, type RecordFate } from './fate.ts';
import { joinPassages, type Passage } from './passage.ts';
import {
  announcesContents,
  closes,
  isSeriesTheme,
  looksDated,
  noticeIn,
  NUMBERED,
  opensOtherPages,
  type Notice,
} from './passage-signs.ts';
import type { Problem } from '../../shared/editor/problem.ts';

/** Why a passage is left out. */
interface LeftOut {
  became: FateKind;
  why: string;
  notice?: Notice;
}

export function keepText(
  passages: readonly Passage[],
  record: RecordFate,
): { kept: Passage[]; problems: Problem[] } {
  const kept: Passage[] = [];
  const leftOut = leftOutOf(passages);
  for (const [index, passage] of passages.entries()) {
    const out = leftOut[index];
    const previous = kept.at(-1);
    if (out) record(passage, out.became, out.why);
    else if (leftOut[index - 1]?.became === 'furniture' && previous && goesOnAfterCut(previous, passage))
      kept[kept.length - 1] = joinPassages(previous, passage);
    else kept.push(passage);
  }
  return { kept, problems: passages.flatMap((passage, index) => problemsOf(passage, leftOut[index])) };
}

function leftOutOf(passages: readonly Passage[]): (LeftOut | undefined)[] {
  const lastTheme = passages.findLastIndex(isSeriesTheme);
  const asides = passages.map(opensOtherPages);
  const firstAside = asides.findIndex((isAside, index) => isAside && index > lastTheme);
  const outside = firstAside < 0 ? passages.length : firstAside;
  const contents = tableOfContents(passages);
  // "Erratum" may be a heading, for all below it; "… est retirée :" announces the next paragraph.
  let below: Notice | undefined;
  let next: Notice | undefined;
  return passages.map((passage, index) => {
    const isHeading = passage.kind === 'heading';
    const said = noticeIn(passage);
    if (isHeading || closes(passage)) below = next = undefined;
    const notice = said ?? below ?? next;
    if (isHeading) below = said;
    next = said && /:$/.test(passage.text) ? said : undefined;
    if (passage.answer === 'furniture') return { became: 'furniture', why: BY_EDITOR };
    if (passage.answer !== undefined) return undefined;
    if (passage.struck && ONLY_BRACKETS.test(passage.text)) return { became: 'struck', why: 'texte barré' };
    if (asides[index] || index >= outside) return { became: 'furniture', why: 'autres pages du site' };
    if (contents.has(passage)) return { became: 'furniture', why: 'sommaire' };
    if (isFurnitureText(passage.text)) return { became: 'furniture', why: 'en-tête, pied de page ou bouton' };
    return notice && { became: 'notice', why: NOTICES[notice].why, notice };
  });
}

/** Nothing, or a remark on what is struck: "(action annulée par l'association)". */
const ONLY_BRACKETS = /^(?:\([^()]*\))?$/u;

/** Dot leaders, and the lines below "Sommaire" that stand again further on. */
function tableOfContents(passages: readonly Passage[]): ReadonlySet<Passage> {
  const contents = new Set(passages.filter(({ text }) => /\.{5,}/.test(text)));
  const start = passages.findIndex(announcesContents);
  if (start < 0) return contents;
  const keyOf = ({ text }: Passage) => foldText(text.replace(NUMBERED, '').replace(/[\s.…]*\d*$/, ''));
  const comesAgain = (passage: Passage, index: number) =>
    passages.slice(index + 1).some((each) => keyOf(each) === keyOf(passage));
  const lines = passages.slice(start + 1);
  const end = lines.findIndex(
    (passage, index) => !contents.has(passage) && !comesAgain(passage, start + 1 + index),
  );
  return new Set([...contents, ...passages.slice(start, start + 1 + Math.max(end, 0))]);
}

const NOTICES: Readonly<Record<Notice, { why: string; message: string }>> = {
  erratum: {
    why: 'erratum',
    message: 'Un erratum est annoncé : reportez-le dans corrections.json, sur l’initiative concernée.',
  },
  withdrawal: {
    why: 'retrait annoncé',
    message:
      'Un retrait est annoncé : ajoutez "withdrawn" et la date dans corrections.json, sur l’initiative concernée.',
  },
};

function problemsOf({ line, struck }: Passage, out: LeftOut | undefined): Problem[] {
  const problems: Problem[] = [];
  if (struck) {
    const shown = struck.length > 60 ? `${struck.slice(0, 57)}…` : struck;
    problems.push({ level: 'info', line, message: `Texte barré, non publié : « ${shown} »` });
  }
  if (out?.notice) problems.push({ level: 'warning', line, message: NOTICES[out.notice].message });
  return problems;
}

/** A page's header fell inside a sentence: the words before it end none. */
const goesOnAfterCut = (previous: Passage, passage: Passage) =>
  (passage.answer === undefined || passage.answer === 'continues') &&
  previous.kind !== 'heading' &&
  !looksDated(previous) &&
  previous.contacts.length === 0 &&
  !/[.!?:…»)]$/.test(previous.text) &&
  passage.kind === 'paragraph';
