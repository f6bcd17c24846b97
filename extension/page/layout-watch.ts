/** Milliseconds between two looks at a page that gives no sign of having changed. */
const LOOK_EVERY = 500;
/** Looks take no more than one part in so many of the page's time. */
const SHARE = 20;

/** What may move what the page shows, or change its colours. */
const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'href'],
};

/**
 * Calls `look` before the page is painted anew: at once when `element` has been taken out of the page, else with the next
 * frame, if the last look was not too long ago.
 * @returns what ends that
 */
export function watchLayout(element: Element, look: () => void): () => void {
  const end = new AbortController();
  let isDue = false;
  let rested = 0;
  let timer: ReturnType<typeof setTimeout>;

  const run = () => {
    isDue = false;
    if (end.signal.aborted) return;
    const start = performance.now();
    look();
    const now = performance.now();
    rested = now + SHARE * (now - start);
    // What the look itself has changed.
    observer.takeRecords();
  };
  const nextFrame = () => requestAnimationFrame(run);
  const soon = () => {
    if (isDue) return;
    isDue = true;
    const wait = rested - performance.now();
    if (wait > 0) timer = setTimeout(nextFrame, wait);
    else nextFrame();
  };

  const observer = new MutationObserver(() => (element.isConnected ? soon() : run()));
  observer.observe(document, CHANGES);
  // A picture that has come makes room for itself.
  for (const type of ['scroll', 'resize', 'load'])
    addEventListener(type, soon, { capture: true, passive: true, signal: end.signal });
  const clock = setInterval(soon, LOOK_EVERY);
  return () => {
    end.abort();
    observer.disconnect();
    clearInterval(clock);
    clearTimeout(timer);
  };
}
