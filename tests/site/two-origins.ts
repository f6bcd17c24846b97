/** The site with its widget on one origin, a host's page on another, and a browser that visits it. */
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import type { IncomingMessage, RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { loadFonts } from '../../publisher/load-fonts.ts';
import { siteAssets } from '../../site/site-assets.ts';
import { pageScriptsBundle, widgetBundle } from './bundles.ts';
import { samplePages } from './sample-site.ts';
import { contentType, fixture, openBrowser, send, serve } from './serve-site.ts';
import { visit, type VisitOptions } from './visit.ts';

export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

export interface Origins {
  /** The address of the site, ending in `/`. */
  site: string;
  /** The address of the host, ending in `/`. */
  host: string;
  /** The widget's files by their path in the site. */
  bundle: ReadonlyMap<string, string>;
  /** What the site has been asked since somebody last emptied it. */
  asked: IncomingMessage[];
  /** Milliseconds before the site answers for its script and its feed. */
  delay: number;
  /** What the site serves besides itself, by path; a function answers by itself. */
  extra: Map<string, string | RequestListener>;
  /** What the host serves, by path. */
  hostPages: Map<string, HostPage>;
  browser: Browser;
  /** See `visit.ts`. */
  visit(url: string, check: (page: Page) => Promise<void>, options?: VisitOptions): Promise<void>;
  close(): Promise<void>;
}

export async function startOrigins(pages = samplePages()): Promise<Origins> {
  const files = [...(await widgetBundle())].sort(([a], [b]) => a.localeCompare(b));
  const bundle = new Map(files.map(([name, text]) => [`widget/v1/${name}`, text]));
  const scripts = new Map([
    ...[...(await pageScriptsBundle())].map(([name, text]) => [`scripts/${name}`, text] as const),
    // What the desk reads with.
    ['feed/v1/62/gazetteer.json', JSON.stringify(loadGazetteer('62')?.file)],
  ]);
  const fonts = await loadFonts();
  const site = await serve((request, response) => {
    void answer(pathOf(request), request, response);
  });
  const answer = async (path: string, ...[request, response]: Parameters<RequestListener>) => {
    if (/^(?:widget|feed)\//.test(path)) await pause(origins.delay);
    const extra = origins.extra.get(path);
    if (typeof extra === 'function') return void extra(request, response);
    const text =
      extra ??
      pages.get(path) ??
      siteAssets.get(path) ??
      fonts.get(path) ??
      bundle.get(path) ??
      scripts.get(path) ??
      fixture(path);
    send(response, text, { 'content-type': contentType(path), 'access-control-allow-origin': '*' });
  };
  const host = await serve((request, response) => {
    const page = origins.hostPages.get(pathOf(request));
    send(response, page?.html, page?.headers);
  });
  const browser = await openBrowser();
  const origins: Origins = {
    site: site.address,
    host: host.address,
    bundle,
    asked: site.asked,
    delay: 0,
    extra: new Map(),
    hostPages: new Map(),
    browser,
    visit: (url, check, options) => visit(browser, url, check, options),
    async close() {
      await browser.close();
      site.close();
      host.close();
    },
  };
  return origins;
}

const pathOf = ({ url = '' }: IncomingMessage) =>
  url
    .slice(1)
    .replace(/\?.*/, '')
    .replace(/(^|\/)$/, '$1index.html');

/** What axe finds against WCAG 2.2 A and AA and its own best practices. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A page of a host around a snippet, with content below it in view. */
export const hostPage = (snippet: string, head = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mairie</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Mairie</h1><p>Bienvenue.</p>${snippet}<p class="below">La suite de la page.</p></main></body></html>`;
