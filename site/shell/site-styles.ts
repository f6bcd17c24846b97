import { css } from 'lit';

/** The site's own pages, around the initiatives; its colours are also those of the initiatives on them. */
export const siteStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  html {
    background: var(--paper);
    font: var(--body)/1.6 var(--reading-font);
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
    --solidaire-heading-font: var(--heading-font);
    --solidaire-title-size: var(--large);
    --solidaire-small-size: var(--small);
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    margin: 0;
    color: var(--_text);
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
    font-family: var(--heading-font);
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 {
    font-size: var(--h1);
    letter-spacing: -0.015em;
  }
  h2 {
    font-size: var(--h2);
  }
  h3 {
    font-size: var(--h3);
  }
  b,
  strong,
  th,
  summary,
  .search label,
  .eyebrow,
  .theme,
  .button,
  .menu-button,
  .site-header li a {
    font-family: var(--heading-font);
    font-weight: 700;
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
    max-width: var(--measure);
    margin-block-start: var(--gap-3);
    font-size: var(--large);
    line-height: 1.5;
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
    align-items: center;
    justify-content: space-between;
    gap: var(--gap-3);
    padding-block: 14px;
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 12px;
    color: inherit;
    font: 700 1.16em/1.2 var(--heading-font);
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
    gap: 4px 28px;
  }
  .site-header li a {
    display: inline-block;
    padding-block: 6px;
    color: inherit;
    text-decoration-color: transparent;
    text-decoration-thickness: 3px;
  }
  .site-header li a:hover {
    text-decoration-color: var(--ochre);
  }
  .menu-button {
    display: none;
    padding: 6px 16px;
    border: 2px solid;
    border-radius: 999px;
    background: none;
    color: var(--_accent);
    font-size: inherit;
  }
  [popover] {
    display: block;
    position: static;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }
  @media (max-width: 859px) {
    @supports selector(:popover-open) {
      .menu-button {
        display: block;
      }
      [popover]:not(:popover-open) {
        display: none;
      }
      [popover]:popover-open {
        position: fixed;
        inset: 70px 18px auto;
        width: auto;
        padding: 12px 24px;
        border: 1px solid var(--_border);
        border-radius: 16px;
        background: var(--_background);
        box-shadow: 0 12px 32px rgb(0 0 0 / 25%);
      }
      [popover] ul {
        flex-direction: column;
        font-size: var(--large);
      }
      [popover] li a {
        display: block;
        padding-block: 10px;
      }
    }
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
    padding-block: var(--gap-5) var(--gap-4);
  }
  .page-head .eyebrow {
    color: var(--_accent);
  }
  .note {
    max-width: var(--measure);
    margin-block-start: var(--gap-3);
    padding: 12px 18px;
    border-inline-start: 4px solid var(--ochre);
    border-radius: 4px;
    background: var(--band);
    font-size: var(--small);
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
    padding-block: clamp(28px, 6vw, 72px) clamp(16px, 3vw, 32px);
  }
  .hero h1 {
    max-width: 13em;
    font-size: var(--hero);
    line-height: 1.05;
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
    height: clamp(88px, 12vw, 160px);
    background: url(rue.svg) bottom center / auto 100% repeat-x;
  }
  .house {
    float: inline-end;
    width: clamp(56px, 9vw, 92px);
    aspect-ratio: 66 / 110;
    margin-inline-start: var(--gap-3);
    border-block-end: 5px solid var(--roof);
    background: url(maison.svg) bottom / contain no-repeat;
  }
  .pictogram {
    flex: none;
    vertical-align: middle;
    color: var(--_accent);
  }
  h2:has(> .pictogram) {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  h2 > .pictogram {
    width: 40px;
    height: 40px;
  }
  .page-head > .pictogram {
    display: block;
    width: 64px;
    height: 64px;
    margin-block-end: var(--gap-3);
  }

  .search {
    max-width: 34rem;
    margin-block-start: var(--gap-4);
  }
  .search label {
    display: block;
    margin-block-end: 6px;
  }
  .search-row {
    display: flex;
    gap: var(--gap-2);
  }
  .search input {
    flex: 1;
    min-width: 0;
    padding: 11px 20px;
    border: 2px solid var(--_muted);
    border-radius: 999px;
    background: var(--_background);
    color: inherit;
    font: inherit;
  }
  .search button {
    font-size: inherit;
  }
  .search [role='status'] {
    min-height: 1.6em;
    margin: 6px 0 0;
    color: var(--_muted);
    font-size: var(--small);
  }
  .search ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap-2);
    list-style: none;
    margin: 4px 0 0;
    padding: 0;
  }
  .search li a {
    display: inline-block;
    padding: 6px 16px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_background);
  }
  .hero .actions {
    margin-block-start: var(--gap-2);
  }
  .without-script {
    display: none;
  }
  @media (scripting: none) {
    .search {
      display: none;
    }
    .without-script {
      display: inline-block;
    }
    .hero .actions {
      margin-block-start: var(--gap-4);
    }
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
  .with-side section {
    margin-block-start: var(--gap-6);
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
    padding-block: 10px;
    border-block-start: 1px solid var(--_border);
  }
  .theme-list:not(.plain) li {
    display: grid;
    grid-template-columns: 32px 1fr;
    gap: 0 16px;
    align-items: center;
  }
  .theme-list .pictogram {
    grid-row: span 2;
  }
  .theme-list li:first-child {
    border-block-start: 0;
  }
  .theme-list span,
  .summary span,
  .tiles span,
  .letter .count {
    color: var(--_muted);
    font-size: var(--small);
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
  .themes-tiles a {
    display: grid;
    grid-template-columns: 48px 1fr;
    gap: 0 16px;
    align-items: start;
    padding: 20px;
    border-radius: 16px;
  }
  .themes-tiles .pictogram {
    grid-row: span 2;
    width: 48px;
    height: 48px;
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

  .with-side {
    display: grid;
    gap: 0 var(--gap-6);
  }
  .with-side > *,
  .reading > * {
    min-width: 0;
    max-width: var(--measure);
  }
  .side {
    align-self: start;
    padding: 20px 22px;
    border-radius: 16px;
    background: var(--band);
    font-size: 1rem;
  }
  .side h2 {
    margin-block-end: 10px;
    font-size: var(--large);
  }
  .side .plain-links {
    margin: 0;
  }
  .side .plain-links a {
    display: inline;
    padding: 0;
  }
  .side .plain-links li + li {
    margin-block-start: 10px;
  }
  .area-list + .side,
  .summary + .themes {
    margin-block-start: var(--gap-4);
  }
  .summary ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .summary li {
    display: grid;
    grid-template-columns: 32px 1fr;
    gap: 0 12px;
    padding-block: 8px;
    line-height: 1.35;
  }
  .summary .pictogram {
    grid-row: span 2;
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
    max-width: var(--measure);
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
    grid-template-columns: minmax(0, 1fr);
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
    gap: 8px;
  }
  .letters :is(a, span) {
    display: grid;
    place-items: center;
    min-width: 44px;
    height: 44px;
    border-radius: 10px;
    background: var(--band);
    font: 700 var(--large) / 1 var(--heading-font);
    text-decoration: none;
  }
  .letters span {
    background: var(--_accent);
    color: var(--paper);
  }
  .letters a:hover {
    text-decoration: underline;
  }
  .page-head .letters {
    margin-block-start: var(--gap-4);
  }
  .letter {
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
  .letter a {
    display: inline-block;
    padding-block: 4px;
    color: inherit;
  }
  .letter li:has(.count) a {
    color: var(--_accent);
    font-weight: 700;
  }

  .site-footer::before {
    content: '';
    display: block;
    height: 84px;
    border-block-end: 6px solid var(--roof);
    background: var(--paper) url(rue.svg) bottom center / auto 76px repeat-x;
  }
  main:has(.hero) + .site-footer::before {
    height: 0;
  }
  .site-footer {
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
    font: 700 1.1em/1.3 var(--heading-font);
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
    .with-side {
      grid-template-columns: minmax(0, var(--measure)) minmax(240px, 1fr);
      grid-template-rows: auto 1fr;
    }
    .with-side > .side {
      grid-column: 2;
      grid-row: 1 / span 2;
      margin-block-start: var(--gap-5);
      position: sticky;
      inset-block-start: 24px;
    }
    .summary + .themes {
      margin-block-start: 0;
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
    .menu-button,
    .side,
    .search,
    .webmaster,
    .street,
    .house,
    .site-footer::before,
    .actions,
    .skip,
    .letters {
      display: none;
    }
    .with-side,
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
