/**
 * `ids.json`, the ledger: which id each initiative was published under, kept by `publish` so that ids survive an entry
 * inserted above, a moved theme, a corrected typo.
 *
 * It holds no text: an entry is known again by digests of its words and links, taken after names were masked. Of one that
 * is gone only a digest of its whole text stays, by which exactly the same text is known should it return. Format, version 1:
 * ```
 * { "version": 1, "publication": { "counter": 3, "digest": "sha256-…" },
 *   "bulletins": { "62-2020-04-08-2": [ { "id": "e1", "text": "9f…", "words": "0a3f…", "links": ["77…"] },
 *                                       { "id": "e2", …, "withdrawn": "2020-05-02" } ] } }
 * ```
 * Beside them stand a digest of what was last published of an entry, and the day on which that last changed.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Bulletin, Initiative } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import type { ParsedBulletin, ParsedTheme } from '../../reader/parse-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';
import { maskInitiative } from './mask-names.ts';
import type { Problem } from '../../shared/editor/problem.ts';

const entrySchema = z.strictObject({
  id: z.string().regex(/^e\d+$/),
  /** Digest of the folded text. */
  text: z.string(),
  /** Four hexadecimal digits for each different word, sorted. */
  words: z.string(),
  links: z.array(z.string()),
  /** Digest of all that was published of it. */
  published: z.string().optional(),
  /** The day on which that last changed. */
  updated: z.iso.date().optional(),
  /** The day on which it was found gone from its source. */
  withdrawn: z.iso.date().optional(),
});

export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  publication: z.strictObject({ counter: z.int().nonnegative(), digest: z.string() }),
  bulletins: z.record(z.string(), z.array(entrySchema)),
});

export type Ledger = z.infer<typeof ledgerSchema>;
type Entry = z.infer<typeof entrySchema>;

export const emptyLedger: Ledger = { version: 1, publication: { counter: 0, digest: '' }, bulletins: {} };

export const formatLedger = (ledger: Ledger) => `${JSON.stringify(ledger, null, 1)}\n`;

/** A bulletin whose initiatives have their ids. */
export interface IdentifiedBulletin extends Omit<ParsedBulletin, 'themes'> {
  themes: (Omit<ParsedTheme, 'initiatives'> & { initiatives: IdentifiedInitiative[] })[];
}
export type IdentifiedInitiative = ParsedInitiative & Pick<Initiative, 'id'>;

export interface Identified {
  bulletin: IdentifiedBulletin;
  entries: Entry[];
  problems: Problem[];
}

const digest = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

function fingerprint(initiative: ParsedInitiative): Omit<Entry, 'id'> {
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
function likeness(a: Omit<Entry, 'id'>, b: Omit<Entry, 'id'>): number {
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
 * @param known the bulletin's entries in the ledger
 * @param today ISO date written beside entries that are gone from the source
 * @param withdrawn full ids that corrections take back
 */
export function assignIds(
  bulletin: ParsedBulletin,
  known: readonly Entry[],
  today: string,
  withdrawn: ReadonlySet<string> = new Set(),
): Identified {
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  const prints = new Map(initiatives.map((initiative) => [initiative, fingerprint(initiative)]));
  const problems: Problem[] = [];
  const ids = new Map<ParsedInitiative, string>();
  const free = new Set(known);
  const take = (initiative: ParsedInitiative, entry: Entry) => {
    ids.set(initiative, entry.id);
    free.delete(entry);
  };

  for (const [initiative, print] of prints) {
    const same = [...free].find((entry) => entry.text === print.text);
    if (same) take(initiative, same);
  }
  for (const { initiative, entry, score } of likePairs(prints, free, (entry) =>
    withdrawn.has(`${bulletin.id}#${entry.id}`),
  )) {
    if (ids.has(initiative) || !free.has(entry)) continue;
    take(initiative, entry);
    if (score < SURE) {
      problems.push({
        level: 'warning',
        line: initiative.line,
        message: `Texte très remanié : repris sous l’identifiant ${entry.id}. Si c’est une autre initiative, retirez ${bulletin.id}#${entry.id} dans corrections.json.`,
      });
    }
  }
  let serial = Math.max(0, ...known.map(({ id }) => Number(id.slice(1))));
  for (const initiative of initiatives) if (!ids.has(initiative)) ids.set(initiative, `e${++serial}`);

  const idOf = (initiative: ParsedInitiative) => ids.get(initiative) ?? '';
  const present = initiatives.map((initiative) => {
    const { published, updated } = known.find(({ id }) => id === idOf(initiative)) ?? {};
    return {
      id: idOf(initiative),
      ...fingerprint(initiative),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
    };
  });
  const gone = [...free].map((entry) => forget(entry, today));
  for (const { id, withdrawn } of free) {
    if (withdrawn) continue;
    problems.push({
      level: 'warning',
      line: 0,
      message: `L’initiative ${bulletin.id}#${id} a disparu de la source : elle est retirée du site et du flux.`,
    });
  }
  return {
    bulletin: {
      ...bulletin,
      themes: bulletin.themes.map((theme) => ({
        ...theme,
        initiatives: theme.initiatives.map((each) => ({ id: `${bulletin.id}#${idOf(each)}`, ...each })),
      })),
    },
    entries: [...present, ...gone].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    problems,
  };
}

/**
 * Tells what has changed since it was last published: a typo, a link, a correction of the editor's, a name now masked.
 * @param entries the bulletin's, as `assignIds` gives them
 * @param today ISO date written beside what has changed
 * @returns the bulletin with the days of changes in it, and the entries that remember them
 */
export function dateChanges(
  bulletin: Bulletin,
  entries: readonly Entry[],
  today: string,
): { bulletin: Bulletin; entries: Entry[] } {
  const seen = new Map(entries.map((entry) => [`${bulletin.id}#${entry.id}`, entry]));
  const dated = (initiative: Initiative): Initiative => {
    const entry = seen.get(initiative.id);
    if (!entry) return initiative;
    const published = digest(JSON.stringify(readBy(initiative)), 16);
    const changed = entry.published !== undefined && entry.published !== published;
    const updated = changed ? today : entry.updated;
    seen.set(initiative.id, { ...entry, published, ...(updated !== undefined && { updated }) });
    return updated === undefined ? initiative : { ...initiative, updated };
  };
  const themes = bulletin.themes.map((theme) => ({ ...theme, initiatives: theme.initiatives.map(dated) }));
  return { bulletin: { ...bulletin, themes }, entries: [...seen.values()] };
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

/** What stays of an entry that is gone. */
export const forget = ({ id, text, withdrawn }: Entry, today: string): Entry => ({
  id,
  text,
  words: '',
  links: [],
  withdrawn: withdrawn ?? today,
});

/** Every pair that may be one initiative, the likeliest first. */
function likePairs(
  prints: ReadonlyMap<ParsedInitiative, Omit<Entry, 'id'>>,
  entries: ReadonlySet<Entry>,
  isTakenBack: (entry: Entry) => boolean,
) {
  return [...prints]
    .flatMap(([initiative, print]) =>
      [...entries].map((entry) => ({ initiative, entry, score: likeness(print, entry) })),
    )
    .filter(({ entry, score }) => score >= (isTakenBack(entry) ? SAME_WITHDRAWN : SAME))
    .sort((a, b) => b.score - a.score);
}
