/** The desk in a real browser: a published site with its page `redaction/`, and a folder that the browser keeps. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { listen, serveFolder } from '../../cli/serve-folder.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { publish } from '../../publisher/publish.ts';
import { correctionsSchema, type Corrections } from '../../shared/editor/corrections.ts';
import { freePort } from '../nginx.ts';
import { pageScriptsBundle, widgetBundle } from '../site/bundles.ts';
import { openBrowser } from '../site/serve-site.ts';
import { visit, type VisitOptions } from '../site/visit.ts';
import { kept } from './open-desk.ts';
import { sampleFolder } from './sample-folder.ts';

export interface OpenDesk {
  browser: Browser;
  /** Opens the desk with a folder that nobody has changed yet. @param hash where in it: `#rubrique=demandes` */
  open(hash: string, check: (page: Page) => Promise<void>, options?: VisitOptions): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'solidaire-desk-'));
  const [bulletins, out] = [join(folder, 'bulletins'), join(folder, 'site')];
  const files = sampleFolder(loadGazetteer('62') ?? assert.fail());
  mkdirSync(join(bulletins, '62'), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(bulletins, '62', name), text);
  const port = await freePort();
  const site = `http://127.0.0.1:${port}/`;
  const [widget, scripts] = [await widgetBundle(), await pageScriptsBundle()];
  await publish({ bulletins, out, site, today: '2020-04-08', widget, scripts, report: () => undefined });
  const server = await listen(serveFolder(out), port);
  const browser = await openBrowser();
  return {
    browser,
    open: (hash, check, options = {}) =>
      visit(
        browser,
        `${site}redaction/${hash}`,
        async (page) => {
          await page.evaluate(keepFiles, [...files]);
          await page.reload();
          await page.waitForSelector('.desk');
          await check(page);
          // The desk asks before it lets go of what is not kept, and nobody is there to answer.
          await kept(page);
        },
        { height: 900, features: { 'prefers-reduced-motion': 'reduce' }, ...options },
      ),
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As the desk keeps them (`desk/page/folder/browser-folder.ts`), which opened its database when it came up. */
async function keepFiles(files: [name: string, text: string][]): Promise<void> {
  const asked = indexedDB.open('solidaire-redaction');
  await new Promise((resolve) => asked.addEventListener('success', resolve));
  const transaction = asked.result.transaction(['files', 'versions'], 'readwrite');
  for (const store of ['files', 'versions']) transaction.objectStore(store).clear();
  for (const [name, text] of files) {
    transaction.objectStore('files').put(new TextEncoder().encode(text), ['62', name]);
    transaction.objectStore('versions').put(`first ${text.length}`, ['62', name]);
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  asked.result.close();
}

/** What the desk has written in the folder. */
export async function keptCorrections(page: Page): Promise<Corrections> {
  const text = await page.evaluate(async () => {
    const asked = indexedDB.open('solidaire-redaction');
    await new Promise((resolve) => asked.addEventListener('success', resolve));
    const get = asked.result.transaction('files').objectStore('files').get(['62', 'corrections.json']);
    await new Promise((resolve) => get.addEventListener('success', resolve));
    asked.result.close();
    return new TextDecoder().decode(get.result as Uint8Array);
  });
  return correctionsSchema.parse(JSON.parse(text));
}
