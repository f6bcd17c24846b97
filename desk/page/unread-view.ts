import { html, type TemplateResult } from 'lit/html.js';
import { releaseFile, type DeskState } from './desk-state.ts';

/** Of a release at hand that is not read: not yet, or not at all. */
export function unreadView(state: DeskState): TemplateResult {
  const opened = releaseFile(state, state.place.release ?? '')?.opened;
  return opened && 'fault' in opened
    ? html`<p class="note" role="alert">${opened.fault}</p>`
    : html`<p>Lecture du communiqué…</p>`;
}
