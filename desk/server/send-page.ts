/** The desk's own page, and the site as it would be published, each with the policy that it is held to. */
import type { ServerResponse } from 'node:http';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
};

const typeOf = (path: string) => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';

/** Nothing but its own files, whatever a dropped release holds; pictures are drawn from it in the page. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** As a page of nobody's: its scripts run, as in the site, and reach nothing of the desk. */
const PREVIEW_POLICY = 'sandbox allow-scripts';

export const sendPage = (response: ServerResponse, path: string, content: string | Uint8Array | undefined) =>
  send(response, path, content, {
    'Content-Security-Policy': PAGE_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });

/** A sandboxed page is of no origin, and may read the feed beside it as any page may; its address cannot be guessed. */
export const sendPreview = (
  response: ServerResponse,
  path: string,
  content: string | Uint8Array | undefined,
) =>
  send(response, path, content, {
    'Content-Security-Policy': PREVIEW_POLICY,
    'Access-Control-Allow-Origin': '*',
  });

const send = (
  response: ServerResponse,
  path: string,
  content: string | Uint8Array | undefined,
  headers: Readonly<Record<string, string>>,
) =>
  void response
    .writeHead(content === undefined ? 404 : 200, {
      ...headers,
      'Content-Type': content === undefined ? 'text/plain; charset=utf-8' : typeOf(path),
    })
    .end(content ?? 'Il n’y a rien ici.');
