/** When the data were last known to be the publisher's, and what that allows. */
import { browser } from 'wxt/browser';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;
const PERSONAL_ENTRIES_FOR = 30 * DAY;
const KEY = 'confirmedAt';

/**
 * May entries that name a person be shown? Their withdrawal may have been missed since the last good sync.
 * Without a site nothing is ever synced, and an update of the extension brings withdrawals.
 */
export const maySeePersonal = (site: string | undefined, confirmedAt: number | undefined, now: number) =>
  !site || (confirmedAt !== undefined && now - confirmedAt <= PERSONAL_ENTRIES_FOR);

/** A day after the last good sync, or soon when that is past or there was none; never the same minute for everyone. */
export const nextSyncAt = (confirmedAt: number | undefined, now: number, random = Math.random()) =>
  Math.max((confirmedAt ?? 0) + DAY, now + MINUTE) + random * 15 * MINUTE;

/** The moment of the last good sync, else of the installation; undefined when neither was noted. */
export async function readConfirmedAt(): Promise<number | undefined> {
  const { [KEY]: moment } = await browser.storage.local.get(KEY);
  return typeof moment === 'number' ? moment : undefined;
}

export const noteConfirmed = (moment: number) => browser.storage.local.set({ [KEY]: moment });
