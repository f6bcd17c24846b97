import { plusAddress, type Host } from './find-feed.ts';
import type * as plus from './plus.ts';

/** What `solidaire-plus.js` gives. */
export type Plus = typeof plus;

/**
 * Fetches the further file of the host's site, once a page: the browser keeps modules by address.
 * @returns null when it cannot be had; every element then does without
 */
export async function loadPlus(host: Host): Promise<Plus | null> {
  // A browser notes the whole stack of who asks, and reads every function on it again for that: here it is one.
  await Promise.resolve();
  try {
    return (await import(/* @vite-ignore */ plusAddress(host))) as Plus;
  } catch {
    return null;
  }
}
