/**
 * Bottom left, where neither Facebook's header nor its chats are. Sizes in px and em: the page sets the size of `rem`.
 * A rule of the page such as '* { letter-spacing: 3px }' reaches the host; '!important' wins over it from the inside.
 * Colours by `light-dark()`: the notice follows the reader's preference, as the rest of the browser does.
 */
export const noticeStyles = `
  :host {
    all: initial !important;
    color-scheme: light dark !important;
    position: fixed !important;
    inset: auto auto 16px 16px !important;
    z-index: 2147483000 !important;
    max-width: min(352px, calc(100vw - 32px)) !important;
    font: 15px/1.45 system-ui, sans-serif !important;
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
  h3 {
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li + li {
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
  li:not(:only-child) .text {
    -webkit-line-clamp: 2;
  }
  a {
    display: inline-block;
    margin-block-start: 4px;
    padding-block: 4px;
    border-radius: 2px;
    color: light-dark(#96391f, #f2a88a);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  button {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: -4px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: 22px/1 system-ui, sans-serif;
    cursor: pointer;
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
