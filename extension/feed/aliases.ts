/**
 * Which of Facebook's names mean the same page: a listed page's other names, learnt from the pages that the reader opens
 * and kept in the browser's own storage.
 *
 * ```
 * storage.local.aliases = { "page:100083132751008": ["page:secondddepart"] }
 * ```
 *
 * Only names of listed pages are kept, or this would be a list of the pages that the reader has seen. The number decides who
 * a page is: usernames change, and one that was given up may be another page's tomorrow.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';

const KEY = 'aliases';
/** Far more than a département lists. */
const MAX_NAMES = 2_000;

const key = z.string().check(z.regex(feedPatterns.identityKey));
const aliasesSchema = z.record(key, z.array(key));

/** Each name → the other names of its page. */
export type Aliases = z.infer<typeof aliasesSchema>;

/** No aliases where none were learnt or the storage cannot be read. */
export async function readAliases(): Promise<Aliases> {
  try {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    return aliasesSchema.safeParse(stored).data ?? {};
  } catch {
    return {};
  }
}

/** All names of the page that has these. */
export const allNames = (aliases: Aliases, keys: readonly string[]) => [
  ...new Set(keys.flatMap((each) => [each, ...(aliases[each] ?? [])])),
];

/**
 * All names of a page that tells these of itself.
 * @returns undefined for a username that is known to go with another number than the page tells: whose it is now, nobody knows
 */
export function namesOfPage(aliases: Aliases, told: readonly string[]): string[] | undefined {
  const numbers = told.filter(isNumber);
  const isDoubtful = told.some((name) => {
    const known = isNumber(name) ? [] : (aliases[name] ?? []).filter(isNumber);
    return numbers.length > 0 && known.length > 0 && !known.some((number) => numbers.includes(number));
  });
  return isDoubtful ? undefined : allNames(aliases, told);
}

const isNumber = (name: string) => /:\d+$/.test(name);

/**
 * What is known once a page has told these names of its own.
 * @param isListed whether a bulletin names it: the names of other pages are forgotten
 * @returns `aliases` itself when nothing changes
 */
export function withNames(aliases: Aliases, names: readonly string[], isListed: boolean): Aliases {
  const others = (name: string) => names.filter((each) => each !== name).sort();
  const isKnown = names.every((name) => String(aliases[name] ?? []) === String(isListed ? others(name) : []));
  if (isKnown) return aliases;
  const rest = Object.entries(aliases)
    .filter(([name]) => !names.includes(name))
    .map(([name, same]): [string, string[]] => [name, same.filter((each) => !names.includes(each))])
    .filter(([, same]) => same.length > 0);
  const learnt = isListed ? names.map((name): [string, string[]] => [name, others(name)]) : [];
  return Object.fromEntries([...rest, ...learnt].slice(-MAX_NAMES));
}

/** Keeps, or forgets, what `withNames` says; storage that fails leaves it to the next visit. */
export async function noteNames(names: readonly string[], isListed: boolean): Promise<void> {
  try {
    await navigator.locks.request(KEY, async () => {
      const known = await readAliases();
      const next = withNames(known, names, isListed);
      if (next !== known) await browser.storage.local.set({ [KEY]: next });
    });
  } catch {
    // Nothing depends on it but the next visit.
  }
}
