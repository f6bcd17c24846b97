/** The reader in Chromium, bundled with Vite as it comes: it reads every format to what Node reads. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, JSHandle, Page } from 'puppeteer-core';
import { build } from 'vite';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import type { GazetteerFile } from '../../shared/feed/feed-schema.ts';
import { serveFolder } from '../../cli/serve-folder.ts';
import { openBrowser, serve, type Served } from '../site/serve-site.ts';
import type * as reader from './read-whole.ts';
import { readWhole } from './read-whole.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/bulletins/', import.meta.url));
/** One of each format. */
const RELEASES = [
  'le-pas-de-calais-solidaire-n3.md',
  'CP-solidaire-14-avril.docx',
  'solidaire-n5.pdf',
  'inondations-06.html',
  'inondations-03.txt',
];

const gazetteerFile = loadGazetteer('62')?.file ?? assert.fail();
const read = (name: string) => readFileSync(join(FIXTURES, name));

describe('the reader in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solidaire-reader-'));
  let site: Served;
  let browser: Browser;
  let page: Page;
  let gazetteerThere: JSHandle<GazetteerFile>;
  before(async () => {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        reportCompressedSize: false,
        lib: {
          entry: fileURLToPath(new URL('read-whole.ts', import.meta.url)),
          formats: ['es'],
          fileName: 'reader',
        },
      },
    });
    const bundled = serveFolder(folder);
    site = await serve((request, response) => {
      const name = decodeURIComponent(request.url?.slice(1) ?? '');
      if (name === '') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      else if (name === 'gazetteer.json') response.end(JSON.stringify(gazetteerFile));
      else if (RELEASES.includes(name)) response.end(read(name));
      else bundled(request, response);
    });
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(site.address);
    gazetteerThere = await page.evaluateHandle(
      async () => (await (await fetch('gazetteer.json')).json()) as GazetteerFile,
    );
  });
  after(async () => {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of RELEASES) {
    it(`reads ${name} as Node does`, async () => {
      const inBrowser = await page.evaluate(
        async (file, gazetteer) => {
          const { readWhole: readHere } = (await import(
            new URL('reader.js', location.href).href
          )) as typeof reader;
          const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
          return readHere(bytes, file, gazetteer);
        },
        name,
        gazetteerThere,
      );
      assert.equal(inBrowser, await readWhole(read(name), name, gazetteerFile));
    });
  }
});
