/** Where one initiative ends and the next begins: the signs by which a paragraph opens an initiative, or goes on about one. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { findOrganisers } from '../actors/find-organisers.ts';
import { findPeople } from '../actors/find-people.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import {
  CIRCUMSTANCE,
  isSpeech,
  LINKS_BACK,
  POINTS_BACK,
  PRONOUN_AHEAD,
  REFERS,
  SUBJECT_AGAIN,
} from './goes-on.ts';
import { GROUPS } from '../lexicon/lexicon.ts';
import { tellsOfSomeone } from './outline.ts';
import { isOnlyLeadIn, type Passage } from '../passages/passage.ts';

/** The initiative before a passage in its theme, as far as it is gathered. */
interface ToldBefore {
  paragraphs: readonly { text: string }[];
  /** Its block of links has come. */
  isClosed: boolean;
  /** What stands above it and says where or who. */
  above?: { text: string };
}

/**
 * Why a new initiative begins with this passage; undefined when it introduces the theme or goes on about the initiative before.
 * @param after what follows in the theme
 */
export function openingSign(
  passage: Passage,
  current: ToldBefore | undefined,
  after: readonly Passage[],
  gazetteer: Gazetteer,
): string | undefined {
  const { body, contacts, kind } = passage;
  const [next] = after;
  const hasLinks =
    contacts.length > 0 || (next !== undefined && next.contacts.length > 0 && isOnlyLeadIn(next.body));
  const told = whatIsTold(body, gazetteer);
  if (current === undefined) {
    // An introduction may hold an address too; where it does, others are still to be told of.
    const isOnly = () => !after.some((each) => tellsOfSomeone(each, gazetteer));
    return (
      signOf(told, ({ isProper }) => isProper) ??
      (kind === 'item' ? 'puce' : undefined) ??
      nameInQuotes(body) ??
      (hasLinks && isOnly() ? 'suivi de liens' : undefined)
    );
  }
  if (kind === 'item') return signOf(told) ?? 'puce';
  if (current.isClosed)
    return signOf(told) ?? nameInQuotes(body) ?? (hasLinks ? 'suivi de liens' : undefined);
  if (OPENS_AGAIN.test(body)) return 'autre initiative au même endroit';
  const known = foldText([current.above?.text, ...current.paragraphs.map(({ text }) => text)].join(' '));
  if (goesOnAbout(body, known, told)) return undefined;
  if (NEW_PEOPLE.test(body) && isNewIn(known, told.place)) return `commune : ${told.place?.name}`;
  return signOf(ofItsOwn(whatIsTold(firstSentence(body), gazetteer))) ?? nameInQuotes(body);
}

/** "Toujours à Lens, la piscine …": another, in the place just told of. */
const OPENS_AGAIN = /^(?:Toujours|Également|Encore) (?:à|au|aux|dans|en) /u;

/** "Quatre élèves infirmiers …": people brought in by an indefinite article, so not told of yet. */
const NEW_PEOPLE = new RegExp(
  `^(?:Une? |Des |Deux |Trois |Quatre |Cinq |Plusieurs )(?:\\p{Ll}+ )?${GROUPS}(?!\\p{L})`,
  'u',
);

interface Told {
  place?: { name: string; role: PlaceRole };
  organiser?: { name: string; start: number; isProper: boolean };
  territory?: { name: string; start: number };
}

function whatIsTold(body: string, gazetteer: Gazetteer): Told {
  const { places, territories } = findPlaces(body, gazetteer);
  const place =
    places.find(({ role }) => role === 'place') ?? places.find(({ role }) => role === 'beneficiary');
  const [organiser] = findOrganisers(body, findPeople(body), places);
  const [territory] = territories;
  return {
    ...(place && { place }),
    ...(organiser && { organiser }),
    ...(territory && { territory }),
  };
}

/** Whom it serves may be more of what was told; where it happens, or who acts, is another's, and is said at once. */
const ofItsOwn = ({ place, organiser, territory }: Told): Told => ({
  ...(place?.role === 'place' && { place }),
  ...(organiser?.isProper && { organiser }),
  ...(territory && territory.start < 20 && { territory }),
});

const firstSentence = (body: string) => /^.*?[.!?…](?=\s|$)/su.exec(body)?.[0] ?? body;

/** @param counts does this name, of an actor, tell of an initiative? An introduction drops common nouns */
function signOf(
  { place, organiser, territory }: Told,
  counts: (organiser: { isProper: boolean }) => boolean = () => true,
): string | undefined {
  if (place) return `commune : ${place.name}`;
  if (organiser && counts(organiser)) return `acteur : ${organiser.name}`;
  return territory && `territoire : ${territory.name}`;
}

const nameInQuotes = (body: string) =>
  /^[«"“]/.test(body) && !isSpeech(body) ? 'nom entre guillemets' : undefined;

/** @param known what was told so far, folded */
const isNewIn = (known: string, named: { name: string } | undefined) =>
  named !== undefined && !known.includes(foldText(named.name));

/** "Les brumisateurs ont été offerts par …": a subject that was told of, by its very noun. */
function repeatedSubject(body: string, known: string): number | undefined {
  const [subject, noun = ''] = DEFINITE_SUBJECT.exec(body) ?? [];
  return subject !== undefined && ` ${known} `.includes(` ${foldText(noun)} `) ? subject.length : undefined;
}
const DEFINITE_SUBJECT = /^(?:Les? |La |L['’])(\p{Ll}{5,})(?= )/u;

/** Does the paragraph go on about the initiative before it, whose links have not come yet? */
function goesOnAbout(body: string, known: string, { organiser, place }: Told): boolean {
  const isNew = organiser !== undefined && isNewIn(known, organiser);
  // Speech by someone of another body, elsewhere, opens with its quote.
  if (isSpeech(body))
    return !(isNew && organiser.isProper && place?.role === 'place' && isNewIn(known, place));
  if (REFERS.test(body) || PRONOUN_AHEAD.test(body)) return true;
  // "Grâce au concours de la mairie, les bénévoles …": who helps opens nothing, when the subject is taken up.
  const circumstance = CIRCUMSTANCE.exec(body)?.[0].length ?? 0;
  const takesUp = (pattern: RegExp) => [0, circumstance].find((start) => pattern.test(body.slice(start)));
  // "Le collectif tient une liste avec Nadège" names another later; "Le club « Lien » livre" at once.
  const subject = takesUp(SUBJECT_AGAIN) ?? repeatedSubject(body, known);
  if (subject !== undefined)
    return (
      !isNew ||
      organiser.start < subject ||
      organiser.start > subject + 40 ||
      / par /.test(body.slice(subject, organiser.start))
    );
  const link = takesUp(LINKS_BACK);
  if (link !== undefined) return !isNew || organiser.start < link;
  return POINTS_BACK.test(body) && !isNew;
}

/** Sentences that pass on to someone else, in one paragraph: "De son côté, la brasserie …", "Même élan à Rinxent, où …". */
const PASSES_ON =
  /^(?:(?:[AÀ]|Aux?) \p{Lu}|Toujours à|De (?:son|leur) côté|De même|Même |À quelques |Non loin|Par ailleurs|Enfin|À (?:son|leur) tour|Tout comme|Dans le même|Autre )/u;

/** Several initiatives in one paragraph: each sentence that passes on to another place and another actor opens one. */
export function splitInitiatives(
  body: string,
  gazetteer: Gazetteer,
  mustGoOn: (rest: string) => boolean,
): string[] {
  const starts = Array.from(body.matchAll(/(?<=[.!?…»] )(?=\p{Lu})/gu), ({ index }) => index);
  if (!starts.some((start) => PASSES_ON.test(body.slice(start, start + 40)))) return [body];
  const { places } = findPlaces(body, gazetteer);
  const cuts = [0];
  for (const [index, start] of starts.entries()) {
    const sentence = body.slice(start, starts[index + 1]);
    const actor = PASSES_ON.test(sentence) ? actorIn(sentence, gazetteer) : undefined;
    if (!actor || mustGoOn(body.slice(start))) continue;
    const known = new Set(
      places
        .filter((place) => place.start >= (cuts.at(-1) ?? 0) && place.start < start)
        .map(({ code }) => code),
    );
    const isElsewhere = places.some(
      (place) =>
        place.start >= start &&
        place.start < start + sentence.length &&
        place.role === 'place' &&
        !known.has(place.code),
    );
    if (isElsewhere || (actor.isProper && STANDS_ASIDE.test(sentence))) cuts.push(start);
  }
  return cuts.map((cut, index) => body.slice(cut, cuts[index + 1]).trim());
}

/** "De son côté, la librairie X …" does something of its own, when nothing in it points back. */
const STANDS_ASIDE = /^De (?:son|leur) côté(?!.*(?<!\p{L})(?:leurs?|lui|en|y|cette|ces?|cet)(?!\p{L}))/su;

const actorIn = (sentence: string, gazetteer: Gazetteer) =>
  findOrganisers(sentence, findPeople(sentence), findPlaces(sentence, gazetteer).places)[0];
