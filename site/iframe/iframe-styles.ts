import { css } from 'lit';

/**
 * The page in an iframe. Its ground is the page's around it, of whatever colour: no text of ours stands on it bare.
 * Nothing depends on the height of the window, which follows the content.
 */
export const iframeStyles = css`
  :root {
    color-scheme: light dark;
    font:
      17px/1.6 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .solidaire {
    --ground: light-dark(#fffdf9, #26201b);
    --solidaire-background: var(--ground);
    --solidaire-text: light-dark(#2b231e, #f1e9df);
    --solidaire-muted: light-dark(#66574c, #bdae9f);
    --solidaire-border: light-dark(#e3d8c9, #453a31);
    --solidaire-accent: light-dark(#96391f, #f2a88a);
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin: 0;
    /* Room for the focus outline of what stands at the edge. */
    padding: 4px;
    color: var(--solidaire-text);
    overflow-wrap: break-word;
  }
  main {
    display: contents;
  }
  main > .initiatives {
    width: 100%;
  }
  /* In a narrow window too, where a list has no cards. */
  main > .initiatives .initiative {
    background: var(--ground);
  }
  @container (max-width: 260px) {
    main > .initiatives .initiative {
      padding: 8px 12px;
      border-radius: 12px;
    }
  }
  .initiatives > li {
    /* What lies below the window must have its height all the same: the window is to take it. */
    content-visibility: visible;
  }
  h1,
  main > h2,
  main > .bulletin,
  .status,
  .footer {
    box-sizing: border-box;
    max-width: 100%;
    margin: 0;
    padding: 4px 24px;
    border-radius: 12px;
    background: var(--ground);
  }
  h1,
  main > h2 {
    align-self: start;
    font-size: 1.4em;
    line-height: 1.25;
    text-wrap: balance;
  }
  main > h2 {
    width: fit-content;
    margin-block: 12px;
    font-size: 1.15em;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    font-size: 0.9em;
  }
  a {
    color: var(--solidaire-accent);
    text-underline-offset: 0.2em;
  }
  a:focus-visible {
    outline: 2px solid var(--solidaire-accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .footer a {
    font-weight: 600;
  }
  @media (max-width: 480px) {
    h1,
    main > h2,
    .status,
    .footer {
      padding-inline: 18px;
    }
  }
`;
