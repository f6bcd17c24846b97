/** In the background: "show no more on this page", "show no more anywhere". */
import { changeSettings } from '../settings.ts';

/** @param names the keys of the page, all that are known */
export async function silencePage(names: readonly string[]): Promise<undefined> {
  await changeSettings(({ silencedPages }) => ({
    silencedPages: [...new Set([...silencedPages, ...names])],
  }));
}

export async function silenceAll(): Promise<undefined> {
  await changeSettings({ silenced: true });
}
