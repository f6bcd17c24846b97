import { css } from 'lit';

/** The elements' own looks, around the initiatives. What a page's `*` rules may have done to the host is undone in `.base`. */
export const elementStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    display: block;
    container-type: inline-size;
    font-family: var(--solidaire-font, inherit);
    font-style: normal;
    letter-spacing: normal;
    line-height: 1.6;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  .heading,
  .nearby {
    font-family: var(--solidaire-heading-font, inherit);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .heading {
    margin: 0 0 0.6em;
    font-size: 1.4em;
  }
  .nearby {
    margin: 1.4em 0 0.7em;
    font-size: 1.15em;
  }

  .status {
    margin: 0 0 12px;
  }
  .status:empty {
    margin: 0;
  }
  .status.alert {
    box-sizing: border-box;
    padding: 10px 14px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 4px;
    background: var(--_background);
    color: var(--_text);
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    margin: 12px 0 0;
    font-size: 0.9em;
  }
  .footer a {
    min-height: 24px;
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .footer a:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }

  @media print {
    .footer {
      display: none;
    }
  }
`;
