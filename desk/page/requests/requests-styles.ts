import { css } from 'lit';

/** Of what associations ask for, at the desk. */
export const requestsStyles = css`
  .requests {
    max-width: 56em;
  }
  .requests .field {
    margin-block-end: 0;
  }
  .tool .requests textarea {
    max-width: none;
    margin-block-start: 4px;
    resize: vertical;
  }
  .requests [role='status'] {
    margin-block-start: 8px;
  }
  main .request-card {
    margin-block-start: 20px;
    padding: 20px 24px;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--_background);
  }
  .request-card.by-hand {
    border-inline-start: 4px solid var(--ochre);
    background: var(--band);
  }
  .request-card h2 {
    margin-block-end: 8px;
    font-size: 1.25em;
  }
  .request-card p > a {
    display: inline-block;
    padding-block: 3px;
  }
  .request-card blockquote {
    margin: 0 0 0.8em;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_border);
    white-space: pre-line;
  }
  .asked-changes {
    width: 100%;
    border-collapse: collapse;
  }
  .asked-changes :is(th, td) {
    padding: 9px 12px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .asked-changes thead th {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .asked-changes tbody th {
    width: 24%;
    font-weight: 400;
  }
  .decided {
    font-weight: 600;
  }
`;
