import type messages from './public/_locales/fr/messages.json';
import type { Settings } from './settings.ts';
import type { Say } from './texts.ts';

/** The extension's words in the language that the reader has chosen, which may not be the browser's. */
export async function loadSay(language: Settings['language']): Promise<Say> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  const texts = (await response.json()) as typeof messages;
  return (key, ...values) =>
    texts[key].message.replace(/\$(\d)/g, (_gap, place) => values[Number(place) - 1] ?? '');
}
