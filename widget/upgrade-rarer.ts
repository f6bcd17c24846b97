import { loadPlus } from './load-plus.ts';

const RARER = 'solidaire-initiative,solidaire-bulletin';

/** Fetches the rarer elements as soon as the document holds one, now or later; what stands in a shadow tree is not seen. */
export function upgradeRarer(): void {
  const watch = new MutationObserver(look);
  function look() {
    const found = document.querySelector(RARER);
    if (!found) return;
    watch.disconnect();
    void loadPlus(found);
  }
  watch.observe(document, { childList: true, subtree: true });
  look();
}
