/** Where within a passage another initiative begins: at sentences that pass on to another place and another actor. */
import { foldText } from '../../shared/french/fold-text.ts';
import { chooseOrganisers } from '../actors/choose-organisers.ts';
import { OPENS, PASSES_ON, TURNS } from '../mentions/cues.ts';
import { mentionsOf } from '../mentions/mention.ts';
import type { Passage } from '../passages/passage.ts';
import type { Range } from '../passages/sentences.ts';
import { isNewIn, refersBack } from './goes-on.ts';
import { has, type Spot } from './spot.ts';

export interface Cuts {
  /** Where the sentences begin, in the passage's body. */
  sure: number[];
  /** Someone new acts, or elsewhere, but not both, or the words do not pass on; `isLikely` when all of it may be so. */
  doubtful: { start: number; end: number; name: string; isLikely: boolean }[];
}

/** "De son côté, la librairie X …" does something of its own, when nothing in it points back. */
const STANDS_ASIDE = /^De (?:son|leur) côté(?!.*(?<!\p{L})(?:leurs?|lui|en|y|cette|ces?|cet)(?!\p{L}))/su;
/** What does not cut by itself may. */
const MAY_PASS_ON = [...PASSES_ON, ...OPENS, ...TURNS].filter(({ id }) => id !== 'opens/new-people');

const OPENS_WITH_PLACE = /^(?:À|A|Au|Aux|Dans|En|Sur) /u;

/** So short a first sentence that names nobody is a title run into its paragraph. */
const LEAD = 70;

export function cutsIn(spot: Spot): Cuts {
  const { body, sentences, mentions, passage } = spot;
  const cuts: Cuts = { sure: [], doubtful: [] };
  for (const { start, end } of sentences.slice(1)) {
    const sentence = body.slice(start, end);
    if (start < LEAD && !mentions.some((each) => each.end <= start)) continue;
    if (sentenceAt(passage, sentence.trim())?.answer === 'continues') continue;
    const { actor, elsewhere } = namedIn(spot, { start, end }, cuts.sure.at(-1) ?? 0);
    if (actor && has(PASSES_ON, sentence) && (elsewhere || STANDS_ASIDE.test(sentence))) {
      cuts.sure.push(start);
      continue;
    }
    const mayPassOn = has(MAY_PASS_ON, sentence) || OPENS_WITH_PLACE.test(sentence);
    const newcomer = actor && isNewIn(foldText(body.slice(0, start)), actor) ? actor : undefined;
    const isDoubtful = newcomer
      ? elsewhere || mayPassOn || newcomer.rule.includes('part/subject')
      : elsewhere && mayPassOn;
    const name = newcomer?.name ?? elsewhere?.name;
    if (isDoubtful && name !== undefined && !refersBack(sentence))
      cuts.doubtful.push({
        start,
        end,
        name,
        isLikely: newcomer !== undefined && elsewhere !== undefined && mayPassOn,
      });
  }
  return cuts;
}

/** Who acts in a sentence, and where, if in none of the places told of since the last cut. */
function namedIn({ mentions }: Spot, { start, end }: Range, since: number) {
  const within = (each: Range) => each.start >= start && each.start < end;
  const [actor] = chooseOrganisers(mentionsOf(mentions, 'organiser').filter(within)).organisers;
  const places = mentionsOf(mentions, 'place').filter(({ isInName }) => !isInName);
  const known = places.filter((place) => place.start >= since && place.start < start).map(({ code }) => code);
  const elsewhere = places.find(
    (place) => within(place) && place.role === 'place' && !known.includes(place.code),
  );
  return { actor, elsewhere };
}

/** The sentence by which a part of a passage opens. */
export const sentenceAt = ({ sources }: Passage, part: string) =>
  sources.flatMap(({ sentences }) => sentences).find(({ text }) => part.startsWith(text));
