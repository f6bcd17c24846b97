/**
 * How long a script in Facebook's page is at work: until the extension that put it there is updated, disabled or removed.
 * The browser tells it nothing then; only the extension's id is gone. Firefox stops the script itself, and leaves the page what
 * it had put there: the next one finds it.
 *
 * Not by WXT's context of content scripts, which cannot be told to keep quiet: it makes itself known by an event on the
 * document, and the page, which may fire the same event, could end the script with it.
 */
import { browser } from '@wxt-dev/browser';

/** Milliseconds between two looks at whether the extension is still there; nothing is done after it but to go. */
const LOOK_EVERY = 500;

export interface ScriptLife {
  /** Aborted when it is over. */
  signal: AbortSignal;
  /** Does `work` as long as the script is at work; after that, ends it and does nothing. */
  during: <Given extends unknown[]>(work: (...given: Given) => void) => (...given: Given) => void;
}

export function startScriptLife(): ScriptLife {
  const end = new AbortController();
  const during: ScriptLife['during'] =
    (work) =>
    (...given) => {
      if (isLeftBehind()) end.abort();
      else work(...given);
    };
  const looks = setInterval(
    during(() => undefined),
    LOOK_EVERY,
  );
  end.signal.addEventListener('abort', () => clearInterval(looks));
  return { signal: end.signal, during };
}

const isLeftBehind = () => browser.runtime?.id === undefined;

/** What the scripts of one version share in one page; the page itself and other versions have their own. */
const world = globalThis as { isSolidaireAtWork?: true };

/**
 * True for the first script of a version in a page: Chromium may run it as the manifest says, and again as the background does in
 * the tabs that were open before.
 */
export function isFirstHere(): boolean {
  const isFirst = !world.isSolidaireAtWork;
  world.isSolidaireAtWork = true;
  return isFirst;
}

/** Takes away what the script of an earlier version has left: nobody keeps it in step with the page any more. */
export function removeRemains(page: Document): void {
  for (const remains of page.querySelectorAll('solidaire-notice, solidaire-mark')) remains.remove();
}
