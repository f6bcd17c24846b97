/**
 * Blocks of a press release → bulletin and problems.
 *
 * A press release of the series reads: dateline, title, introduction; then themes, each with a heading, perhaps an
 * introduction, and its initiatives; then a closing with a call to action. An initiative is one or more paragraphs and
 * the links that follow them. Headings are known by their words, never by their depth, which says nothing here.
 */
import type { Contact } from '../shared/classify-link.ts';
import type { Bulletin, Initiative, Link, Place } from '../shared/feed-schema.ts';
import { foldText, slugify } from '../shared/fold-text.ts';
import { blockText, isStrong, type Block } from './block.ts';
import { findContacts, type Piece } from './find-contacts.ts';
import { findOrganisers } from './find-organisers.ts';
import { findPeople, type Person } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import type { Department } from './gazetteer.ts';
import { parseFrenchDate } from './parse-date.ts';
import type { Problem } from './problem.ts';

/** An initiative as read: no id yet, and what the later steps need to know of the source. */
export interface ParsedInitiative extends Omit<Initiative, 'id'> {
  line: number;
  /** Each mention of a private person in the text. */
  people: Person[];
}

export interface ParsedTheme {
  title: string;
  slug: string;
  introduction?: string;
  initiatives: ParsedInitiative[];
}

export interface ParsedBulletin extends Omit<Bulletin, 'themes'> {
  themes: ParsedTheme[];
}

export interface ParseOptions {
  department: Department;
  /** What the editor states, where the document does not. */
  number?: number;
  date?: string;
  /** Where the document stands, the surest first: the number may be said only there ("…-n-7"). */
  addresses?: readonly string[];
}

export interface ParseResult {
  bulletin: ParsedBulletin;
  problems: Problem[];
}

/** A block with its addresses found, and its text with and without the link block at its end. */
interface Passage {
  block: Block;
  text: string;
  body: string;
  contacts: Contact[];
}

/** An initiative being gathered. */
interface Draft {
  line: number;
  paragraphs: string[];
  contacts: Contact[];
  /** The heading of a commune that it stands under. */
  under?: string;
}

interface ThemeDraft {
  title: string;
  line: number;
  introduction: string[];
  drafts: Draft[];
}

const LEAD_IN =
  "(?:pour\\s+)?(?:plus|davantage|toutes?)\\s+d(?:e\\s|['’]\\s?)(?:informations?|infos?|renseignements?|détails?)|(?:pour\\s+)?en\\s+savoir\\s+(?:plus|davantage)|(?:pour\\s+(?:les\\s+)?(?:aider|contacter|suivre|participer|nous\\s+contacter))|renseignements?|informations?|infos?|contacts?|liens?|à\\s+lire|voir(?:\\s+aussi)?|(?:la\\s+|leurs?\\s+|sa\\s+|son\\s+)?(?:pages?|groupes?|comptes?|sites?)(?:\\s+(?:facebook|internet|web|twitter|instagram))?|facebook|twitter|instagram|youtube|courriel|e-?mail|mail|adresse|téléphone|tél|tel";
const ONLY_LEAD_IN = new RegExp(`^(?:${LEAD_IN}|et|ou|par|sur|\\W|_)*$`, 'iu');
const LEAD_IN_AT_END = new RegExp(
  `(?:^|[\\s.(–—-])((?:${LEAD_IN})(?:\\s+(?:${LEAD_IN}|et|ou|sur|par))*\\s*:?\\s*)$`,
  'iu',
);
const SEPARATORS = /^(?:et|ou|[\s,;:|/•()–—-])*$/iu;

const FURNITURE =
  /^(?:communiqué de presse|dossier de presse|contacts? presse.*|page \d+(?:\s*(?:\/|sur)\s*\d+)?|\d+\s*\/\s*\d+|-?\s*\d{1,3}\s*-?|préfecture (?:du|de la|de l['’]|des|de)\s?[\p{L}' ’-]{1,40}|préf[eè]te? (?:du|de la|de l['’]|des|de) [\p{L}' ’-]{1,40}|(?:service|bureau|direction|pôle) (?:régional|départemental|interministériel)?[\p{L} ]*communication[\p{L}' ’-]*|cabinet du préfet|république française|liberté,? égalité,? fraternité|imprimer|partager(?: la page)?|suite\W*)$/iu;
const DATELINE = /^[\p{Lu}][\p{L}' ’-]{1,40}, le .{6,40}$/u;
const UPDATED = /^(?:mis[e]? (?:à|a) jour|publiée?|dernière (?:mise à jour|modification))(?!\p{L})/iu;
const SERIES_TITLE =
  /solidi?aires?\b.*(?:n\s*[°ºo]|num[ée]ro|\d)|\b(?:le|la|les|l['’])[\p{L}\s'’-]*\bsolidi?aires?\b/iu;
const THEME =
  /^\W*(?:(?:\d+|[IVX]+)\s*[.)–-]\s*)?solid(?:i)?aires?\s+(?:dans|avec|aux?|envers|face|pour|auprès|contre|des?|du|par|sur|en|à)(?!\p{L})/iu;
const CLOSING =
  /^(?:.{0,80}\bpréf[eè]te?\b.{0,80}\bremercie|le préfet (?:remercie|salue|tient à)|si vous (?:souhaitez|désirez|voulez|avez)|vous (?:souhaitez|voulez|désirez|avez)|pour (?:signaler|faire connaître|proposer|participer)|(?:vous pouvez|n['’]hésitez pas)|contacts? presse|retrouvez|ces initiatives, (?:locales|citoyennes))/iu;
/** A paragraph that goes on about what the one before it named. */
const GOES_ON =
  /^(?:(?:l['’]association|l['’]entreprise|la société|le (?:collectif|groupe|club|comité|service|magasin|restaurant)|la (?:structure|commune|ville|page)|l['’](?:équipe|opération|initiative|objectif|idée|action|établissement))(?: (?!de |d['’]|du |des |«|")\p{Ll}|,)|(?:elles?|ils?|on|celles?-ci|ceux-ci|ces|cette|cet|ce|leurs?|son|sa|ses|ainsi|en outre|par ailleurs|au total|à ce jour|a ce jour|depuis|chaque|une fois|toutes? |tous |les (?:masques|visières|bénévoles|repas|dons|colis|commandes|livraisons|personnes|volontaires))(?!\p{L}))/iu;

/** `read`'s middle: pure, never throws on content, reports everything it doubts. */
export function parseBulletin(blocks: readonly Block[], options: ParseOptions): ParseResult {
  const problems: Problem[] = [];
  const passages = blocks.filter((block) => !isFurniture(block)).map(describe);
  const firstTheme = passages.findIndex(isThemeHeading);
  const headEnd = firstTheme < 0 ? passages.length : firstTheme;
  const bodyEnd = closingStart(passages, headEnd);

  const head = parseHead(passages.slice(0, headEnd), options, problems);
  const themes = splitThemes(passages.slice(headEnd, bodyEnd)).map((draft) =>
    parseTheme(draft, options, problems),
  );
  const end = passages.slice(bodyEnd);
  if (firstTheme < 0) {
    problems.push({
      level: 'error',
      line: 0,
      message:
        'Aucun thème reconnu : un thème s’annonce par un titre comme « Solidaires avec les plus jeunes ».',
    });
  }

  const bulletin: ParsedBulletin = {
    ...head.fields,
    themes: themes.map(({ theme }) => theme),
    ...optional('closing', paragraphsOf(end)),
    links: linksOf([
      ...head.contacts,
      ...themes.flatMap(({ contacts }) => contacts),
      ...end.flatMap(({ contacts }) => contacts),
    ]),
  };
  return { bulletin, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The closing begins after the last theme, at words of thanks or a call, with no more initiatives behind them. */
function closingStart(passages: readonly Passage[], headEnd: number): number {
  const lastTheme = passages.findLastIndex(isThemeHeading);
  const start = passages.findIndex(
    ({ text }, index) =>
      index > lastTheme &&
      index > headEnd &&
      CLOSING.test(text) &&
      !passages.slice(index + 1).some((later) => /^[AÀ] \p{Lu}/u.test(later.text)),
  );
  return start < 0 ? passages.length : start;
}

function describe(block: Block): Passage {
  const pieces = findContacts(block);
  const end = linkBlockStart(pieces);
  return {
    block,
    text: tidy(blockText(block)),
    body: tidy(bodyOf(pieces.slice(0, end), end < pieces.length)),
    contacts: pieces.flatMap(({ contact }) => contact ?? []),
  };
}

/** Where the links at the end of a passage begin: after a sentence, or after "Plus d'informations :". */
function linkBlockStart(pieces: readonly Piece[]): number {
  let start = pieces.length;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (!piece) break;
    if (piece.contact || ONLY_LEAD_IN.test(piece.text)) start = index;
    else break;
  }
  const before = pieces[start - 1]?.text.trimEnd() ?? '';
  const closes =
    start === 0 ||
    /[.!?…»)]$/.test(before) ||
    LEAD_IN_AT_END.test(before) ||
    /\n\s*$/.test(pieces[start - 1]?.text ?? '');
  return closes && pieces.slice(start).some(({ contact }) => contact) ? start : pieces.length;
}

const bodyOf = (pieces: readonly Piece[], linksFollow: boolean) => {
  const text = pieces.map((piece) => piece.text).join('');
  return linksFollow
    ? text.replace(LEAD_IN_AT_END, (all, leadIn: string) => all.slice(0, all.length - leadIn.length))
    : text;
};

/** One space between words; a line break inside a paragraph is layout. */
const tidy = (text: string) =>
  text
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(/ +([,.])/g, '$1')
    .replace(/^\W*(?:[•▪◦‣·]|[-–—*](?=\s?\p{L}))\s*/u, '')
    .trim();

const isFurniture = (block: Block) => FURNITURE.test(blockText(block).trim().replace(/\s+/g, ' '));

/** A heading, or a line that stands as one: short and wholly bold, in capitals, or opened by a dash. */
function looksLikeHeading({ block, text }: Passage): boolean {
  if (block.kind === 'heading') return true;
  return (
    text.length < 120 && !/[.!?]$/.test(text) && (isStrong(block) || !/\p{Ll}/u.test(text) || /:$/.test(text))
  );
}

const isThemeHeading = (passage: Passage) =>
  passage.text.length < 160 &&
  THEME.test(passage.text) &&
  (looksLikeHeading(passage) || !/[.!?]$/.test(passage.text));

function parseHead(passages: readonly Passage[], options: ParseOptions, problems: Problem[]) {
  const quotes = passages.filter(({ block }) => block.kind === 'quote');
  const dated = passages.filter(
    ({ text }) => (DATELINE.test(text) || UPDATED.test(text)) && parseFrenchDate(text) !== undefined,
  );
  const title =
    passages.find(({ block, text }) => block.kind === 'heading' && SERIES_TITLE.test(text)) ??
    passages.find(({ text }) => text.length < 160 && SERIES_TITLE.test(text)) ??
    passages.find(({ block }) => block.kind === 'heading');
  const rest = passages.filter((each) => each !== title && !dated.includes(each) && !quotes.includes(each));
  const introduction = paragraphsOf(rest);
  const date = options.date ?? dated.map(({ text }) => parseFrenchDate(text)).find(Boolean);
  const number = options.number ?? findNumber(title?.text ?? '', options.addresses ?? [], introduction ?? '');
  const source = quotes
    .flatMap(({ contacts }) => linksOf(contacts))
    .find(({ kind }) => kind === 'website')?.url;

  const missing = (what: string, remedy: string) =>
    problems.push({ level: 'error', line: passages[0]?.block.line ?? 1, message: `${what} : ${remedy}` });
  if (!date)
    missing(
      'Date introuvable',
      'écrivez par exemple « Arras, le 8 avril 2020 » en tête, ou ajoutez --date 2020-04-08.',
    );
  if (!number)
    missing('Numéro introuvable', 'écrivez par exemple « n° 2 » dans le titre, ou ajoutez --number 2.');
  if (!title)
    missing('Titre introuvable', 'le titre nomme la série, par exemple « Le Pas-de-Calais solidaire n° 2 ».');

  return {
    fields: {
      id: `${options.department.code}-${date ?? '0000-00-00'}-${number ?? 0}`,
      number: number ?? 0,
      date: date ?? '',
      title: title?.text ?? '',
      ...optional('source', source),
      ...optional('note', paragraphsOf(quotes)),
      ...optional('introduction', introduction),
    },
    contacts: rest.flatMap(({ contacts }) => contacts),
  };
}

const ORDINALS =
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme'
    .split(' ')
    .map((word) => word.replace('-', ' '));

/** From the title, else the document's address, else the introduction; in digits, else in words. */
function findNumber(title: string, addresses: readonly string[], introduction: string): number | undefined {
  const inDigits = /(?<!\p{L})n\s*[°ºo]\s*\.?\s*(\d+)|num[ée]ro\s+(\d+)/iu;
  // "…-solidaire-n-7" on the prefecture's site, "2020-04-30-7.md" in the editor's folder.
  const inAddress = /(?:^|[-_/.])n[-_°]?(\d+)(?=$|[-_/.])|\d{4}-\d{2}-\d{2}-(\d+)\.\w+$/iu;
  const said = [
    inDigits.exec(title),
    ...addresses.map((each) => inAddress.exec(each)),
    inDigits.exec(introduction),
  ];
  for (const match of said) {
    const digits = match?.[1] ?? match?.[2];
    if (digits) return Number(digits);
  }
  const words = foldText(`${title} ${introduction}`);
  const ordinal = ORDINALS.findIndex((word) =>
    new RegExp(`\\b${word} (?:communique|bulletin|numero|edition)`).test(words),
  );
  return ordinal < 0 ? undefined : ordinal + 1;
}

function splitThemes(passages: readonly Passage[]): (ThemeDraft & { passages: Passage[] })[] {
  const themes: (ThemeDraft & { passages: Passage[] })[] = [];
  for (const passage of passages) {
    if (isThemeHeading(passage)) {
      themes.push({
        title: themeTitle(passage.text),
        line: passage.block.line,
        introduction: [],
        drafts: [],
        passages: [],
      });
    } else themes.at(-1)?.passages.push(passage);
  }
  return themes;
}

const themeTitle = (text: string) =>
  text.replace(/^\W*(?:(?:\d+|[IVX]+)\s*[.)–-]\s*)?/u, '').replace(/[\s:.–—-]+$/u, '');

const THEME_PREPOSITIONS =
  /^solidi?aires?\s+(?:(?:dans|avec|envers|face|pour|auprès|contre|par|sur|en|à|aux?|des?|du)(?!\p{L})\s*)*(?:(?:le|la|les)\s|[ld]['’])?/iu;

/** "Solidaires avec les plus jeunes" → `plus-jeunes`. */
const themeSlug = (title: string) => slugify(title.replace(THEME_PREPOSITIONS, '')) || slugify(title);

function parseTheme(theme: ThemeDraft & { passages: Passage[] }, options: ParseOptions, problems: Problem[]) {
  const { introduction, drafts, contacts } = gather(theme.passages, options.department);
  const initiatives = drafts.map((draft) => toInitiative(draft, options.department, problems));
  if (initiatives.length === 0) {
    problems.push({
      level: 'warning',
      line: theme.line,
      message: `Le thème « ${theme.title} » ne contient aucune initiative.`,
    });
  }
  return {
    theme: {
      title: theme.title,
      slug: themeSlug(theme.title),
      ...optional('introduction', joined(introduction)),
      initiatives,
    },
    contacts,
  };
}

/** The passages of one theme → its introduction and the drafts of its initiatives. */
function gather(passages: readonly Passage[], department: Department) {
  const introduction: string[] = [];
  const drafts: Draft[] = [];
  const contacts: Contact[] = [];
  let under: string | undefined;

  for (const [index, passage] of passages.entries()) {
    const current = drafts.at(-1);
    if (isCommuneHeading(passage, department)) {
      under = passage.text;
      continue;
    }
    if (ONLY_LEAD_IN.test(passage.body) || passage.body === '') {
      (current?.contacts ?? contacts).push(...passage.contacts);
      continue;
    }
    const closed = current !== undefined && current.contacts.length > 0;
    if (opensInitiative(passage, current, under, passages[index + 1], department)) {
      drafts.push({
        line: passage.block.line,
        paragraphs: [passage.body],
        contacts: [...passage.contacts],
        ...(under !== undefined && { under }),
      });
      under = undefined;
    } else if (current && !closed) {
      current.paragraphs.push(passage.body);
      current.contacts.push(...passage.contacts);
    } else if (current) {
      current.paragraphs.push(passage.body);
    } else {
      introduction.push(passage.body);
      contacts.push(...passage.contacts);
    }
  }
  return { introduction, drafts, contacts };
}

/** Does a new initiative begin here, rather than an introduction or more of the one before? */
function opensInitiative(
  passage: Passage,
  current: Draft | undefined,
  under: string | undefined,
  next: Passage | undefined,
  department: Department,
): boolean {
  if (under !== undefined) return true;
  const { places, territories } = findPlaces(passage.body, department);
  const names =
    places.some(({ role }) => role !== 'origin') ||
    findOrganisers(passage.body, findPeople(passage.body)).length > 0;
  const followedByLinks = next !== undefined && next.contacts.length > 0 && ONLY_LEAD_IN.test(next.body);
  if (current === undefined)
    return (
      names ||
      (territories.length > 0 && (passage.contacts.length > 0 || followedByLinks)) ||
      passage.block.kind === 'item'
    );
  const isOpen = current.contacts.length === 0;
  if (isOpen && GOES_ON.test(passage.body)) return false;
  if (isOpen) return names || territories.length > 0;
  return names || territories.length > 0 || passage.contacts.length > 0 || followedByLinks;
}

/** A line that is the name of a commune and nothing else: "Harnes", "À Sceaux-d'Anjou". */
function isCommuneHeading({ block, text }: Passage, department: Department): boolean {
  if (text.length > 60 || (block.kind !== 'heading' && !isStrong(block))) return false;
  const { places } = findPlaces(`À ${text.replace(/^[àa] /iu, '')}`, department);
  const [place] = places;
  return place !== undefined && text.replace(/^[àa] |\s*:$/giu, '').length - (place.end - place.start) <= 1;
}

function toInitiative(draft: Draft, department: Department, problems: Problem[]): ParsedInitiative {
  const text = draft.paragraphs.join('\n\n');
  const context = draft.under === undefined ? text : `À ${draft.under.replace(/^[àa] /iu, '')}, ${text}`;
  const { places, territories, doubts } = findPlaces(context, department);
  const people = findPeople(text);
  const organisers = findOrganisers(text, people);
  const warn = (message: string) => problems.push({ level: 'warning', line: draft.line, message });

  const communes = mergePlaces(places);
  if (!communes.some(({ role }) => role !== 'origin') && territories.length === 0) {
    warn('Initiative sans commune reconnue : indiquez-la dans corrections.json.');
  }
  for (const { words } of doubts)
    warn(`« ${words} » peut être une commune ou une partie d’un nom plus long : à vérifier.`);
  if (people.length > 0) {
    const names = [...new Set(people.map(({ name }) => name))].join(', ');
    problems.push({ level: 'info', line: draft.line, message: `Nomme une personne privée : ${names}` });
  }
  return {
    line: draft.line,
    text,
    communes,
    territories: territories.map(({ slug, name }) => ({ slug, name })),
    organisers: organisers.map(({ name, kind }) => ({ name, kind })),
    links: linksOf(draft.contacts),
    phones: [
      ...new Set(draft.contacts.flatMap((contact) => (contact.kind === 'phone' ? [contact.number] : []))),
    ],
    personal: people.length > 0,
    people,
  };
}

const STRENGTH = { place: 2, beneficiary: 1, origin: 0 } as const;

/** Each commune once, in order of first mention, with its strongest role. */
function mergePlaces(found: readonly Place[]): Place[] {
  const merged = new Map<string, Place>();
  for (const { code, name, role } of found) {
    const known = merged.get(code);
    if (!known || STRENGTH[role] > STRENGTH[known.role]) merged.set(code, { code, name, role });
  }
  return [...merged.values()];
}

/** Each address once, in order. */
function linksOf(contacts: readonly Contact[]): Link[] {
  const links = new Map<string, Link>();
  for (const contact of contacts)
    if (contact.kind !== 'phone' && !links.has(contact.url)) links.set(contact.url, contact);
  return [...links.values()];
}

const paragraphsOf = (passages: readonly Passage[]) =>
  joined(passages.map(({ body }) => body).filter((body) => !SEPARATORS.test(body)));

const joined = (paragraphs: readonly string[]) =>
  paragraphs.length > 0 ? paragraphs.join('\n\n') : undefined;

/** A field that is absent rather than undefined, as JSON has it. */
const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;
