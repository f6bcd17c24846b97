import { css } from 'lit';
import { initiativeStyles } from '../shared/render/initiative-styles.ts';

/**
 * The elements' own looks, around the initiatives. Nothing here touches what a page has pasted inside: that keeps the box
 * that it had before the script ran, so what the page's `*` rules may have done to the host is undone in `.drawn` only.
 */
const aroundStyles = css`
  :host(:not([hidden])),
  .base {
    display: block;
  }
  .drawn {
    /* Of all that a page's texts inherit, only what is worth taking. */
    all: initial;
    display: block;
    color: inherit;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    font-family: var(--solidaire-font, inherit);
    font-size: var(--solidaire-font-size, 1em);
    line-height: var(--solidaire-line-height, 1.6);
  }
  .drawn * {
    /* French ends its sentences on the right, in a page from right to left too. */
    text-align: match-parent;
    text-align: -webkit-match-parent;
    unicode-bidi: plaintext;
  }
  .heading,
  .subheading {
    margin: 0 0 0.6em;
    font-size: var(--solidaire-heading-size, 1.4em);
  }
  .subheading {
    margin-block-start: 1em;
    font-size: 1.2em;
  }
  .drawn > p,
  .alert,
  .filters {
    margin: 0 0 12px;
  }
  .filters {
    /* The fields in one row: a line of text and 40 px. */
    min-height: 4em;
  }
  .base > p:empty {
    margin: 0;
  }
  .alert:not(:empty) {
    overflow-wrap: anywhere;
    padding: 10px 14px;
    border: 1px solid;
  }

  .drawn > :is(.footer, .bulletin) {
    margin: 12px 0 0;
    font-size: var(--_small);
  }

  @media print {
    .line,
    .footer a {
      display: none;
    }
  }
`;

/** All looks of an element. */
export const elementStyles = [initiativeStyles, aroundStyles];
