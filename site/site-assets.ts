import { initiativeStyles } from '../shared/render/initiative-styles.ts';
import { FAVICON, HOUSE_FILE, STREET_FILE } from './shell/brand.ts';
import { iframeStyles } from './iframe/iframe-styles.ts';
import { fontStyles } from './shell/fonts.ts';
import { pictogramFile } from './shell/pictograms.ts';
import { readingStyles } from './shell/reading-styles.ts';
import { scaleStyles } from './shell/scale-styles.ts';
import { siteStyles } from './shell/site-styles.ts';
import { previewStyles } from './tools/preview-page.ts';
import { toolStyles } from './tools/tool-styles.ts';

/** The files that pages ask for: path in the site → text. */
export const siteAssets: ReadonlyMap<string, string> = new Map([
  [
    'site.css',
    `${initiativeStyles.cssText}${scaleStyles.cssText}${siteStyles.cssText}${readingStyles.cssText}`,
  ],
  ['polices/polices.css', fontStyles.cssText],
  ['cadre.css', `${initiativeStyles.cssText}${iframeStyles.cssText}`],
  ['outils.css', toolStyles.cssText],
  ['essai.css', previewStyles.cssText],
  ['favicon.svg', FAVICON],
  ['rue.svg', STREET_FILE],
  ['maison.svg', HOUSE_FILE],
  pictogramFile,
]);
