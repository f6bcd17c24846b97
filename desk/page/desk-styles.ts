import { css } from 'lit';
import { entryStyles } from './entry/entry-styles.ts';
import { requestsStyles } from './requests/requests-styles.ts';

/** Of the desk, on top of the site's and of its tools'. */
export const deskStyles = css`
  /* Source and reading need the width that other pages leave to the margins. */
  body:has(.desk) .wrap {
    max-width: 1400px;
  }
  .desk {
    padding-block-start: 24px;
  }
  .desk .actions {
    align-items: center;
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
    color: light-dark(#96391f, #f2a88a);
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

  .desk mark {
    padding-inline: 2px;
    border-radius: 3px;
    background: light-dark(#fbe3b4, #6b4d1c);
    color: inherit;
  }
  .desk kbd {
    display: inline-block;
    min-width: 1.7em;
    padding: 1px 6px;
    border: 1px solid currentcolor;
    border-radius: 5px;
    font: 600 0.85em/1.5 var(--sans);
    text-align: center;
  }
  .desk .plain {
    padding: 3px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .desk section {
    margin-block-start: 40px;
  }
  .desk section:first-child {
    margin-block-start: 0;
  }
  .as-written {
    white-space: pre-line;
  }

  body.is-dropping .drop {
    border-color: var(--_accent);
    background: var(--_soft);
  }
  .drop {
    padding: clamp(18px, 3vw, 30px);
    border: 2px dashed var(--_muted);
    border-radius: 14px;
    background: var(--_background);
  }
  .drop > h2 {
    margin-block-end: 8px;
  }
  .drop .actions,
  .folder .actions,
  .desk .note .actions {
    margin-block-start: 12px;
  }
  .desk .progress {
    margin: 0;
    font-weight: 600;
  }
  .desk .progress:not(:empty) {
    margin-block-start: 14px;
  }
  .file-button {
    position: relative;
    cursor: pointer;
  }
  /* The field itself takes the click, all over the button. */
  .desk .file-button input[type='file'] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tool .file-button {
    font-weight: 600;
  }
  .file-button:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  .paste {
    margin-block-start: 16px;
  }
  .tool .paste textarea {
    max-width: none;
    font: inherit;
  }

  .releases {
    display: grid;
    gap: 14px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .release {
    padding: 16px 22px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_background);
  }
  .release-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 6px 24px;
  }
  .release h3 a {
    display: inline-block;
    padding-block: 2px;
    color: inherit;
  }
  .release p {
    margin-block: 4px;
  }
  .file-name {
    overflow-wrap: anywhere;
  }
  .desk .status {
    flex: none;
    margin: 0;
    padding: 3px 14px;
    border: 1px solid currentcolor;
    border-radius: 999px;
    font-size: 0.9em;
    font-weight: 600;
  }
  .status:is(.ready, .published) {
    color: light-dark(#2c5f2d, #a9d3a2);
  }
  .status.asks {
    color: light-dark(#7a4a00, #ecc07a);
  }
  .status:is(.wrong, .broken) {
    color: light-dark(#96391f, #f2a88a);
  }
  .status.waiting {
    color: var(--_muted);
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 22px;
  }
  .row-actions a {
    padding-block: 3px;
  }
  .row-actions .plain {
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .problems {
    margin-block: 10px;
  }
  .problems ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .problems li {
    margin-block: 4px;
  }
  .problems li.error strong {
    color: light-dark(#96391f, #f2a88a);
  }
  .confirmation {
    width: min(44em, calc(100vw - 32px));
    max-height: calc(100vh - 48px);
    padding: 26px 30px;
    border: 1px solid var(--_border);
    border-radius: 16px;
    background: var(--paper);
    color: var(--_text);
  }
  .confirmation::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  .confirmation h2 {
    margin-block-end: 14px;
  }
  .confirmation h2:focus {
    outline: none;
  }

  .folder {
    margin-block-start: 24px;
  }
  .series {
    max-width: 40em;
  }
  .series .combobox {
    margin-block-end: 12px;
  }
  .series .combobox label {
    font-weight: 600;
  }
  .series .warning {
    display: block;
    margin-block-start: 6px;
  }

  .round {
    max-width: 860px;
  }
  .round h2 {
    margin-block-end: 16px;
    font-size: 1.6em;
  }
  .round h2:focus {
    outline: none;
  }
  .desk .counter {
    margin: 0 0 6px;
    color: var(--_muted);
    font-weight: 600;
  }
  .neighbourhood {
    display: grid;
    gap: 10px;
    margin-block-end: 22px;
  }
  .around {
    padding-inline: 20px;
    color: var(--_muted);
    font-size: 0.95em;
  }
  .around p {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
  .around .where {
    font-size: 0.88em;
    font-weight: 600;
  }
  .asked-about {
    margin: 0;
    padding: 16px 20px;
    border-inline-start: 5px solid var(--ochre);
    border-radius: 6px;
    background: var(--_background);
    box-shadow: 0 0 0 1px var(--_border);
  }
  .asked-about p {
    margin: 0;
  }
  .asked-about .now {
    margin-block-start: 10px;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .answers {
    display: grid;
    gap: 10px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .answer {
    display: flex;
    align-items: center;
    gap: 16px;
    width: 100%;
    min-height: 56px;
    padding: 10px 18px;
    border: 2px solid var(--_border);
    border-radius: 12px;
    background: var(--_background);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .answer:hover {
    border-color: var(--_accent);
  }
  .answer[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_soft);
  }
  .answer strong,
  .answer .why {
    display: block;
  }
  .desk .why {
    color: var(--_muted);
    font-size: 0.92em;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 14px;
    margin-block-start: 16px;
  }
  .tool .value input {
    width: auto;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-block-start: 24px;
  }
  .ready {
    padding: 24px 28px;
    border: 1px solid var(--_border);
    border-inline-start: 6px solid light-dark(#5b8a52, #8fbf86);
    border-radius: 12px;
    background: var(--_background);
  }

  .lecture-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 10px 24px;
    margin-block-end: 14px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 22px;
    list-style: none;
    margin: 0;
    padding: 0;
    font-size: 0.95em;
  }
  .name {
    text-decoration: underline 3px;
    text-underline-offset: 0.25em;
    text-decoration-skip-ink: none;
  }
  .name.place {
    text-decoration-color: light-dark(#2f7d4f, #7cc79a);
  }
  .name.territory {
    text-decoration-color: light-dark(#2f7d4f, #7cc79a);
    text-decoration-style: dashed;
  }
  .name.organiser {
    text-decoration-color: light-dark(#b06a00, #e7ac4d);
  }
  .name.person {
    text-decoration-color: light-dark(#b3261e, #ff9d8f);
    text-decoration-style: wavy;
    text-decoration-thickness: 2px;
  }
  .rows {
    display: grid;
    gap: 8px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .row {
    --tone: var(--_border);
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    gap: 8px 24px;
    padding: 10px 18px;
    border-inline-start: 6px solid var(--tone);
    border-radius: 6px;
    background: var(--_background);
  }
  .row.told {
    --tone: light-dark(#5b8a52, #8fbf86);
  }
  .row.around-it {
    --tone: var(--ochre);
  }
  .row.left-out {
    --tone: var(--_muted);
    background: none;
  }
  .row.is-asked {
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .row p {
    margin: 0;
  }
  .row.left-out .source {
    color: var(--_muted);
  }
  .source.was-struck {
    text-decoration: line-through;
  }
  .source:is(.was-theme, .was-heading, .was-head) {
    font-weight: 600;
  }
  .became {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }
  .tag {
    padding: 2px 14px;
    border: 1px solid var(--tone);
    border-radius: 999px;
    background: none;
    color: inherit;
    font: 600 0.92em/1.6 var(--sans);
    text-align: start;
    cursor: pointer;
  }
  .tag::after {
    content: ' ▾';
    color: var(--_muted);
  }
  .tag:hover {
    background: var(--_soft);
  }
  .desk .doubt {
    margin-block-start: 6px;
    color: var(--_accent);
    font-size: 0.92em;
    font-weight: 600;
  }
  .gist {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 2px 14px;
    margin: 10px 0 0;
    font-size: 0.95em;
  }
  .gist dt {
    color: var(--_muted);
  }
  .gist dd {
    margin: 0;
  }
  .change {
    grid-column: 1 / -1;
    padding-block: 10px 4px;
    border-block-start: 1px solid var(--_border);
  }
  .change .actions {
    gap: 8px;
    margin-block: 8px 10px;
  }
  .desk .button[aria-pressed='true'] {
    background: var(--_soft);
  }
  .sentences {
    display: grid;
    gap: 8px;
    margin: 6px 0;
    padding-inline-start: 1.2em;
  }
  .sentences .button {
    margin-inline-start: 8px;
  }
  .with-pages .lecture-columns {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 24px;
    align-items: start;
  }
  .pages {
    position: sticky;
    inset-block-start: 12px;
    max-height: calc(100vh - 24px);
    overflow: auto;
    border: 1px solid var(--_border);
    background: light-dark(#e9e6e2, #12100e);
  }
  .pages canvas {
    display: block;
    width: 100%;
    margin-block-end: 8px;
    background: #fff;
  }
  .with-pages .row {
    grid-template-columns: minmax(0, 1fr);
  }

  @media (max-width: 700px) {
    .row,
    .with-pages .lecture-columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .pages {
      position: static;
      max-height: 60vh;
    }
  }
  ${entryStyles}
  ${requestsStyles}
`;
