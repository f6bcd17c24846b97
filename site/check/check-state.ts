/** All that the check page is drawn from: one object, of which events make the next. Pure. */
import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { initiativesIn } from '../../shared/feed/listing.ts';
import type { CheckAddress } from './check-address.ts';
import type { CheckData, SharedCard } from './check-data.ts';
import type { NamesShown } from './names-view.ts';
import type { requestView, RequestKind, WrittenRequest } from './request-view.ts';

export interface CheckState {
  /** As it stands in the page's address. */
  address: CheckAddress;
  data: CheckData | 'awaited' | 'failed';
  /** How a link to the initiative with this id looks; nothing is said of a page that is not read, or not yet. */
  card: { id: string; said: SharedCard | undefined } | undefined;
  /** What stands in the search field. */
  typed: string;
  /** The address of which the reader wants to know whether it leads to the initiative. */
  tried: string;
  /** Few ask for anything: what draws a request comes with the first. */
  request: { kind: RequestKind; draw: typeof requestView } | undefined;
  /** What is to be corrected, as far as it is written. */
  written: WrittenRequest | undefined;
  /** As they are published, until the reader asks for the names otherwise. */
  names: NamesShown | undefined;
}

/** What readers have done with an initiative before they do anything. */
export const UNTOUCHED = {
  typed: '',
  tried: '',
  request: undefined,
  written: undefined,
  names: undefined,
} satisfies Partial<CheckState>;

/** The initiative that the address names, once it is there. */
export const shownInitiative = ({ address, data }: CheckState): ListedInitiative | undefined =>
  typeof data === 'string' ? undefined : initiativesIn(data.whole).find(({ id }) => id === address.id);
