/** What the check page reads of the site: the initiatives, and how a link to one looks where it is shared. */
import { isAreaFile, isCommunesFile } from '../../shared/feed/feed-guard.ts';
import { communesPath, departmentPath, initiativePath, feedPaths } from '../../shared/feed/feed-paths.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';
import { fitsShape, text } from '../../shared/feed/fits-shape.ts';
import type { AreaFile, CommunesFile, DepartmentIndex } from '../../shared/feed/feed-schema.ts';
import { feedClient, siteRoot } from '../tools/published-site.ts';

type Tombstones = Pick<DepartmentIndex, 'tombstones'>;

export interface CheckData extends Tombstones {
  /** The file of the whole département. */
  whole: AreaFile;
  communes: CommunesFile;
}

const hasTombstones = (value: unknown): value is Tombstones =>
  fitsShape(value, { tombstones: [{ id: text, date: /^\d{4}-\d{2}-\d{2}$/ }] });

/** @throws FeedError */
export async function readCheckData(department: string): Promise<CheckData> {
  const [whole, communes, index] = await Promise.all([
    feedClient.get(departmentPath(department), isAreaFile),
    feedClient.get(communesPath(department), isCommunesFile),
    feedClient.get(feedPaths.departmentIndex(department), hasTombstones),
  ]);
  return { whole: whole.data, communes: communes.data, tombstones: index.data.tombstones };
}

/** What those who receive the address of an initiative see of it. */
export interface SharedCard {
  title: string;
  description: string;
  site: string;
  /** The address of a picture; empty without one. */
  image: string;
}

/**
 * Reads it from the published page itself. The browser parses the page as it fetches it: where Trusted Types are asked for, a
 * script may not.
 * @throws FeedError when the page cannot be had
 */
export async function readSharedCard(id: string): Promise<SharedCard> {
  const address = `${siteRoot}${initiativePath(id).replace('#', '')}/`;
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.timeout = 20_000;
  await new Promise((resolve) => {
    request.addEventListener('loadend', resolve);
    request.send();
  });
  const page = request.status === 200 ? request.responseXML : null;
  if (!page) throw new FeedError('network', address);
  const content = (property: string) =>
    page.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content ?? '';
  return {
    title: content('title'),
    description: content('description'),
    site: content('site_name'),
    image: content('image'),
  };
}
