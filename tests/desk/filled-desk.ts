/** The desk of `open-desk.ts` with a folder that the browser keeps already, for tests of what is done with it. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { correctionsSchema, type Corrections } from '../../shared/editor/corrections.ts';
import { visit, type VisitOptions } from '../site/visit.ts';
import { folderIsOpen, kept, startDeskSite, type DeskSite } from './open-desk.ts';
import { sampleFolder } from './sample-folder.ts';

export interface FilledDesk extends Pick<DeskSite, 'close'> {
  /** Opens the desk with a folder that nobody has changed yet. @param hash where in it: `#rubrique=demandes` */
  open(hash: string, check: (page: Page) => Promise<void>, options?: VisitOptions): Promise<void>;
}

export async function startFilledDesk(): Promise<FilledDesk> {
  const { browser, served, close } = await startDeskSite();
  const files = sampleFolder(loadGazetteer('62') ?? assert.fail());
  const address = `${served.address}redaction/`;
  // It makes the database that the files are put in.
  await visit(browser, address, folderIsOpen);
  return {
    close,
    open: (hash, check, options = {}) =>
      // Any page of the site may fill the database, and this one does little else.
      visit(
        browser,
        `${served.address}mentions-legales/`,
        async (page) => {
          await page.evaluate(keepFiles, [...files]);
          await page.goto(address + hash);
          await folderIsOpen(page);
          await check(page);
          // The desk asks before it lets go of what is not kept, and nobody is there to answer.
          await kept(page);
        },
        { height: 900, features: { 'prefers-reduced-motion': 'reduce' }, ...options },
      ),
  };
}

/** As the desk keeps them (`desk/page/folder/browser-folder.ts`). */
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
