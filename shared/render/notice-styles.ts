import { css } from '@lit/reactive-element/css-tag.js';

/**
 * How the notice looks; where it stands is in `notice-place.ts`. Sizes in px and em: the page sets the size of `rem`.
 * A rule of the page such as '* { letter-spacing: 3px }' reaches the host; '!important' wins over it from the inside.
 * Colours by `light-dark()`: the notice follows the reader's preference, as the rest of the browser does.
 */
export const noticeStyles = css`
  :host {
    all: initial !important;
    color-scheme: light dark !important;
    display: block !important;
    z-index: 2147483000 !important;
    box-sizing: border-box !important;
    font:
      15px/1.45 system-ui,
      sans-serif !important;
    color: light-dark(#2b231e, #f1e9df) !important;
  }
  aside {
    box-sizing: border-box;
    max-height: min(60vh, 440px);
    overflow: auto;
    padding: 12px 14px 12px 16px;
    border: 1px solid light-dark(#e3d8c9, #453a31);
    border-inline-start: 5px solid light-dark(#96391f, #f2a88a);
    border-radius: 12px;
    background: light-dark(#fffdf9, #26201b);
    box-shadow: 0 4px 20px rgb(0 0 0 / 25%);
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    gap: 8px;
    align-items: start;
    justify-content: space-between;
  }
  h2,
  h3,
  p {
    margin: 4px 0 0;
    font-size: 1em;
    font-weight: 400;
  }
  h2 {
    font-weight: 700;
    text-wrap: balance;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entries > li + li {
    margin-block-start: 10px;
    padding-block-start: 8px;
    border-block-start: 1px solid light-dark(#e3d8c9, #453a31);
  }
  .citation,
  .theme {
    font-size: 0.88em;
  }
  .citation {
    color: light-dark(#66574c, #bdae9f);
    text-wrap: pretty;
  }
  .theme {
    color: light-dark(#96391f, #f2a88a);
    font-weight: 600;
  }
  cite {
    font-style: normal;
  }
  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
  }
  .entries > li:not(:only-child) .text {
    -webkit-line-clamp: 2;
  }
  a {
    display: inline-block;
    padding-block: 4px;
    border-radius: 2px;
    color: light-dark(#96391f, #f2a88a);
    text-underline-offset: 0.2em;
  }
  h3,
  .read {
    font-weight: 600;
  }
  .ways,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .ways {
    font-size: 0.88em;
  }
  footer {
    margin-block-start: 8px;
    padding-block-start: 4px;
    border-block-start: 1px solid light-dark(#e3d8c9, #453a31);
  }
  button {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: light-dark(#66574c, #bdae9f);
    font:
      0.8em/1.2 system-ui,
      sans-serif;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .close {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: -4px;
    color: inherit;
    font:
      22px/1 system-ui,
      sans-serif;
    text-decoration: none;
  }
  button:hover {
    background: light-dark(#faeee4, #372a22);
  }
  :focus-visible {
    outline: 2px solid light-dark(#96391f, #f2a88a);
    outline-offset: 2px;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
