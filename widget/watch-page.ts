/** What the script looks for in the document, now and whenever it changes; what stands in a shadow tree is not seen. */
import { loadPlus } from './load-plus.ts';

const LIST = 'solidaire-initiatives';
const RARER = 'solidaire-initiative,solidaire-bulletin';

/** A list for editors and filters that let no tag pass which they do not know: `<div data-solidaire data-commune="62413">`. */
export const BLOCK = 'div[data-solidaire][data-commune]';

/**
 * Puts a list into each block that has none, around what stands there; fetches the rarer elements once the document holds one.
 * @param settings the attributes of a list: nothing else of a block's becomes one, for whoever may write no script may write
 *   a block
 */
export function watchPage(settings: readonly string[]): void {
  let asked = false;
  const look = () => {
    for (const block of document.querySelectorAll<HTMLElement>(BLOCK)) {
      // In an editor it stays what it is, and is saved as that.
      if (!block.isContentEditable && !block.querySelector(LIST)) fill(block, settings);
    }
    const rarer = document.querySelector(RARER);
    if (!rarer || asked) return;
    asked = true;
    void loadPlus(rarer);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
}

function fill(block: HTMLElement, settings: readonly string[]) {
  const list = document.createElement(LIST);
  for (const name of settings) {
    const value = block.getAttribute(`data-${name}`);
    if (value !== null) list.setAttribute(name, value);
  }
  list.append(...block.childNodes);
  block.append(list);
}
