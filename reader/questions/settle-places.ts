/** The communes that an initiative names, with what the editor says of them and what is to be asked. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import type { FoundPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { roleOf, type FoundPlace } from '../places/place-roles.ts';
import type { Answering } from './answering.ts';

/** The text of an initiative, and the passage that each of its places stands in. */
export interface Told {
  text: string;
  line: number;
  passageAt(offset: number): string;
}

/**
 * @param found sure places and doubts, in any order
 * @param isPlaced does the initiative have a place without the doubts? Else they are to be settled
 */
export function settlePlaces(
  found: Pick<FoundPlaces, 'places' | 'doubts'>,
  isPlaced: boolean,
  told: Told,
  { department, communes }: Gazetteer,
  answering: Answering,
): FoundPlace[] {
  const settle = (id: string, code: string | undefined, place: FoundPlace): FoundPlace[] => {
    if (code === 'none') return [];
    const role = answering.given(id.replace('.place', '.role')) as PlaceRole | undefined;
    const commune = code === undefined ? undefined : (department.communes.get(code) ?? communes.get(code));
    return [{ ...place, ...(commune && { code: commune.code, name: commune.name }), ...(role && { role }) }];
  };
  const mentions = [
    ...found.places.map((place) => ({ start: place.start, place, doubt: undefined })),
    ...found.doubts.map((doubt) => ({ start: doubt.start, place: undefined, doubt })),
  ].sort((a, b) => a.start - b.start);
  return mentions.flatMap(({ start, place, doubt }) => {
    const id = answering.idFor(told.passageAt(start), 'place');
    if (place) return settle(id, answering.given(id), place);
    const { words, code, name } = doubt;
    const end = start + words.length;
    const answer = answering.ask({
      id,
      line: told.line,
      about: 'place',
      must: !isPlaced,
      text: words,
      chosen: 'none',
      answers: [
        { answer: 'none', why: 'une partie d’un nom plus long, ou un autre mot' },
        { answer: code, why: `la commune de ${name}` },
      ],
    });
    return settle(id, answer, {
      code,
      name,
      role: roleOf(told.text, start, end),
      isAnnounced: true,
      start,
      end,
      rule: 'place/answered',
    });
  });
}

/** An initiative that names no commune: the editor may say which. */
export function askPlace(opening: string, { line, text }: Told, answering: Answering): string | undefined {
  const answer = answering.ask({
    id: answering.idFor(opening, 'place'),
    line,
    about: 'place',
    must: false,
    text,
    chosen: 'none',
    answers: [{ answer: 'none', why: 'aucune commune n’est nommée' }],
  });
  return answer === 'none' ? undefined : answer;
}
