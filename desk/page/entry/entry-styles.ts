import { css } from 'lit';

/** Of initiatives at the desk, and of their fields. */
export const entryStyles = css`
  .tool button.small,
  .menu > summary {
    min-height: 36px;
    padding: 5px 14px;
    border: 1px solid var(--_muted);
    border-radius: 999px;
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-size: 0.9em;
    cursor: pointer;
  }
  .tool button.small:hover,
  .menu > summary:hover {
    border-color: var(--_accent);
    text-decoration: underline;
  }

  .bulletin-head {
    margin-block-end: 24px;
  }
  .bulletin-head .to-say {
    color: light-dark(#7a4a00, #ecc07a);
    font-weight: 400;
  }
  .bulletin-fields > .hint {
    margin: 0 0 12px;
  }
  .bulletin-fields {
    padding-block-end: 6px;
  }
  .entry-list {
    display: grid;
    gap: 24px;
  }
  main .entry-card {
    display: grid;
    gap: 16px 36px;
    margin: 0;
    padding: 22px 24px;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--paper);
    scroll-margin-block-start: 24px;
  }
  .entry-card.open {
    border-color: var(--_accent);
    background: var(--band);
  }
  .entry-card.withdrawn .initiative {
    border-style: dashed;
    background: none;
  }
  .entry-card .eyebrow {
    margin-block-end: 8px;
  }
  .entry-card .initiative {
    background: var(--_background);
  }
  .commands,
  .menu p,
  .sentence-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px;
    margin: 0;
  }
  .menu > summary {
    display: inline-block;
    list-style: none;
  }
  .menu > summary::after {
    content: '\\2002▾';
  }
  .menu > summary::-webkit-details-marker {
    display: none;
  }
  .menu[open] > summary {
    margin-block-end: 8px;
    background: var(--_soft);
  }
  .menu[open] {
    flex-basis: 100%;
  }
  .hints {
    display: grid;
    gap: 6px;
    list-style: none;
    margin: 18px 0 0;
    padding: 0;
    color: var(--_muted);
  }
  .hints li {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--ochre);
  }

  .entry-fields {
    margin-block-start: 18px;
  }
  .entry-field {
    min-width: 0;
    margin: 0;
    padding: 14px 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  :is(.entry-field, .entry-person) > legend {
    float: inline-start;
    width: 100%;
    margin-block-end: 8px;
    padding: 0;
  }
  :is(.entry-field, .entry-person) > legend + * {
    clear: both;
  }
  .entry-field .hint,
  .entry-field .fault {
    margin: 6px 0 0;
  }
  .entry-field .fault {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--brick);
    font-size: 0.9em;
  }
  .tool .entry-field :is(input:not([type='radio']), select, textarea) {
    max-width: none;
  }
  .tool .entry-field textarea {
    min-height: 9em;
    font: inherit;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  .entry-field select + input {
    margin-block-start: 8px;
  }
  .entry-rows {
    display: grid;
    gap: 8px;
    list-style: none;
    margin: 0 0 8px;
    padding: 0;
  }
  .entry-rows li {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px;
  }
  .tool .entry-rows select {
    flex: none;
    width: auto;
  }
  .entry-rows li > :is(input, .row-field) {
    flex: 1 1 12em;
    min-width: 0;
    width: auto;
  }
  .entry-rows li > .hint {
    flex-basis: 100%;
    order: 1;
  }
  .entry-rows li > button {
    align-self: center;
  }
  .row-name {
    flex: 1 1 9em;
    align-self: center;
    font-weight: 600;
  }
  .row-name .code,
  .combobox li span {
    color: var(--_muted);
    font-size: 0.88em;
    font-weight: 400;
  }
  .combobox label {
    font-weight: 400;
  }
  .combobox .hint {
    margin: 4px 0 0;
  }
  .combobox ul {
    max-height: 15em;
    margin: 6px 0 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--_muted);
    border-radius: 8px;
    background: var(--_background);
    list-style: none;
  }
  .combobox li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 7px 12px;
    border-radius: 6px;
    cursor: pointer;
  }
  .combobox li:hover {
    background: var(--band);
  }
  .combobox li[aria-selected='true'] {
    background: var(--_soft);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .combobox .found-count {
    min-height: 1.5em;
    margin: 4px 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 8px 0 0;
    color: var(--_muted);
    font-size: 0.95em;
  }
  .as-read {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-start: 10px;
    padding: 8px 14px;
    border-inline-start: 4px solid var(--ochre);
    border-radius: 4px;
    background: var(--_soft);
    font-size: 0.92em;
  }
  .as-read p {
    flex: 1 1 14em;
    max-height: 8em;
    margin: 0;
    overflow: auto;
  }
  .as-read p span {
    font-weight: 600;
  }
  .entry-sentences {
    margin-block-start: 10px;
  }
  .entry-sentences summary {
    display: inline-block;
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .entry-sentences ol {
    display: grid;
    gap: 10px;
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
  }
  .entry-sentences li {
    display: grid;
    gap: 6px;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_border);
  }
  .entry-sentences li.cut {
    color: var(--_muted);
  }
  .entry-person {
    margin: 0 0 10px;
    padding: 10px 16px 14px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_background);
  }
  .entry-person > legend {
    margin-block-end: 4px;
  }
  .entry-person .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  .entry-person .choices label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 34px;
    font-weight: 400;
    cursor: pointer;
  }
  .agreed-on {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block: 6px;
    font-weight: 400;
  }
  .tool .entry-field .agreed-on input {
    width: auto;
  }
  .entry-person > button {
    margin-block-start: 8px;
  }

  .standing {
    display: grid;
    gap: 10px;
    margin: 0 0 16px;
  }
  .standing dt {
    font-weight: 600;
  }
  .standing dd {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    max-height: 8em;
    margin: 2px 0 0;
    overflow: auto;
    color: var(--_muted);
    font-size: 0.88em;
  }
  .standing dd span {
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    overflow-wrap: anywhere;
  }

  @media (min-width: 700px) {
    .bulletin-fields {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 32px;
    }
    .bulletin-fields > :not([data-field='bulletin-number'], [data-field='bulletin-date']) {
      grid-column: 1 / -1;
    }
  }
  @media (min-width: 900px) {
    main .entry-card {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
    }
    main .entry-card.open {
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    }
    .entry-card.open .entry-seen {
      position: sticky;
      inset-block-start: 20px;
      align-self: start;
      max-height: calc(100vh - 40px);
      overflow: auto;
    }
  }
`;
