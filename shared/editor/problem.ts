/** Something an editor should look at. `error` stops publication; `warning` asks for a look; `info` only tells. */
export interface Problem {
  level: 'error' | 'warning' | 'info';
  /** Line of the source, from 1; 0 for the document as a whole. */
  line: number;
  /** French: what is there, and what to do about it. */
  message: string;
  /** The key of `corrections.json` that settles it, when one does. */
  remedy?: 'communes' | 'organisers' | 'links' | 'personal' | 'withdrawn';
  /** The answer that it is about, by the question's id. */
  answer?: string;
}

/** What each level is called on a page, the gravest first. */
export const LEVEL_NAMES: Readonly<Record<Problem['level'], string>> = {
  error: 'Erreur',
  warning: 'À vérifier',
  info: 'Pour information',
};

export const gravestFirst = <Of extends Problem>(problems: readonly Of[]): Of[] =>
  (Object.keys(LEVEL_NAMES) as Problem['level'][]).flatMap((level) =>
    problems.filter((problem) => problem.level === level),
  );

export const hasErrors = (problems: readonly Problem[]) => problems.some(({ level }) => level === 'error');

/** One line for a terminal: `bulletins/62/x.md:12 : attention : …`. */
export function formatProblem(file: string, { level, line, message }: Problem): string {
  const word = { error: 'erreur', warning: 'attention', info: 'info' }[level];
  return `${file}${line > 0 ? `:${line}` : ''} : ${word} : ${message}`;
}

/** What a file or a command line got wrong, in French; the command line prints it without a stack. */
export class UserError extends Error {
  override name = 'UserError';
}
