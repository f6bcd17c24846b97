/**
 * The one table of signs by which a clerk tells what a passage of a release is, and how much each weighs for which verdict. A verdict's
 * weight is the sum of its signs'; `decide.ts` finds the sequence of verdicts that weighs most.
 *
 * About 2 is a hint, 5 speaks clearly, 10 settles it unless something as strong speaks against it, 20 and more admits no other.
 * What a sign needs to know of words stands in `mentions/cues.ts`, what of names in `spot.ts`.
 */
import {
  ACTS,
  CLOSING,
  DISTRICT,
  INTRODUCTION,
  OPENS,
  PRESS,
  SOFT_CLOSING,
  TURNS,
} from '../mentions/cues.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { announcesLinks } from '../passages/passage.ts';
import { goesOnAbout, isNewIn, opensWithLabel, takesUp } from './goes-on.ts';
import { goesOnByWords, has, type Spot } from './spot.ts';

/** `theme` and `heading` are both headings: one opens a theme, the other stands above one initiative, or a commune's. */
export const VERDICTS = [
  'title',
  'theme',
  'heading',
  'introduction',
  'initiative',
  'continues',
  'closing',
  'furniture',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the verdicts so far leave open: an initiative that may go on, or none. */
export type Before = 'open' | 'none';

export interface Sign {
  id: string;
  /** One line of English: what it sees, and why that tells. */
  says: string;
  fits: (spot: Spot, before: Before) => boolean;
  weights: Partial<Record<Verdict, number>>;
  /** French, for whoever is asked: why it may be that. */
  why?: string;
}

const STATE_ACTS = INTRODUCTION.filter(({ id }) => id.endsWith('-acts'));

/** So few letters tell nothing but in a sentence. */
const FEW = 32;
const isText = ({ stands, isOnlyLinks }: Spot) => stands === 'text' && !isOnlyLinks;
const opens = (rule: string) => {
  const rules = OPENS.filter(({ id }) => id === rule);
  return ({ body }: Spot) => has(rules, body);
};
const opensAgain = opens('opens/again-here');
const bringsPeople = opens('opens/new-people');
const alsoActs = opens('opens/also');
const tellsAnother = opens('opens/another');
/** Someone by name, of whom the paragraph before did not tell. */
const bringsActor = ({ actors, previous }: Spot) =>
  actors.some((actor) => actor.isProper && isNewIn(foldText(previous?.body ?? ''), actor));
/** A capital that opens no sentence, in a word not read before. */
const bringsName = ({ body, known }: Spot) =>
  Array.from(body.matchAll(/(?<=[\p{Ll},:)] |[’'«"“] ?)\p{Lu}[\p{L}-]{2,}/gu)).some(
    ([word]) => !known.includes(foldText(word)),
  );
const turns = (rule: string) => {
  const rules = TURNS.filter(({ id }) => id === rule);
  return ({ body }: Spot) => has(rules, body);
};
const turnsAside = turns('turns/aside');
const opensDay = turns('turns/day');
const actsAtOnce = ({ toldAtOnce: { organiser } }: Spot) =>
  organiser && (organiser.organiserKind === 'person' ? 'person' : 'body');
/** No feast, month or country: those are no one's. */
const UNLISTED_PLACE =
  /^(?:À|A|Au|Aux) (?!Noël|Pâques|Toussaint|Europe|France|Paris(?!\p{L}))(?:L[ea]s? )?\p{Lu}[\p{Ll}'’-]+(?:-[\p{L}'’]+)*(?: [\p{Lu}][\p{L}'’-]+)*(?: \([^)]{2,30}\))?,? (?=\p{Ll})/u;
const toldBeforeList = ({ told: { place }, actors, sentences }: Spot) => {
  const last = sentences.at(-1)?.start ?? 0;
  return [...actors, ...(place ? [place] : [])].some(({ start }) => start < last);
};
const tellsNothing = ({ told }: Spot) => !told.place && !told.organiser && !told.territory;

export const SIGNS: readonly Sign[] = [
  // How it stands
  {
    id: 'title/stands-as-one',
    says: 'the likeliest title, and the short headings beside it',
    fits: ({ stands }) => stands === 'title',
    weights: { title: 40 },
  },
  {
    id: 'heading/opens-theme',
    says: 'it stands as the headings of themes do',
    fits: ({ stands }) => stands === 'theme',
    weights: { theme: 14 },
    why: 'titre de thème',
  },
  {
    id: 'heading/stands-below',
    says: 'a heading that stands lower than themes do, or names a commune',
    fits: ({ stands }) => stands === 'sub',
    weights: { heading: 14 },
    why: 'intertitre',
  },
  {
    id: 'heading/none',
    says: 'nothing sets it apart',
    fits: ({ stands }) => stands === 'text',
    weights: { theme: -20, heading: -20 },
  },
  {
    id: 'furniture/above-title',
    says: 'a heading above the title: the site’s own, or a kicker',
    fits: ({ stands }) => stands === 'above-title',
    weights: { furniture: 20 },
    why: 'au-dessus du titre',
  },
  {
    id: 'heading/district',
    says: 'a district: it divides a release and places nothing',
    fits: ({ passage }) => has(DISTRICT, passage.text),
    weights: { introduction: 30, initiative: -20 },
    why: 'arrondissement ou canton',
  },
  // Head and introductions
  {
    id: 'introduction/plain',
    says: 'what no sign speaks for introduces',
    fits: isText,
    weights: { introduction: 2 },
    why: 'avant la première initiative',
  },
  {
    id: 'introduction/ahead',
    says: 'above the first theme a release is introduced, until something is told',
    fits: (spot, before) => isText(spot) && spot.isAhead && before === 'none',
    weights: { introduction: 4 },
    why: 'avant le premier thème',
  },
  {
    id: 'introduction/of-release',
    says: 'it speaks of the release or of initiatives at large',
    fits: (spot) => isText(spot) && has(INTRODUCTION, spot.body),
    weights: { introduction: 4, initiative: -2 },
    why: 'parle du bulletin, ou de mesures de l’État',
  },
  {
    id: 'introduction/measure',
    says: 'a measure of the State is no local initiative, whatever it names',
    fits: (spot) => isText(spot) && has(STATE_ACTS, spot.body),
    weights: { initiative: -4 },
  },
  {
    id: 'introduction/announces-list',
    says: 'it announces bullets, each of which tells',
    fits: (spot) => spot.announcesList && !toldBeforeList(spot),
    weights: { introduction: 16 },
    why: 'annonce une liste',
  },
  // What opens an initiative
  {
    id: 'initiative/place',
    says: 'it names where, or for whom, and nothing is open',
    fits: (spot, before) => isText(spot) && isFresh(spot, before) && spot.told.place !== undefined,
    weights: { initiative: 5 },
  },
  {
    id: 'initiative/actor',
    says: 'it names who acts, and nothing is open',
    fits: (spot, before) => isText(spot) && isFresh(spot, before) && spot.told.organiser !== undefined,
    weights: { initiative: 4 },
  },
  {
    id: 'initiative/area',
    says: 'it names an area, and nothing is open',
    fits: (spot, before) => isText(spot) && isFresh(spot, before) && spot.told.territory !== undefined,
    weights: { initiative: 4 },
  },
  {
    id: 'initiative/opens-with-place',
    says: '"À Lens, …": the place comes first, as the series tells its initiatives',
    fits: (spot) =>
      isText(spot) &&
      /^(?:À|A|Au|Aux|Dans|En|Sur) /u.test(spot.body) &&
      (spot.told.place ?? spot.told.territory ?? { start: 99 }).start < 12,
    weights: { initiative: 3 },
  },
  {
    id: 'initiative/links',
    says: 'its links follow, and those of another have come, or none is left to be told of',
    fits: (spot, before) =>
      isText(spot) &&
      tellsNothing(spot) &&
      spot.hasLinks &&
      (before === 'open' ? spot.isClosed : spot.isLastToTell),
    weights: { initiative: 4 },
    why: 'suivi de liens',
  },
  {
    id: 'initiative/all-of-theme',
    says: 'nobody is named below the heading: if it tells of an initiative, this is it',
    fits: (spot) => isText(spot) && spot.isAllOfTheme && !spot.closes && !has(STATE_ACTS, spot.body),
    weights: { initiative: 3 },
    why: 'seul texte sous ce titre',
  },
  {
    id: 'initiative/bullet',
    says: 'each bullet is one',
    fits: (spot) => isText(spot) && spot.passage.kind === 'item',
    weights: { initiative: 8 },
    why: 'puce',
  },
  {
    id: 'initiative/own-place',
    says: 'its first sentence says where, while another is open',
    fits: (spot, before) => isText(spot) && !isFresh(spot, before) && spot.toldAtOnce.place?.role === 'place',
    weights: { initiative: 5 },
  },
  {
    id: 'initiative/own-actor',
    says: 'its first sentence says which body acts, while another is open',
    fits: (spot, before) => isText(spot) && !isFresh(spot, before) && actsAtOnce(spot) === 'body',
    weights: { initiative: 4 },
  },
  {
    id: 'initiative/own-person',
    says: 'its first sentence says which person acts, while another is open: another initiative, or who speaks of this one',
    fits: (spot, before) => isText(spot) && !isFresh(spot, before) && actsAtOnce(spot) === 'person',
    weights: { initiative: 3 },
    why: 'une personne agit',
  },
  {
    id: 'initiative/unlisted-place',
    says: '"À Quelquepart-le-Haut, …": a place that no list has, while another is open',
    fits: (spot, before) =>
      isText(spot) &&
      !isFresh(spot, before) &&
      UNLISTED_PLACE.test(spot.body) &&
      spot.toldAtOnce.place === undefined,
    weights: { initiative: 5 },
    why: 's’ouvre sur un lieu',
  },
  {
    id: 'initiative/own-area',
    says: 'it opens with an area, while another is open',
    fits: (spot, before) => isText(spot) && !isFresh(spot, before) && (spot.told.territory?.start ?? 99) < 20,
    weights: { initiative: 4 },
  },
  {
    id: 'initiative/again-here',
    says: '"Toujours à Lens, …": another in the same place',
    fits: (spot, before) => isText(spot) && before === 'open' && opensAgain(spot),
    weights: { initiative: 20 },
    why: 'autre initiative au même endroit',
  },
  {
    id: 'initiative/new-people',
    says: 'people not told of yet, in a place not told of yet',
    fits: (spot, before) =>
      isText(spot) && !isFresh(spot, before) && bringsPeople(spot) && isNewIn(spot.known, spot.told.place),
    weights: { initiative: 5 },
  },
  {
    id: 'initiative/also-elsewhere',
    says: 'someone else does as much in a place not told of yet',
    fits: (spot, before) =>
      isText(spot) &&
      !isFresh(spot, before) &&
      alsoActs(spot) &&
      spot.toldAtOnce.place?.role === 'place' &&
      isNewIn(spot.known, spot.toldAtOnce.place),
    weights: { initiative: 12 },
    why: 'fait de même ailleurs',
  },
  {
    id: 'initiative/another',
    says: 'it says that another is told of, and names something new',
    fits: (spot, before) => isText(spot) && before === 'open' && tellsAnother(spot) && bringsName(spot),
    weights: { initiative: 20 },
    why: 'dit qu’une autre est racontée',
  },
  {
    id: 'initiative/turns-aside',
    says: '"De son côté", "quant à lui": someone by name, of whom the paragraph before did not tell',
    fits: (spot, before) => isText(spot) && before === 'open' && turnsAside(spot) && bringsActor(spot),
    weights: { initiative: 20 },
    why: 'un autre acteur, de son côté',
  },
  {
    id: 'initiative/next-day',
    says: 'a programme: the one before opened with a day, so does this',
    fits: (spot) => isText(spot) && opensDay(spot) && spot.previous !== undefined && opensDay(spot.previous),
    weights: { initiative: 8 },
    why: 'un autre jour',
  },
  // What opens none
  {
    id: 'initiative/acts',
    says: 'somebody does something, and nothing is open',
    fits: (spot, before) => isText(spot) && isFresh(spot, before) && !spot.closes && has(ACTS, spot.body),
    weights: { initiative: 6 },
    why: 'dit qui agit',
  },
  {
    id: 'initiative/few-words',
    says: 'a few words and no sentence: a name below a picture, a place above a story',
    fits: (spot) =>
      isText(spot) &&
      spot.passage.kind === 'paragraph' &&
      spot.body.length < FEW &&
      !/[.!?…:]$/.test(spot.body) &&
      !spot.hasLinks,
    weights: { initiative: -8 },
  },
  {
    id: 'initiative/label',
    says: 'a label before practical matters tells of nothing by itself',
    fits: (spot) => isText(spot) && spot.passage.kind === 'paragraph' && opensWithLabel(spot.body),
    weights: { initiative: -10 },
  },
  {
    id: 'initiative/small-letter',
    says: 'a paragraph that begins in small letters is a piece of something',
    fits: (spot) => isText(spot) && spot.passage.kind === 'paragraph' && /^\p{Ll}/u.test(spot.body),
    weights: { initiative: -8 },
  },
  {
    id: 'initiative/takes-up',
    says: 'it takes up what no initiative told of: a pronoun, "cette collecte", "vous pouvez"',
    fits: (spot, before) => isText(spot) && before === 'none' && takesUp(spot.body),
    weights: { initiative: -3 },
  },
  {
    id: 'initiative/bullets-of-no-one',
    says: 'it names no one, and hardly any bullet of its list does',
    fits: (spot) => isText(spot) && spot.isInNamelessList,
    weights: { initiative: -10 },
  },
  {
    id: 'furniture/caption',
    says: 'a picture’s words: in small letters, ending no sentence, between two that do',
    fits: (spot) =>
      isText(spot) &&
      spot.passage.kind === 'paragraph' &&
      spot.body.length < 100 &&
      /^\p{Ll}[^.!?:]*[^.!?:;,»]$/u.test(spot.body) &&
      /[.!?»"]$/.test(spot.previous?.body ?? ''),
    weights: { furniture: 16 },
    why: 'légende d’une image',
  },
  // What goes on
  {
    id: 'continues/known-actor',
    says: 'who acts was told of, and no other place is named',
    fits: (spot, before) =>
      isText(spot) &&
      !isFresh(spot, before) &&
      spot.toldAtOnce.organiser !== undefined &&
      !isNewIn(spot.known, spot.toldAtOnce.organiser) &&
      spot.told.place === undefined,
    weights: { initiative: -4 },
  },
  {
    id: 'continues/plain',
    says: 'what nothing speaks for goes on about what is open',
    fits: isText,
    weights: { continues: 2 },
    why: 'continue l’initiative',
  },
  {
    id: 'continues/goes-on',
    says: 'its words take up what was told',
    fits: (spot, before) =>
      isText(spot) &&
      before === 'open' &&
      !spot.isClosed &&
      !spot.closes &&
      spot.passage.kind !== 'item' &&
      goesOnAbout(spot),
    weights: { initiative: -14 },
    why: 'reprend ce qui est raconté',
  },
  {
    id: 'continues/listed-place',
    says: 'one of a list of communes, a line each',
    fits: ({ isListed }) => isListed,
    weights: { continues: 20, introduction: 20 },
    why: 'liste de communes',
  },
  {
    id: 'continues/fragment',
    says: 'a bullet in small letters is part of the sentence that announces it',
    fits: ({ isFragment }) => isFragment,
    weights: { continues: 16, introduction: 12 },
    why: 'fin d’une phrase',
  },
  {
    id: 'continues/bullet-of-told',
    says: 'a bullet that names no one, below a paragraph that tells',
    fits: (spot) =>
      isText(spot) &&
      spot.announcement !== undefined &&
      toldBeforeList(spot.announcement) &&
      tellsNothing(spot),
    weights: { continues: 8 },
    why: 'puce d’une liste',
  },
  {
    id: 'continues/links',
    says: 'nothing but links: they belong to the initiative above',
    fits: ({ isOnlyLinks }, before) => isOnlyLinks && before === 'open',
    weights: { continues: 20, closing: 10, initiative: -20 },
    why: 'suit l’initiative',
  },
  // What closes
  {
    id: 'closing/thanks-or-call',
    says: 'it thanks, or calls for help',
    fits: ({ closes }) => closes,
    weights: { closing: 12, initiative: -2 },
    why: 'remercie ou appelle',
  },
  {
    id: 'closing/within',
    says: 'thanks or a call come later in it, and it names no one',
    fits: (spot) =>
      isText(spot) &&
      !spot.closes &&
      !spot.names &&
      spot.sentences.some(({ start, end }) => start > 0 && has(CLOSING, spot.body.slice(start, end))),
    weights: { closing: 10 },
    why: 'remercie ou appelle',
  },
  {
    id: 'closing/soft',
    says: 'what one may do, where no links of an initiative follow',
    fits: (spot) =>
      isText(spot) &&
      has(SOFT_CLOSING, spot.passage.text) &&
      !announcesLinks(spot.next?.passage) &&
      !goesOnByWords(spot.body),
    weights: { closing: 8 },
    why: 'dit ce que chacun peut faire',
  },
  {
    id: 'closing/behind-bullets',
    says: 'a paragraph that names no one, behind bullets and before thanks',
    fits: (spot) =>
      isText(spot) &&
      spot.passage.kind === 'paragraph' &&
      spot.previous?.passage.kind === 'item' &&
      spot.next?.closes === true &&
      !spot.names &&
      !goesOnByWords(spot.body),
    weights: { closing: 8 },
    why: 'précède les remerciements',
  },
  {
    id: 'closing/heading-of-nothing',
    says: 'a last heading under which nothing is told of anyone',
    fits: (spot) =>
      (spot.stands === 'theme' || spot.stands === 'sub') &&
      spot.passage.answer === undefined &&
      spot.isLastToTell &&
      !spot.names &&
      spot.isBehindTheme,
    weights: { closing: 24 },
    why: 'titre sous lequel rien n’est raconté',
  },
  // What is no part of it
  {
    id: 'furniture/press',
    says: 'whom journalists may call',
    fits: ({ passage }) => has(PRESS, passage.text),
    weights: { furniture: 40 },
    why: 'contact pour la presse',
  },
  {
    id: 'furniture/behind-press',
    says: 'behind the press office come its people',
    fits: ({ isBehindPress }) => isBehindPress,
    weights: { furniture: 30 },
    why: 'contact pour la presse',
  },
];

/** Nothing is open that it could go on about: either no initiative, or one whose links have come. */
function isFresh(spot: Spot, before: Before): boolean {
  return before === 'none' || spot.isClosed || spot.passage.kind === 'item';
}
