import { initiativeStyles } from '../initiative-styles.ts';
import { FAVICON } from './brand.ts';
import { siteStyles } from './site-styles.ts';

/** The files that every page asks for: path in the site → text. */
export const siteAssets: ReadonlyMap<string, string> = new Map([
  ['site.css', `${initiativeStyles}${siteStyles.cssText}`],
  ['favicon.svg', FAVICON],
]);
