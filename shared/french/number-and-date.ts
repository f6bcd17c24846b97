/** What tells a bulletin from the others of its series. */
import type { BulletinHead } from '../feed/feed-schema.ts';
import { formatDate } from './format-french.ts';

/**
 * « n° 2 du 8 avril 2020 »: what follows « Bulletin », wherever one is named; « du 8 avril 2020 » in a series without numbers.
 * @param isOneOfSeveral whether others of its day stand beside it: without numbers the second is then « du 8 avril 2020 (2) »
 */
export function numberAndDate(
  { number, date, numbered = true }: Pick<BulletinHead, 'number' | 'date' | 'numbered'>,
  isOneOfSeveral = false,
): string {
  const day = `du ${formatDate(date)}`;
  if (numbered) return `n°\u00A0${number} ${day}`;
  return isOneOfSeveral && number > 1 ? `${day} (${number})` : day;
}
