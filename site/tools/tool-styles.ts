import { css } from 'lit';

/** Of the pages that are used more than read: the configurator, the associations' check page. */
export const toolStyles = css`
  .tool > section:first-child {
    margin-block-start: 0;
  }
  .tool label,
  .tool legend {
    font-weight: 600;
  }
  .tool :is(input:not([type='radio'], [type='checkbox'], [type='color']), select, textarea) {
    display: block;
    width: 100%;
    max-width: 34em;
    min-height: 46px;
    padding: 9px 14px;
    border: 1px solid var(--_muted);
    border-radius: 8px;
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-weight: 400;
  }
  .tool textarea {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 0.92em;
  }
  .tool input[type='search'] {
    font-size: 1.1em;
  }
  .tool :is([type='radio'], [type='checkbox']) {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .tool [type='color'] {
    width: 44px;
    height: 34px;
    padding: 2px;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: var(--_background);
  }
  .tool form p[role='status'] {
    min-height: 1.6em;
    margin: 6px 0 0;
    color: var(--_muted);
    font-size: 0.95em;
  }
  .found {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 8px;
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
  }
  .found button {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    width: 100%;
    min-height: 46px;
    padding: 10px 16px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_background);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .found button:hover {
    border-color: var(--_accent);
  }
  .found span,
  .tool .hint {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 400;
  }
  .chosen {
    display: inline-block;
    margin: 14px 0 0;
    padding: 8px 18px;
    border-radius: 999px;
    background: var(--_soft);
  }

  .tool-columns {
    display: grid;
    gap: 40px 48px;
    margin-block-start: 48px;
  }
  .tool-columns section {
    margin-block-start: 0;
  }
  .tool-columns > * {
    min-width: 0;
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 10px;
    margin: 0 0 20px;
    padding: 0;
    border: 0;
  }
  .radios legend {
    margin-block-end: 8px;
    padding: 0;
  }
  .radios label,
  .check {
    display: inline-flex;
    align-items: center;
    gap: 9px;
    padding: 7px 16px 7px 12px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_background);
    font-weight: 400;
    cursor: pointer;
  }
  .radios label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_soft);
  }
  .check {
    margin-block-end: 14px;
  }
  .field {
    display: block;
    margin-block-end: 16px;
  }
  .field > span {
    display: block;
    margin-block-end: 4px;
  }
  .more {
    margin-block-end: 14px;
    padding: 0 18px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--band);
  }
  .more summary {
    padding-block: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .more[open] {
    padding-block-end: 12px;
  }
  .colours {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 24px;
    margin-block-end: 14px;
  }
  .colours label {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    font-weight: 400;
  }
  .good,
  .warning {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--_muted);
  }
  .warning {
    border-color: var(--brick);
    font-weight: 600;
  }

  .preview {
    min-height: 240px;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 12px;
  }
  .preview iframe {
    display: block;
    max-width: none;
    min-height: 160px;
    margin-inline: auto;
    border: 0;
    transform-origin: 0 0;
  }
  .preview:has(+ *) {
    margin-block-end: 20px;
  }

  .paste-forms {
    display: grid;
    gap: 28px;
    list-style: none;
    margin: 24px 0;
    padding: 0;
  }
  .paste-forms li {
    min-width: 0;
  }
  .paste-forms h3 {
    margin-block-end: 6px;
  }
  .paste-forms p {
    max-width: 70ch;
  }
  .fate {
    display: inline-block;
    margin-inline-start: 8px;
    padding: 2px 12px;
    border: 1px solid currentcolor;
    border-radius: 999px;
    font: 600 0.72em/1.5 var(--sans);
    vertical-align: 0.15em;
  }
  .fate.kept {
    color: light-dark(#2c5f2d, #a9d3a2);
  }
  .fate.depends {
    color: light-dark(#7a4a00, #ecc07a);
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .copy pre {
    flex: 1 1 100%;
    max-height: 15em;
    margin: 0;
    padding: 14px 18px;
    overflow: auto;
    font-size: 0.86em;
  }
  .tool code {
    font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    overflow-wrap: anywhere;
  }
  .tool button.button {
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .copy .button {
    padding: 8px 20px;
  }
  .copy + :is(p, .copy) {
    margin-block-start: 18px;
  }
  .policy-answer h3 {
    margin-block: 22px 8px;
  }
  .request .actions {
    margin-block: 0 16px;
  }

  .result {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 10px 16px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_background);
    color: inherit;
    text-decoration: none;
  }
  .result:hover {
    border-color: var(--_accent);
  }
  .result:hover strong {
    text-decoration: underline;
  }
  .communes {
    columns: 12em auto;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .communes a {
    display: inline-block;
    padding-block: 3px;
  }
  .tool > .more {
    margin-block-start: 18px;
  }
  .entry-check {
    max-width: 820px;
    margin-block-start: 48px;
    padding-block-start: 32px;
    border-block-start: 4px solid var(--ochre);
  }
  .entry-check > p > a {
    display: inline-block;
    padding-block: 3px;
  }
  .entry-check > h3 {
    margin-block: 24px 10px;
  }
  .entry-check section > h3 {
    margin-block-end: 12px;
  }
  .entry-check .request {
    margin-block-start: 28px;
    padding: 20px 22px;
    border-radius: 12px;
    background: var(--band);
  }
  .checks,
  .overview {
    display: grid;
    gap: 10px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .overview {
    gap: 24px;
    max-width: 820px;
  }
  .overview .warning {
    margin: 8px 0 0;
  }
  .checks .warning,
  .overview .warning {
    font-weight: 400;
  }
  .checks .good {
    border-color: light-dark(#5b8a52, #8fbf86);
  }
  .mark-word {
    display: inline-block;
    min-width: 4.2em;
    font-weight: 700;
  }
  .addresses {
    margin: 0 0 18px;
    padding-inline-start: 1.2em;
  }
  .notice-preview {
    display: flex;
    padding: 28px 20px;
    border-radius: 12px;
    background: light-dark(#e9e6e2, #12100e);
  }
  .notice-preview > * {
    max-width: 352px;
  }
  .shared-card {
    max-width: 460px;
    padding: 16px 20px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_background);
  }
  .shared-card p {
    margin: 0 0 6px;
  }
  .shared-card img {
    display: block;
    width: calc(100% + 40px);
    margin: -16px -20px 12px;
    aspect-ratio: 1200 / 630;
    border-radius: 11px 11px 0 0;
  }

  .poster {
    display: flex;
    flex-direction: column;
    gap: 18px;
    width: 100%;
    max-width: 420px;
    aspect-ratio: 210 / 297;
    padding: 34px 30px;
    border: 1px solid var(--_border);
    background: #fff;
    color: #2b231e;
    color-scheme: light;
    text-align: center;
  }
  .poster-brow {
    margin: 0;
    color: #96391f;
    font-weight: 600;
  }
  .poster h3 {
    font-size: 1.8em;
  }
  .poster ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .poster-code {
    margin-block-start: auto;
  }
  .qr-code {
    width: min(60%, 340px);
  }
  .qr-paper {
    fill: #fff;
  }
  .qr-ink {
    fill: #000;
  }
  .poster-code p,
  .poster-source {
    margin: 0;
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
  .poster-source {
    font-size: 0.72em;
  }

  @media (min-width: 1000px) {
    .tool-columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .preview-side {
      position: sticky;
      inset-block-start: 24px;
      align-self: start;
      max-height: calc(100vh - 48px);
      overflow: auto;
    }
  }

  @media print {
    @page {
      size: A4;
      margin: 12mm;
    }
    body:has(.poster) :is(.site-header, .site-footer, .page-head, .breadcrumb),
    .tool:has(.poster) > :not(.poster-section),
    .poster-section > :not(.poster) {
      display: none;
    }
    main:has(.poster),
    main .poster-section {
      margin: 0;
      padding: 0;
    }
    .poster {
      max-width: none;
      height: 265mm;
      aspect-ratio: auto;
      border: 0;
      padding: 10mm;
      font-size: 1.5em;
    }
  }
`;
