/** The files of the desk's page as the local server shows it, by path. */
import { localDeskPage } from '../../site/pages/desk-page.ts';
import { siteAssets } from '../../site/site-assets.ts';
import { renderPage } from './render-page.ts';

/** @param scripts as `bundleDesk` gives them */
export const buildDesk = (scripts: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([
    ['index.html', renderPage(localDeskPage())],
    ...['site.css', 'outils.css', 'favicon.svg'].flatMap((path) => {
      const text = siteAssets.get(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
    ...[...scripts].map(([name, text]) => [`scripts/${name}`, text] as const),
  ]);
