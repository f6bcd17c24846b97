/** The extension's own words, from `_locales`; what comes from a bulletin stays in French. */
import { browser } from 'wxt/browser';
import type messages from './public/_locales/fr/messages.json';

export type MessageKey = keyof typeof messages;

/** A text of ours; `$1`, `$2` in it stand for `values`. */
export type Say = (key: MessageKey, ...values: string[]) => string;

/** In the browser's language. */
export const say: Say = (key, ...values) => browser.i18n.getMessage(key, values);
