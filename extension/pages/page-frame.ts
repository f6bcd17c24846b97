/** What all pages of the extension share: their language, title and looks, their head, and how they say a fact. */
import { html, type TemplateResult } from 'lit';
import { headingView, type HeadingLevel } from '../../shared/render/heading.ts';
import { initiativeStyles } from '../../shared/render/initiative-styles.ts';
import type { Say } from '../texts.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(initiativeStyles.cssText);

/** Gives the document its language, its title and the looks of the initiatives in it. */
export function dressPage(title: string, say: Say): void {
  document.documentElement.lang = say('language');
  document.title = title;
  document.adoptedStyleSheets = [sheet];
}

export const brandView = (say: Say): TemplateResult =>
  html`<header class="brand">
    <img src="/icon/48.png" alt="" width="32" height="32" />
    <p>${say('extensionName')}</p>
  </header>`;

/** What a page says instead of an initiative: the fact, then what to do about it. `kind` chooses the sign beside it. */
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
