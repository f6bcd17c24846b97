/** The questions of `messages.ts`, as a script in Facebook's page asks them. */
import { browser } from '@wxt-dev/browser';
import type { MarksAnswer, NoticeAnswer, Question, Replies } from '../messages.ts';

const ask = <Type extends Question['type']>(question: Extract<Question, { type: Type }>) =>
  browser.runtime.sendMessage<typeof question, Replies[Type]>(question);

/** The same, of a background that may not be reached, as after an update of the extension. */
async function askOr<Type extends Question['type']>(
  question: Extract<Question, { type: Type }>,
  otherwise: Replies[Type],
): Promise<Replies[Type]> {
  try {
    return (await ask(question)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export const askOfPage = (keys: string[]): Promise<NoticeAnswer> =>
  askOr({ type: 'look-up', keys }, { kind: 'unknown' });

export const askOfLinks = (keys: string[]): Promise<MarksAnswer> =>
  askOr({ type: 'find-listed', keys }, { kind: 'off' });

export const askForSilence = (scope: 'page' | 'all', keys: string[]): Promise<undefined> =>
  askOr(scope === 'page' ? { type: 'silence-page', keys } : { type: 'silence-all' }, undefined);

/** @throws when the background cannot be reached */
export const askForInitiativePage = (ref: string): Promise<undefined> =>
  ask({ type: 'open-initiative', ref });
