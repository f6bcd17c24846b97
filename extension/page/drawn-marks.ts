/** The marks that stand in the page, each with its link, and whether the page bears them. */
import { drawMark, isBeside, isBox, isHidden, showsWords } from './mark-host.ts';

/** A link as it was when it was found. */
export interface FoundLink {
  link: HTMLAnchorElement;
  href: string;
}

export interface DrawnMarks {
  /** Marks those of these links that are still there, as they were found, and words. */
  draw(links: readonly FoundLink[]): void;
  /** What the link led to when it was marked; undefined when it bears no mark. */
  hrefOf(link: HTMLAnchorElement): string | undefined;
  remove(link: HTMLAnchorElement): void;
  /** Takes away the marks that no longer stand beside their links. */
  sweep(): void;
  clear(): void;
  count(): number;
  /** Has Facebook's own rendering taken marks from links that stayed, again and again? */
  areTakenAway(): boolean;
  /** Are links seen whose marks are not? It makes the page lay itself out. */
  areHidden(): boolean;
}

/** So many marks taken from links that stayed: Facebook's own rendering does not bear them. */
const ENOUGH_LOSSES = 3;

/** @param label what a mark says */
export function createDrawnMarks(label: string): DrawnMarks {
  const marks = new Map<HTMLAnchorElement, { mark: HTMLElement; href: string }>();
  let losses = 0;

  const remove = (link: HTMLAnchorElement) => {
    marks.get(link)?.mark.remove();
    marks.delete(link);
  };

  return {
    draw(links) {
      // Styles are read before anything is changed: the page computes them once.
      const spots = links.filter(isAsFound).map((found) => ({ ...found, inside: isBox(found.link) }));
      for (const { link, href, inside } of spots) {
        if (!marks.has(link)) marks.set(link, { href, mark: drawMark(link, label, inside) });
      }
    },
    hrefOf: (link) => marks.get(link)?.href,
    remove,
    sweep() {
      for (const [link, { mark }] of marks) {
        if (isBeside(mark, link)) continue;
        remove(link);
        if (link.isConnected) losses++;
      }
    },
    clear() {
      for (const link of marks.keys()) remove(link);
    },
    count: () => marks.size,
    areTakenAway: () => losses >= ENOUGH_LOSSES && losses > marks.size,
    areHidden() {
      const seen = [...marks].filter(([link]) => !isHidden(link));
      return seen.length > 0 && seen.every(([, { mark }]) => isHidden(mark));
    },
  };
}

const isAsFound = ({ link, href }: FoundLink) =>
  link.isConnected && link.getAttribute('href') === href && showsWords(link);
