import { html, type TemplateResult } from 'lit/html.js';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of the level that the page around asks for. */
export function headingView(level: HeadingLevel, name: string, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${name} part=${name}>${content}</h1>`;
    case 2:
      return html`<h2 class=${name} part=${name}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${name}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${name}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${name}>${content}</h5>`;
    case 6:
      return html`<h6 class=${name} part=${name}>${content}</h6>`;
  }
}

/** Any number as a heading level: a whole one, from 1 to 6. */
export const headingLevel = (level: number) =>
  Math.min(6, Math.max(1, Math.trunc(level) || 2)) as HeadingLevel;

/** The level below another, as far down as headings go. */
export const deeper = (level: HeadingLevel) => headingLevel(level + 1);
