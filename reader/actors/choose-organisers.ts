/** Who of the candidates of an initiative is given as its organiser, and who is only asked about. */
import type { OrganiserMention } from './find-candidates.ts';
import { isSameOrganiser } from './same-organiser.ts';

export interface OrganiserChoice {
  /** In order of the text, each once. */
  organisers: OrganiserMention[];
  /** Whom a question may offer besides, the likeliest first. */
  doubts: OrganiserMention[];
}

/** From here on a candidate is given. */
const SURE = 5;
/** Where no one is sure, the likeliest is given from here on, when it leads the next by the margin. */
const LIKELY = 4;
const MARGIN = 1;
/** From here on it is worth an answer of a question. */
const DOUBTFUL = 2;

export function chooseOrganisers(candidates: readonly OrganiserMention[]): OrganiserChoice {
  const bodies = eachOnce(candidates.filter(({ isProper }) => isProper));
  const ranked = bodies.toSorted((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  const isLikely = first && first.weight >= LIKELY && first.weight - (second?.weight ?? 0) >= MARGIN;
  const sure = bodies.filter(({ weight }) => weight >= SURE);
  const organisers = sure.length === 0 && isLikely ? [first] : sure;
  return {
    organisers,
    doubts: ranked.filter((each) => each.weight >= DOUBTFUL && !organisers.includes(each)),
  };
}

/** Each body once, by its first mention, with the weight of its strongest. */
function eachOnce(mentions: readonly OrganiserMention[]): OrganiserMention[] {
  const told: OrganiserMention[] = [];
  for (const mention of mentions) {
    const known = told.findIndex((each) => isSame(mention, each));
    const before = told[known];
    if (!before) told.push(mention);
    else if (mention.weight > before.weight) told[known] = { ...before, weight: mention.weight };
  }
  return told;
}

const isSame = (one: OrganiserMention, other: OrganiserMention) =>
  one.name === other.initials ||
  isSameOrganiser(
    { name: one.name, kind: one.organiserKind },
    { name: other.name, kind: other.organiserKind },
  );
