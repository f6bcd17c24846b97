import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SiteServer {
  /** The public address of the site, as the feed names it. */
  site: string;
  /** What is published below `feed/v1/`, by path; tests replace it to publish anew. */
  feed: Map<string, string>;
  /** What was asked for since the last `splice`: `bytes` is the request as it came, `status` what was answered. */
  requests: { path: string; headers: IncomingHttpHeaders; bytes: string; status: number }[];
  /** Does it let other origins read its answers? */
  cors: boolean;
  /** The path below `feed/v1/` that is never answered. */
  stalled: string | undefined;
  close(): void;
}

/**
 * A site on this machine: its feed from memory, with ETags, an empty page at every other address, and below `/ancien/`
 * redirections to the same without it.
 */
export async function startSiteServer(): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { url = '', headers, method = '', httpVersion, rawHeaders } = request;
    const path = url.replace('/feed/v1/', '');
    const file = url === path ? undefined : started.feed.get(path);
    const isPage = url.startsWith('/bulletins/');
    const etag = `"${createHash('sha256')
      .update(file ?? '')
      .digest('hex')}"`;
    const isKnown = file !== undefined && headers['if-none-match'] === etag;
    const status = isKnown ? 304 : file !== undefined || isPage ? 200 : 404;
    const bytes = [`${method} ${url} HTTP/${httpVersion}`, ...rawHeaders].join('\n');
    started.requests.push({ path: url, headers, bytes, status });
    if (path === started.stalled) return;
    if (url.startsWith('/ancien/')) {
      response.writeHead(301, {
        location: url.replace('/ancien/', '/'),
        ...(started.cors && { 'access-control-allow-origin': '*' }),
      });
      response.end();
      return;
    }
    response.writeHead(status, {
      'content-type': isPage ? 'text/html' : 'application/json',
      ...(file !== undefined && { etag }),
      ...(started.cors && { 'access-control-allow-origin': '*' }),
    });
    response.end(isKnown ? undefined : (file ?? '<!doctype html><title>Bulletin</title>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: SiteServer = {
    site: `http://127.0.0.1:${port}/`,
    feed: new Map(),
    requests: [],
    cors: true,
    stalled: undefined,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return started;
}
