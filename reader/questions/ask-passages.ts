/** What names a commune or an actor and stands in no initiative is asked about: nothing is lost without a word. */
import { foldText } from '../../shared/french/fold-text.ts';
import type { PassageAnswer } from '../../shared/editor/question.ts';
import { cutsIn, sentenceAt } from '../outline/cuts.ts';
import { answerOf, type Decision } from '../outline/decide.ts';
import { reasonFor } from '../outline/gather.ts';
import { goesOnAbout, isNewIn, refersBack } from '../outline/goes-on.ts';
import { isCapitals } from '../outline/headings.ts';
import type { Sign, Verdict } from '../outline/signs.ts';
import type { Spot } from '../outline/spot.ts';
import type { ParsedInitiative } from '../parse-initiative.ts';
import { PRESS } from '../mentions/cues.ts';
import { DEEDS } from '../mentions/deeds.ts';
import { ruleIn } from '../mentions/rule.ts';
import type { Answering } from './answering.ts';

/** Within so little of the next verdict, one is not sure. */
const DOUBTFUL = 1.5;

/** Within so little of an initiative, what was left out of them is worth a look. */
const WORTH_A_LOOK = 2.5;

/** By more than this an initiative is out of the question. */
const OPEN = 8;

/** Within so little of another verdict, an initiative that nothing in its words speaks for is no more than a guess. */
const A_GUESS = 4;

export function askAboutPassages(
  decisions: readonly Decision[],
  initiatives: readonly ParsedInitiative[],
  answering: Answering,
): void {
  const told = toldIn(initiatives);
  for (const decision of decisions) {
    const { spot, verdict } = decision;
    const isIn = verdict === 'initiative' || verdict === 'continues';
    const doubts = spot.isOnlyLinks ? [] : DOUBTS.filter(({ fits }) => fits(decision));
    const outside = isIn || verdict === 'title' ? [] : namesIn(spot);
    const isLost = outside.some((name) => !isHeading(verdict) || !told(name));
    if (doubts.length > 0 || isLost)
      ask(
        decision,
        outside,
        doubts.some(({ must }) => must),
        answering,
      );
    if (isIn) askAboutSentences(spot, answering);
  }
}

/**
 * Why a verdict is not sure. The editor may say; must, where such verdicts prove wrong about as often as right: on a hundred releases
 * and articles that nobody here wrote, those with `must` were wrong 22 times in 42, the others 31 times in 238.
 */
const DOUBTS: readonly { says: string; fits: (decision: Decision) => boolean; must?: true }[] = [
  {
    says: 'left out, and it tells of three kinds of deeds',
    fits: (decision) =>
      isOutside(decision.verdict) &&
      kindsOfDeeds(decision.spot) >= 3 &&
      marginTo('initiative', decision) < OPEN,
    must: true,
  },
  {
    says: 'left out, and it tells who acts, by name, where, and of a deed',
    fits: ({ verdict, spot }) =>
      isOutside(verdict) &&
      spot.told.place !== undefined &&
      spot.actors.some(({ isProper }) => isProper) &&
      kindsOfDeeds(spot) > 0,
    must: true,
  },
  {
    says: 'it goes on at length and tells of a deed, and an initiative is hardly less likely',
    fits: (decision) =>
      decision.verdict === 'continues' &&
      decision.spot.body.length >= AT_LENGTH &&
      kindsOfDeeds(decision.spot) > 0 &&
      marginTo('initiative', decision) < WORTH_A_LOOK,
    must: true,
  },
  {
    says: 'an initiative by where it stands: no word of it tells of a deed of solidarity',
    fits: ({ verdict, spot, rivals }) =>
      verdict === 'initiative' && kindsOfDeeds(spot) === 0 && (rivals[0]?.margin ?? Infinity) < A_GUESS,
    must: true,
  },
  {
    says: 'another verdict is as likely',
    fits: ({ rivals }) => (rivals[0]?.margin ?? Infinity) < DOUBTFUL,
  },
  {
    says: 'an initiative is hardly less likely',
    fits: (decision) => decision.verdict !== 'initiative' && marginTo('initiative', decision) < WORTH_A_LOOK,
  },
  {
    says: 'signs speak against an initiative',
    fits: ({ verdict, against }) => verdict === 'initiative' && against.length > 0,
  },
  {
    says: 'an initiative of no one, nowhere, without anyone’s page: a list of goods, or a call',
    fits: ({ verdict, spot: { names, told, hasLinks, previous } }) =>
      verdict === 'initiative' && !names && !told.territory && !hasLinks && !previous?.isPlaceName,
  },
  {
    says: 'no word of it tells of a deed of solidarity, and not both who acts and where',
    fits: ({ verdict, spot }) =>
      verdict === 'initiative' && kindsOfDeeds(spot) === 0 && !(spot.told.place && spot.told.organiser),
  },
  {
    says: 'a further paragraph that takes up what was told, or tells of someone there: it may go on',
    fits: ({ verdict, spot }) => verdict === 'initiative' && mayGoOn(spot),
  },
  {
    says: 'someone or somewhere of whom nothing was told yet: it may be another initiative',
    fits: ({ verdict, spot }) => verdict === 'continues' && bringsSomeone(spot),
  },
  {
    says: 'so long a text tells something, and nothing but where it stands speaks for what it is taken for',
    fits: ({ verdict, spot, signs }) => isOutside(verdict) && isLeftOver(spot, signs),
  },
  {
    says: 'it goes on about what was told for want of a better',
    fits: ({ verdict, spot, signs }) =>
      verdict === 'continues' && isLeftOver(spot, signs) && !goesOnAbout(spot),
  },
];

const isOutside = (verdict: Verdict) => verdict === 'introduction' || verdict === 'closing';
const marginTo = (verdict: Verdict, { rivals }: Decision) =>
  rivals.find((rival) => rival.verdict === verdict)?.margin ?? Infinity;
const kindsOfDeeds = ({ body }: Spot) => DEEDS.filter(({ pattern }) => pattern.test(body)).length;

const mayGoOn = (spot: Spot) =>
  spot.passage.kind === 'paragraph' &&
  spot.previous?.stands === 'text' &&
  (goesOnAbout(spot) ||
    spot.toldAtOnce.organiser?.organiserKind === 'person' ||
    (spot.told.place !== undefined && !isNewIn(spot.known, spot.told.place)));

const AT_LENGTH = 300;
const LONG = 120;
const isLeftOver = ({ body }: Spot, signs: readonly Sign[]) =>
  body.length >= LONG && signs.every(({ id }) => STANDING_ALONE.has(id));
const STANDING_ALONE: ReadonlySet<string> = new Set([
  'introduction/plain',
  'introduction/ahead',
  'continues/plain',
]);

/** Someone or somewhere of whom nothing was told yet: it may be another initiative. */
const bringsSomeone = ({ body, toldAtOnce: { organiser, place }, known }: Spot) =>
  !refersBack(body) && (isNewIn(known, organiser) || (place?.role === 'place' && isNewIn(known, place)));

/** A sentence in which someone of whom the paragraph did not tell yet acts: it may open another initiative. */
function askAboutSentences(spot: Spot, answering: Answering): void {
  const { body, passage } = spot;
  for (const { start, end, name, isLikely } of cutsIn(spot).doubtful) {
    const sentence = sentenceAt(passage, body.slice(start, end).trim());
    if (!sentence) continue;
    answering.ask({
      id: sentence.id,
      line: passage.line,
      about: 'passage',
      must: isLikely,
      text: sentence.text,
      chosen: 'continues',
      answers: [
        { answer: 'continues', why: 'est dans le même paragraphe' },
        { answer: 'initiative', why: `nomme ${name}` },
      ],
    });
  }
}

/** What stands where other pages of the site, or the page's footer, do. */
export function askAboutAsides(spots: readonly Spot[], answering: Answering): void {
  for (const spot of spots) {
    const lost = namesIn(spot);
    const rivals = OTHER_THAN_FURNITURE.map((verdict) => ({ verdict, margin: Infinity, signs: [] }));
    if (lost.length > 0)
      ask({ spot, verdict: 'furniture', signs: [], against: [], rivals }, lost, false, answering);
  }
}

const OTHER_THAN_FURNITURE = ['initiative', 'continues', 'introduction', 'closing'] as const;

const isHeading = (verdict: Verdict) => verdict === 'theme' || verdict === 'heading';

function ask(
  { spot, verdict, signs, rivals }: Decision,
  lost: readonly string[],
  must: boolean,
  answering: Answering,
): void {
  const { id, line, text } = spot.passage;
  const answers = new Map<PassageAnswer, string>();
  for (const each of [{ verdict, signs }, ...rivals]) {
    const answer = answerOf(each.verdict);
    if (answer === 'title' || answers.has(answer)) continue;
    const names = answer === 'initiative' && lost.length > 0 ? `nomme ${lost.join(', ')}` : undefined;
    answers.set(answer, names ?? reasonFor(each.verdict, each.signs, spot));
  }
  const chosen = answerOf(verdict);
  answering.ask({
    id,
    line,
    about: 'passage',
    must,
    text,
    chosen,
    answers: [...answers].map(([answer, why]) => ({ answer, why })),
  });
}

/** The communes, territories and actors that a passage names. Whom journalists call acts in nothing; in capitals nothing tells a name. */
function namesIn({ passage, body, mentions, actors }: Spot): string[] {
  if (ruleIn(PRESS, passage.text)) return [];
  const areas = mentions.filter((mention) => mention.kind === 'place' || mention.kind === 'territory');
  const names = [...areas, ...(isCapitals(body) ? [] : actors)].map(({ name }) => name);
  return [...new Set(names)];
}

/** A heading's names are told below it. */
function toldIn(initiatives: readonly ParsedInitiative[]): (name: string) => boolean {
  const texts = initiatives.map(({ text, communes, territories, organisers }) =>
    foldText([text, ...[...communes, ...territories, ...organisers].map(({ name }) => name)].join(' ')),
  );
  return (name) => texts.some((text) => text.includes(foldText(name)));
}
