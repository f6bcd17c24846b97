import type { textsEn } from '../shared/render/texts-en.ts';
import type { chosenFilter, filterView } from './plus/filter-view.ts';
import { plusAddress, type Host } from './find-feed.ts';
import type { followingView } from './plus/following.ts';
import type { openViews, pastedOr, unslot } from './plus/pasted.ts';
import type { adoptLooks } from './plus/plus-styles.ts';
import type { explainMistakes } from './plus/setting-advice.ts';

/** What `solidaire-plus.js` gives to the first file. */
export interface Plus {
  textsEn: typeof textsEn;
  chosenFilter: typeof chosenFilter;
  filterView: typeof filterView;
  followingView: typeof followingView;
  openViews: typeof openViews;
  pastedOr: typeof pastedOr;
  unslot: typeof unslot;
  adoptLooks: typeof adoptLooks;
  explainMistakes: typeof explainMistakes;
}

/**
 * Fetches the further file of the host's site, once a page: the browser keeps modules by address.
 * @returns null when it cannot be had; every element then does without
 */
export async function loadPlus(host: Host): Promise<Plus | null> {
  // A browser notes the whole stack of who asks, and reads every function on it again for that: here it is one.
  await Promise.resolve();
  try {
    return ((await import(/* @vite-ignore */ plusAddress(host))) as { plus: Plus }).plus;
  } catch {
    return null;
  }
}
