import { css } from 'lit';

/**
 * How initiatives look, in a shadow root or, as `initiativeStyles.cssText` below a `.solidaire` element, in a page.
 * Sizes are in `em` and `px`: a page around may have set `rem` to anything.
 */
export const initiativeStyles = css`
  :host,
  .solidaire {
    --_accent: var(--solidaire-accent, #96391f);
    --_background: var(--solidaire-background, #fffdf9);
    --_text: var(--solidaire-text, #2b231e);
    --_muted: var(--solidaire-muted, #66574c);
    --_border: var(--solidaire-border, #e3d8c9);
    --_soft: var(--solidaire-soft, #faeee4);
    --_radius: var(--solidaire-radius, 12px);
    --_gap: var(--solidaire-gap, 16px);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host,
    .solidaire {
      --_accent: var(--solidaire-accent, light-dark(#96391f, #f2a88a));
      --_background: var(--solidaire-background, light-dark(#fffdf9, #26201b));
      --_text: var(--solidaire-text, light-dark(#2b231e, #f1e9df));
      --_muted: var(--solidaire-muted, light-dark(#66574c, #bdae9f));
      --_border: var(--solidaire-border, light-dark(#e3d8c9, #453a31));
      --_soft: var(--solidaire-soft, light-dark(#faeee4, #372a22));
    }
  }

  .initiatives {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
    gap: var(--_gap);
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .initiatives > li {
    display: grid;
    min-width: 0;
    /* Off screen, an entry of a long list costs no layout; it stays there for search and for screen readers. */
    content-visibility: auto;
    contain-intrinsic-size: auto 300px;
  }
  @media print {
    .initiatives > li {
      content-visibility: visible;
    }
  }
  .initiatives > li:only-child {
    grid-column: 1 / -1;
  }

  .initiative {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-width: 0;
    padding: 18px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  @container (min-width: 480px) {
    .initiative {
      padding: 22px 24px;
    }
  }
  .initiative :is(p, ul, .title) {
    margin: 0;
  }
  .initiative a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    border-radius: 2px;
  }
  .initiative a:hover {
    text-decoration-thickness: 2px;
  }
  .initiative a:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .initiative .theme {
    color: var(--_accent);
    font-size: 0.82em;
    font-weight: 600;
    line-height: 1.35;
  }
  .initiative .title {
    font-family: var(--solidaire-heading-font, inherit);
    font-size: 1.22em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
    color: inherit;
  }
  .initiative .theme + .title {
    margin-block-start: -4px;
  }
  .initiative .where {
    margin-block-start: -6px;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .initiative :is(.title, .where)::first-letter {
    text-transform: uppercase;
  }
  .initiative .where a {
    display: inline-block;
    padding-block: 2px;
    color: inherit;
  }
  .initiative .text {
    max-width: 68ch;
  }
  .initiative .text p + p {
    margin-block-start: 0.7em;
  }

  .initiative .links {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    list-style: none;
    margin-block: 2px 6px;
    padding: 0;
  }
  .initiative .links li {
    min-width: 0;
  }
  .initiative .links a {
    box-sizing: border-box;
    display: inline-block;
    min-height: 32px;
    max-width: 100%;
    padding: 5px 13px;
    border: 1px solid transparent;
    border-radius: 16px;
    background: var(--_soft);
    font-size: 0.92em;
    line-height: 20px;
    text-decoration-color: transparent;
    overflow-wrap: anywhere;
  }
  .initiative .links a:hover {
    border-color: currentcolor;
  }

  .initiative .bulletin {
    margin-block-start: auto;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.86em;
  }
  .initiative .bulletin a {
    display: inline-block;
    padding-block: 3px;
    color: inherit;
  }

  @media (forced-colors: active) {
    .initiative .links a {
      border-color: currentcolor;
    }
  }
  @media print {
    .initiatives {
      display: block;
    }
    .initiative {
      margin-block-end: 1em;
      padding: 0 0 1em;
      border-width: 0 0 1px;
      border-radius: 0;
      background: none;
      color: #000;
      break-inside: avoid;
    }
    .initiative .links a {
      padding: 0;
      background: none;
      color: inherit;
    }
    .initiative .links a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
