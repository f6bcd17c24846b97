import { initiativeStyles } from '../../shared/render/initiative-styles.ts';
import type { Say } from '../texts.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(initiativeStyles);

/** Gives a page of the extension its language, its title and the looks of the entries in it. */
export function dressPage(title: string, say: Say): void {
  document.documentElement.lang = say('language');
  document.title = title;
  document.adoptedStyleSheets = [sheet];
}
