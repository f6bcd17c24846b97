/** A text → its sentences and what it names. Every finder of the reader runs here, once a passage, and nowhere else. */
import { foldText } from '../../shared/french/fold-text.ts';
import { findCandidates, type OrganiserMention } from '../actors/find-candidates.ts';
import { isInOffice, placesOutside, weighPeople, type Person } from '../actors/find-people.ts';
import { sentencesOf, type Range } from '../passages/sentences.ts';
import { findPlaces, findPlacesInNames } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { mentionsOf, type AreaMention, type Mention, type PersonMention } from './mention.ts';

export interface Annotated {
  sentences: Range[];
  /** In order of the text. */
  mentions: Mention[];
  /** Who is named in a public office: no private persons, here and in all of the release. */
  officials: Person[];
}

/**
 * @param isLabel may it be a name alone on its line ("Harnes")? Then a commune's name needs no word that announces it
 */
export function annotate(text: string, gazetteer: Gazetteer, isLabel = false): Annotated {
  const sentences = sentencesOf(text);
  const parts = partsOf(text, sentences).map(({ start, end }) => {
    const { mentions, officials } = namesIn(text.slice(start, end), gazetteer, isLabel);
    return {
      mentions: mentions.map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
      officials: officials.map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
    };
  });
  return {
    sentences,
    mentions: parts.flatMap(({ mentions }) => mentions),
    officials: parts.flatMap(({ officials }) => officials),
  };
}

/** What is named is looked for in so much of a text at once, since finders look back and ahead from each name. */
const LONGEST_PART = 4000;

/** As many whole sentences together as fit; within one that does not fit by itself, words. */
function partsOf(text: string, sentences: readonly Range[]): Range[] {
  const parts: Range[] = [];
  for (const { start, end } of sentences.flatMap((sentence) => piecesOf(text, sentence))) {
    const last = parts.at(-1);
    if (last && end - last.start <= LONGEST_PART) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

function piecesOf(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  for (let from = start; from < end || pieces.length === 0;) {
    const space = text.lastIndexOf(' ', from + LONGEST_PART);
    const to = end - from <= LONGEST_PART ? end : space > from ? space : from + LONGEST_PART;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

function namesIn(text: string, gazetteer: Gazetteer, isLabel: boolean): Omit<Annotated, 'sentences'> {
  const places = isLabel ? labelled(text, gazetteer) : placesIn(text, gazetteer);
  const communes = mentionsOf(places, 'place').filter(({ isInName }) => !isInName);
  const weighed = weighPeople(text, { places: communes });
  const people = weighed.filter(({ refusedBy }) => refusedBy === undefined);
  const actors: (PersonMention | OrganiserMention)[] = [
    ...people.map((person) => ({ ...person, kind: 'person' as const })),
    ...findCandidates(text, people, placesOutside(communes, people)),
  ];
  // "Dans la Ruche": where somebody is called so, it is no area.
  const isActor = ({ words }: AreaMention) =>
    actors.some(({ name }) => foldText(name).includes(foldText(words)));
  const mentions = [...places.filter((each) => each.kind !== 'area' || !isActor(each)), ...actors];
  return {
    mentions: mentions.sort((a, b) => a.start - b.start),
    officials: weighed.filter(isInOffice),
  };
}

function placesIn(text: string, gazetteer: Gazetteer): Mention[] {
  const { places, territories, unlisted, doubts } = findPlaces(text, gazetteer);
  const inNames = places.length === 0 && /[«"“]/u.test(text) ? findPlacesInNames(text, gazetteer) : [];
  return [
    ...places.map((place) => ({ ...place, kind: 'place' as const, isInName: false })),
    ...inNames.map((place) => ({ ...place, kind: 'place' as const, isInName: true })),
    ...territories.map((territory) => ({ ...territory, kind: 'territory' as const })),
    ...unlisted.map((area) => ({ ...area, kind: 'area' as const })),
    ...doubts.map((doubt) => ({ ...doubt, kind: 'doubt' as const, end: doubt.start + doubt.words.length })),
  ];
}

const ANNOUNCED = 'À ';

/** What stands there is read as "À Harnes" is. */
function labelled(text: string, gazetteer: Gazetteer): Mention[] {
  if (/^(?:à|au|aux|dans|en)\s/iu.test(text)) return placesIn(text, gazetteer);
  return placesIn(ANNOUNCED + text, gazetteer).map((mention) => ({
    ...mention,
    start: Math.max(mention.start - ANNOUNCED.length, 0),
    end: mention.end - ANNOUNCED.length,
  }));
}
