/** Real servers and a real browser for tests: the sample site on one origin, what stands around it on another. */
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { loadFonts } from '../../publisher/load-fonts.ts';
import { siteAssets } from '../../site/site-assets.ts';
import { findBrowser, launchArguments } from '../browsers.ts';
import { widgetBundle } from './bundles.ts';
import { samplePages } from './sample-site.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export const contentType = (path: string) =>
  TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';

export interface Served {
  /** Ends in `/`. */
  address: string;
  /** Every request since the last `splice`. */
  asked: IncomingMessage[];
  close(): void;
}

/** @param host another name of this machine is another site to a browser: no process, no storage in common */
export async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<Served> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Answers with a page, or with its absence. */
export const send = (
  response: ServerResponse,
  text: string | Uint8Array | undefined,
  headers: Record<string, string> = {},
) =>
  response
    .writeHead(text === undefined ? 404 : 200, { 'content-type': contentType('.html'), ...headers })
    .end(text);

/**
 * The site as it is published: pages of the sample feed and those given, bundled widget, feed fixtures.
 * @param more content by path, before the site's own
 * @param headers of every answer
 */
export async function serveSite(
  more: ReadonlyMap<string, string> = new Map(),
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const bundle = await widgetBundle();
  const files = new Map<string, string | Uint8Array>([
    ...samplePages(),
    ...siteAssets,
    ...(await loadFonts()),
    ...[...bundle].map(([name, text]) => [`widget/v1/${name}`, text] as const),
    ['feed/v1/62/gazetteer.json', JSON.stringify(loadGazetteer('62')?.file)],
    ...more,
  ]);
  return serve((request, response) => {
    const path = (request.url ?? '')
      .replace(/[?#].*/, '')
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    send(response, files.get(path) ?? fixture(path), {
      'content-type': contentType(path),
      'access-control-allow-origin': '*',
      ...headers,
    });
  });
}

/** A file of the sample feed: `feed/v1/62/62413.json`. */
export function fixture(path: string): string | undefined {
  try {
    return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: findBrowser('chrome'),
    headless: true,
    args: [...launchArguments, '--disable-gpu', '--disable-dev-shm-usage'],
  });
