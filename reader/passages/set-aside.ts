/**
 * What no reader of a release reads for its own sake, whatever stands around it: what is printed on every page, other pages of the
 * site, what is struck out, notices about other bulletins, the day. The verdicts are on what is left.
 */
import type { Problem } from '../../shared/editor/problem.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { furnitureIn } from '../formats/furniture.ts';
import { CLOSING, CONTENTS, DATED, NOTICES, NUMBERED, OTHER_PAGES, PRESS } from '../mentions/cues.ts';
import { ruleIn } from '../mentions/rule.ts';
import { isLabel, isSeriesTheme, looksDated, themeTitle } from '../outline/headings.ts';
import { parseFrenchDate } from '../outline/parse-date.ts';
import { BY_EDITOR, type FateKind, type RecordFate } from './fate.ts';
import { isOnlyLeadIn, joinPassages, type Passage } from './passage.ts';

/** Why a passage is set aside. */
interface Aside {
  became: FateKind;
  /** French. */
  why: string;
  /** The id of the rule that knows it. */
  rule: string;
}

export interface Kept {
  kept: Passage[];
  /** Those that say the day of the release. */
  dated: Passage[];
  /** Furniture by where it stands, not by its words: it may tell something nonetheless. */
  doubtful: Passage[];
  problems: Problem[];
}

export function setAside(passages: readonly Passage[], record: RecordFate): Kept {
  const [kept, dated, doubtful]: [Passage[], Passage[], Passage[]] = [[], [], []];
  const asides = asidesOf(passages);
  for (const [index, passage] of passages.entries()) {
    const aside = asides[index];
    const previous = kept.at(-1);
    if (aside) {
      record(passage, aside);
      if (aside.became === 'head') dated.push(passage);
      if (BY_PLACE.includes(aside.rule) && !isLabel(passage)) doubtful.push(passage);
    } else if (asides[index - 1]?.became === 'furniture' && previous && goesOnAfterCut(previous, passage))
      kept[kept.length - 1] = joinPassages(previous, passage);
    else kept.push(passage);
  }
  return {
    kept,
    dated,
    doubtful,
    problems: passages.flatMap((passage, index) => problemsOf(passage, asides[index])),
  };
}

const BY_PLACE = ['other-pages/see-also', 'furniture/repeated'];

function asidesOf(passages: readonly Passage[]): (Aside | undefined)[] {
  const lastTheme = passages.findLastIndex(isSeriesTheme);
  const others = passages.map(opensOtherPages);
  const firstOther = others.findIndex(
    (isOther, index) => isOther && index > lastTheme && !goesOnBelow(passages[index + 1]),
  );
  const outside = firstOther < 0 ? passages.length : firstOther;
  const contents = tableOfContents(passages);
  const repeated = repeatedIn(passages);
  // "Erratum" may be a heading, for all below it; "… est retirée :" announces the next paragraph.
  let below: string | undefined;
  let next: string | undefined;
  return passages.map((passage, index) => {
    const { text, answer } = passage;
    const isHeading = passage.kind === 'heading';
    const said = ruleIn(NOTICES, themeTitle(text))?.id;
    if (isHeading || ruleIn(CLOSING, text)) below = next = undefined;
    const notice = said ?? below ?? next;
    if (isHeading) below = said;
    next = said !== undefined && /:$/.test(text) ? said : undefined;
    if (answer === 'furniture') return { became: 'furniture', why: BY_EDITOR, rule: 'answer' };
    if (answer !== undefined) return undefined;
    if (passage.struck && ONLY_BRACKETS.test(text))
      return { became: 'struck', why: 'texte barré', rule: 'struck' };
    if (others[index] || index >= outside)
      return { became: 'furniture', why: 'autres pages du site', rule: 'other-pages/see-also' };
    if (contents.has(passage)) return { became: 'furniture', why: 'sommaire', rule: 'contents/opens' };
    const furniture = furnitureIn(text);
    if (furniture) return { became: 'furniture', why: 'en-tête, pied de page ou bouton', rule: furniture.id };
    if (repeated.has(passage))
      return { became: 'furniture', why: 'revient à chaque page', rule: 'furniture/repeated' };
    if (notice !== undefined) return { became: 'notice', why: NOTICE_OF[kindOf(notice)].why, rule: notice };
    const day = looksDated(passage) && parseFrenchDate(text) !== undefined ? ruleIn(DATED, text) : undefined;
    return day && { became: 'head', why: 'date', rule: day.id };
  });
}

/** Nothing, or a remark on what is struck: "(action annulée par l'association)". */
const ONLY_BRACKETS = /^(?:\([^()]*\))?$/u;

const opensOtherPages = ({ text, answer }: Passage) =>
  answer === undefined && text.length < 60 && ruleIn(OTHER_PAGES, text) !== undefined;

/** A newspaper's "Lire aussi" within an article: a whole sentence without a link follows, no title of another page. */
const goesOnBelow = (next: Passage | undefined) =>
  next?.kind === 'paragraph' && next.contacts.length === 0 && /\p{Ll}{2} ?[.!?»]$/u.test(next.text);

/** Page numbers and dates differ from page to page. */
const keyOf = (text: string) => foldText(text.replace(/\d+/g, '#'));

/**
 * What is printed on each page comes again, word for word but for its numbers, and is no sentence. A heading, or the words before
 * links, may come again for its own sake; whom journalists call may not.
 */
function repeatedIn(passages: readonly Passage[]): ReadonlySet<Passage> {
  const may = passages.filter(
    (passage) =>
      passage.text.length < 200 &&
      /\p{L}{3}/u.test(passage.text) &&
      (ruleIn(PRESS, passage.text) !== undefined ||
        (passage.kind === 'paragraph' &&
          !/[.!?…»:]$/.test(passage.text) &&
          passage.contacts.length === 0 &&
          !isOnlyLeadIn(passage.body))),
  );
  const counts = new Map<string, number>();
  for (const { text } of may) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  return new Set(may.filter(({ text }) => (counts.get(keyOf(text)) ?? 0) > 1));
}

/** Dot leaders, and the lines below "Sommaire" that stand again further on. */
function tableOfContents(passages: readonly Passage[]): ReadonlySet<Passage> {
  const contents = new Set(passages.filter(({ text }) => /\.{5,}/.test(text)));
  const start = passages.findIndex(
    ({ text }) => ruleIn(CONTENTS, text.replace(/(?<![\s:])[\s:]+$/, '')) !== undefined,
  );
  if (start < 0) return contents;
  const lineOf = ({ text }: Passage) => foldText(text.replace(NUMBERED, '').replace(/[\s.…]*\d*$/, ''));
  const comesAgain = (passage: Passage, index: number) =>
    passages.slice(index + 1).some((each) => lineOf(each) === lineOf(passage));
  const lines = passages.slice(start + 1);
  const end = lines.findIndex(
    (passage, index) => !contents.has(passage) && !comesAgain(passage, start + 1 + index),
  );
  return new Set([...contents, ...passages.slice(start, start + 1 + Math.max(end, 0))]);
}

const kindOf = (notice: string) => (notice.startsWith('withdrawal') ? 'withdrawal' : 'erratum');

const NOTICE_OF = {
  erratum: {
    why: 'erratum',
    message: 'Un erratum est annoncé : reportez-le dans corrections.json, sur l’initiative concernée.',
  },
  withdrawal: {
    why: 'retrait annoncé',
    message:
      'Un retrait est annoncé : ajoutez "withdrawn" et la date dans corrections.json, sur l’initiative concernée.',
  },
} as const;

function problemsOf({ line, struck }: Passage, aside: Aside | undefined): Problem[] {
  const problems: Problem[] = [];
  if (struck) {
    const shown = struck.length > 60 ? `${struck.slice(0, 57)}…` : struck;
    problems.push({ level: 'info', line, message: `Texte barré, non publié : « ${shown} »` });
  }
  if (aside?.became === 'notice')
    problems.push({ level: 'warning', line, message: NOTICE_OF[kindOf(aside.rule)].message });
  return problems;
}

/** A page's header or footer fell inside a sentence: the words before it end none. */
const goesOnAfterCut = (previous: Passage, passage: Passage) =>
  (passage.answer === undefined || passage.answer === 'continues') &&
  previous.kind !== 'heading' &&
  previous.contacts.length === 0 &&
  !/[.!?:…»)]$/.test(previous.text) &&
  passage.kind === 'paragraph';
