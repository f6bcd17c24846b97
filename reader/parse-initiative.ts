/** One gathered initiative → its places, organisers, links, telephone numbers, and the doubts about them. */
import type { Initiative, Place } from '../shared/feed/feed-schema.ts';
import { findOrganisers, type FoundOrganiser } from './actors/find-organisers.ts';
import { findPeople, isNominative, type Person } from './actors/find-people.ts';
import { findPlaces, findPlacesInNames } from './places/find-places.ts';
import type { FoundPlace } from './places/place-roles.ts';
import type { Draft } from './outline/gather-initiatives.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { linksOf } from './passages/passage.ts';
import type { Problem } from '../shared/editor/problem.ts';

/** An initiative as read: no id yet, and what the later steps need to know of the source. */
export interface ParsedInitiative extends Omit<Initiative, 'id'> {
  line: number;
  /** Each mention of a private person in the text. */
  people: Person[];
  /** Where places stand that are no one's surname. */
  surePlaces: Pick<FoundPlace, 'start' | 'end'>[];
  /** What was recognised in the text, and where: for the editor's eyes. */
  marks: Mark[];
}

export interface Mark {
  kind: 'place' | 'territory' | 'organiser' | 'person';
  start: number;
  end: number;
  /** French: what it was taken for. */
  label: string;
}

/** French. */
export const ROLE_NAMES = { place: 'lieu', beneficiary: 'bénéficiaire', origin: 'provenance' } as const;

export function parseInitiative(
  { line, paragraphs, contacts, above }: Draft,
  gazetteer: Gazetteer,
): { initiative: ParsedInitiative; problems: Problem[] } {
  const text = paragraphs.join('\n\n');
  const { places: said, territories: areas, doubts } = findPlaces(text, gazetteer);
  const fromAbove = above === undefined ? [] : placesAbove(above.text, gazetteer);
  const places = said.length + fromAbove.length > 0 ? said : findPlacesInNames(text, gazetteer);
  const inherited = above?.isPlace || !places.some(({ role }) => role === 'place') ? fromAbove : [];
  const communesFound = inherited.length + places.length > 0;
  const territoriesAbove = above === undefined ? [] : findPlaces(above.text, gazetteer).territories;
  const people = findPeople(text);
  const peopleAbove = above === undefined ? [] : findPeople(above.text);
  const organisers = findOrganisers(text, people, places);
  // "La brasserie du Pays d'Artois" is a name, not an area.
  const territories = areas.filter(
    ({ start, end }) =>
      !/\p{Lu}/u.test(text.slice(start, end)) ||
      !organisers.some((each) => start >= each.start && start < each.end),
  );
  const named =
    organisers.length > 0 || above === undefined || !/\p{Ll}/u.test(above.text)
      ? organisers
      : findOrganisers(above.text, peopleAbove, findPlaces(above.text, gazetteer).places);
  const links = linksOf(contacts);
  const numbers = contacts.flatMap((contact) => (contact.kind === 'phone' ? [contact.number] : []));
  const initiative: ParsedInitiative = {
    line,
    text,
    communes: mergePlaces([...inherited, ...places]),
    territories: [...territories, ...(communesFound ? [] : territoriesAbove)].map(({ slug, name }) => ({
      slug,
      name,
    })),
    organisers: named.map(({ name, kind }) => ({ name, kind })),
    links,
    phones: [...new Set(numbers)],
    personal: people.length + peopleAbove.length > 0 || links.some(isNominative),
    people: [...people, ...peopleAbove],
    surePlaces: surePlaces(places, people),
    marks: [
      ...places.map(({ code, name, role, start, end }) => ({
        kind: 'place' as const,
        start,
        end,
        label: `${name} (${code}), ${ROLE_NAMES[role]}`,
      })),
      ...territories.map(({ name, start, end }) => ({
        kind: 'territory' as const,
        start,
        end,
        label: `secteur : ${name}`,
      })),
      ...people.map(({ name, start, end }) => ({
        kind: 'person' as const,
        start,
        end,
        label: `personne privée : ${name}`,
      })),
      ...organisersIn(organisers),
    ],
  };
  return {
    initiative,
    problems: doubtsAbout(
      initiative,
      doubts.map(({ words }) => words),
    ),
  };
}

/** A place that no word announces may be someone's surname, once someone has been named. */
const surePlaces = (places: readonly FoundPlace[], people: readonly Person[]) =>
  places.filter(({ isAnnounced, end }) => isAnnounced || people.every(({ start }) => end <= start));

const organisersIn = (organisers: readonly FoundOrganiser[]): Mark[] =>
  organisers
    .filter(({ kind }) => kind !== 'person')
    .map(({ name, kind, start, end }) => ({
      kind: 'organiser',
      start,
      end,
      label: `acteur : ${name} (${kind})`,
    }));

const placesAbove = (above: string, gazetteer: Gazetteer): FoundPlace[] => {
  const { places } = findPlaces(above, gazetteer);
  return places.length > 0 ? places : findPlaces(`À ${above}`, gazetteer).places;
};

const STRENGTH = { place: 2, beneficiary: 1, origin: 0 } as const;

/** Each commune once, in order of first mention, with its strongest role. */
function mergePlaces(found: readonly Place[]): Place[] {
  const merged = new Map<string, Place>();
  for (const { code, name, role } of found) {
    const known = merged.get(code);
    if (!known || STRENGTH[role] > STRENGTH[known.role]) merged.set(code, { code, name, role });
  }
  return [...merged.values()];
}

function doubtsAbout(
  { line, communes, territories, people, personal, links }: ParsedInitiative,
  words: readonly string[],
): Problem[] {
  const problems: Problem[] = words.map((each) => ({
    level: 'warning',
    line,
    message: `« ${each} » peut être une commune, ou une partie d’un nom plus long : à vérifier.`,
    remedy: 'communes',
  }));
  if (!communes.some(({ role }) => role !== 'origin') && territories.length === 0) {
    problems.push({
      level: 'warning',
      line,
      message: 'Initiative sans commune reconnue : indiquez-la dans corrections.json ("communes").',
      remedy: 'communes',
    });
  }
  if (people.length > 0) {
    const names = [...new Set(people.map(({ name }) => name))].join(', ');
    problems.push({
      level: 'info',
      line,
      message: `Nomme une personne privée : ${names}`,
      remedy: 'personal',
    });
  }
  if (people.length === 0 && personal) {
    problems.push({
      level: 'info',
      line,
      message: 'Une adresse électronique porte le nom d’une personne : elle ne sera pas publiée.',
      remedy: 'links',
    });
  }
  if (links.some(({ kind }) => kind === 'facebook')) {
    problems.push({
      level: 'info',
      line,
      message: 'Une adresse Facebook ne dit pas à qui elle est : donnez celle de la page.',
      remedy: 'links',
    });
  }
  return problems;
}
