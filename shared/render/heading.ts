import type { TemplateResult } from 'lit/html.js';
import { templateOf, VALUE } from './flatten.ts';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of the level that the page around asks for. */
export const headingView = (level: HeadingLevel, name: string, content: unknown): TemplateResult =>
  templateOf(`<h${level} class="${name}" part="${name}">${VALUE}</h${level}>`, [content]);

/** Any number as a heading level: a whole one, from 1 to 6. */
export const headingLevel = (level: number) =>
  Math.min(6, Math.max(1, Math.trunc(level) || 2)) as HeadingLevel;

/** The level below another, as far down as headings go. */
export const deeper = (level: HeadingLevel) => headingLevel(level + 1);
