/**
 * What the reader has chosen: one record in the browser's own storage, which never leaves it.
 *
 * ```
 * storage.local.settings = { "communes": ["62413"], "departments": ["62"], "notice": "corner", "marks": true, … }
 * ```
 *
 * A field that is missing or that cannot be read has its default; the others stay. So a later version may add fields.
 * Not for content scripts, which do without zod: they are told by the background.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { feedPatterns } from '../shared/feed/feed-patterns.ts';
import { communeCodeSchema, departmentCodeSchema } from '../shared/feed/feed-schema.ts';

const KEY = 'settings';

/** By https alone, but for what stands on this very machine. */
const FEED_ADDRESS = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?=\/))\S+\/$/;

const settingsSchema = z.object({
  /** INSEE codes of the communes whose initiatives the popup shows. */
  communes: z.catch(z.array(communeCodeSchema), []),
  /** Codes of the départements whose bulletins are followed; none means those that the package carries. */
  departments: z.catch(z.array(departmentCodeSchema), []),
  /** Addresses of other prefectures' feeds, each that of its folder, ending in `/`. */
  extraFeeds: z.catch(z.array(z.string().check(z.regex(FEED_ADDRESS))), []),
  /** Where the notice stands: in a corner of the window, or in the page's flow, above Facebook's own. */
  notice: z.catch(z.enum(['corner', 'flow']), 'corner'),
  /** Are links to listed pages marked? */
  marks: z.catch(z.boolean(), true),
  /** Pages that no notice is wanted on, by the keys of `facebookMatchKeys`. */
  silencedPages: z.catch(z.array(z.string().check(z.regex(feedPatterns.identityKey))), []),
  /** No notice anywhere. */
  silenced: z.catch(z.boolean(), false),
  language: z.catch(z.enum(['fr', 'en']), 'fr'),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Any value at all → settings. */
export function parseSettings(value: unknown): Settings {
  const { success, data } = settingsSchema.safeParse(value);
  return success ? data : settingsSchema.parse({});
}

/** The settings that an administrator may set; the others are the reader's own. */
export const MANAGEABLE = ['communes', 'departments', 'extraFeeds', 'notice', 'marks', 'language'] as const;

/** What an administrator has set by the browser's own policies; it comes before what the reader chooses. */
export interface Managed {
  settings: Partial<Pick<Settings, (typeof MANAGEABLE)[number]>>;
  /** False keeps the first-run page from opening. */
  welcome: boolean;
}

/** Any value at all → what it sets; a field that cannot be read sets nothing. */
export function parseManaged(value: unknown): Managed {
  const given = Object(value) as Record<string, unknown>;
  const parsed = parseSettings(given);
  const isReadable = (field: (typeof MANAGEABLE)[number]) =>
    field in given && JSON.stringify(given[field]) === JSON.stringify(parsed[field]);
  return {
    settings: Object.fromEntries(MANAGEABLE.filter(isReadable).map((field) => [field, parsed[field]])),
    welcome: given['welcome'] !== false,
  };
}

/** Samples of policies stand in `docs/politiques/`; where there is none, Firefox reports an error. */
export const readManaged = async (): Promise<Managed> =>
  parseManaged(await browser.storage.managed.get().catch(() => undefined));

/** The settings in force: the administrator's, else the reader's, else the defaults, as when nothing can be read. */
export async function readSettings(): Promise<Settings> {
  const [stored, managed] = await Promise.all([readStored().catch(() => ({})), readManaged()]);
  return { ...parseChosen(stored), ...managed.settings };
}

/** @throws when the storage cannot be read: who changes a setting must not take that for a reader without any */
async function readStored(): Promise<object> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Object(stored) as object;
}

const parseChosen = (stored: object) => parseSettings({ language: browserLanguage(), ...stored });

const browserLanguage = () => (/^en\b/.test(browser.i18n.getUILanguage()) ? 'en' : 'fr');

/**
 * Changes some of the settings and keeps the others, one change after the other across all of the extension's contexts.
 * @param change the fields to set, or what gives them from the present ones
 * @returns the settings in force now
 * @throws when the storage cannot be read or written; what is stored is then as it was
 */
export function changeSettings(
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const stored = await readStored();
    const current = parseChosen(stored);
    const changed = typeof change === 'function' ? change(current) : change;
    // What this version cannot read stays for the one that can.
    await browser.storage.local.set({ [KEY]: { ...stored, ...changed } });
    return readSettings();
  });
}

/**
 * Calls `listener` after each change, wherever it was made.
 * @returns what ends that
 */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const heed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if ((area === 'local' && KEY in changes) || area === 'managed') void readSettings().then(listener);
  };
  browser.storage.onChanged.addListener(heed);
  return () => browser.storage.onChanged.removeListener(heed);
}
