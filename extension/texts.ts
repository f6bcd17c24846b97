/** The extension's own words, from `_locales`, and the renderer's; what comes from a bulletin stays in French. */
import { textsEn } from '../shared/render/texts-en.ts';
import { textsFr } from '../shared/render/texts-fr.ts';
import type { Texts } from '../shared/render/texts.ts';
import type messages from './public/_locales/fr/messages.json';
import type { Settings } from './settings.ts';

export type MessageKey = keyof typeof messages;

/** A text of ours; `$1`, `$2` in it stand for `values`. */
export type Say = (key: MessageKey, ...values: string[]) => string;

/** What an address of Facebook's names, as `facebookMatchKeys` distinguishes it. */
export type Namespace = 'page' | 'group' | 'event';

export const LISTED_HEADINGS: Readonly<Record<Namespace, MessageKey>> = {
  page: 'listedPage',
  group: 'listedGroup',
  event: 'listedEvent',
};

export const NOT_LISTED_HEADINGS: Readonly<Record<Namespace, MessageKey>> = {
  page: 'notListedPage',
  group: 'notListedGroup',
  event: 'notListedEvent',
};

/** The renderer's words. */
export const TEXTS: Readonly<Record<Settings['language'], Texts>> = { fr: textsFr, en: textsEn };

/** By language; kept for as long as the background lives. */
const loaded = new Map<Settings['language'], Promise<Say>>();

/** The words in the language that the reader has chosen, which may not be the browser's, that of `browser.i18n`. */
export function loadSay(language: Settings['language']): Promise<Say> {
  const say = loaded.get(language) ?? readSay(language);
  loaded.set(language, say);
  return say;
}

async function readSay(language: Settings['language']): Promise<Say> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  const texts = (await response.json()) as typeof messages;
  return (key, ...values) =>
    texts[key].message.replace(/\$(\d)/g, (_gap, place) => values[Number(place) - 1] ?? '');
}
