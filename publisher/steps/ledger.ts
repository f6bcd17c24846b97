/** Gives each initiative the id that it had, by `ids.json` (`shared/editor/ids.ts`), and writes down what is known of it now. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownInitiative } from '../../shared/editor/ids.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Bulletin, Initiative } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import type { ParsedBulletin } from '../../reader/parse-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';
import { maskInitiative } from './mask-names.ts';

export interface Identified {
  bulletin: IdentifiedBulletin;
  known: KnownInitiative[];
  problems: Problem[];
}

const digest = (text: string, length: number) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);

/** By what an initiative is known again. */
type Print = Pick<KnownInitiative, 'text' | 'words' | 'links'>;

function fingerprint(initiative: ParsedInitiative): Print {
  const { text, links } = maskInitiative(initiative);
  const folded = foldText(text);
  const words = new Set(
    folded
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => digest(word, 4)),
  );
  return {
    text: digest(folded, 16),
    words: [...words].sort().join(''),
    links: links.map(({ url }) => digest(url, 16)),
  };
}

/** Likeness under which two texts are two initiatives, and above which there is no doubt that they are one. */
const SAME = 0.5;
/** Of an initiative taken back by a correction, less is enough: publishing it again would be the worse mistake. */
const SAME_WITHDRAWN = 0.25;
const SURE = 0.7;

/** From 0 to 1: the share of words in common (Jaccard), raised where they share a link. */
function likeness(a: Print, b: Print): number {
  const [ours, theirs] = [a, b].map(({ words }) => new Set(words.match(/.{4}/g) ?? [])) as [
    Set<string>,
    Set<string>,
  ];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  const union = ours.size + theirs.size - common;
  const sharesLink = a.links.some((link) => b.links.includes(link));
  return (union === 0 ? 0 : common / union) + (sharesLink ? 0.3 : 0);
}

/**
 * Gives each initiative the id that it had, or the next free one.
 * @param known what the ledger knows of the bulletin's initiatives
 * @param today ISO date written beside those that are gone from the source
 * @param withdrawals the day by full id of those that are taken back: they are known again from less, and remembered
 */
export function assignIds(
  bulletin: ParsedBulletin,
  known: readonly KnownInitiative[],
  today: string,
  withdrawals: ReadonlyMap<Initiative['id'], string> = new Map(),
): Identified {
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  const prints = new Map(initiatives.map((initiative) => [initiative, fingerprint(initiative)]));
  const takenBackOn = (id: string) => withdrawals.get(`${bulletin.id}#${id}`);
  const { recognised, doubtful } = recognise(prints, known, (id) => takenBackOn(id) !== undefined);
  const serials = numberFrom(Math.max(0, ...known.map(({ id }) => Number(id.slice(1)))) + 1);
  const ids = new Map(initiatives.map((each) => [each, recognised.get(each)?.id ?? `e${serials()}`]));
  const present = initiatives.map((initiative): KnownInitiative => {
    const { published, updated } = recognised.get(initiative) ?? {};
    return {
      id: ids.get(initiative) ?? '',
      ...(prints.get(initiative) ?? fingerprint(initiative)),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
    };
  });
  const kept = new Set(recognised.values());
  const gone = known.filter((each) => !kept.has(each));
  return {
    bulletin: {
      ...bulletin,
      themes: bulletin.themes.map((theme) => ({
        ...theme,
        initiatives: theme.initiatives.map((each) => ({ id: `${bulletin.id}#${ids.get(each)}`, ...each })),
      })),
    },
    known: [...present, ...gone.map((each) => forget(each, today))]
      .map((each) => remember(each, takenBackOn(each.id)))
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    problems: [
      ...doubtful.map(([{ line }, { id }]) => rewritten(line, bulletin.id, id)),
      ...gone.filter(({ withdrawn }) => !withdrawn).map(({ id }) => disappeared(`${bulletin.id}#${id}`)),
    ],
  };
}

const numberFrom = (first: number) => () => first++;

type Pair = readonly [initiative: ParsedInitiative, known: KnownInitiative];

/** Which initiative is which known one: the same text first, then the likeliest; below `SURE` it is doubtful. */
function recognise(
  prints: ReadonlyMap<ParsedInitiative, Print>,
  known: readonly KnownInitiative[],
  isTakenBack: (id: string) => boolean,
): { recognised: Map<ParsedInitiative, KnownInitiative>; doubtful: Pair[] } {
  const recognised = new Map<ParsedInitiative, KnownInitiative>();
  const doubtful: Pair[] = [];
  const free = new Set(known);
  const take = (initiative: ParsedInitiative, one: KnownInitiative) => {
    recognised.set(initiative, one);
    free.delete(one);
  };
  for (const [initiative, print] of prints) {
    const same = [...free].find(({ text }) => text === print.text);
    if (same) take(initiative, same);
  }
  const others = new Map([...prints].filter(([initiative]) => !recognised.has(initiative)));
  for (const { initiative, one, score } of likePairs(others, free, isTakenBack)) {
    if (recognised.has(initiative) || !free.has(one)) continue;
    take(initiative, one);
    if (score < SURE) doubtful.push([initiative, one]);
  }
  return { recognised, doubtful };
}

/** Every pair that may be one initiative, the likeliest first. */
const likePairs = (
  prints: ReadonlyMap<ParsedInitiative, Print>,
  known: ReadonlySet<KnownInitiative>,
  isTakenBack: (id: string) => boolean,
) =>
  [...prints]
    .flatMap(([initiative, print]) =>
      [...known].map((one) => ({ initiative, one, score: likeness(print, one) })),
    )
    .filter(({ one, score }) => score >= (isTakenBack(one.id) ? SAME_WITHDRAWN : SAME))
    .sort((a, b) => b.score - a.score);

const rewritten = (line: number, bulletin: string, id: string): Problem => ({
  level: 'warning',
  line,
  message: `Texte très remanié : repris sous l’identifiant ${id}. Si c’est une autre initiative, retirez ${bulletin}#${id} dans corrections.json.`,
});

const disappeared = (id: string): Problem => ({
  level: 'warning',
  line: 0,
  message: `L’initiative ${id} a disparu de la source : elle est retirée du site et du flux.`,
});

/** What stays of an initiative that is gone from its source. */
export const forget = (
  { id, text, withdrawn, takenBack }: KnownInitiative,
  today: string,
): KnownInitiative => ({
  id,
  text,
  words: '',
  links: [],
  withdrawn: withdrawn ?? today,
  ...(takenBack !== undefined && { takenBack }),
});

/** That it was taken back must outlive the line of `corrections.json` that did so. */
export function remember(one: KnownInitiative, takenBack: string | undefined): KnownInitiative {
  const { id, text, words, links, published, updated, withdrawn } = one;
  return {
    ...{ id, text, words, links },
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(takenBack !== undefined && { takenBack }),
  };
}

/**
 * Tells what has changed since it was last published: a typo, a link, a correction of the editor's, a name now masked.
 * @param known the bulletin's initiatives, as `assignIds` gives them
 * @param today ISO date written beside what has changed
 * @returns the bulletin with the days of changes in it, and what is known of its initiatives now
 */
export function dateChanges(
  bulletin: Bulletin,
  known: readonly KnownInitiative[],
  today: string,
): { bulletin: Bulletin; known: KnownInitiative[] } {
  const seen = new Map(known.map((one) => [`${bulletin.id}#${one.id}`, one]));
  const dated = (initiative: Initiative): Initiative => {
    const one = seen.get(initiative.id);
    if (!one) return initiative;
    const published = digest(JSON.stringify(readBy(initiative)), 16);
    const changed = one.published !== undefined && one.published !== published;
    const updated = changed ? today : one.updated;
    seen.set(initiative.id, { ...one, published, ...(updated !== undefined && { updated }) });
    return updated === undefined ? initiative : { ...initiative, updated };
  };
  const themes = bulletin.themes.map((theme) => ({ ...theme, initiatives: theme.initiatives.map(dated) }));
  return { bulletin: { ...bulletin, themes }, known: [...seen.values()] };
}

/** What its readers see of it: what the feed may later hold besides is no change. */
const readBy = ({ title, text, communes, territories, organisers, links, phones }: Initiative) => [
  title,
  text,
  communes,
  territories,
  organisers,
  links.map(({ url }) => url),
  phones,
];
