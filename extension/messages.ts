/**
 * All that the script in Facebook's page may ask of the background, and what it is told: the one contract between the two.
 * Runs in Facebook's page too.
 */
import { feedPatterns } from '../shared/feed/feed-patterns.ts';
import type { NoticeInitiative } from '../shared/render/notice-initiative.ts';
import type { NoticeTexts } from '../shared/render/notice-view.ts';
import type { Settings } from './settings.ts';

export type Question =
  /**
   * Which initiatives name the page that goes by these keys: its address's first, then those that the page itself tells?
   * None when the tab has left the page asked of before.
   */
  | { type: 'look-up'; keys: string[] }
  /** Which of these, the keys of pages that are linked to, are listed? */
  | { type: 'find-listed'; keys: string[] }
  /** Show no more on the page that goes by these keys. */
  | { type: 'silence-page'; keys: string[] }
  /** Show no more anywhere. */
  | { type: 'silence-all' }
  /** Open the extension's own page of this initiative: a web page cannot link to it. */
  | { type: 'open-initiative'; ref: string };

export interface Replies {
  'look-up': NoticeAnswer;
  'find-listed': MarksAnswer;
  'silence-page': undefined;
  'silence-all': undefined;
  'open-initiative': undefined;
}

/** `silenced`: the page is listed, and the reader wants no notice on it. */
export type NoticeAnswer = ListedAnswer | { kind: 'silenced' } | { kind: 'not-listed' } | { kind: 'unknown' };

/** What the notice shows, and where it stands. */
export interface ListedAnswer {
  kind: 'listed';
  initiatives: NoticeInitiative[];
  place: NoticePlace;
  texts: NoticeTexts;
}

export type NoticePlace = Settings['notice'];

/** `off`: the reader wants no marks. */
export type MarksAnswer = { kind: 'off' } | { kind: 'on'; listed: string[]; label: string };

/** The most keys of linked pages in one question: who asks keeps to it, the background holds it to that. */
export const MAX_ASKED = 200;

/** An identity has one key and at most a few aliases. */
const MAX_NAMES = 8;
const areKeys = (keys: unknown, max: number) =>
  Array.isArray(keys) &&
  keys.length <= max &&
  keys.every((key) => typeof key === 'string' && feedPatterns.identityKey.test(key));

const CHECKS: { [Type in Question['type']]: (message: Record<string, unknown>) => boolean } = {
  'look-up': ({ keys }) => areKeys(keys, MAX_NAMES),
  'find-listed': ({ keys }) => areKeys(keys, MAX_ASKED),
  'silence-page': ({ keys }) => areKeys(keys, MAX_NAMES),
  'silence-all': () => true,
  'open-initiative': ({ ref }) => isInitiativeRef(ref),
};

/** Is this the id of an initiative, such as `62-2020-04-08-2#e8`? */
export const isInitiativeRef = (ref: unknown): ref is string =>
  typeof ref === 'string' && feedPatterns.initiativeId.test(ref);

/** A message as it comes in → the question, or undefined for anything else. */
export function parseQuestion(message: unknown): Question | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const candidate = message as Record<string, unknown>;
  const type = candidate['type'];
  if (typeof type !== 'string' || !Object.hasOwn(CHECKS, type)) return undefined;
  return CHECKS[type as Question['type']](candidate) ? (candidate as unknown as Question) : undefined;
}
