/** What a command is, and how it speaks: data on stdout, words for people on stderr; exit 0 good, 1 problems, 2 wrong use. */
import type { ParseArgsConfig } from 'node:util';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** French, one line. */
  summary: string;
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit code */
  run(values: Values, positionals: readonly string[]): Promise<number>;
}

/** Wrong use of the command line: exit 2. */
export class UsageError extends Error {}

export const say = (text: string) => process.stderr.write(`${text}\n`);
export const print = (text: string) => process.stdout.write(`${text}\n`);
