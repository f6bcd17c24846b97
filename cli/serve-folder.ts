import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { DATA_FILES } from '../site/data/data-files.ts';

/** What a server takes for something else by its ending alone. */
const TYPES = new Map(Object.values(DATA_FILES).flatMap(({ name, type }) => (name ? [[name, type]] : [])));

/** Any page may read the feed and load the widget; the browser asks each time whether a file changed. */
export function serveFolder(folder: string): RequestListener {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const type = TYPES.get(path.slice(path.lastIndexOf('/') + 1));
      if (type !== undefined) response.setHeader('Content-Type', type);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cache-Control', 'no-cache');
    },
  });
  return (request, response) => serve(request, response, () => void sendMissing(folder, response));
}

async function sendMissing(folder: string, response: ServerResponse) {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Page introuvable');
  response
    .writeHead(404, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
      'Content-Type': 'text/html; charset=utf-8',
    })
    .end(page);
}

/** @param host none for every address of this machine. @throws when the port is taken; port 0 takes any free one */
export function listen(listener: RequestListener, port: number, host?: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener).once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
