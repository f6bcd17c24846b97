/** Where within a passage another initiative begins: at sentences that pass on to another place and another actor. */
import { foldText } from '../../shared/french/fold-text.ts';
import { chooseOrganisers } from '../actors/choose-organisers.ts';
import { OPENS, PASSES_ON, TURNS } from '../mentions/cues.ts';
import { mentionsOf } from '../mentions/mention.ts';
import type { Passage } from '../passages/passage.ts';
import { isNewIn, refersBack } from './goes-on.ts';
import { has, type Spot } from './spot.ts';

export interface Cuts {
  /** Where the sentences begin, in the passage's body. */
  sure: number[];
  /** Someone new acts, but the words do not pass on, or pass on to nowhere else; `isLikely` when both seem so. */
  doubtful: { start: number; end: number; actor: string; isLikely: boolean }[];
}

/** "De son côté, la librairie X …" does something of its own, when nothing in it points back. */
const STANDS_ASIDE = /^De (?:son|leur) côté(?!.*(?<!\p{L})(?:leurs?|lui|en|y|cette|ces?|cet)(?!\p{L}))/su;
/** What does not cut by itself may. */
const MAY_PASS_ON = [...PASSES_ON, ...OPENS, ...TURNS].filter(({ id }) => id !== 'opens/new-people');

const OPENS_WITH_PLACE = /^(?:À|A|Au|Aux|Dans|En|Sur) /u;

/** So short a first sentence that names nobody is a title run into its paragraph. */
const LEAD = 70;

export function cutsIn({ body, sentences, mentions, passage }: Spot): Cuts {
  const places = mentionsOf(mentions, 'place').filter(({ isInName }) => !isInName);
  const cuts: Cuts = { sure: [], doubtful: [] };
  for (const { start, end } of sentences.slice(1)) {
    const sentence = body.slice(start, end);
    if (start < LEAD && !mentions.some((each) => each.end <= start)) continue;
    if (sentenceAt(passage, sentence.trim())?.answer === 'continues') continue;
    const within = (each: { start: number }) => each.start >= start && each.start < end;
    const [actor] = chooseOrganisers(mentionsOf(mentions, 'organiser').filter(within)).organisers;
    if (!actor) continue;
    const before = cuts.sure.at(-1) ?? 0;
    const known = places
      .filter((place) => place.start >= before && place.start < start)
      .map(({ code }) => code);
    const isElsewhere = places.some(
      (place) => within(place) && place.role === 'place' && !known.includes(place.code),
    );
    const mayPassOn = has(MAY_PASS_ON, sentence) || OPENS_WITH_PLACE.test(sentence);
    if (has(PASSES_ON, sentence) && (isElsewhere || STANDS_ASIDE.test(sentence))) cuts.sure.push(start);
    else if (
      isNewIn(foldText(body.slice(0, start)), actor) &&
      (isElsewhere || mayPassOn) &&
      !refersBack(sentence)
    )
      cuts.doubtful.push({ start, end, actor: actor.name, isLikely: isElsewhere && mayPassOn });
  }
  return cuts;
}

/** The sentence by which a part of a passage opens. */
export const sentenceAt = ({ sources }: Passage, part: string) =>
  sources.flatMap(({ sentences }) => sentences).find(({ text }) => part.startsWith(text));
