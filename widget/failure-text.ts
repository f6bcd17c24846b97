import { FeedError } from '../shared/fetch-feed-file.ts';
import { SettingError } from './solidaire-events.ts';
import type { Texts } from './texts.ts';

/** What a page's reader is told of a failure: the webmaster's mistake by name, everything else in one calm line. */
export function failureText(error: unknown, texts: Texts): string {
  if (error instanceof SettingError) return error.message;
  return error instanceof FeedError && error.reason === 'version' ? texts.outdated : texts.failed;
}
