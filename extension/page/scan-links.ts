/**
 * Finds the links of the page as they come: each added subtree is searched once, in slices that leave the page its time.
 * A link is found again when it has a new `href`, for Facebook uses links anew, and when it returns to the page.
 */

/** Milliseconds of a slice; a frame has 16. */
const SLICE = 4;

export interface LinkScanOptions {
  found: (link: HTMLAnchorElement) => void;
  /** All that was added has been searched, or something was only taken away. */
  settled: () => void;
}

/** @returns what ends the scan */
export function scanLinks(page: Document, { found, settled }: LinkScanOptions): () => void {
  let waiting: Iterator<HTMLAnchorElement>[] = [];
  // A message comes as soon as the page has had its turn; a timer would wait.
  const { port1: bell, port2: rope } = new MessageChannel();
  let isRung = false;
  const ring = () => {
    if (!isRung) rope.postMessage(null);
    isRung = true;
  };

  bell.onmessage = () => {
    isRung = false;
    const end = performance.now() + SLICE;
    for (let links = waiting[0]; links; links = waiting[0]) {
      for (let next = links.next(); !next.done; next = links.next()) {
        found(next.value);
        if (performance.now() > end) return ring();
      }
      waiting.shift();
    }
    settled();
  };

  const addFrom = (node: Node) => {
    if (node instanceof HTMLAnchorElement) waiting.push([node].values());
    else if (node instanceof Element) {
      const links = node.querySelectorAll<HTMLAnchorElement>('a[href]');
      if (links.length > 0) waiting.push(links.values());
    }
  };

  const observer = new MutationObserver((mutations) => {
    for (const { type, target, addedNodes } of mutations) {
      if (type === 'attributes') addFrom(target);
      else addedNodes.forEach(addFrom);
    }
    ring();
  });
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  addFrom(page.documentElement);
  ring();

  return () => {
    observer.disconnect();
    bell.close();
    waiting = [];
  };
}
