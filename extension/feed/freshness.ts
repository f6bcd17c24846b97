/** When the data were last known to be the publisher's, and what that allows. */
import { browser } from 'wxt/browser';
import { VALID_FOR } from '../../shared/feed/signed-index.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The name, in `freshness.ts`, of the feed that the package carries; others go by their address. */
export const OWN_FEED = '';

/**
 * From when until when initiatives that name a person may be shown: their withdrawal may have been missed since the publisher's
 * word was last had. A moment to come was noted by a clock that was wrong: it confirms nothing.
 */
export const personalDuring = (confirmedAt: number | undefined): readonly [from: number, until: number] =>
  confirmedAt === undefined ? [0, 0] : [confirmedAt - DAY, confirmedAt + VALID_FOR];

export const isDuring = ([from, until]: readonly [number, number], now: number) =>
  from <= now && now <= until;

/** The moment of the last good sync of a feed, else of the installation; undefined when neither was noted. */
export async function readConfirmedAt(feed = OWN_FEED): Promise<number | undefined> {
  const key = confirmedKey(feed);
  const { [key]: moment } = await browser.storage.local.get(key);
  return typeof moment === 'number' ? moment : undefined;
}

export const noteConfirmed = (moment: number, feed = OWN_FEED) =>
  browser.storage.local.set({ [confirmedKey(feed)]: moment });

export const forgetConfirmed = (feed: string) => browser.storage.local.remove(confirmedKey(feed));

const confirmedKey = (feed: string) => `confirmedAt${feed}`;
