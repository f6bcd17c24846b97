import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './texts.ts';

export interface Frame {
  language: Texts['language'];
  heading?: unknown;
  /** The line that says what is going on; empty when the content speaks for itself. */
  status: string;
  /** The line tells of something wrong. */
  alert?: boolean;
  body: unknown;
}

/**
 * What every state of an element is drawn in. One template for all of them keeps the live region in place, without
 * which a screen reader would not read its new line.
 */
export function frameView({
  language,
  heading = nothing,
  status,
  alert = false,
  body,
}: Frame): TemplateResult {
  return html`<div class="base" part="base" lang=${language}>
    ${heading}
    <p class=${alert ? 'status alert' : 'status'} part="status" role="status">${status}</p>
    ${body}
  </div>`;
}
