/**
 * Blocks of a press release → bulletin and problems.
 *
 * A press release of the series reads: dateline, title, introduction; then themes, each with a heading, perhaps an
 * introduction, and its initiatives; then a closing with a call to action. An initiative is one or more paragraphs and
 * the links that follow them. Headings are known by their words, never by their depth, which says nothing here.
 */
import type { Contact } from '../shared/classify-link.ts';
import type { Bulletin } from '../shared/feed-schema.ts';
import { slugify } from '../shared/fold-text.ts';
import { blockText, splitListLines, struckText, type Block } from './block.ts';
import type { BlockFate, RecordFate } from './fate.ts';
import { gatherInitiatives } from './gather-initiatives.ts';
import type { Department } from './gazetteer.ts';
import { parseHead, type HeadOptions } from './parse-head.ts';
import { parseInitiative, type ParsedInitiative } from './parse-initiative.ts';
import { joinParagraphs, joinPassages, linksOf, toPassage, type Passage } from './passage.ts';
import {
  closes,
  headingLook,
  isColonLine,
  isFurnitureText,
  isHeading,
  isOwnTheme,
  isPressContact,
  isSeriesTheme,
  noticeIn,
  opensOtherPages,
  themeTitle,
  titleRun,
} from './passage-signs.ts';
import type { Problem } from './problem.ts';

export interface ParsedTheme {
  title: string;
  slug: string;
  introduction?: string;
  initiatives: ParsedInitiative[];
}

export interface ParsedBulletin extends Omit<Bulletin, 'themes'> {
  themes: ParsedTheme[];
}

export interface ParseOptions extends HeadOptions {
  department: Department;
}

export interface ParseResult {
  bulletin: ParsedBulletin;
  problems: Problem[];
  /** One for each block of the source, in order. */
  fates: BlockFate[];
}

/** `read`'s middle: pure, never throws on content, reports everything it doubts. */
export function parseBulletin(blocks: readonly Block[], options: ParseOptions): ParseResult {
  const problems: Problem[] = [];
  const fates: BlockFate[] = [];
  const record: RecordFate = ({ lines, text }, became, why) => {
    for (const line of lines) fates.push({ line, text, became, why });
  };

  const passages = keepText(blocks, record, problems);
  const headings = findThemeHeadings(passages, options.department);
  const firstTheme = passages.findIndex((passage) => headings.has(passage));
  const headEnd = firstTheme < 0 ? passages.length : firstTheme;
  const bodyEnd = closingStart(passages, headEnd, headings);

  const { head, contacts: inHead, problems: onHead } = parseHead(passages.slice(0, headEnd), options, record);
  const themes = splitThemes(passages.slice(headEnd, bodyEnd), headings).map(
    ({ heading, passages: inTheme }) => {
      record(heading, 'theme', 'titre de thème');
      return parseTheme(heading, inTheme, options.department, record);
    },
  );
  const end = passages.slice(bodyEnd);
  const press = end.findIndex(isPressContact);
  for (const [index, passage] of end.entries()) {
    const isPress = press >= 0 && index >= press;
    record(
      passage,
      isPress ? 'furniture' : 'closing',
      isPress ? 'contact pour la presse' : 'après la dernière initiative',
    );
  }
  problems.push(...onHead, ...themes.flatMap((theme) => theme.problems));
  if (firstTheme < 0) problems.push(NO_THEME);

  // Whom journalists may call is no part of what residents read.
  const closingPassages = end.slice(0, press < 0 ? undefined : press);
  const closing = joinParagraphs(closingPassages.map(({ body }) => body));
  const bulletin: ParsedBulletin = {
    ...head,
    themes: withDistinctSlugs(themes.map(({ theme }) => theme)),
    ...(closing !== undefined && { closing }),
    links: linksOf([
      ...inHead,
      ...themes.flatMap(({ contacts }) => contacts),
      ...closingPassages.flatMap(({ contacts }) => contacts),
    ]),
  };
  return { bulletin, problems: problems.sort(byLine), fates: fates.sort(byLine) };
}

const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;

const NO_THEME: Problem = {
  level: 'error',
  line: 0,
  message: 'Aucun thème reconnu : un thème s’annonce par un titre comme « Solidaires avec les plus jeunes ».',
};

/** The passages that may tell something: no furniture, nothing struck out, no notice about other bulletins. */
function keepText(blocks: readonly Block[], record: RecordFate, problems: Problem[]): Passage[] {
  const kept: Passage[] = [];
  let wasCut = false;
  let isOutside = false;
  let announced: ReturnType<typeof noticeIn>;
  const source = blocks.flatMap(splitListLines).map((block) => ({ block, passage: toPassage(block) }));
  const lastTheme = source.findLastIndex(({ passage }) => isSeriesTheme(passage));
  for (const [index, { block, passage }] of source.entries()) {
    const struck = struckText(block);
    const isAside = opensOtherPages(passage);
    isOutside ||= isAside && index > lastTheme;
    // "Erratum" may be a heading of its own, for the paragraph below it.
    const notice = noticeIn(passage) ?? (isHeading(passage) || closes(passage) ? undefined : announced);
    announced = isHeading(passage) ? notice : notice && announced;
    const previous = kept.at(-1);
    if (struck)
      problems.push({
        level: 'info',
        line: block.line,
        message: `Texte barré, non publié : « ${shorten(struck)} »`,
      });
    if (struck && blockText(block).trim() === '')
      record({ ...passage, text: struck }, 'struck', 'texte barré');
    else if (isOutside || isAside || isFurnitureText(passage.text)) {
      record(
        passage,
        'furniture',
        isOutside || isAside ? 'autres pages du site' : 'en-tête, pied de page ou bouton',
      );
      wasCut = true;
    } else if (notice) {
      record(passage, 'notice', notice === 'erratum' ? 'erratum' : 'retrait annoncé');
      problems.push({ level: 'warning', line: block.line, message: NOTICES[notice] });
    } else if (wasCut && previous && goesOnAfterCut(previous, passage)) {
      kept[kept.length - 1] = joinPassages(previous, passage);
    } else {
      kept.push(passage);
      wasCut = false;
    }
  }
  return kept;
}

const NOTICES = {
  erratum: 'Un erratum est annoncé : reportez-le dans corrections.json, sur l’initiative concernée.',
  withdrawal:
    'Un retrait est annoncé : ajoutez "withdrawn" et la date dans corrections.json, sur l’initiative concernée.',
} as const;

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A page's header fell inside a sentence: what follows it begins without a capital. */
const goesOnAfterCut = (previous: Passage, passage: Passage) =>
  previous.contacts.length === 0 &&
  !/[.!?:…»)]$/.test(previous.text) &&
  /^\p{Ll}/u.test(passage.text) &&
  passage.kind === 'paragraph';

/** What opens a theme in this document: "Solidaires …", and headings in other words that look like those. */
function findThemeHeadings(passages: readonly Passage[], department: Department): ReadonlySet<Passage> {
  const { end } = titleRun(passages);
  const series = passages.filter(isSeriesTheme);
  const looks = new Set(series.map(headingLook));
  // Where nothing is set in bold, a line that ends in a colon may open a theme.
  const plain = series.length > 0 && series.every((passage) => !isHeading(passage));
  const fits = (passage: Passage) =>
    isColonLine(passage) ? plain : looks.size === 0 || looks.has(headingLook(passage));
  const own = passages.slice(end).filter((passage) => fits(passage) && isOwnTheme(passage, department));
  return new Set([...series, ...own]);
}

/** The closing begins after the last theme, at words of thanks or a call, with no more initiatives behind them. */
function closingStart(passages: readonly Passage[], headEnd: number, headings: ReadonlySet<Passage>): number {
  const lastTheme = passages.findLastIndex((passage) => headings.has(passage));
  const start = passages.findIndex(
    (passage, index) =>
      index > Math.max(lastTheme, headEnd) &&
      closes(passage) &&
      !passages.slice(index + 1).some(({ text }) => /^[AÀ] \p{Lu}/u.test(text)),
  );
  return start < 0 ? passages.length : start;
}

function splitThemes(passages: readonly Passage[], headings: ReadonlySet<Passage>) {
  const themes: { heading: Passage; passages: Passage[] }[] = [];
  for (const passage of passages) {
    if (headings.has(passage)) themes.push({ heading: passage, passages: [] });
    else themes.at(-1)?.passages.push(passage);
  }
  return themes;
}

interface ThemeResult {
  theme: ParsedTheme;
  contacts: Contact[];
  problems: Problem[];
}

function parseTheme(
  heading: Passage,
  passages: readonly Passage[],
  department: Department,
  record: RecordFate,
): ThemeResult {
  const { introduction, drafts, contacts } = gatherInitiatives(passages, department, record);
  const read = drafts.map((draft) => parseInitiative(draft, department));
  const title = themeTitle(heading.text);
  const problems = read.flatMap((each) => each.problems);
  const warn = (message: string) => problems.push({ level: 'warning', line: heading.line, message });
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

const PREPOSITIONS =
  /^solidi?aires?\s+(?:(?:dans|avec|envers|face|pour|auprès|contre|par|sur|en|à|aux?|des?|du)(?!\p{L})\s*)*(?:(?:le|la|les)\s|[ld]['’])?/iu;

/** "Solidaires avec les plus jeunes" → `plus-jeunes`. */
const themeSlug = (title: string) => slugify(title.replace(PREPOSITIONS, '')) || slugify(title) || 'theme';

/** Two themes of one name would be one address. */
function withDistinctSlugs(themes: readonly ParsedTheme[]): ParsedTheme[] {
  const seen = new Map<string, number>();
  return themes.map((theme) => {
    const count = (seen.get(theme.slug) ?? 0) + 1;
    seen.set(theme.slug, count);
    return count === 1 ? theme : { ...theme, slug: `${theme.slug}-${count}` };
  });
}
