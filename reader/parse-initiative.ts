/** One gathered initiative → its places, organisers, links, telephone numbers, and the doubts about them. */
import type { Initiative, Organiser, Place } from '../shared/feed/feed-schema.ts';
import { chooseOrganisers, type OrganiserChoice } from './actors/choose-organisers.ts';
import type { OrganiserMention } from './actors/find-candidates.ts';
import { placesOutside, type Person } from './actors/find-people.ts';
import { namesSomeone } from './actors/nominative-address.ts';
import { cutMentions, mentionsOf, type Mention, type PlaceMention } from './mentions/mention.ts';
import type { FoundPlace } from './places/place-roles.ts';
import type { Draft } from './outline/gather.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { linksOf } from './passages/passage.ts';
import type { Answering } from './questions/answering.ts';
import type { PeopleSettler } from './questions/settle-people.ts';
import { askPlace, settlePlaces, type Told } from './questions/settle-places.ts';
import type { PersonName } from '../shared/french/mask-person.ts';
import type { Problem } from '../shared/editor/problem.ts';

/** An initiative as read: no id yet, and what the later steps need to know of the source. */
export interface ParsedInitiative extends Omit<Initiative, 'id'> {
  /** The id of the passage, or of the sentence, that opens it. */
  passage: string;
  line: number;
  /** Each mention of a private person in the text. */
  people: Person[];
  /** Who stands in full by the editor's word: no private person, or no one. */
  inFull: readonly PersonName[];
  /** Names of businesses and bodies in it that stay, though a private person's surname stands in them. */
  kept: readonly string[];
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
  /** The ids of the rows that found it. */
  rule: string;
}

/** French. */
export const ROLE_NAMES = { place: 'lieu', beneficiary: 'bénéficiaire', origin: 'provenance' } as const;

export interface InitiativeContext {
  gazetteer: Gazetteer;
  answering: Answering;
  settler: PeopleSettler;
}

export function parseInitiative(
  draft: Draft,
  { gazetteer, answering, settler }: InitiativeContext,
): { initiative: ParsedInitiative; problems: Problem[] } {
  const { id, line, contacts, above } = draft;
  const told = toldBy(draft);
  const { text, mentions } = told;
  const aboveIt = above?.mentions ?? [];
  const areas = mentionsOf(mentions, 'territory');
  const doubts = mentionsOf(mentions, 'doubt');
  const unlisted = mentionsOf(mentions, 'area');
  const looked = mentionsOf(mentions, 'place');
  const inFull: PersonName[] = [];
  const isPrivate = (person: Person, passage: string) => {
    const isMasked = settler.isPrivate({ person, passage, line, places: looked });
    if (!isMasked) inFull.push(nameOf(person));
    return isMasked;
  };
  const people = mentionsOf(mentions, 'person').filter((person) =>
    isPrivate(person, told.passageAt(person.start)),
  );
  const fromAbove = placesIn(mentionsOf(aboveIt, 'place'), false);
  const sure = placesOutside(placesIn(looked, fromAbove.length === 0), people);
  const isPlaced = [...sure, ...fromAbove].some(({ role }) => role !== 'origin') || areas.length > 0;
  const settled = settlePlaces({ places: sure, doubts, unlisted }, isPlaced, told, gazetteer, answering);
  const asked = isPlaced || doubts.length + unlisted.length > 0 ? undefined : askPlace(id, told, answering);
  const places = asked === undefined ? settled : [...settled, ...placeOf(asked, gazetteer)];
  const inherited = above?.isPlace || !places.some(({ role }) => role === 'place') ? fromAbove : [];
  const communesFound = inherited.length + places.length > 0;
  const territoriesAbove = mentionsOf(aboveIt, 'territory');
  const peopleAbove = mentionsOf(aboveIt, 'person').filter((person) => isPrivate(person, above?.id ?? id));
  const choice = chooseOrganisers(mentionsOf(mentions, 'organiser'));
  const { organisers } = choice;
  // "La brasserie du Pays d'Artois" is a name, not an area.
  const territories = areas.filter(
    ({ start, end }) =>
      !/\p{Lu}/u.test(text.slice(start, end)) ||
      !organisers.some((each) => start >= each.start && start < each.end),
  );
  const isSaidAbove = organisers.length === 0 && above !== undefined && /\p{Ll}/u.test(above.text);
  const named = isSaidAbove ? chooseOrganisers(mentionsOf(aboveIt, 'organiser')) : choice;
  const organised = settleOrganisers(named, draft, text, answering);
  const links = linksOf(contacts);
  const numbers = contacts.flatMap((contact) => (contact.kind === 'phone' ? [contact.number] : []));
  const initiative: ParsedInitiative = {
    passage: id,
    line,
    text,
    communes: mergePlaces([...inherited, ...places]),
    territories: [...territories, ...(communesFound ? [] : territoriesAbove)].map(({ slug, name }) => ({
      slug,
      name,
    })),
    organisers: organised,
    links,
    phones: [...new Set(numbers)],
    personal: people.length + peopleAbove.length > 0 || links.some((link) => namesSomeone(link) === 'sure'),
    people: [...people, ...peopleAbove],
    inFull,
    kept: [],
    surePlaces: surePlaces(places, people),
    marks: [
      ...settled.map(({ code, name, role, start, end, rule }) => ({
        kind: 'place' as const,
        start,
        end,
        label: `${name} (${code}), ${ROLE_NAMES[role]}`,
        rule,
      })),
      ...territories.map(({ name, start, end, rule }) => ({
        kind: 'territory' as const,
        start,
        end,
        label: `secteur : ${name}`,
        rule,
      })),
      ...people.map(({ name, start, end, rule }) => ({
        kind: 'person' as const,
        start,
        end,
        label: `personne privée : ${name}`,
        rule,
      })),
      ...organisersIn(organisers),
    ],
  };
  return {
    initiative,
    problems: [...doubts.map(({ words }) => doubtfulPlace(line, words)), ...doubtsAbout(initiative)],
  };
}

const nameOf = ({ first, last }: Person): PersonName => ({ first, ...(last !== undefined && { last }) });

/** The text of an initiative, what it names, and which passage tells what of it. */
function toldBy({ line, paragraphs }: Draft): Told & { mentions: Mention[] } {
  const ends: number[] = [];
  const mentions: Mention[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    mentions.push(...cutMentions(paragraph.mentions, 0, paragraph.text.length, text.length));
    text += paragraph.text;
    ends.push(text.length);
  }
  const passageAt = (offset: number) => paragraphs[ends.findIndex((end) => offset <= end)]?.id ?? '';
  return { text, line, mentions, passageAt };
}

/** @param isNameEnough does a place that only a name says count? Where nothing else is said */
function placesIn(places: readonly PlaceMention[], isNameEnough: boolean): readonly FoundPlace[] {
  const said = places.filter(({ isInName }) => !isInName);
  return said.length === 0 && isNameEnough ? places : said;
}

/** Where the editor says that something happens, though nothing in the text does. */
const placeOf = (code: string, { communes }: Gazetteer): FoundPlace[] => {
  const commune = communes.get(code);
  return commune
    ? [
        {
          code,
          name: commune.name,
          role: 'place',
          isAnnounced: true,
          start: -1,
          end: -1,
          rule: 'place/answered',
        },
      ]
    : [];
};

/** The editor's word on who acts, else who was found; an initiative without any is asked about. */
function settleOrganisers(
  { organisers, doubts }: OrganiserChoice,
  { id, line }: Draft,
  text: string,
  answering: Answering,
): Organiser[] {
  const [first, ...others] = organisers.map(({ name, organiserKind: kind }) => ({ name, kind }));
  const question = `${id}.organiser1`;
  const answer = first
    ? (answering.given(question) ?? first.name)
    : answering.ask({
        id: question,
        line,
        about: 'organiser',
        must: false,
        text,
        chosen: 'none',
        answers: [
          { answer: 'none', why: 'personne n’est nommé avec assez de certitude' },
          ...doubts.map(({ name }) => ({ answer: name, why: 'nommé dans le texte' })),
        ],
      });
  if (answer === 'none') return others;
  const kind = doubts.find(({ name }) => name === answer)?.organiserKind;
  return [{ kind: first?.kind ?? kind ?? 'association', name: answer }, ...others];
}

/** A place that no word announces may be someone's surname, once someone has been named. */
const surePlaces = (places: readonly FoundPlace[], people: readonly Person[]) =>
  places.filter(({ isAnnounced, end }) => isAnnounced || people.every(({ start }) => end <= start));

const organisersIn = (organisers: readonly OrganiserMention[]): Mark[] =>
  organisers
    .filter(({ organiserKind }) => organiserKind !== 'person')
    .map(({ name, organiserKind, start, end, rule }) => ({
      kind: 'organiser',
      start,
      end,
      label: `acteur : ${name} (${organiserKind})`,
      rule,
    }));

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

const doubtfulPlace = (line: number, words: string): Problem => ({
  level: 'warning',
  line,
  message: `« ${words} » peut être une commune, ou une partie d’un nom plus long : à vérifier.`,
  remedy: 'communes',
});

/** What an editor should look at in an initiative, as it was read or as it was corrected. */
export function doubtsAbout({
  line,
  communes,
  territories,
  people,
  links,
}: Pick<ParsedInitiative, 'line' | 'communes' | 'territories' | 'people' | 'links'>): Problem[] {
  const problems: Problem[] = [];
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
  if (people.length === 0 && links.some((link) => namesSomeone(link) === 'sure')) {
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
