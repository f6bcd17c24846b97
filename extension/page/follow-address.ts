import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** Milliseconds between two looks at the address where the browser cannot tell of its changes. */
const LOOK_EVERY = 250;

/**
 * Calls `moved` after the address has changed without a page load, and `returned` when the page comes back from the
 * back-forward cache.
 *
 * Not `wxt:locationchange`: it fires before the address changes, also for navigations that are then cancelled, after
 * which the same navigation, carried out, goes unannounced. `currententrychange` follows the change itself; Firefox
 * has it from 147.
 */
export function followAddress(
  ctx: ContentScriptContext,
  { moved, returned }: { moved: () => void; returned: () => void },
): void {
  if ('navigation' in globalThis) ctx.addEventListener(navigation, 'currententrychange', moved);
  else ctx.setInterval(moved, LOOK_EVERY);
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (persisted) returned();
  });
}
