/** What the desk's page may ask of its server, below `/api/`: one row a request. Who asks was checked before. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { loadDepartments } from '../../publisher/load-gazetteer.ts';
import { UserError } from '../../shared/editor/problem.ts';
import type { EditorFiles } from './editor-files.ts';
import { makeSeries, newSeriesSchema } from './new-series.ts';
import type { Publications, Say } from './publications.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { zipSite } from './site-zip.ts';
import type { FileWatch } from './watch-files.ts';

export interface Desk {
  files: EditorFiles;
  changes: FileWatch;
  publications: Publications;
  /** Where the site is published. */
  out: string;
}

interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  /** What the address holds in the places of its route, decoded. */
  folder: string;
  name: string;
  query: URLSearchParams;
}

interface Route {
  method: string;
  path: RegExp;
  answer: (desk: Desk, asked: Asked) => Promise<void> | void;
}

const FOLDERS = /^\/api\/folders$/;
const FILES = /^\/api\/folders\/(?<folder>[^/]+)\/files$/;
const FILE = /^\/api\/folders\/(?<folder>[^/]+)\/files\/(?<name>[^/]+)$/;

const SIGNING = /^\/api\/folders\/(?<folder>[^/]+)\/signing$/;

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: FOLDERS,
    answer: async ({ files }, { response }) => sendJson(response, await files.folders()),
  },
  {
    method: 'POST',
    path: FOLDERS,
    answer: async ({ files }, { request, response }) => {
      const asked = newSeriesSchema.safeParse(jsonIn(await readBody(request)));
      if (!asked.success) throw new Refusal(400, 'La demande est mal écrite.');
      response.writeHead(201, { ETag: `"${await makeSeries(files, asked.data)}"` }).end();
    },
  },
  {
    method: 'GET',
    path: /^\/api\/departments$/,
    answer: (_desk, { response }) => sendJson(response, loadDepartments()),
  },
  {
    method: 'GET',
    path: FILES,
    answer: async ({ files }, { response, folder }) => sendJson(response, await files.list(folder)),
  },
  {
    method: 'GET',
    path: FILE,
    answer: async ({ files }, { response, folder, name }) => {
      const file = await files.read(folder, name);
      if (!file) throw new Refusal(404, `« ${name} » n’est pas dans le dossier.`);
      response
        .writeHead(200, { 'Content-Type': 'application/octet-stream', ETag: `"${file.version}"` })
        .end(file.bytes);
    },
  },
  {
    method: 'PUT',
    path: FILE,
    answer: async ({ files }, { request, response, folder, name }) => {
      const expected = expectedVersion(request);
      const { version } = await files.write(folder, name, await readBody(request), expected);
      response.writeHead(204, { ETag: `"${version}"` }).end();
    },
  },
  {
    method: 'DELETE',
    path: FILE,
    answer: async ({ files }, { request, response, folder, name }) => {
      await files.remove(folder, name, expectedVersion(request) ?? '');
      response.writeHead(204).end();
    },
  },
  {
    method: 'GET',
    path: /^\/api\/changes$/,
    answer: async ({ changes }, { response }) => {
      const say = startLines(response);
      // A browser sees the connection stand only once something has come.
      say({});
      const stop = changes.listen(say);
      await new Promise((resolve) => response.once('close', resolve));
      stop();
    },
  },
  {
    method: 'GET',
    path: SIGNING,
    answer: async ({ files, publications }, { response, folder }) => {
      await refuseUnknown(files, folder);
      sendJson(response, await publications.signing(folder));
    },
  },
  {
    // Keys are made, never handed out.
    method: 'POST',
    path: SIGNING,
    answer: async ({ files, publications }, { response, folder }) => {
      await refuseUnknown(files, folder);
      sendJson(response, await publications.makeKeys(folder));
    },
  },
  {
    method: 'GET',
    path: /^\/api\/publication$/,
    answer: async ({ publications }, { response }) => sendJson(response, await publications.plan()),
  },
  {
    method: 'POST',
    path: /^\/api\/publish$/,
    answer: async ({ publications }, { response, query }) => {
      const folder = query.get('restore');
      let say: Say | undefined;
      // What is refused before anything is said has a status of its own.
      const sayLine: Say = (news) => (say ??= startLines(response))(news);
      await (folder === null
        ? publications.publish(sayLine)
        : publications.bringBack(folder, Number(query.get('counter')), sayLine));
      response.end();
    },
  },
  {
    method: 'GET',
    path: /^\/api\/site\.zip$/,
    answer: async ({ out }, { response }) => {
      const zip = await zipSite(out);
      if (!zip) throw new Refusal(404, 'Rien n’est encore publié.');
      response.writeHead(200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="site.zip"',
      });
      await pipeline(zip, response);
    },
  },
];

/** @throws Refusal when there is nothing to answer, or nothing may be */
export async function answerApi(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
): Promise<void> {
  const fitting = ROUTES.filter(({ path }) => path.test(pathname));
  const route = fitting.find(({ method }) => method === request.method);
  if (!route)
    throw fitting.length > 0
      ? new Refusal(405, 'Cette demande n’existe pas.')
      : new Refusal(404, 'Cette adresse ne mène à rien.');
  const { folder = '', name = '' } = route.path.exec(pathname)?.groups ?? {};
  const asked = { request, response, folder: decoded(folder), name: decoded(name), query: searchParams };
  try {
    await route.answer(desk, asked);
  } catch (error) {
    const isOfTheEditor = error instanceof UserError && !(error instanceof Refusal);
    throw isOfTheEditor ? new Refusal(422, error.message, { cause: error }) : error;
  }
}

async function refuseUnknown(files: EditorFiles, folder: string): Promise<void> {
  if (!(await files.folders()).includes(folder))
    throw new Refusal(404, `« ${folder} » n’est pas un dossier d’ici.`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new Refusal(400, 'Cette adresse est mal écrite.', { cause });
  }
}

/** A change says on which version it was made: `If-Match`, or `If-None-Match: *` for a file that is new. */
function expectedVersion({ headers }: IncomingMessage): string | undefined {
  if (headers['if-none-match'] === '*') return undefined;
  const version = /^"([0-9a-f]{64})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (version === undefined)
    throw new Refusal(428, 'Une modification doit dire de quelle version elle part.');
  return version;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Refusal(400, 'La demande est mal écrite.', { cause });
  }
}

const sendJson = (response: ServerResponse, value: unknown) =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

/** @returns what writes a line of JSON, which is sent at once */
function startLines(response: ServerResponse): (value: unknown) => void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  return (value) => void response.write(`${JSON.stringify(value)}\n`);
}
