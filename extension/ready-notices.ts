/**
 * The notices of listed pages, made beforehand: a content script shows the one of its page at once, while the background,
 * which the browser may have to start first, works out the answer that counts.
 *
 * ```
 * storage.session = { prepared: ["page:secondddepart"], "page:secondddepart": { answer: { kind: "listed", … }, during: [from, until] } }
 * ```
 *
 * The browser keeps this in memory and forgets it with the session and with each version of the extension. Firefox does not
 * let content scripts read it: there none is made, and the background's answer comes when it comes. So it is in a private window,
 * whose own choices the background alone knows.
 *
 * Runs in Facebook's page too.
 */
import { browser } from '@wxt-dev/browser';
import type { ListedAnswer } from './messages.ts';

export interface ReadyNotice {
  answer: ListedAnswer;
  /** From when until when it may be shown, if it names a person. */
  during?: readonly [from: number, until: number];
}

/** The keys of a whole preparation: none of a page is called so. */
const PREPARED = 'prepared';
const LOCK = 'ready-notices';

/** @param keys of the page; undefined where its notice is not ready */
export async function findReadyNotice(
  keys: readonly string[],
  now = Date.now(),
): Promise<ListedAnswer | undefined> {
  if (browser.extension.inIncognitoContext) return undefined;
  try {
    const kept = await browser.storage.session.get<Record<string, ReadyNotice>>([...keys]);
    const { answer, during: [from, until] = [now, now] } = Object.values(kept)[0] ?? {};
    return from <= now && now <= until ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets all that is ready for as long as `work` changes what it was made from. */
export const withoutReadyNotices = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(LOCK, async () => {
    const { [PREPARED]: keys = [] } = await browser.storage.session.get<Record<string, string[]>>(PREPARED);
    await browser.storage.session.remove([PREPARED, ...keys]);
    return work();
  });

export const areNoticesPrepared = async () => PREPARED in (await browser.storage.session.get(PREPARED));

export const mayContentScriptsRead = () => 'setAccessLevel' in browser.storage.session;

/** @param notices by the key of their page */
export async function keepReadyNotices(notices: ReadonlyMap<string, ReadyNotice>): Promise<void> {
  await browser.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
  await browser.storage.session.set({ [PREPARED]: [...notices.keys()], ...Object.fromEntries(notices) });
}
