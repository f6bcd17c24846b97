/**
 * The small server behind the editor's desk on this machine: the page, its API, and the site as it would be published. It
 * listens on loopback alone, and answers the API to who holds the token of this start.
 */
import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { openEditorFiles } from './editor-files.ts';
import { VERSIONS } from '../../publisher/steps/folder-names.ts';
import { checkCaller, checkHost } from './guard-request.ts';
import { openOnce } from './open-once.ts';
import { openPublications, PREVIEW, type PublicationsOptions } from './publications.ts';
import { Refusal } from './refusal.ts';
import { answerApi, type Desk } from './routes.ts';
import { sendPage, sendPreview } from './send-page.ts';
import { watchFiles } from './watch-files.ts';
import { clearUnfinished } from './write-safely.ts';

export interface DeskServerOptions extends PublicationsOptions {
  /** Any free one for 0. */
  port: number;
  /** The files of the page, by path; they are bundled once. */
  page: () => Promise<ReadonlyMap<string, string | Uint8Array>>;
}

export interface DeskServer {
  /** The whole, with the token: whoever has it may write in the editor's folder. */
  address: string;
  /** Leads there once: for what others may read as well. */
  addressOnce: string;
  close(): void;
}

/** Nothing of the desk is kept in a cache, sent on, or taken for something else. */
const EVERY_ANSWER = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @throws when the port is taken, or the editor's folder is not there */
export async function startDesk(options: DeskServerOptions): Promise<DeskServer> {
  const token = randomBytes(24).toString('hex');
  const once = openOnce(token);
  const files = openEditorFiles(options.bulletins);
  for (const folder of await files.folders())
    await clearUnfinished(join(options.bulletins, folder, VERSIONS));
  const changes = watchFiles(options.bulletins, files);
  const desk: Desk = { files, changes, publications: openPublications(options, files), out: options.out };
  let page: ReturnType<DeskServerOptions['page']> | undefined;
  let port = options.port;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
    checkHost(request, port);
    const url = new URL(request.url ?? '/', `http://localhost:${port}`);
    if (url.pathname.startsWith('/api/')) {
      checkCaller(request, token);
      return answerApi(desk, request, response, url);
    }
    if (request.method !== 'GET') throw new Refusal(405, 'Cette demande n’existe pas.');
    const onwards = once.follow(url.pathname.slice(1));
    if (onwards !== undefined) return void response.writeHead(303, { Location: onwards }).end();
    const path = url.pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const [, department] = GAZETTEER.exec(path) ?? [];
    if (department !== undefined) return sendPage(response, path, gazetteerText(department));
    if (path.startsWith(PREVIEW)) return sendPreview(response, path, desk.publications.previewFile(path));
    page ??= options.page().catch((error: unknown) => {
      page = undefined;
      throw error;
    });
    sendPage(response, path, (await page).get(path));
    // Whoever opens the desk will publish: by then it is ready.
    if (path === 'index.html') desk.publications.prepare();
  };
  const listener: RequestListener = (request, response) => {
    answer(request, response).catch((error: unknown) => {
      sendRefusal(response, error);
      // What is left of a body that was refused: a browser hears the answer once it has sent all of it.
      request.resume();
    });
  };
  const servers = await listenOnLoopback(listener, port).catch((error: unknown) => {
    changes.close();
    throw error;
  });
  port = (servers[0].address() as AddressInfo).port;
  return {
    address: `http://localhost:${port}/#${token}`,
    addressOnce: `http://localhost:${port}/${once.path}`,
    close() {
      changes.close();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** Where the feed has it: the page asks beside itself, here as on the site. */
const GAZETTEER = /^feed\/v1\/([\dAB]{2,3})\/gazetteer\.json$/;

function gazetteerText(department: string): string | undefined {
  const gazetteer = loadGazetteer(department);
  return gazetteer && JSON.stringify(gazetteer.file);
}

/** Both loopback addresses: « localhost » means one or the other. A machine without IPv6 has the first alone. */
async function listenOnLoopback(listener: RequestListener, port: number): Promise<[Server, ...Server[]]> {
  const first = await listen(listener, port, '127.0.0.1');
  const taken = (first.address() as AddressInfo).port;
  try {
    return [first, await listen(listener, taken, '::1')];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return [first];
    first.close();
    throw error;
  }
}

const listen = (listener: RequestListener, port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener).once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

function sendRefusal(response: ServerResponse, error: unknown) {
  const { status, message } =
    error instanceof Refusal ? error : new Refusal(500, `Erreur inattendue : ${String(error)}`);
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ message }));
}
