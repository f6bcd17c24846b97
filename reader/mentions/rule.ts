/**
 * A rule of the reader: one row of a table that generic code walks. `tests/reader/rules.test.ts` tries every example against
 * every row of its kind.
 */
export interface Rule {
  /** `kind/short-name`, as `--explain` prints it. */
  id: string;
  /** What it tells, in one line of English. */
  says: string;
  pattern: RegExp;
  /** Sentences that this row decides, and no other of its kind. */
  examples: readonly string[];
  /** Neighbours that it must leave alone. */
  not: readonly string[];
}

/** The first row that fits. */
export const ruleIn = (rules: readonly Rule[], text: string): Rule | undefined =>
  rules.find(({ pattern }) => pattern.test(text));

/**
 * Each place where a global pattern fits. `matchAll` makes a copy of the pattern first, which costs more than most searches: hundreds of
 * rows look through every passage.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`A pattern that is not global fits once: ${pattern.source}`);
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}
