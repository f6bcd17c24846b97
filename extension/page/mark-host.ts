/** One mark beside one link, the logo's house: a bare host with a closed shadow root. */
import { css } from '@lit/reactive-element/css-tag.js';
import { html, render } from 'lit/html.js';
import { houseView } from '../../shared/render/house-view.ts';

const STYLES = css`
  :host {
    all: initial !important;
    display: inline-block !important;
    inline-size: 18px !important;
    block-size: 14px !important;
    margin-inline-start: 4px !important;
    vertical-align: -1px !important;
  }
  span,
  svg {
    display: block;
    block-size: 14px;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** @param inside for a link that is a box of its own: beside it, the mark would stand on another line */
export function drawMark(link: HTMLAnchorElement, label: string, inside: boolean): HTMLElement {
  const host = document.createElement('solidaire-mark');
  const root = host.attachShadow({ mode: 'closed' });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES.cssText);
  }
  root.adoptedStyleSheets = [sheet];
  render(html`<span role="img" title=${label} aria-label=${label}>${houseView}</span>`, root);
  if (inside) link.append(host);
  else link.after(host);
  return host;
}

export const isBox = (link: HTMLAnchorElement) => !getComputedStyle(link).display.startsWith('inline');

/** Is the mark where it was put, and the link in the page? */
export const isBeside = (mark: HTMLElement, link: HTMLAnchorElement) =>
  link.isConnected && (mark.parentNode === link || mark.previousSibling === link);

/** Links that are no name of a page, whatever they lead to: hidden ones, tabs, entries of menus, buttons. */
const NO_NAMES = '[aria-hidden="true"], [role="tab"], [role="tablist"], [role="menuitem"], [role="button"]';

/** Does the reader see the link as the words that name a page? Pictures of the page beside its name are links too. */
export const showsName = (link: HTMLAnchorElement) =>
  link.textContent.trim() !== '' && link.closest(NO_NAMES) === null;

/** Has the page left it no place? */
export const isHidden = (element: Element) => element.getClientRects().length === 0;
