/**
 * How long a script in Facebook's page is at work: until the extension that put it there is updated, disabled or removed.
 * The browser tells it nothing then; only the extension's id is gone, which is looked at whenever something happens.
 *
 * Not by WXT's context of content scripts, which cannot be told to keep quiet: it makes itself known by an event on the
 * document, and the page, which may fire the same event, could end the script with it.
 */
import { browser } from '@wxt-dev/browser';

export interface ScriptLife {
  /** Aborted when it is over. */
  signal: AbortSignal;
  /** Does `work` as long as the script is at work; after that, ends it and does nothing. */
  during: <Given extends unknown[]>(work: (...given: Given) => void) => (...given: Given) => void;
}

export function startScriptLife(): ScriptLife {
  const end = new AbortController();
  return {
    signal: end.signal,
    during:
      (work) =>
      (...given) => {
        if (isLeftBehind()) end.abort();
        else work(...given);
      },
  };
}

const isLeftBehind = () => browser.runtime?.id === undefined;
