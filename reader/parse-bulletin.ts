/**
 * Blocks of a press release → bulletin and problems.
 *
 * A press release of the series reads: dateline, title, introduction; then themes, each with a heading, perhaps an
 * introduction, and its initiatives; then a closing with a call to action. An initiative is one or more paragraphs and
 * the links that follow them. Headings are known by their words, never by their depth, which says nothing here.
 */
import type { Contact } from '../shared/addresses/classify-link.ts';
import type { Bulletin } from '../shared/feed/feed-schema.ts';
import { slugify } from '../shared/french/fold-text.ts';
import { splitLines, type Block } from './formats/block.ts';
import { fatesOfBlocks, type BlockFate, type PassageFate, type RecordFate } from './passages/fate.ts';
import { identify, piecesOf } from './passages/identify.ts';
import { decide } from './outline/decide.ts';
import { gather, type GatheredTheme } from './outline/gather.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { setAside } from './passages/set-aside.ts';
import { markHeadings, themeTitle } from './outline/headings.ts';
import { annotate } from './mentions/annotate.ts';
import { toSpots } from './outline/spot.ts';
import { parseHead, type HeadOptions } from './outline/parse-head.ts';
import { parseInitiative, type InitiativeContext, type ParsedInitiative } from './parse-initiative.ts';
import { joinParagraphs, linksOf, toPassage, type Passage } from './passages/passage.ts';
import { toAnswering } from './questions/answering.ts';
import { answeredHead, askAboutHead } from './questions/ask-head.ts';
import { askAboutAsides, askAboutPassages } from './questions/ask-passages.ts';
import { decideNames, textsAround, type DecidedNames } from './questions/decide-names.ts';
import { toPeopleSettler } from './questions/settle-people.ts';
import { fingerprint } from '../shared/editor/fingerprint.ts';
import type { Problem } from '../shared/editor/problem.ts';
import type { Answers, Question } from '../shared/editor/question.ts';

export interface ParsedTheme {
  title: string;
  slug: string;
  introduction?: string;
  initiatives: ParsedInitiative[];
}

export interface ParsedBulletin extends Omit<Bulletin, 'themes'> {
  themes: ParsedTheme[];
  names: DecidedNames;
}

export interface ParseOptions extends HeadOptions {
  gazetteer: Gazetteer;
  /** The editor's, by the questions' ids. */
  answers?: Answers;
  /** What the editor has written around the initiatives: whom it names is decided with all others. */
  written?: readonly WrittenText[];
}

export interface WrittenText {
  text: string;
  /** The bulletin that it is for; absent where it is this one. */
  bulletin?: string;
}

export interface ParseResult {
  bulletin: ParsedBulletin;
  problems: Problem[];
  /** What no answer has settled, in the order of the text. */
  questions: Question[];
  /** One for each block of the source, in order. */
  fates: BlockFate[];
}

/** `read`'s middle: pure, never throws on content, reports everything it doubts. */
export function parseBulletin(blocks: readonly Block[], options: ParseOptions): ParseResult {
  const { gazetteer } = options;
  const fates: PassageFate[] = [];
  const record: RecordFate = (passage, fate) => {
    fates.push({ passage, ...fate });
  };

  const identified = identify(blocks.flatMap(splitLines));
  const written = (options.written ?? []).map((each) => ({ ...each, passage: fingerprint(each.text) }));
  const answering = toAnswering(options.answers ?? {}, [
    ...identified.flatMap(({ id, sentences }) => [id, ...sentences.map((sentence) => sentence.id)]),
    ...written.map(({ passage }) => passage),
  ]);
  const answered = identified.flatMap((each) => piecesOf(each, answering.givenOn));
  const passages = markHeadings(answered.map(toPassage));
  const { kept, dated, doubtful, problems } = setAside(passages, record);
  const decisions = decide(toSpots(kept, gazetteer));
  const gathered = gather(decisions, record);
  const {
    head,
    contacts: inHead,
    problems: onHead,
  } = parseHead({ ...gathered, dated }, gazetteer.department.code, answeredHead(options, answering));
  const settler = toPeopleSettler(
    answering,
    decisions.flatMap(({ spot }) => spot.officials),
  );
  const context = { gazetteer, answering, settler };
  const themes = gathered.themes.map((theme) => parseTheme(theme, context));
  const closing = parseClosing(gathered.closing);
  const initiatives = themes.flatMap(({ theme }) => theme.initiatives);
  const around = [
    ...textsAround(decisions),
    ...written
      .filter(({ bulletin = head.id }) => bulletin === head.id)
      .map(({ passage, text }) => ({ passage, line: 0, text, mentions: annotate(text, gazetteer).mentions })),
  ];
  const names = decideNames(initiatives, around, settler, answering);
  askAboutHead(head, answering);
  askAboutPassages(decisions, initiatives, answering);
  askAboutAsides(toSpots(doubtful, gazetteer), answering);
  problems.push(...answering.problems, ...onHead, ...themes.flatMap((theme) => theme.problems));
  if (initiatives.length === 0) problems.push(NOTHING_TOLD);

  const bulletin: ParsedBulletin = {
    ...head,
    themes: withDistinctSlugs(themes.map(({ theme }) => withKept(theme, names))),
    names,
    ...(closing.text !== undefined && { closing: closing.text }),
    links: linksOf([...inHead, ...themes.flatMap(({ contacts }) => contacts), ...closing.contacts]),
  };
  return {
    bulletin,
    problems: problems.sort(byLine),
    questions: answering.questions.sort(byLine),
    fates: fatesOfBlocks(fates),
  };
}

const withKept = (theme: ParsedTheme, { kept }: DecidedNames): ParsedTheme => ({
  ...theme,
  initiatives: theme.initiatives.map((each) => ({ ...each, kept })),
});

const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;

const NOTHING_TOLD: Problem = {
  level: 'error',
  line: 0,
  message:
    'Aucune initiative locale : ce communiqué n’en raconte pas, ou aucune n’y est reconnue. Un thème s’annonce par un titre comme « Solidaires avec les plus jeunes », une initiative nomme une commune.',
};

const parseClosing = (passages: readonly Passage[]) => ({
  text: joinParagraphs(passages.map(({ body }) => body)),
  contacts: passages.flatMap(({ contacts }) => contacts),
});

interface ThemeResult {
  theme: ParsedTheme;
  contacts: Contact[];
  problems: Problem[];
}

function parseTheme(
  { heading, line, introduction, drafts, contacts }: GatheredTheme,
  context: InitiativeContext,
): ThemeResult {
  const read = drafts.map((draft) => parseInitiative(draft, context));
  const title = heading ? themeTitle(heading.text) : NO_THEME;
  const problems = read.flatMap((each) => each.problems);
  const warn = (message: string) => problems.push({ level: 'warning', line, message });
  if (!heading) warn(`Aucun thème reconnu : les initiatives sont rangées sous « ${NO_THEME} ».`);
  if (drafts.length === 0) warn(`Le thème « ${title} » ne contient aucune initiative.`);
  if (contacts.length > 0)
    warn(`Le thème « ${title} » porte des liens qu’aucune initiative ne reprend : ils vont au bulletin.`);
  const text = joinParagraphs(introduction);
  return {
    theme: {
      title,
      slug: themeSlug(title),
      ...(text !== undefined && { introduction: text }),
      initiatives: read.map(({ initiative }) => initiative),
    },
    contacts,
    problems,
  };
}

/** Where a release has no theme of its own. */
const NO_THEME = 'Initiatives solidaires';

const PREPOSITIONS =
  /^solidi?aires?\s+(?:(?:dans|avec|envers|face|pour|auprès|contre|par|sur|en|à|aux?|des?|du)(?!\p{L})\s*)*(?:(?:le|la|les)\s|[ld]['’])?/iu;

/** "Solidaires avec les plus jeunes" → `plus-jeunes`. */
export const themeSlug = (title: string) =>
  slugify(title.replace(PREPOSITIONS, '')) || slugify(title) || 'theme';

/** Two themes of one name would be one address: the second takes the next number that is nobody's name. */
export function withDistinctSlugs<T extends { slug: string }>(themes: readonly T[]): T[] {
  const taken = new Set<string>();
  const names = new Set(themes.map(({ slug }) => slug));
  return themes.map((theme) => {
    let [slug, number] = [theme.slug, 1];
    while (taken.has(slug) || (number > 1 && names.has(slug))) slug = `${theme.slug}-${++number}`;
    taken.add(slug);
    return { ...theme, slug };
  });
}
