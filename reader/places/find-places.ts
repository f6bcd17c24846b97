/**
 * The communes and territories that a text speaks of, and how each concerns the initiative.
 *
 * A trie of folded words finds names, the longest first; masks take out what only looks like a place (the
 * département's own name, offices, streets, quoted names, addresses); a few rules on the neighbouring words refuse
 * ordinary words, surnames and parts of longer names. What remains doubtful is left out and reported.
 */
import { plainSpaces } from '../../shared/french/fold-text.ts';
import { longestMatch, tokenize, trieOf, type PlaceName, type Token } from './commune-names.ts';
import { findElsewhere } from './find-elsewhere.ts';
import type { Gazetteer } from './gazetteer.ts';
import { roleOf, type FoundPlace } from './place-roles.ts';
import { MASKS } from './place-rules.ts';
import { ORDINARY_NAMES, PERSON_NAMES } from '../lexicon/lexicon.ts';
import {
  findTerritories,
  findUnlistedAreas,
  type FoundTerritory,
  type UnlistedArea,
} from './find-territories.ts';

export interface FoundPlaces {
  places: FoundPlace[];
  territories: FoundTerritory[];
  /** Words that name an area which nobody has listed, for the editor. */
  unlisted: UnlistedArea[];
  /** Words that may be a commune and were left out, for the editor. */
  doubts: { words: string; code: string; name: string; start: number }[];
}

const masksOf = (text: string) =>
  MASKS.flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length] as const),
  );

const TITLE_BEFORE =
  /(?:^|[^\p{L}])(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Docteur|Monsieur|Madame|Mademoiselle|Maître|Me|Pr|Professeur|abbé|père|sœur) ?$/iu;
/** Words that announce a place: what follows them is a commune even when it is also a word or a surname. */
const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:à|À|A|dans|sur|vers|près d[e’']|autour d[e’']|(?:commune|ville|mairie|maire|village|secteur|quartiers?|EHPAD|Ehpad|hôpital|hôpitaux|hospitalier|clinique|collège|lycée|écoles?(?: \p{Ll}+)?|habitants?|Habitants?|CCAS|médiathèque|bibliothèque|citoyen|social|sociaux|marché|gare|pompiers|commerçants|élus|centre|secours|agence|antenne|associations?|périphérie|bénévoles)(?: \p{Lu}[\p{L}-]+){0,3} (?:de|du|des|d['’])|située? à|située?s à|\(|installée?s? à|au|aux|du|des)\s?$/u;

/** "Une cité minière d'Avion": within a sentence, a capital behind "de" is no common noun's. */
const OF_SOMETHING = /\p{Ll}[\p{L}'’-]* d(?:e |['’])$/u;

/**
 * @param text the paragraphs of one initiative
 */
export function findPlaces(source: string, gazetteer: Gazetteer): FoundPlaces {
  const text = plainSpaces(source);
  const tokens = tokenize(text);
  const masks = masksOf(text);
  const root = trieOf(gazetteer.department);
  const found: FoundPlaces = {
    places: findElsewhere(text, gazetteer),
    territories: [],
    unlisted: [],
    doubts: [],
  };
  const isFree = (start: number, end: number) =>
    !masks.some(([from, to]) => start < to && end > from) &&
    ![...found.places, ...found.territories].some((place) => start < place.end && end > place.start);
  found.territories = findTerritories(text, gazetteer.department, isFree);

  for (let index = 0; index < tokens.length; index++) {
    const match = longestMatch(text, tokens, index, root);
    if (!match) continue;
    const { name, last } = match;
    const start = (tokens[index + name.articleWords] ?? tokens[index])?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    if (!isFree(start, end)) continue;
    const isListed = follows(text, found.places.at(-1), tokens[index]?.start ?? start);
    const isAnnounced = isListed || announces(text.slice(0, tokens[index]?.start), name);
    const verdict = judge(text, tokens, index, last, name, isAnnounced);
    if (verdict === 'place') {
      found.places.push({
        code: name.code,
        name: name.name,
        role: isListed
          ? (found.places.at(-1)?.role ?? 'place')
          : roleOf(text, tokens[index]?.start ?? start, end),
        isAnnounced,
        start,
        end,
        rule: isListed ? 'place/listed' : isAnnounced ? 'place/announced' : 'place/named',
      });
    } else if (verdict === 'doubt') {
      found.doubts.push({ words: text.slice(start, end), code: name.code, name: name.name, start });
    }
    if (verdict !== 'no') index = last;
  }
  found.unlisted = findUnlistedAreas(text, gazetteer, isFree);
  found.places.sort((a, b) => a.start - b.start);
  return found;
}

/** « Grandir à Vimy »: where a name says that it happens, for a text that says no place otherwise. */
export function findPlacesInNames(source: string, gazetteer: Gazetteer): FoundPlace[] {
  const text = source.replace(/[«»"“”]/g, ' ');
  return findPlaces(text, gazetteer).places.filter(({ start }) => /[^\p{L}]à $/u.test(text.slice(0, start)));
}

/** "De Liévin et d'Avion": a name listed behind a commune is one too. */
const follows = (text: string, place: FoundPlace | undefined, start: number) =>
  place !== undefined &&
  /^(?:,| et| ou|, et) (?:de (?:celui|celle|ceux) )?(?:de |d['’]|à |au |aux |du |des )?$/u.test(
    text.slice(place.end, start),
  );

/** Do these words, or the name's own article, say that a place follows? */
const announces = (before: string, { articleWords }: PlaceName) =>
  PLACE_BEFORE.test(before) || OF_SOMETHING.test(before) || articleWords > 0;

type Verdict = 'place' | 'doubt' | 'no';

function judge(
  text: string,
  tokens: readonly Token[],
  from: number,
  last: number,
  name: PlaceName,
  announced: boolean,
): Verdict {
  const head = tokens[from + name.articleWords];
  const tail = tokens[last];
  if (!head || !tail || !startsWithCapital(head.raw)) return 'no';
  const before = text.slice(0, tokens[from]?.start);
  const after = text.slice(tail.end);
  if (TITLE_BEFORE.test(before)) return 'no';
  // "Béthune-Bruay", "Lens-Liévin", "Sud-Artois": part of a longer name that is no commune's.
  if (/^[-\u2010\u2011]\p{Lu}/u.test(after) || /\p{L}[-\u2010\u2011]$/u.test(before)) return 'doubt';
  if (name.isShort && !announced) return 'no';
  if (!announced && isFirm(before, after)) return 'no';
  if (ORDINARY_NAMES.has(name.folded)) {
    // Written with its hyphen, "Vieille-Chapelle" is no pair of words.
    if (text.slice(head.start, tail.end).includes('-')) return 'place';
    const opens = /(?:^|[.!?:]\s+)$/.test(before) && !/^aux?$/i.test(tokens[from]?.raw ?? '');
    // "Les Attaques – …", "Aux Attaques, …": set apart at the head, the name is no subject.
    const isHead = opens && /^\s?[–—,:.]/.test(after);
    return announced && (isHead || !(opens && name.articleWords > 0)) ? 'place' : 'no';
  }
  return PERSON_NAMES.has(name.folded) && !announced && isBesideCapital(before, after) ? 'no' : 'place';
}

const startsWithCapital = (raw: string) => /^\p{Lu}/u.test(raw);

/** "Rémy Lefebvre", "Sophie Marck", "J. Lens". Capitals alone (EHPAD, CRS) are no first names. */
const isBesideCapital = (before: string, after: string) =>
  /(?:^|[^\p{L}])\p{Lu}(?:\p{Ll}[\p{L}-]*|\.) $/u.test(before) || /^ \p{Lu}\p{Ll}/u.test(after);

/** "Établissements Rémy et Fils", "Transports Marck". */
const isFirm = (before: string, after: string) =>
  /(?:^|[^\p{L}])(?:société|établissements|ets|entreprise|garage|maison|transports|cabinet|meubles|chez) $/iu.test(
    before,
  ) || /^ (?:et|&) (?:fils|filles?|cie|frères|associés)(?!\p{L})/iu.test(after);
