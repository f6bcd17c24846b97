/** Which of the pages that are linked to a bulletin lists: asked once each, and remembered. */
import { MAX_ASKED, type MarksAnswer } from '../messages.ts';

/** Which of the pages that go by these keys are listed? */
export type AskOfLinks = (keys: string[]) => Promise<MarksAnswer>;

/** Answers remembered at once: a feed that never ends must not fill the memory. */
const MAX_ANSWERS = 5_000;

export interface ListedPages {
  /** Asks of the pages that were not asked of yet. */
  learn(keys: readonly string[]): Promise<void>;
  has(key: string): boolean;
}

export function createListedPages(ask: AskOfLinks): ListedPages {
  const answers = new Map<string, boolean>();

  const askOf = async (keys: string[]) => {
    const answer = await ask(keys);
    for (const key of keys) answers.set(key, answer.kind === 'on' && answer.listed.includes(key));
  };

  return {
    async learn(keys) {
      if (answers.size > MAX_ANSWERS) answers.clear();
      const unknown = new Set(keys.filter((key) => !answers.has(key)));
      await Promise.all(inParts([...unknown], MAX_ASKED).map(askOf));
    },
    has: (key) => answers.get(key) === true,
  };
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return all.length === 0 ? [] : [all.slice(0, size), ...inParts(all.slice(size), size)];
}
