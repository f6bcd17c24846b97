import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SiteServer {
  /** The public address of the site, as the feed names it. */
  site: string;
  /** What is published below `feed/v1/`, by path; tests replace it to publish anew. */
  feed: Map<string, string>;
  /** What was asked for since the last `splice`. */
  requests: { path: string; headers: IncomingHttpHeaders }[];
  close(): void;
}

/** A site on this machine: its feed from memory, and an empty page at every other address. */
export async function startSiteServer(): Promise<SiteServer> {
  const feed: SiteServer['feed'] = new Map();
  const requests: SiteServer['requests'] = [];
  const server = createServer(({ url = '', headers }, response) => {
    requests.push({ path: url, headers });
    const file = url.startsWith('/feed/v1/') ? feed.get(url.slice('/feed/v1/'.length)) : undefined;
    const isPage = url.startsWith('/bulletins/');
    response.writeHead(file !== undefined || isPage ? 200 : 404, {
      'content-type': isPage ? 'text/html' : 'application/json',
      'access-control-allow-origin': '*',
    });
    response.end(file ?? '<!doctype html><title>Bulletin</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { site: `http://127.0.0.1:${port}/`, feed, requests, close: () => server.close() };
}
