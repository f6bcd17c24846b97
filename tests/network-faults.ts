/** What a network, a portal or a host in trouble may do to a file of the feed that is asked for: the one list of it. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const MEGABYTE = 1_000_000;
const BOMB = gzipSync(Buffer.alloc(200 * MEGABYTE, ' '));

const OPEN = { 'access-control-allow-origin': '*' };
const JSON_TYPE = { ...OPEN, 'content-type': 'application/json' };
const ERROR = { ...OPEN, 'cache-control': 'no-store', 'access-control-expose-headers': 'Retry-After' };

/** What the busy servers below ask for. */
export const RETRY_AFTER_SECONDS = 600;
const BUSY = { ...ERROR, 'retry-after': String(RETRY_AFTER_SECONDS) };

const send =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

/** Another body in the place of the file, whole and in good order. */
export const inItsPlace = (body: string): RequestListener => send(200, JSON_TYPE, body);

const begin = (response: ServerResponse, text: string, rest: () => void) =>
  response.writeHead(200, JSON_TYPE).write(text.slice(0, 100), () => rest());

/** As it should be: with a tag, so that who has it already need not fetch it again. */
export function soundAnswer(text: string): RequestListener {
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  const headers = { ...JSON_TYPE, 'cache-control': 'max-age=0', etag };
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(text);
  };
}

/** Each fault by its name: the text of the sound file → what answers instead. */
export const networkFaults = {
  cut: (text) => (_request, response) => begin(response, text, () => response.destroy()),
  stalled: () => () => undefined,
  'stalled half way': (text) => (_request, response) => begin(response, text, () => undefined),
  dripping: (text) => (_request, response) =>
    begin(response, text, () => {
      const drip = setInterval(() => response.write(' '), 50).unref();
      response.on('close', () => clearInterval(drip));
    }),
  'a portal': () =>
    send(200, { ...OPEN, 'content-type': 'text/html' }, '<!doctype html><title>Wi-Fi</title>'),
  'a redirect': () => send(302, { ...OPEN, location: '/portail' }),
  'of a wrong type': (text) => send(200, { ...OPEN, 'content-type': 'image/png' }, text),
  'a compressed bomb': () => send(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, BOMB),
  'nested two million deep': () => inItsPlace('['.repeat(2 * MEGABYTE)),
  'nested deep within what it may weigh': () => inItsPlace('[0,'.repeat(MEGABYTE / 4)),
  empty: () => inItsPlace(''),
  'with a byte order mark': (text) => inItsPlace(`\uFEFF${text}`),
  'in UTF-16': (text) => send(200, JSON_TYPE, Buffer.from(`\uFEFF${text}`, 'utf16le')),
  404: () => send(404, ERROR, 'Rien'),
  410: () => send(410, ERROR, 'Rien'),
  429: () => send(429, BUSY),
  503: () => send(503, BUSY),
  304: () => send(304, OPEN),
  refused:
    () =>
    ({ socket }: IncomingMessage) =>
      void socket.destroy(),
  'closed to other origins': (text) => send(200, { 'content-type': 'application/json' }, text),
} satisfies Record<string, (text: string) => RequestListener>;

export type NetworkFault = `${keyof typeof networkFaults}`;
