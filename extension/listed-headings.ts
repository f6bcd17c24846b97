import type { MessageKey } from './texts.ts';

/** What the address names, as `facebookMatchKeys` distinguishes it. */
export type Namespace = 'page' | 'group' | 'event';

export const LISTED_HEADINGS: Readonly<Record<Namespace, MessageKey>> = {
  page: 'listedPage',
  group: 'listedGroup',
  event: 'listedEvent',
};
