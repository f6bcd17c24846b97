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
