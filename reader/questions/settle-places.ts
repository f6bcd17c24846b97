/** The communes that an initiative names, with what the editor says of them and what is to be asked. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import type { FoundPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { roleAt, type FoundPlace } from '../places/place-roles.ts';
import type { Answering } from './answering.ts';

/** The text of an initiative, and the passage that each of its places stands in. */
export interface Told {
  text: string;
  line: number;
  passageAt(offset: number): string;
}

/** A place with the id of what may be answered about it. */
interface Settled {
  id: string;
  place: FoundPlace;
}

/**
 * @param found sure places, doubts and areas that nobody has listed, in any order
 * @param isPlaced does the initiative have a place without the doubts? Else they are to be settled
 */
export function settlePlaces(
  found: Pick<FoundPlaces, 'places' | 'doubts' | 'unlisted'>,
  isPlaced: boolean,
  told: Told,
  { department, communes }: Gazetteer,
  answering: Answering,
): FoundPlace[] {
  const settle = (id: string, code: string | undefined, place: FoundPlace): Settled[] => {
    if (code === 'none') return [];
    const commune = code === undefined ? undefined : (department.communes.get(code) ?? communes.get(code));
    return [{ id, place: { ...place, ...(commune && { code: commune.code, name: commune.name }) } }];
  };
  const mentions = [
    ...found.places.map((place) => ({ start: place.start, place, doubt: undefined })),
    ...found.doubts.map((doubt) => ({ start: doubt.start, place: undefined, doubt })),
  ].sort((a, b) => a.start - b.start);
  const named = mentions.flatMap(({ start, place, doubt }) => {
    const id = answering.idFor(told.passageAt(start), 'place');
    if (place) return settle(id, answering.given(id), place);
    const { words, code, name } = doubt;
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
    const end = start + words.length;
    const role = roleAt(told.text, start, end, ANSWERED);
    return settle(id, answer, { code, name, ...role, isAnnounced: true, start, end });
  });
  // Behind the communes, whose ids they must not shift.
  const areas = found.unlisted.flatMap(({ words, start, end }) => {
    const id = answering.idFor(told.passageAt(start), 'place');
    const answer = askArea(id, words, told, answering);
    const commune = communes.get(answer);
    if (!commune) return [];
    const { code, name } = commune;
    return settle(id, code, { code, name, role: 'place', isAnnounced: true, start, end, rule: ANSWERED });
  });
  return withRoles([...named, ...areas], told, answering);
}

/** The id of no row: the editor's word found it. */
const ANSWERED = 'place/answered';

const askArea = (id: string, words: string, { line }: Told, answering: Answering) =>
  answering.ask({
    id,
    line,
    about: 'place',
    must: false,
    text: words,
    chosen: 'none',
    answers: [{ answer: 'none', why: 'un secteur que personne n’a listé : aucune commune' }],
  });

const ROLE_WHY: Readonly<Record<PlaceRole, string>> = {
  place: 'c’est là que cela se passe',
  beneficiary: 'c’est là que l’aide arrive',
  origin: 'l’aide en vient',
};

/** What the editor says of their roles. Where two weigh nearly alike it is asked, once a commune: what is sure of it settles it. */
function withRoles(settled: readonly Settled[], told: Told, answering: Answering): FoundPlace[] {
  const said = new Map<string, string>();
  return settled.map(({ id, place }) => {
    const { code, role, rival, start, end } = place;
    const about = id.replace('.place', '.role');
    const given = answering.given(about) ?? (rival && said.get(code));
    const isSure = settled.some((other) => other.place.code === code && hasPlaceForSure(other.place));
    const answer =
      rival === undefined || isSure
        ? (given ?? role)
        : (given ??
          answering.ask({
            id: about,
            line: told.line,
            about: 'role',
            must: false,
            text: told.text.slice(start, end),
            chosen: role,
            answers: [role, rival].map((each) => ({ answer: each, why: ROLE_WHY[each] })),
          }));
    if (rival !== undefined) said.set(code, answer);
    return { ...place, role: answer as PlaceRole };
  });
}

const hasPlaceForSure = ({ role, rival }: FoundPlace) => role === 'place' && rival === undefined;

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
