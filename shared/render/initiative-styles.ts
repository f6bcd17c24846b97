import { css, unsafeCSS } from '@lit/reactive-element/css-tag.js';

/** The least, for a narrow column: the first lines, whole words, links by their icons. @param within a selector around */
const compact = (within: string) => {
  const around = unsafeCSS(within);
  return css`
    ${around} .initiative {
      gap: 0;
      padding: 0;
      border: 0;
      background: none;
      font-size: 0.9em;
      line-height: 1.4;
      overflow-wrap: break-word;
    }
    ${around} .title {
      font-size: 1.1em;
    }
    ${around} .text {
      max-height: 2lh;
      overflow: hidden;
    }
    ${around} .text p + p,
    ${around} .theme {
      display: none;
    }
    ${around} .more {
      display: block;
      padding-block: 4px;
      font-size: var(--_small);
    }
    ${around} .links a {
      padding: 4px;
      /* Heard, not seen: as much as there is room for. */
      font-size: 0;
      border: 0;
      background: none;
    }
  `;
};

/**
 * How initiatives look, in a shadow root or, below a `.solidaire` element, in a page. Sizes are in `em` and `px`: a page
 * around may have set `rem` to anything. Colours come from the text around: mixed with it, and an accent that is dark
 * beside dark text and light beside light text, they suit a page of any colour, whether it declares a `color-scheme` or
 * not. What `look="host"` takes of the page is in `widget/plus/plus-styles.ts`.
 */
export const initiativeStyles = css`
  :host,
  .solidaire {
    --_accent: oklch(from currentcolor clamp(0.45, (l - 0.6) * 99, 0.8) 0.12 40);
    --_link: var(--solidaire-accent, var(--_accent));
    --_text: currentcolor;
    --_background: color-mix(in srgb, currentcolor 3%, transparent);
    --_soft: color-mix(in srgb, currentcolor 7%, transparent);
    --_line: var(--solidaire-border-width, 1px) solid
      var(--solidaire-border, color-mix(in srgb, currentcolor 22%, transparent));
    --_radius: 12px;
    --_small: var(--solidaire-small-size, 0.88em);
    --_heading-font: inherit;
  }
  .initiatives {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--solidaire-gap, 16px);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :host([layout~='cards']) .initiatives {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--solidaire-column, 320px)), 1fr));
  }
  .initiatives > li {
    display: grid;
    min-width: 0;
  }

  .initiative {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-width: 0;
    padding: var(--solidaire-padding, 16px);
    border: var(--_line);
    border-radius: var(--solidaire-radius, var(--_radius));
    background: var(--solidaire-background, var(--_background));
    color: var(--solidaire-text, var(--_text));
    overflow-wrap: anywhere;
  }
  @container (min-width: 480px) {
    .initiative {
      padding: var(--solidaire-padding, 20px 24px);
    }
  }
  .initiative :is(p, ul, .title) {
    margin: 0;
  }
  a[part] {
    color: var(--solidaire-link, var(--_link));
    text-underline-offset: 0.2em;
  }
  a[part]:hover {
    text-decoration-thickness: 2px;
  }
  [part]:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }

  .theme {
    color: var(--solidaire-accent, var(--_accent));
    font-size: var(--_small);
    font-weight: 600;
  }
  .title,
  .heading,
  .subheading {
    color: var(--solidaire-heading, inherit);
    font-family: var(--solidaire-heading-font, var(--_heading-font));
    font-weight: 700;
    line-height: 1.25;
    /* Only where a word is wider than its column. */
    overflow-wrap: break-word;
    hyphens: auto;
    hyphenate-limit-chars: 13 5 5;
  }
  .title {
    font-size: var(--solidaire-title-size, 1.2em);
  }
  .where,
  .bulletin {
    color: var(--solidaire-muted, inherit);
    font-size: var(--_small);
  }
  :is(.title, .where)::first-letter {
    text-transform: uppercase;
  }
  .text {
    max-width: 68ch;
  }
  .initiative .text p + p {
    margin-block-start: 0.7em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  .links a {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 4px 10px;
    border: var(--_line);
    border-radius: var(--solidaire-radius, var(--_radius));
    background: var(--solidaire-soft, var(--_soft));
    font-size: var(--_small);
  }
  .links svg {
    flex: none;
  }
  :is(.title, .links) a:not(:hover) {
    text-decoration: none;
  }
  .title a {
    padding-block: 4px;
    color: inherit;
  }
  .initiative .bulletin {
    margin-block-start: auto;
  }
  :is(.bulletin, .where, .line, .footer) a {
    display: inline-block;
    padding-block: 3px;
  }

  ${compact(':host([layout~=compact])')}
  @container (max-width: 260px) {
    ${compact('.initiatives')}
  }

  @media print {
    .initiative {
      border-width: 0 0 1px;
      break-inside: avoid;
    }
  }
`;
