/**
 * Old addresses → the present ones. Communes merge: the codes that they had stay in links and in pasted frames. Hosts that take
 * rules lead on by themselves (`server-files.ts`); on the others a page does so, a frame and the data files stand there whole.
 */
import { communeTitle } from '../../site/commune-words.ts';
import { iframePage } from '../../site/iframe/iframe-page.ts';
import { pageHref, sitePaths } from '../../site/page-context.ts';
import { redirectPage } from '../../site/pages/redirect-page.ts';
import { renderPage } from './render-page.ts';
import type { Output, PublishedFeed } from './output.ts';

/** Folder → folder, within the site. */
export const redirectsOf = ({ formerCodes }: PublishedFeed): Map<string, string> =>
  new Map([...formerCodes].map(([old, code]) => [communeFolder(old), communeFolder(code)]));

const communeFolder = (code: string) => pageHref({ root: '' }, sitePaths.commune(code));

export const buildRedirects: Output = ({ feed: { index, formerCodes, shown } }) =>
  new Map(
    [...formerCodes].flatMap(([old, code]) => {
      const file = shown(code);
      const page = redirectPage(communeTitle(file.area.name), sitePaths.commune(code), {
        root: '../../',
        index,
      });
      const frame = iframePage(file, { root: '../../../', index });
      return [
        [sitePaths.commune(old), renderPage(page)],
        [sitePaths.iframe(old), renderPage(frame)],
      ];
    }),
  );
