import { css } from 'lit';

/** Of the pages that are read more than used: themes, initiatives, data, legal notices; and of what finds one's way in lists. */
export const readingStyles = css`
  .no-snippet {
    display: contents;
  }
  .prose > section {
    max-width: var(--measure);
    margin-block-start: 40px;
  }
  .prose > section > h2 {
    margin-block-end: 12px;
    font-size: 1.3em;
  }
  .prose :is(ul, ol) {
    margin: 0 0 0.8em;
    padding-inline-start: 1.3em;
  }
  .prose li + li {
    margin-block-start: 6px;
  }
  .prose blockquote {
    margin: 0 0 0.8em;
    padding: 10px 18px;
    border-inline-start: 4px solid var(--ochre);
    background: var(--band);
  }
  .prose blockquote p {
    margin: 0;
  }
  .prose .button {
    margin-block-start: 8px;
  }

  .formats {
    display: grid;
    gap: 14px;
    margin: 0 0 16px;
  }
  .formats dt {
    font-weight: 600;
  }
  .formats dt a {
    display: inline-block;
    padding-block: 2px;
  }
  .formats dd {
    max-width: 62ch;
    margin: 0;
    color: var(--_muted);
    font-size: 0.95em;
  }

  .entry {
    display: grid;
    gap: 28px 56px;
    align-items: start;
    padding-block-start: 28px;
    container-type: inline-size;
  }
  .entry h1.title {
    font-size: clamp(1.6em, 1.2em + 1.8vw, 2.2em);
  }
  .entry-side {
    padding: 18px 22px;
    border-radius: 12px;
    background: var(--band);
    font-size: 0.95em;
  }
  .entry-side p:last-child {
    margin: 0;
  }
  .entry-side a {
    overflow-wrap: anywhere;
  }

  .pager {
    margin-block-start: 32px;
  }
  .pager .actions {
    margin-block-start: 0;
  }
  .webmaster + .webmaster {
    margin-block-start: 16px;
  }
  .footer-links {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 4px 24px;
    margin: 0;
    padding: 12px 0 0;
    border-block-start: 1px solid var(--_border);
    list-style: none;
  }
  .footer-links a {
    display: inline-block;
    padding-block: 4px;
  }

  @media (min-width: 900px) {
    .entry {
      grid-template-columns: minmax(0, 1fr) 280px;
    }
  }

  @media print {
    .entry {
      display: block;
    }
    .entry-side,
    .pager .actions,
    .footer-links {
      display: none;
    }
    /* On paper an address must be read to be followed. */
    .initiative .links a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.9em;
      overflow-wrap: anywhere;
    }
  }
`;
