/** May the extension work in Facebook's pages? Firefox and Chrome let people take that back at any time. */
import { html, type TemplateResult } from 'lit';
import { browser } from 'wxt/browser';
import type { Say } from '../texts.ts';

const FACEBOOK = { origins: ['*://*.facebook.com/*'] };

export const hasHostAccess = () => browser.permissions.contains(FACEBOOK);

/** To be called while a click is being handled: browsers ask nobody otherwise. */
export const requestHostAccess = () => browser.permissions.request(FACEBOOK);

/** Calls `listener` when access was given or taken back, wherever that was done. */
export function watchHostAccess(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Explains what is missing without access to Facebook's pages, and asks for it. */
export const hostAccessView = (say: Say, onGrant: () => void): TemplateResult =>
  html`<div class="message host-missing">
    <h2 class="fact">${say('hostMissing')}</h2>
    <p>${say('hostMissingHelp')}</p>
    <p><button type="button" class="primary" @click=${onGrant}>${say('grantHost')}</button></p>
  </div>`;
