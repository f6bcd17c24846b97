import { entryPath } from '../../shared/feed/feed-paths.ts';
import { readSiteFile } from '../tools/published-site.ts';

/** What those who receive the address of an entry see of it. */
export interface SharedCard {
  title: string;
  description: string;
  site: string;
  /** The address of a picture; empty without one. */
  image: string;
}

/**
 * Reads it from the published page itself.
 * @throws FeedError when the page cannot be had
 */
export async function readSharedCard(id: string): Promise<SharedCard> {
  const page = await readSiteFile(`${entryPath(id).replace('#', '')}/`);
  const meta = new DOMParser().parseFromString(page, 'text/html');
  const content = (property: string) =>
    meta.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content ?? '';
  return {
    title: content('title'),
    description: content('description'),
    site: content('site_name'),
    image: content('image'),
  };
}
