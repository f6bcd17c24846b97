/** Milliseconds between two looks at the address where the browser cannot tell of its changes. */
const LOOK_EVERY = 250;

/**
 * Calls `moved` after the address has changed without a page load, and `returned` when the page comes back from the
 * back-forward cache, until `signal` is aborted.
 *
 * `currententrychange` follows the change itself; Firefox has it from 147. Not `navigate`: it fires before the address
 * changes, also for navigations that are then cancelled, after which the same navigation, carried out, goes unannounced.
 */
export function followAddress(
  { moved, returned }: { moved: () => void; returned: () => void },
  signal: AbortSignal,
): void {
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', moved, { signal });
  } else {
    const looks = setInterval(moved, LOOK_EVERY);
    signal.addEventListener('abort', () => clearInterval(looks));
  }
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) returned();
    },
    { signal },
  );
}
