/** One mark beside one link: a bare host with a closed shadow root. Drawn by hand, there may be many. */
import { css } from '@lit/reactive-element/css-tag.js';

const STYLES = css`
  :host {
    all: initial !important;
    display: inline-block !important;
    inline-size: 16px !important;
    block-size: 16px !important;
    margin-inline-start: 4px !important;
    vertical-align: baseline !important;
  }
  span {
    display: block;
    block-size: 16px;
    border-radius: 50%;
    background: #96391f;
    color: #fff;
    font:
      700 11px/16px system-ui,
      sans-serif;
    text-align: center;
    cursor: help;
  }
  @media (forced-colors: active) {
    span {
      outline: 1px solid;
    }
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
  const sign = document.createElement('span');
  sign.textContent = 'S';
  sign.title = label;
  sign.role = 'img';
  sign.ariaLabel = label;
  root.append(sign);
  if (inside) link.append(host);
  else link.after(host);
  return host;
}

export const isBox = (link: HTMLAnchorElement) => !getComputedStyle(link).display.startsWith('inline');

/** Is the mark where it was put, and the link in the page? */
export const isBeside = (mark: HTMLElement, link: HTMLAnchorElement) =>
  link.isConnected && (mark.parentNode === link || mark.previousSibling === link);

/** Does the reader see the link as words? Pictures of the page beside its name are links too. */
export const showsWords = (link: HTMLAnchorElement) =>
  link.textContent.trim() !== '' && link.closest('[aria-hidden="true"]') === null;

/** Has the page left it no place? */
export const isHidden = (element: Element) => element.getClientRects().length === 0;
