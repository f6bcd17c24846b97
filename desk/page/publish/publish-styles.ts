import { css } from 'lit';

export const publishStyles = css`
  .publish > section:first-child {
    margin-block-start: 24px;
  }
  #publication:focus {
    outline: none;
  }
  .publish > .note {
    margin-block-end: 20px;
  }
  .publish .actions {
    margin-block-end: 24px;
  }
  .commune-changes {
    margin-block-start: 32px;
  }
  .commune-changes .button {
    margin-block-start: 8px;
  }
  .publish .lines {
    white-space: pre-line;
  }
  .changes {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .changes li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_border);
  }
  .changes p {
    margin: 0;
  }
  .change {
    display: inline-block;
    min-width: 6em;
    margin-inline-end: 8px;
    padding: 1px 10px;
    border-radius: 999px;
    background: var(--_soft);
    font-size: 0.85em;
    font-weight: 600;
    text-align: center;
  }
  .change.withdrawn {
    text-decoration: line-through;
  }
  .fields {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 2px 16px;
    margin: 6px 0 0;
    font-size: 0.92em;
  }
  .fields dt {
    color: var(--_muted);
  }
  .fields dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .fields ins {
    font-weight: 600;
    text-decoration: none;
  }
  .previews {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
    gap: 20px;
  }
  .previews figure {
    margin: 0;
  }
  .previews iframe {
    width: 100%;
    height: 520px;
    border: 1px solid var(--_border);
    border-radius: 12px;
  }
  .publish progress {
    width: min(100%, 34em);
    accent-color: var(--_accent);
  }
  .earlier {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .earlier li {
    margin-block: 6px;
  }
  .earlier .button {
    margin-inline-start: 8px;
  }
  .where dt {
    font-weight: 600;
  }
  .where dd {
    margin: 0 0 12px;
    overflow-wrap: anywhere;
  }
`;
