/** What the top of a release does not say: its number, its date, its title. */
import type { Bulletin } from '../../shared/feed/feed-schema.ts';
import type { HeadOptions } from '../outline/parse-head.ts';
import type { Answering } from './answering.ts';

const WHAT = {
  number: 'Quel est le numéro de ce bulletin ?',
  date: 'De quel jour est ce bulletin (par exemple 2020-04-08) ?',
  title: 'Quel est le titre de ce bulletin ?',
} as const;

/** The head's options with what the editor answered, which what the command line states goes before. */
export function answeredHead(options: HeadOptions, { given }: Answering): HeadOptions {
  const [number, date, title] = [given('number'), given('date'), given('title')];
  return {
    ...(number !== undefined && { number: Number(number) }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...options,
  };
}

export function askAboutHead(head: Pick<Bulletin, keyof typeof WHAT>, answering: Answering): void {
  for (const [id, text] of Object.entries(WHAT) as [keyof typeof WHAT, string][])
    if (!head[id]) answering.ask({ id, line: 1, about: 'head', must: false, text, chosen: '', answers: [] });
}
