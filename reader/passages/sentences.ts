/** Where the sentences of a text stand. */

export interface Range {
  start: number;
  end: number;
}

/** A full stop behind these ends no sentence: "M. Dubois", "av. de Lens", "J. Petit". */
const ABBREVIATED =
  /(?<![\p{L}\p{N}])(?:\p{Lu}|MM|Mme|Mlle|Mr|Dr|Pr|St|Ste|[Aa]v|[Bb]d|[Tt][ée]l|[Ee]x|[Cc]f|env)\.$/u;
const BETWEEN = /(?<=[.!?…](?:[  \u202F]?[»"”])?)\s+(?=[\p{Lu}«"“])/gu;

/** @returns each with what stands behind it up to the next; one for a text of one sentence */
export function sentencesOf(text: string): Range[] {
  const starts = [0];
  for (const { 0: space, index } of text.matchAll(BETWEEN))
    if (!ABBREVIATED.test(text.slice(0, index))) starts.push(index + space.length);
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}
