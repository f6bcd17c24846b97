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
  const sure = withoutCrowd(bodies.filter(({ weight }) => weight >= SURE));
  const organisers = sure.length === 0 && isLikely ? [first] : sure;
  return {
    organisers,
    doubts: ranked.filter((each) => each.weight >= DOUBTFUL && !organisers.includes(each)),
  };
}

/** More people than this do it together: none of them stands for all. */
const CROWD = 2;

/** Beside a body that acts, whoever is told of after it acts in it, or speaks of it. */
function withoutCrowd(sure: readonly OrganiserMention[]): OrganiserMention[] {
  const isPerson = ({ organiserKind }: OrganiserMention) => organiserKind === 'person';
  const people = sure.filter(isPerson);
  const body = sure.find((each) => !isPerson(each));
  return sure.filter(
    (each) => !isPerson(each) || (people.length <= CROWD && (!body || each.start < body.start)),
  );
}

/** Each body once, by the first mention that acts, with the weight of its strongest. */
function eachOnce(mentions: readonly OrganiserMention[]): OrganiserMention[] {
  const told: OrganiserMention[] = [];
  for (const mention of mentions) {
    const known = told.findIndex((each) => isSame(mention, each));
    const before = told[known];
    if (!before) told.push(mention);
    // Who acts goes before who is only named; of two who act, the first is told in full.
    else if (before.part !== 'acts' && mention.part === 'acts') told[known] = mention;
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
