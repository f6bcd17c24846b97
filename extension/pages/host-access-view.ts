import { html, type TemplateResult } from 'lit';
import type { Say } from '../texts.ts';

/** Explains what is missing without access to Facebook's pages, and asks for it. */
export const hostAccessView = (say: Say, onGrant: () => void): TemplateResult =>
  html`<div class="message host-missing">
    <h2 class="fact">${say('hostMissing')}</h2>
    <p>${say('hostMissingHelp')}</p>
    <p><button type="button" class="primary" @click=${onGrant}>${say('grantHost')}</button></p>
  </div>`;
