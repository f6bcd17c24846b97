import type { Initiative, Place } from './feed-schema.ts';

/** Where an initiative is listed: at its places, else with those it helps, never where it comes from. */
export function listedPlaces({ communes }: Pick<Initiative, 'communes'>): Place[] {
  const withRole = (role: Place['role']) => communes.filter((place) => place.role === role);
  const places = withRole('place');
  return places.length > 0 ? places : withRole('beneficiary');
}
