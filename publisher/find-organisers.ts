/**
 * Who acts in an initiative: the bodies and persons that its text names, with their kind.
 *
 * Noun phrases are found first (`noun-phrase.ts`), then what part each plays in its sentence: whoever acts is its subject, or
 * stands behind "à l'initiative de", "avec l'aide de" and the like, or is listed beside one who acts. Whoever receives,
 * hosts or is merely spoken of stands behind other prepositions.
 */
import type { Organiser } from '../shared/feed-schema.ts';
import { foldText } from '../shared/fold-text.ts';
import { plainSpaces } from './clean-text.ts';
import type { Person } from './find-people.ts';
import {
  DETERMINER,
  isProperName,
  PHRASE_START,
  QUOTED,
  readBody,
  readGroup,
  readLoneName,
  readUnknownNoun,
  unquoted,
  type NounPhrase,
} from './noun-phrase.ts';

export interface FoundOrganiser extends Organiser {
  /** Where its phrase stands in the text. */
  start: number;
  end: number;
}

interface Range {
  start: number;
  end: number;
}

/** A body or a person, not yet said whether it acts. */
interface Candidate extends FoundOrganiser {
  byMembers: boolean;
}

/** `acts`: as subject or agent. `apposed`: said again of another. `named`: neither acts nor receives. */
type Part = 'acts' | 'apposed' | 'receives' | 'speaks' | 'named';

/**
 * @param source the paragraphs of one initiative
 * @param people the private persons found in it
 * @param places where communes stand: a name that opens with one is the commune's
 * @returns in order of the text, each name once
 */
export function findOrganisers(
  source: string,
  people: readonly Person[],
  places: readonly Range[] = [],
): FoundOrganiser[] {
  const text = plainSpaces(source);
  const candidates = findCandidates(text, people, places);
  const parts = new Map<Candidate, Part>();
  let previous: Candidate | undefined;
  for (const candidate of candidates) {
    parts.set(candidate, partOf(text, candidate, previous, previous && parts.get(previous)));
    if (parts.get(candidate) !== 'apposed') previous = candidate;
  }
  const acting = candidates.filter((candidate) => parts.get(candidate) === 'acts');
  const chosen = acting.length > 0 ? acting : secondChoice(candidates, parts);
  if (chosen.length === 0) chosen.push(...findBaptised(text));
  if (chosen.length === 0) chosen.push(...findGroup(text));
  return withoutRepeats(chosen).map(({ name, kind, start, end }) => ({ name, kind, start, end }));
}

/** No one is seen to act: whoever a member speaks for, else whoever is announced as a body, else a person. */
function secondChoice(candidates: readonly Candidate[], parts: ReadonlyMap<Candidate, Part>): Candidate[] {
  const open = candidates.filter((each) => parts.get(each) !== 'receives');
  const choices = [
    open.filter(({ byMembers }) => byMembers),
    open.filter(({ kind }) => kind === 'association' || kind === 'company' || kind === 'group').slice(0, 1),
    open.filter((each) => each.kind === 'person'),
  ];
  return [...(choices.find((each) => each.length > 0) ?? [])];
}

// —— Candidates ——

function findCandidates(text: string, people: readonly Person[], places: readonly Range[]): Candidate[] {
  const found: Candidate[] = people.map(({ name, start, end }) => ({
    name,
    kind: 'person',
    start,
    end,
    byMembers: false,
  }));
  const isTaken = (start: number) =>
    [...found, ...places].some((range) => start >= range.start && start < range.end);
  const add = (start: number, read: (words: string) => NounPhrase | undefined) => {
    if (isTaken(start)) return false;
    const phrase = read(text.slice(start, start + 200));
    if (!phrase || isTaken(text.indexOf(phrase.name, start))) return false;
    const { name, kind, byMembers, length } = phrase;
    found.push({ name, kind, byMembers, start, end: start + length });
    return true;
  };
  for (const { index } of text.matchAll(PHRASE_START)) add(index, readBody);
  for (const { 0: opening, 1: determiner, index } of text.matchAll(SUBJECT)) {
    const start = index + opening.length;
    const isNamed = determiner !== undefined || /^(?:[«"“]|\p{Lu}[\p{L}-]+ \p{Lu})/u.test(text.slice(start));
    if (isNamed && !SAID.test(text.slice(start))) add(start, readLoneName) || add(start, readUnknownNoun);
  }
  // Beside or behind one who acts, a noun that no list has may name another.
  for (const { 0: opening, index } of text.matchAll(BESIDE)) add(index + opening.length, readUnknownNoun);
  for (const { end } of found.toSorted(byStart)) {
    const joint = JOINT.exec(text.slice(end));
    if (joint) add(end + joint[0].length, readListedName);
  }
  return found.sort(byStart);
}

const byStart = (a: Range, b: Range) => a.start - b.start;

/** A quoted name, or a run of capitals, or one behind a noun, that is listed behind another body. */
const readListedName = (words: string) => readLoneName(words) ?? readUnknownNoun(words);

/** What someone says, at the head of an initiative: « Le ballon attendra », sourit … */
const SAID = /^[«"“][^»"”]+[,.!?…]? ?[»"”],? ?(?:a |ont )?\p{Ll}/u;

/** What a sentence may open with before its subject: a place, a moment, a state, a link with what came before. */
const OPENERS =
  "(?:[AÀ]|Au|Aux|Sur|Dans|En|Chez|Depuis|Pendant|Pour|Avec|Face|Afin|Chaque|Tous|Toutes|Près|Autour|Lors|Durant|Du|Dès|Grâce|Parmi|Sans|Malgré|De (?:même|son côté|leur côté)|Enfin|Ainsi|Par ailleurs|Également|Parallèlement|Ailleurs|Aussi|Partout|Désormais|Toujours|C['’]est ainsi qu[e’']|\\p{Lu}\\p{Ll}+(?:ée?s?|ie?s?|ue?s?|ante?s?|ère|ier|eur|euse|ienne?)(?= ))";
const SUBJECT = new RegExp(
  `(?:^(?:\\p{Lu}[^.;:!?—]{1,80} – )?|[.!?…»:;]\\s+|\\n+)(?:${OPENERS}[^.;:]{0,90}?, |${OPENERS}[^,.;:]{0,90} ){0,3}?(${DETERMINER})?(?=[\\p{L}«"“])`,
  'gu',
);

// —— Parts ——

/** Set apart behind a name: "(Wingles)", ", à Desvres,", ", ressourcerie installée à Étaples,". */
const ASIDE =
  "(?: \\([^)]{2,60}\\)|,? (?:de |d['’]|à |au |aux |du )\\p{Lu}[\\p{L}'’-]*(?: \\([^)]*\\))?(?=,| et )|, [^,.;:«»]{2,70}(?=,))?,?";
/** Between two who do the same: "X et le Y", "X, de Ruitz, et la Y", "X, Y ainsi que Z". */
const JOINT = new RegExp(
  `^${ASIDE}(?:,| et| ou| ainsi que| comme| mais aussi)(?: (?:son|sa|ses|leurs?))? (?:${DETERMINER})?(?=[\\p{L}«"“])`,
  'u',
);
const JOINT_WHOLE = new RegExp(`${JOINT.source.replace('(?=[\\p{L}«"“])', '')}$`, 'u');

const HELP =
  'aide|appui|soutien|concours|participation|complicité|renfort|coup de main|collaboration|expertise|accord';
/** After these, whoever acts is named. */
const AGENT_WORDS = [
  "initiatives? (?:de|du|des|d['’])",
  "(?:une? )?dons? (?:de|du|d['’])",
  '\\p{L}+(?:é|i|u|it|is|ert)e?s?(?: [\\p{Ll}-]+){0,2} par',
  'grâce (?:à|au|aux)',
  `(?:avec|grâce à) l(?:e|a|['’]) ?(?:${HELP}) (?:de|du|des|d['’])`,
  '(?:en (?:lien|partenariat|collaboration|coopération|concertation|association|coordination)|de concert|conjointement|main dans la main) avec',
  "aux côtés (?:de|du|des|d['’])",
  'avec',
  'celles?|ceux|celui',
  '(?:rejoint|rejoignent|intégré|créé|fondé|monté|lancé|constitué|formé|animé)e?s?',
  '(?:réunie?s?|regroupée?s?|rassemblée?s?|engagée?s?|organisée?s?) (?:dans|en|au sein d[eu])',
  "membres? (?:de|du|d['’])",
  "c['’]est(?: aussi| encore)?",
  '(?:doit|doivent|revient|reviennent) (?:à|au|aux)',
];
const AGENT = new RegExp(
  `(?<!\\p{L})(?:${AGENT_WORDS.join('|')}) ?(?:de la |de l['’]|des |du |de |d['’]|la |le |l['’]|les )?(?:${DETERMINER})?$`,
  'iu',
);
const BESIDE = new RegExp(
  `(?<!\\p{L})(?:${AGENT_WORDS.join('|')}) (?:de la |de l['’]|du |d['’])?(?:${DETERMINER})?(?=\\p{Ll})`,
  'giu',
);
/** What follows these words receives, supports or governs; it is not who acts. */
const RECEIVER =
  /(?:livr|distribu|remis|remet|offert|offr|vers|donn|envoy|expédi|fourni|destin|profit|attention|auprès|pour|dépend|financ|souti[ee]n|subventionn|situé|proximité|disposition|au service|confi|appel|port)\p{L}*(?: [\p{L}\d'’,-]+){0,8}\s?(?:['’]|\s)?$/iu;
/** At once behind a verb of speech stands who speaks. */
const SPEECH =
  /(?:expli|sour|racont|précis|confi|témoign|soulign|indiqu|ajout|résum|déclar|assur|rappell|s['’]amus|s['’]enthousiasm|se réjou|note|conclu|dit|rapporte|glisse)\p{L}*(?: [^.«»]{0,60})?$/iu;
/** A clause begins here: the next noun phrase is its subject. */
const CLAUSE_OPENING =
  /(?:^|[,:;–—»(] |\n|(?<!\p{L})(?:que|qu['’]|où|quand|lorsqu[e'’]|tandis que|pendant que|mais|puis|car|dont|et) ?)$/iu;
const DETERMINER_AT_END = new RegExp(`(?:^|(?<=[\\s(«"“'’]))${DETERMINER}$`, 'u');
/** Subjects that only gain, or are only asked for: "L'EHPAD a reçu …". */
const GAINS =
  /^[^.;]{0,50}?(?<!\p{L})(?:reçu|reçoi(?:t|vent) (?:désormais|chaque|ainsi)|bénéfici|remerci|se réjoui|apprécié|sera (?:livré|équipé)|ont? été (?:livré|équipé|doté))/u;
/** A verb, after what may stand between it and its subject. */
const VERB_FOLLOWS =
  /^(?: \([^)]*\)|,[^,.;]{2,80},)? ?(?:y |en |lui |leur |les |l['’]|la |le |se |s['’]|ne |n['’]|nous )*\p{Ll}+(?:e|ent|it|ait|aient|ra|ront|a|ont|t|d)(?!\p{L})/u;

function partOf(
  text: string,
  candidate: Candidate,
  previous: Candidate | undefined,
  partBefore: Part | undefined,
): Part {
  const { start, end } = candidate;
  const before = text.slice(startOfSentence(text, start), start);
  const bare = before.replace(DETERMINER_AT_END, '');
  const isFirst = startOfSentence(text, start) === 0;
  if (previous && partBefore) {
    const between = text.slice(previous.end, start);
    // "La Boucle, ressourcerie installée à Étaples": no article, so no one else.
    if (/^,? (?:une? )?$/u.test(between) || /^ \($/.test(between))
      return candidate.kind === 'person' ? partBefore : 'apposed';
    if (JOINT_WHOLE.test(between) && candidate.start - previous.end < 120)
      return partBefore === 'apposed' ? 'acts' : partBefore;
  }
  if (AGENT.test(before) && !/(?:inondé|touché|fréquenté|frappé|appelé)e?s? par/u.test(before)) return 'acts';
  if (candidate.kind === 'person' && SPEECH.test(before.slice(-90))) return 'speaks';
  if (CLAUSE_OPENING.test(bare) && (isSubjectOpening(bare) || VERB_FOLLOWS.test(text.slice(end)))) {
    if (GAINS.test(text.slice(end))) return 'receives';
    return isFirst || isProperName(candidate.name) ? 'acts' : 'named';
  }
  return RECEIVER.test(before.slice(-100)) ? 'receives' : 'named';
}

const isSubjectOpening = (bare: string) =>
  /^\s*$/.test(bare) || new RegExp(`^\\s*${OPENERS}[^;:]*, $`, 'u').test(bare);

const startOfSentence = (text: string, at: number) =>
  Math.max(
    ...Array.from(
      text.slice(0, at).matchAll(/[.!?…](?: »)?\s+(?=[\p{Lu}«"“])|\n+/gu),
      ({ 0: end, index }) => index + end.length,
    ),
    0,
  );

// —— Names that no phrase gives ——

const BAPTISED = new RegExp(`(?:baptis|nomm|dénomm|appel|intitul)ée?s? ?(${QUOTED})`, 'u');

/** "Une chaîne de couturières baptisée « Les Dés à coudre »": a name of their own, whatever they are. */
function findBaptised(text: string): Candidate[] {
  const match = BAPTISED.exec(text);
  const quoted = match?.[1];
  if (!match || quoted === undefined) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [{ name: unquoted(quoted), kind: 'group', start, end, byMembers: false }];
}

/** "Les couturières de Marck": those who act, when no one among them is named. */
function findGroup(text: string): Candidate[] {
  const subject = new RegExp(SUBJECT.source, 'u').exec(text);
  const start = subject?.[0].length ?? 0;
  const phrase = subject?.[1] === undefined ? undefined : readGroup(text.slice(start));
  return phrase ? [{ ...phrase, start, end: start + phrase.length }] : [];
}

function withoutRepeats<T extends Organiser>(organisers: readonly T[]): T[] {
  const seen: string[] = [];
  return organisers.filter(({ name }) => {
    const key = foldText(name);
    if (seen.some((other) => other === key || other.includes(key) || key.includes(other))) return false;
    seen.push(key);
    return true;
  });
}
