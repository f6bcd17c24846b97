/** What tells a bulletin from the others of its series, in words. */
import type { BulletinHead } from '../feed/feed-schema.ts';
import { formatDate, NBSP } from './format-french.ts';

type Named = Pick<BulletinHead, 'number' | 'date' | 'numbered'>;

/** What follows « Bulletin », wherever one is named: « n° 2 du 8 avril 2020 », without numbers « du 8 avril 2020 ». */
export const numberAndDate = ({ number, date, numbered }: Named): string =>
  `${numbered === false ? '' : `n°${NBSP}${number} `}du ${formatDate(date)}`;

/** The same where another of its day stands beside it: without numbers the second is « du 8 avril 2020 (2) ». */
export const numberDateAndRank = (bulletin: Named): string =>
  numberAndDate(bulletin) +
  (bulletin.numbered === false && bulletin.number > 1 ? ` (${bulletin.number})` : '');

/** The same among the bulletins with which it could be confused. */
export const numberAndDateAmong = (bulletin: Named, bulletins: readonly Named[]): string =>
  bulletins.some(({ date, number }) => date === bulletin.date && number !== bulletin.number)
    ? numberDateAndRank(bulletin)
    : numberAndDate(bulletin);
