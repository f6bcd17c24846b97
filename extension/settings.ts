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
import { feedPatterns } from '../shared/feed-patterns.ts';
import { communeCodeSchema, departmentCodeSchema } from '../shared/feed-schema.ts';
import './zod-without-code.ts';

const KEY = 'settings';

const settingsSchema = z.object({
  /** INSEE codes of the communes whose initiatives the popup shows. */
  communes: z.catch(z.array(communeCodeSchema), []),
  /** Codes of the départements whose bulletins are followed; none means those that the package carries. */
  departments: z.catch(z.array(departmentCodeSchema), []),
  /** Addresses of other prefectures' feeds, each that of its folder, ending in `/`. */
  extraFeeds: z.catch(z.array(z.string().check(z.regex(/^https?:\/\/\S+\/$/))), []),
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

/** The defaults where nothing was chosen or the storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  try {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    return parseSettings(stored);
  } catch {
    return parseSettings({});
  }
}

/**
 * Changes some of the settings and keeps the others, one change after the other across all of the extension's contexts.
 * @param change the fields to set, or what gives them from the present ones
 * @returns the settings as they are now
 * @throws when the storage cannot be written
 */
export function changeSettings(
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const current = await readSettings();
    const next = parseSettings({ ...current, ...(typeof change === 'function' ? change(current) : change) });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/**
 * Calls `listener` after each change, wherever it was made.
 * @returns what ends that
 */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const heed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) listener(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(heed);
  return () => browser.storage.onChanged.removeListener(heed);
}
