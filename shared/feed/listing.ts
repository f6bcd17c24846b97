/** What is listed where, and in what order: in the feed, in pages and exports, in the extension. */
import type { AreaFile, Bulletin, BulletinHead, Initiative, ListedInitiative, Place } from './feed-schema.ts';

type Dated = Pick<BulletinHead, 'date' | 'number'>;

/** Sorts bulletins: the newest first, of one day the greatest number first, which is the rank where there are no numbers. */
export const newestFirst = (a: Dated, b: Dated) => b.date.localeCompare(a.date) || b.number - a.number;

export const latestBulletin = <Bulletin extends Dated>(
  bulletins: readonly Bulletin[],
): Bulletin | undefined => bulletins.toSorted(newestFirst)[0];

/** What names a bulletin where it does not stand whole. */
export const toHead = ({ id, number, numbered, date, title, source }: Bulletin): BulletinHead => ({
  id,
  number,
  ...(numbered !== undefined && { numbered }),
  date,
  title,
  ...(source !== undefined && { source }),
});

/** Where an initiative is listed: at its places, else with those it helps, never where it comes from. */
export function listedPlaces({ communes }: Pick<Initiative, 'communes'>): Place[] {
  const withRole = (role: Place['role']) => communes.filter((place) => place.role === role);
  const places = withRole('place');
  return places.length > 0 ? places : withRole('beneficiary');
}

/** The names of where an initiative is listed, else of its wider areas. */
export function placeNames({
  communes,
  territories,
}: Pick<Initiative, 'communes' | 'territories'>): string[] {
  const places = listedPlaces({ communes });
  return (places.length > 0 ? places : territories).map(({ name }) => name);
}

/** All initiatives of an area's file: its own, then those around it. */
export const initiativesIn = ({
  initiatives,
  nearby,
}: Pick<AreaFile, 'initiatives' | 'nearby'>): readonly ListedInitiative[] => [...initiatives, ...nearby];
