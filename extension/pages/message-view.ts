import { html, type TemplateResult } from 'lit';
import { headingView, type HeadingLevel } from '../../shared/render/heading.ts';

/** What a page says instead of an entry: the fact, then what to do about it. `kind` chooses the sign beside it. */
export const messageView = (
  kind: string,
  fact: string,
  help: string,
  headingLevel: HeadingLevel = 1,
): TemplateResult =>
  html`<div class="message ${kind}">
    ${headingView(headingLevel, 'fact', fact)}
    <p>${help}</p>
  </div>`;
