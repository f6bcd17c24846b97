import { plusAddress } from './find-feed.ts';

/** What `solidaire-plus.js` gives. */
export type Plus = typeof import('./plus.ts');

/**
 * Fetches the further file of the host's site, once a page: the browser keeps modules by address.
 * @returns null when it cannot be had; every element then does without
 */
export async function loadPlus(host: Element & { feed?: string }): Promise<Plus | null> {
  try {
    return (await import(/* @vite-ignore */ plusAddress(host))) as Plus;
  } catch {
    return null;
  }
}
