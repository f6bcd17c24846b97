import type { BulletinHead } from './feed-schema.ts';

type Dated = Pick<BulletinHead, 'date' | 'number'>;

/** Sorts bulletins: the newest first, of one day the greatest number first. */
export const newestFirst = (a: Dated, b: Dated) => b.date.localeCompare(a.date) || b.number - a.number;
