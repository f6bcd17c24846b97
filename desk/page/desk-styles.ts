import { css } from 'lit';

/** Of the desk, on top of the site's and of its tools'. */
export const deskStyles = css`
  .desk {
    max-width: 1400px;
    padding-block-start: 24px;
  }
  .desk-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 12px 32px;
  }
  .desk-head h1 {
    font-size: 1.9em;
  }
  .desk-head h1:focus {
    outline: none;
  }
  .desk-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .desk-tools p {
    margin: 0 8px 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .desk-tools .not-kept {
    color: var(--brick-text);
    font-weight: 600;
  }
  .tool .button.small {
    padding: 6px 16px;
    font-size: 0.92em;
  }
  .tool .button:disabled {
    opacity: 0.5;
    cursor: default;
    text-decoration: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .desk-nav {
    margin-block: 20px 8px;
    border-block-end: 1px solid var(--_border);
  }
  .desk-nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .desk-nav a {
    display: block;
    padding: 9px 16px;
    border-block-end: 4px solid transparent;
    color: inherit;
    text-decoration: none;
  }
  .desk-nav a:hover {
    text-decoration: underline;
  }
  .desk-nav a[aria-current] {
    border-color: var(--ochre);
    font-weight: 700;
  }
  .desk .said {
    min-height: 1.6em;
    margin: 0 0 12px;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .desk-nav .count {
    display: inline-block;
    min-width: 1.6em;
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--paper);
    font-size: 0.85em;
    font-weight: 700;
    text-align: center;
  }
`;
