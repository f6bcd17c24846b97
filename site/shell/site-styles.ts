import { css } from 'lit';

/** The site's own pages, around the initiatives; its colours are also those of the initiatives on them. */
export const siteStyles = css`
  :root {
    color-scheme: light dark;
    --paper: light-dark(#faf5ec, #1c1714);
    --band: light-dark(#f3e8d8, #231d19);
    --brick: light-dark(#b4492c, #b9573a);
    --ochre: light-dark(#dfa04a, #c48d45);
    --sand: light-dark(#e2c9a6, #8f7558);
    --shared: light-dark(#7c2f1c, #7a3927);
    --roof: light-dark(#5b463b, #4a3a31);
    --lit: light-dark(#fff3d6, #f7d58d);
    --serif:
      'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', 'URW Palladio L', Georgia, serif;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  html {
    background: var(--paper);
    font: 100%/1.6 var(--sans);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    scroll-padding-top: 24px;
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
  }
  .solidaire {
    --_accent: light-dark(#96391f, #f2a88a);
    --_background: light-dark(#fffdf9, #26201b);
    --_text: light-dark(#2b231e, #f1e9df);
    --_muted: light-dark(#66574c, #bdae9f);
    --_border: light-dark(#e3d8c9, #453a31);
    --_soft: light-dark(#faeee4, #372a22);
    --solidaire-muted: var(--_muted);
    --solidaire-border: var(--_border);
    --solidaire-heading-font: var(--serif);
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    margin: 0;
    color: var(--_text);
    font-size: 1.0625em;
    overflow-wrap: break-word;
  }
  main {
    flex: 1;
    padding-block-end: 72px;
  }
  main:focus {
    outline: none;
  }
  .wrap {
    width: 100%;
    max-width: 1120px;
    margin-inline: auto;
    padding-inline: clamp(18px, 4vw, 40px);
  }

  h1,
  h2,
  h3 {
    margin: 0;
    font-family: var(--serif);
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(1.75em, 1.3em + 2.2vw, 2.6em);
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    font-size: 1.15em;
  }
  p {
    margin: 0 0 0.8em;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 3px;
  }
  .muted,
  .eyebrow,
  .figures {
    color: var(--_muted);
  }
  .eyebrow {
    margin: 0 0 8px;
    font-size: 0.92em;
    font-weight: 600;
  }
  .lead {
    max-width: 62ch;
    margin-block-start: 18px;
    font-size: 1.12em;
  }
  .skip {
    position: absolute;
    inset-block-start: -80px;
    inset-inline-start: 12px;
    z-index: 1;
    padding: 10px 18px;
    border-radius: 0 0 8px 8px;
    background: var(--_accent);
    color: var(--paper);
  }
  .skip:focus {
    inset-block-start: 0;
  }

  .brick {
    fill: var(--brick);
  }
  .ochre {
    fill: var(--ochre);
  }
  .sand {
    fill: var(--sand);
  }
  .shared {
    fill: var(--shared);
  }
  .roof,
  .door {
    fill: var(--roof);
  }
  .window {
    fill: var(--lit);
  }

  .site-header {
    border-block-end: 1px solid var(--_border);
  }
  .site-header .wrap {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 28px;
    padding-block: 14px;
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 12px;
    color: inherit;
    font: 700 1.16em/1.2 var(--serif);
    text-decoration: none;
  }
  .brand:hover span {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  .mark {
    flex: none;
  }
  .site-header ul,
  .breadcrumb ol,
  .actions,
  .letters ul {
    display: flex;
    flex-wrap: wrap;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .site-header ul {
    gap: 4px 24px;
  }
  .site-header li a {
    display: inline-block;
    padding-block: 6px;
    color: inherit;
  }

  .breadcrumb {
    padding-block-start: 16px;
    color: var(--_muted);
    font-size: 0.88em;
  }
  .breadcrumb ol {
    align-items: baseline;
  }
  .breadcrumb li + li::before {
    content: '›';
    padding-inline: 10px;
  }
  .breadcrumb a {
    display: inline-block;
    padding-block: 4px;
    color: inherit;
  }

  .page-head {
    padding-block: 36px 32px;
  }
  .note {
    max-width: 70ch;
    margin-block-start: 20px;
    padding: 12px 18px;
    border-inline-start: 4px solid var(--ochre);
    border-radius: 4px;
    background: var(--band);
    font-size: 0.95em;
  }
  .note p:last-child,
  .lead p:last-child,
  .introduction p:last-child {
    margin-block-end: 0;
  }

  .hero {
    background: linear-gradient(var(--paper), var(--band));
    border-block-end: 6px solid var(--roof);
  }
  .hero .wrap {
    padding-block: clamp(36px, 7vw, 84px) clamp(16px, 3vw, 36px);
  }
  .hero h1 {
    max-width: 16ch;
    font-size: clamp(2.1em, 1.3em + 4vw, 3.6em);
    line-height: 1.1;
  }
  .actions {
    gap: 12px;
    margin-block-start: 26px;
  }
  .lead .actions {
    font-size: 0.9em;
  }
  .button {
    display: inline-block;
    padding: 11px 22px;
    border: 2px solid var(--_accent);
    border-radius: 999px;
    background: var(--_accent);
    color: var(--paper);
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
  }
  .button.quiet {
    background: none;
    color: var(--_accent);
  }
  .button:hover {
    text-decoration: underline;
  }
  .figures {
    margin: 22px 0 0;
    font-size: 0.95em;
  }
  .street {
    display: block;
    width: 100%;
    height: clamp(96px, 13vw, 168px);
  }

  main section {
    margin-block-start: 56px;
  }
  .page-head + .wrap > section:first-child {
    margin-block-start: 0;
  }
  main section > h2 {
    margin-block-end: 20px;
  }

  .latest {
    display: grid;
    gap: 20px 48px;
    padding: clamp(20px, 4vw, 40px);
    border: 1px solid var(--_border);
    border-radius: 16px;
    background: var(--_background);
  }
  .latest h2 {
    margin-block-end: 12px;
  }
  .latest h2 a {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  .theme-list {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .theme-list li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 20px;
    padding-block: 9px;
    border-block-start: 1px solid var(--_border);
  }
  .theme-list li:first-child {
    border-block-start: 0;
  }
  .theme-list span,
  .summary span,
  .tiles span,
  .letter .count {
    color: var(--_muted);
    font-size: 0.88em;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 255px), 1fr));
    gap: 12px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .tiles a {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: start;
    justify-content: space-between;
    gap: 0 12px;
    height: 100%;
    padding: 13px 18px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_background);
    color: inherit;
    text-decoration: none;
  }
  .tiles a:hover {
    border-color: var(--_accent);
  }
  .tiles a:hover strong {
    text-decoration: underline;
  }

  .readers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
    gap: 28px 36px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .readers li {
    display: flex;
    flex-direction: column;
    padding-block-start: 16px;
    border-block-start: 4px solid var(--ochre);
  }
  .readers li:nth-child(even) {
    border-color: var(--brick);
  }
  .readers h3 {
    margin-block-end: 8px;
  }
  .readers p {
    font-size: 0.97em;
  }
  .readers p:last-child {
    margin: auto 0 0;
  }
  .readers a {
    display: inline-block;
    padding-block: 2px;
  }

  .with-summary {
    display: grid;
    gap: 32px 56px;
  }
  .summary {
    align-self: start;
    padding: 20px 22px;
    border-radius: 12px;
    background: var(--band);
  }
  .summary h2 {
    margin-block-end: 10px;
    font-size: 1.05em;
  }
  .summary ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .summary li {
    padding-block: 7px;
    line-height: 1.35;
  }
  .summary a {
    display: inline-block;
    min-height: 24px;
  }
  .summary span {
    display: block;
  }
  .themes > section:first-child {
    margin-block-start: 0;
  }
  .introduction {
    max-width: 70ch;
    margin-block: -6px 20px;
    color: var(--_muted);
  }
  .entries {
    container-type: inline-size;
    display: grid;
    gap: 16px;
  }
  .entries > * {
    scroll-margin-top: 24px;
  }
  .initiatives {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
  }
  .initiatives > li:only-child {
    grid-column: 1 / -1;
  }
  :target .initiative {
    border-color: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .closing {
    max-width: 70ch;
    margin-block-start: 48px;
    padding-block-start: 24px;
    border-block-start: 4px solid var(--ochre);
  }
  .plain-links {
    margin: 0 0 0.8em;
    padding-inline-start: 1.2em;
  }
  .plain-links a {
    display: inline-block;
    padding-block: 3px;
    overflow-wrap: anywhere;
  }

  .area-list {
    container-type: inline-size;
  }
  .area-list .nearby {
    margin-block: 40px 18px;
  }
  .webmaster {
    margin-block-start: 56px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    padding: 4px 22px;
    background: var(--band);
  }
  .webmaster summary {
    padding-block: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .webmaster[open] summary {
    margin-block-end: 6px;
  }
  .webmaster > p {
    max-width: 70ch;
  }
  :is(.webmaster, .copy) pre {
    margin: 0 0 16px;
    padding: 16px 18px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_background);
    font:
      0.88em/1.6 ui-monospace,
      'SFMono-Regular',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .webmaster pre {
    user-select: all;
  }
  .webmaster code {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 1em;
    overflow-wrap: anywhere;
  }
  .webmaster p code {
    font-size: 0.92em;
  }

  .letters ul {
    gap: 6px;
  }
  .letters a {
    display: grid;
    place-items: center;
    min-width: 36px;
    height: 36px;
    border-radius: 8px;
    background: var(--band);
    font-weight: 600;
    text-decoration: none;
  }
  .letters a:hover {
    text-decoration: underline;
  }
  main .letter {
    margin-block-start: 32px;
  }
  .letter h3 {
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
  }
  .letter ul {
    columns: 15em auto;
    column-gap: 32px;
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
  }
  .letter li {
    break-inside: avoid;
    line-height: 1.35;
  }
  .letter li a {
    display: inline-block;
    padding-block: 4px;
    color: inherit;
  }
  .letter li:has(.count) a {
    color: var(--_accent);
    font-weight: 700;
  }

  .site-footer {
    border-block-start: 6px solid var(--roof);
    background: var(--band);
    font-size: 0.9em;
  }
  .site-footer .wrap {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr));
    gap: 12px 44px;
    padding-block: 32px;
  }
  .footer-name {
    font: 700 1.1em/1.3 var(--serif);
  }
  .site-footer a {
    color: inherit;
    overflow-wrap: anywhere;
  }

  @media (min-width: 900px) {
    .latest {
      grid-template-columns: 1fr 1fr;
      align-items: center;
    }
    .with-summary {
      grid-template-columns: minmax(0, 1fr) 260px;
    }
    .summary {
      position: sticky;
      inset-block-start: 24px;
      order: 1;
    }
  }

  @media print {
    :root {
      color-scheme: light;
      --paper: #fff;
      --band: #fff;
    }
    .site-header nav,
    .breadcrumb,
    .summary,
    .webmaster,
    .street,
    .actions,
    .skip,
    .letters {
      display: none;
    }
    .with-summary,
    .entries {
      display: block;
    }
    .page-head {
      padding-block: 12px;
    }
    main section {
      margin-block-start: 24px;
    }
    h2,
    h3 {
      break-after: avoid;
    }
  }
`;
