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
import { ruleIn } from '../mentions/rule.ts';
import type { Answering } from './answering.ts';

/** Within so little of the next verdict, one is not sure. */
const DOUBTFUL = 1.5;

/** What names someone is left out for good only when an initiative lost by more than this: up to there the editor must say. */
const OPEN = 4;

export function askAboutPassages(
  decisions: readonly Decision[],
  initiatives: readonly ParsedInitiative[],
  answering: Answering,
): void {
  const told = toldIn(initiatives);
  for (const decision of decisions) {
    const { spot, verdict, rivals } = decision;
    const isIn = verdict === 'initiative' || verdict === 'continues';
    const doubts = spot.isOnlyLinks ? [] : DOUBTS.filter(({ fits }) => fits(decision));
    const isGrave = doubts.some((doubt) => doubt.isGrave);
    const names = verdict === 'title' ? [] : namesIn(spot);
    const outside = isIn ? [] : names;
    const lost = outside.filter((name) => !told(name));
    const isOpen = rivals.some((rival) => rival.verdict === 'initiative' && rival.margin <= OPEN);
    const atStake = isIn ? names : lost;
    // Where no initiative is read at all, a doubt is about the only one that there may be.
    const must =
      (isGrave && initiatives.length === 0) || ((isGrave || (!isIn && isOpen)) && atStake.length > 0);
    if (doubts.length > 0 || (isHeading(verdict) ? lost : outside).length > 0)
      ask(decision, outside, must, answering);
    if (isIn) askAboutSentences(spot, answering);
  }
}

/** Why a verdict is not sure: the editor may say, and must where it is grave and somebody is named. */
const DOUBTS: readonly { says: string; fits: (decision: Decision) => boolean; isGrave?: true }[] = [
  {
    says: 'another verdict is as likely',
    fits: ({ rivals }) => (rivals[0]?.margin ?? Infinity) < DOUBTFUL,
    isGrave: true,
  },
  {
    says: 'signs speak against an initiative',
    fits: ({ verdict, against }) => verdict === 'initiative' && against.length > 0,
    isGrave: true,
  },
  {
    says: 'an initiative of no one, nowhere, without anyone’s page: a list of goods, or a call',
    fits: ({ verdict, spot: { names, told, hasLinks, previous } }) =>
      verdict === 'initiative' && !names && !told.territory && !hasLinks && !previous?.isPlaceName,
    isGrave: true,
  },
  {
    says: 'someone or somewhere of whom nothing was told yet: it may be another initiative',
    fits: ({ verdict, spot }) => verdict === 'continues' && bringsSomeone(spot),
    isGrave: true,
  },
  {
    says: 'so long a text tells something, and nothing but where it stands speaks for what it is taken for',
    fits: ({ verdict, spot, signs }) =>
      (verdict === 'introduction' || verdict === 'closing') && isLeftOver(spot, signs),
    isGrave: true,
  },
  {
    says: 'it goes on about what was told for want of a better',
    fits: ({ verdict, spot, signs }) =>
      verdict === 'continues' && isLeftOver(spot, signs) && !goesOnAbout(spot),
  },
];

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
