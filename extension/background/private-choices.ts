/**
 * What is chosen in a private window holds for private windows alone: kept in memory, and forgotten with the last of them.
 *
 * ```
 * storage.session.private = { "silencedPages": ["page:secondddepart"], "silenced": false }
 * ```
 */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../settings.ts';

const KEY = 'private';

type Choices = Pick<Settings, 'silencedPages' | 'silenced'>;

async function readChoices(): Promise<Choices> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  const { silencedPages, silenced } = parseSettings(kept);
  return { silencedPages, silenced };
}

/** The settings as they are in force in private windows. */
export async function withPrivateChoices(settings: Settings): Promise<Settings> {
  const { silencedPages, silenced } = await readChoices();
  return {
    ...settings,
    silenced: settings.silenced || silenced,
    silencedPages: [...settings.silencedPages, ...silencedPages],
  };
}

export const choosePrivately = (change: (current: Choices) => Partial<Choices>): Promise<void> =>
  navigator.locks.request(KEY, async () => {
    const current = await readChoices();
    await browser.storage.session.set({ [KEY]: { ...current, ...change(current) } });
  });

/** To be called when a window has been closed. */
export async function forgetPrivateChoices(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await browser.storage.session.remove(KEY);
}
