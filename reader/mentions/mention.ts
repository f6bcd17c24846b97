/** What a passage names, and where: found once (`annotate.ts`), then only shifted when its text becomes part of an initiative's. */
import type { OrganiserMention } from '../actors/find-candidates.ts';
import type { Person } from '../actors/find-people.ts';
import type { FoundPlaces } from '../places/find-places.ts';
import type { FoundPlace } from '../places/place-roles.ts';

export type PlaceMention = FoundPlace & {
  kind: 'place';
  /** It stands in a name: « Grandir à Vimy » says where, for a text that says no place otherwise. */
  isInName: boolean;
};
/** Words that may be a commune. */
export type DoubtMention = FoundPlaces['doubts'][number] & { kind: 'doubt'; end: number };
/** Words that name an area which nobody has listed. */
export type AreaMention = FoundPlaces['unlisted'][number] & { kind: 'area' };
export type TerritoryMention = FoundPlaces['territories'][number] & { kind: 'territory' };
export type PersonMention = Person & { kind: 'person' };
export type Mention =
  PlaceMention | DoubtMention | AreaMention | TerritoryMention | PersonMention | OrganiserMention;

type MentionOf<K extends Mention['kind']> = Extract<Mention, { kind: K }>;

/** Those of one kind, in order. */
export const mentionsOf = <K extends Mention['kind']>(
  mentions: readonly Mention[],
  kind: K,
): MentionOf<K>[] => mentions.filter((mention): mention is MentionOf<K> => mention.kind === kind);

/** Those within a stretch of the text, as they stand when it is cut out and put behind `offset` other letters. */
export const cutMentions = (
  mentions: readonly Mention[],
  start: number,
  end: number,
  offset = 0,
): Mention[] =>
  mentions
    .filter((mention) => mention.start >= start && mention.start < end)
    .map((mention) => ({
      ...mention,
      start: mention.start - start + offset,
      end: Math.min(mention.end, end) - start + offset,
    }));
