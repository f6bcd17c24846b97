import { initiativeStyles } from '../shared/render/initiative-styles.ts';
import { FAVICON } from './shell/brand.ts';
import { iframeStyles } from './iframe/iframe-styles.ts';
import { readingStyles } from './shell/reading-styles.ts';
import { siteStyles } from './shell/site-styles.ts';
import { previewStyles } from './tools/preview-page.ts';
import { toolStyles } from './tools/tool-styles.ts';

/** The files that pages ask for: path in the site → text. */
export const siteAssets: ReadonlyMap<string, string> = new Map([
  ['site.css', `${initiativeStyles.cssText}${siteStyles.cssText}${readingStyles.cssText}`],
  ['cadre.css', `${initiativeStyles.cssText}${iframeStyles.cssText}`],
  ['outils.css', toolStyles.cssText],
  ['essai.css', previewStyles.cssText],
  ['favicon.svg', FAVICON],
]);
