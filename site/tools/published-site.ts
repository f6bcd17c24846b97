/** The site in which a script of its own pages stands, and how the script reads its files: never longer than a while. */
import { createFeedClient } from '../../shared/feed/feed-client.ts';
import { fetchFeedFile } from '../../shared/feed/fetch-feed-file.ts';

// Scripts stand in `SITE/scripts/`. A variable keeps bundlers from taking the address for a file of theirs.
const script = import.meta.url;
const fetch = globalThis.fetch.bind(globalThis);

/** Ends in `/`. */
export const siteRoot = new URL('../', script).href;

export const feedClient = createFeedClient({ base: `${siteRoot}feed/v1/`, fetch });

/**
 * A file or page beside the feed, as text.
 * @param path within the site
 * @throws FeedError
 */
export const readSiteFile = (path: string): Promise<string> => fetchFeedFile(siteRoot + path, { fetch });
