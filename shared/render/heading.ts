import { html, type TemplateResult } from 'lit/html.js';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A template's tags are fixed: one for each level. */
const HEADINGS: Readonly<Record<HeadingLevel, (name: string, content: unknown) => TemplateResult>> = {
  1: (name, content) => html`<h1 class=${name} part=${name}>${content}</h1>`,
  2: (name, content) => html`<h2 class=${name} part=${name}>${content}</h2>`,
  3: (name, content) => html`<h3 class=${name} part=${name}>${content}</h3>`,
  4: (name, content) => html`<h4 class=${name} part=${name}>${content}</h4>`,
  5: (name, content) => html`<h5 class=${name} part=${name}>${content}</h5>`,
  6: (name, content) => html`<h6 class=${name} part=${name}>${content}</h6>`,
};

/** A heading of the level that the page around asks for. */
export const headingView = (level: HeadingLevel, name: string, content: unknown): TemplateResult =>
  HEADINGS[level](name, content);

/** Any number as a heading level: a whole one, from 1 to 6. */
export const headingLevel = (level: number) =>
  Math.min(6, Math.max(1, Math.trunc(level) || 2)) as HeadingLevel;

/** The level below another, as far down as headings go. */
export const deeper = (level: HeadingLevel) => headingLevel(level + 1);
