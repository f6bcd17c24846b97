/** Gives each initiative the id that it had, by `ids.json` (`shared/editor/ids.ts`), and writes down what is known of it now. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownInitiative } from '../../shared/editor/ids.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Bulletin, Initiative } from '../../shared/feed/feed-schema.ts';
import { withoutNothing } from '../../shared/editor/without-nothing.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import type { ParsedBulletin } from '../../reader/parse-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';
import { maskInitiative } from './mask-names.ts';
import { sealedLikeness, sealWords, tellingWords } from './sealed-words.ts';

export interface Identified {
  bulletin: IdentifiedBulletin;
  /** Of those that stand in the source all that is known of them, whether or not they are taken back. */
  known: KnownInitiative[];
  problems: Problem[];
  /** Initiatives that may be others than the withdrawn ones that they are taken for. */
  doubtful: DoubtfulWithdrawal[];
}

export interface DoubtfulWithdrawal {
  /** As it stands in the source. */
  initiative: ParsedInitiative;
  /** The full id of what was withdrawn. */
  id: Initiative['id'];
}

const digest = (text: string, length: number) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);

/** By what an initiative is known again. */
export type Print = Pick<KnownInitiative, 'text' | 'words' | 'links' | 'fingerprint'>;

/** @param key the series', for what tells nothing without it */
export function printOf(initiative: ParsedInitiative, key: Uint8Array | undefined): Print {
  const { text, links } = maskInitiative(initiative);
  const words = new Set([...tellingWords(text)].map((word) => digest(word, 4)));
  return {
    text: digest(foldText(text), 16),
    words: [...words].sort().join(''),
    links: links.map(({ url }) => digest(url, 16)),
    ...(key && { fingerprint: sealWords(initiative.text, key) }),
  };
}

/** Likeness under which two texts are two initiatives, and above which there is no doubt that they are one. */
const SAME = 0.5;
/** In another bulletin than that of one that was taken back: many speak of the same things, few in the same words. */
export const SAME_ACROSS = 0.35;
/** Of an initiative taken back by a correction, less is enough: publishing it again would be the worse mistake. */
const SAME_WITHDRAWN = 0.25;
export const SURE = 0.7;

/** From 0 to 1: the share of words in common (Jaccard), raised where they share a link; of what is sealed the share alone. */
export function likeness(a: Print, b: Print): number {
  if (a.words === undefined || b.words === undefined)
    return a.fingerprint === undefined || b.fingerprint === undefined
      ? 0
      : sealedLikeness(a.fingerprint, b.fingerprint);
  const [ours, theirs] = [a.words, b.words].map((words) => new Set(words.match(/.{4}/g) ?? [])) as [
    Set<string>,
    Set<string>,
  ];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  const union = ours.size + theirs.size - common;
  const sharesLink = a.links?.some((link) => b.links?.includes(link));
  return (union === 0 ? 0 : common / union) + (sharesLink ? 0.3 : 0);
}

const isSameText = (a: Print, b: Print) =>
  a.text === undefined || b.text === undefined
    ? a.fingerprint !== undefined && a.fingerprint === b.fingerprint
    : a.text === b.text;

export interface IdentifyOptions {
  /** The day by full id of those that are taken back: they are known again from less, and remembered. */
  withdrawals?: ReadonlyMap<Initiative['id'], string>;
  /** The series' own, where it has one: without it what is sealed is known again by its place alone. */
  key?: Uint8Array | undefined;
  /** Was it said of an initiative that it is none of those that were withdrawn? */
  isOther?: (initiative: ParsedInitiative) => boolean;
}

/**
 * Gives each initiative the id that it had, or the next free one.
 * @param known what the ledger knows of the bulletin's initiatives
 * @param today ISO date written beside those that are gone from the source
 */
export function assignIds(
  bulletin: ParsedBulletin,
  known: readonly KnownInitiative[],
  today: string,
  { withdrawals = new Map(), key, isOther = () => false }: IdentifyOptions = {},
): Identified {
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  const prints = new Map(initiatives.map((initiative) => [initiative, printOf(initiative, key)]));
  const takenBackOn = (id: string) => withdrawals.get(`${bulletin.id}#${id}`);
  const isTakenBack = ({ id }: KnownInitiative) => takenBackOn(id) !== undefined;
  const { recognised, doubtful } = recognise(prints, known, { isTakenBack, isOther });
  const serials = numberFrom(Math.max(0, ...known.map(serialOf)) + 1);
  const ids = new Map(initiatives.map((each) => [each, recognised.get(each)?.id ?? `e${serials()}`]));
  const present = initiatives.map((initiative): KnownInitiative => {
    const before = recognised.get(initiative);
    const { published, updated, fingerprint } = before ?? {};
    const print = prints.get(initiative) ?? {};
    // Of what was taken back, the words that were; of others those of today, or none where they have changed without a key.
    const isKept = before && (isTakenBack(before) || (!key && isSameText(print, before)));
    return {
      id: ids.get(initiative) ?? '',
      ...print,
      ...(isKept && fingerprint !== undefined && { fingerprint }),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
    };
  });
  const kept = new Set(recognised.values());
  const gone = known.filter((each) => !kept.has(each));
  const [ofWithdrawn, ofOthers] = [true, false].map((is) =>
    doubtful.filter(([, one]) => isTakenBack(one) === is),
  ) as [Pair[], Pair[]];
  return {
    bulletin: {
      ...bulletin,
      themes: bulletin.themes.map((theme) => ({
        ...theme,
        initiatives: theme.initiatives.map((each) => ({ id: `${bulletin.id}#${ids.get(each)}`, ...each })),
      })),
    },
    known: [...present, ...gone.map((each) => remember(forget(each, today), takenBackOn(each.id)))].sort(
      (a, b) => serialOf(a) - serialOf(b),
    ),
    problems: [
      ...ofOthers.map(([{ line }, { id }]) => rewritten(line, bulletin.id, id)),
      ...gone.filter(({ withdrawn }) => !withdrawn).map(({ id }) => disappeared(`${bulletin.id}#${id}`)),
    ],
    doubtful: ofWithdrawn.map(([initiative, { id }]) => ({ initiative, id: `${bulletin.id}#${id}` })),
  };
}

const numberFrom = (first: number) => () => first++;

const serialOf = ({ id }: KnownInitiative) => Number(id.slice(1));

type Pair = readonly [initiative: ParsedInitiative, known: KnownInitiative];

interface Recognised {
  recognised: Map<ParsedInitiative, KnownInitiative>;
  doubtful: Pair[];
}

/** Which initiative is which known one: the same text first, then the likeliest, then by its place; below `SURE` it is doubtful. */
function recognise(
  prints: ReadonlyMap<ParsedInitiative, Print>,
  known: readonly KnownInitiative[],
  {
    isTakenBack,
    isOther,
  }: {
    isTakenBack: (one: KnownInitiative) => boolean;
    isOther: (initiative: ParsedInitiative) => boolean;
  },
): Recognised {
  const recognised = new Map<ParsedInitiative, KnownInitiative>();
  const doubtful: Pair[] = [];
  const free = new Set(known);
  const take = (initiative: ParsedInitiative, one: KnownInitiative) => {
    recognised.set(initiative, one);
    free.delete(one);
  };
  for (const [initiative, print] of prints) {
    const same = [...free].find((one) => isSameText(print, one));
    if (same) take(initiative, same);
  }
  const others = new Map([...prints].filter(([initiative]) => !recognised.has(initiative)));
  for (const { initiative, one, score } of likePairs(others, free, isTakenBack)) {
    if (recognised.has(initiative) || !free.has(one)) continue;
    if (isTakenBack(one) && isOther(initiative)) continue;
    take(initiative, one);
    if (score < SURE) doubtful.push([initiative, one]);
  }
  for (const one of [...free].filter(isTakenBack)) {
    const initiative =
      one.withdrawn === undefined ? inPlaceOf(one, [...prints.keys()], recognised) : undefined;
    if (!initiative || isOther(initiative)) continue;
    take(initiative, one);
    // Where there is no key, as in a browser's desk, nothing can be compared: its place has to do.
    const isComparable = one.fingerprint === undefined || prints.get(initiative)?.fingerprint !== undefined;
    if (isComparable) doubtful.push([initiative, one]);
  }
  return { recognised, doubtful };
}

/**
 * What stands where a withdrawn initiative stood at the last publication, between the same neighbours: it may be told in other words.
 * Publishing it again would be the worse mistake.
 */
function inPlaceOf(
  one: KnownInitiative,
  initiatives: readonly ParsedInitiative[],
  recognised: ReadonlyMap<ParsedInitiative, KnownInitiative>,
): ParsedInitiative | undefined {
  const serials = initiatives.map((each) => {
    const found = recognised.get(each);
    return found && serialOf(found);
  });
  const before = serials.findLastIndex((serial) => serial !== undefined && serial < serialOf(one));
  const next = serials.findIndex((serial, at) => at > before && serial !== undefined);
  const between = initiatives.slice(before + 1, next < 0 ? undefined : next);
  return between.find((each) => !recognised.has(each));
}

/** Every pair that may be one initiative, the likeliest first. */
const likePairs = (
  prints: ReadonlyMap<ParsedInitiative, Print>,
  known: ReadonlySet<KnownInitiative>,
  isTakenBack: (one: KnownInitiative) => boolean,
) =>
  [...prints]
    .flatMap(([initiative, print]) =>
      [...known].map((one) => ({ initiative, one, score: likeness(print, one) })),
    )
    .filter(({ one, score }) => score >= (isTakenBack(one) ? SAME_WITHDRAWN : SAME))
    // What is gone and was not taken back comes back as it was, or not at all.
    .filter(({ one }) => one.withdrawn === undefined || isTakenBack(one))
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
export const forget = (one: KnownInitiative, today: string): KnownInitiative => ({
  ...leftOf(one),
  withdrawn: one.withdrawn ?? today,
  ...(one.takenBack !== undefined && { takenBack: one.takenBack }),
});

/** Of one that has no fingerprint, since it was gone before there were keys, the digest of its text. */
const leftOf = ({ id, text, fingerprint }: KnownInitiative): KnownInitiative => ({
  id,
  ...(fingerprint === undefined ? text !== undefined && { text } : { fingerprint }),
});

/** That it was taken back must outlive the line of `corrections.json` that did so, and what it told must not. */
export function remember(one: KnownInitiative, takenBack: string | undefined): KnownInitiative {
  if (takenBack !== undefined)
    return {
      ...leftOf(one),
      ...(one.withdrawn !== undefined && { withdrawn: one.withdrawn }),
      takenBack,
    };
  const { id, text, words, links, fingerprint, published, updated, withdrawn } = one;
  return withoutNothing({ id, text, words, links, fingerprint, published, updated, withdrawn }) ?? { id };
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
