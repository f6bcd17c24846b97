/** The picture that shared addresses show, as Chromium draws it. */
import { renderPage } from '../../publisher/steps/render-page.ts';
import { SHARE_PICTURE, sharePictureView } from '../../site/shell/brand.ts';
import { scaleStyles } from '../../site/shell/scale-styles.ts';
import { siteStyles } from '../../site/shell/site-styles.ts';
import { openBrowser } from './serve-site.ts';

/** Where it is kept. */
export const sharePictureFile = new URL('../../site/shell/share-picture.png', import.meta.url);

/** @returns the bytes of a PNG: the picture in the colours that the pages have by day */
export async function drawSharePicture(): Promise<Uint8Array> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setViewport(SHARE_PICTURE);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.setContent(
      `<!doctype html><style>${scaleStyles.cssText}${siteStyles.cssText} body { margin: 0 }</style>${renderPage(sharePictureView())}`,
    );
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}
