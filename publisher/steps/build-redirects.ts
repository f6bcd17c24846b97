/** Old addresses → the present ones. Communes merge: the codes that they had stay in links and in town halls' habits. */
import { communeTitle } from '../../site/commune-words.ts';
import { pageHref, sitePaths } from '../../site/page-context.ts';
import { redirectPage } from '../../site/pages/redirect-page.ts';
import { renderPage } from '../render-page.ts';
import type { PublishedFeed } from './published-feed.ts';
import type { Output } from './site-outputs.ts';

/** Folder → folder, within the site. */
export function redirectsOf({ communes: { communes, oldCodes } }: PublishedFeed): Map<string, string> {
  const names = new Set(communes.map(({ code }) => code));
  return new Map(
    Object.entries(oldCodes)
      .filter(([, code]) => names.has(code))
      .map(([old, code]) => [folder(sitePaths.commune(old)), folder(sitePaths.commune(code))]),
  );
}

const folder = (path: string) => pageHref({ root: '' }, path);

/** A page at each old address, for hosts that take no rules. */
export const buildRedirects: Output = ({ feed }) => {
  const names = new Map(
    feed.communes.communes.map(({ code, name }) => [folder(sitePaths.commune(code)), name]),
  );
  return new Map(
    [...redirectsOf(feed)].map(([from, to]) => [
      `${from}index.html`,
      renderPage(
        redirectPage(communeTitle(names.get(to) ?? ''), `${to}index.html`, {
          root: '../../',
          index: feed.index,
        }),
      ),
    ]),
  );
};
