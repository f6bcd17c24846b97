/** What of a release is told: no furniture, no other page of the site, nothing struck out, no notice about other bulletins. */
import type { Fate, RecordFate } from './fate.ts';
import { joinPassages, type Passage } from './passage.ts';
import {
  closes,
  isFurnitureText,
  isSeriesTheme,
  noticeIn,
  opensOtherPages,
  type Notice,
} from './passage-signs.ts';
import type { Problem } from './problem.ts';

/** Why a passage is left out. */
interface LeftOut {
  became: Fate;
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
    if (out)
      record(out.became === 'struck' ? { ...passage, text: passage.struck } : passage, out.became, out.why);
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
  let announced: Notice | undefined;
  return passages.map((passage, index) => {
    const isHeading = passage.kind === 'heading';
    // "Erratum" may be a heading of its own, for the paragraph below it.
    const notice = noticeIn(passage) ?? (isHeading || closes(passage) ? undefined : announced);
    announced = isHeading ? notice : notice && announced;
    if (passage.struck && passage.text === '') return { became: 'struck', why: 'texte barré' };
    if (asides[index] || index >= outside) return { became: 'furniture', why: 'autres pages du site' };
    if (isFurnitureText(passage.text)) return { became: 'furniture', why: 'en-tête, pied de page ou bouton' };
    return notice && { became: 'notice', why: NOTICES[notice].why, notice };
  });
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
  previous.kind !== 'heading' &&
  previous.contacts.length === 0 &&
  !/[.!?:…»)]$/.test(previous.text) &&
  passage.kind === 'paragraph';
