/** Keeps what is shown in step with the address: only the answer to the latest question lands. */
import type { ListedAnswer, NoticeAnswer } from '../messages.ts';
import { ownKeysOf } from './page-names.ts';

export interface PageWatchOptions {
  ask: (names: string[]) => Promise<NoticeAnswer>;
  /** The notice that was made ready for these keys, if any: shown until the answer is there. */
  findReady: (keys: readonly string[]) => Promise<ListedAnswer | undefined>;
  /** The other names that the document tells of the page that goes by these keys. */
  findOtherNames: (keys: readonly string[]) => string[];
  show: (answer: ListedAnswer) => void;
  hide: () => void;
}

export interface PageWatch {
  /** To be called whenever the address may have changed; `again` asks anew even if it has not. */
  check(address: string, options?: { again?: boolean }): Promise<void>;
  /** The reader has closed the notice: it stays away until the address names someone else. */
  close(): void;
  /** The keys of the page by all names that are known, its address's first. */
  names(): string[];
}

export function createPageWatch({ ask, findReady, findOtherNames, show, hide }: PageWatchOptions): PageWatch {
  let current = '';
  let names: string[] = [];
  /** Whom the reader has closed the notice of: an address that names no one, as a photo's over the page, changes nothing of that. */
  let closedFor: string | undefined;
  let questions = 0;
  let answered = 0;

  const showReady = async (question: number) => {
    const ready = await findReady(names);
    if (ready && question === questions && question !== answered && closedFor === undefined) show(ready);
  };

  /** @returns false when the answer came too late */
  const askAndShow = async (question: number): Promise<boolean> => {
    const answer = await ask(names);
    if (question !== questions) return false;
    answered = question;
    if (answer.kind === 'listed' && closedFor === undefined) show(answer);
    else hide();
    return true;
  };

  return {
    async check(address, { again = false } = {}) {
      const keys = ownKeysOf(address);
      const subject = keys.join(' ');
      if (subject === current && !again) return;
      if (subject !== current) {
        hide();
        if (subject !== '' && subject !== closedFor) closedFor = undefined;
        names = keys;
      }
      const nothingToTell = subject === '' && current === '';
      const isNew = subject !== '' && subject !== current;
      current = subject;
      const question = ++questions;
      if (isNew) void showReady(question);
      if (nothingToTell || !(await askAndShow(question)) || names.length > keys.length) return;
      // Only now: a listed page's notice does not wait for its other names, and a page left at once is not searched.
      const others = keys.length > 0 ? findOtherNames(keys) : [];
      if (others.length === 0) return;
      names = [...keys, ...others];
      await askAndShow(question);
    },
    close() {
      closedFor = current;
      hide();
    },
    names: () => names,
  };
}
