/** The whole way without a mouse, at a real local desk: from an empty folder to a site that is published and has nothing left to do. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { bulletinFileSchema } from '../../shared/feed/feed-schema.ts';
import { installHelpers } from '../accessibility/in-page.ts';
import { openBrowser } from '../site/serve-site.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';
import { DOUBTS, says } from './open-desk.ts';
import { tabTo } from './tab-to.ts';

let browser: Browser;
let desk: LocalDesk;
let page: Page;
const bulletins = mkdtempSync(join(tmpdir(), 'solidaire-bulletins-'));
const complaints: string[] = [];
before(async () => {
  [desk, browser] = await Promise.all([startLocalDesk({ bulletins, inBrowser: true }), openBrowser()]);
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await installHelpers(page);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(desk.address);
});
after(async () => {
  await browser.close();
  desk.close();
  rmSync(bulletins, { recursive: true, force: true });
});

const LONG = 120_000;
const enter = () => page.keyboard.press('Enter');
const focusedId = () => page.evaluate(() => document.activeElement?.id);

it('a series is begun', async () => {
  await says(page, 'h1', 'Une nouvelle série');
  await tabTo(page, '#departement');
  await page.keyboard.type('pas-de-calais');
  await says(page, '#departement-list', 'Pas-de-Calais 62');
  await enter();
  const fields: [name: string, words: string][] = [
    ['title', 'Le Pas-de-Calais solidaire'],
    ['issuer', 'Préfecture du Pas-de-Calais'],
    ['contact', 'solidaire@example.org'],
    ['source', 'https://www.pas-de-calais.gouv.fr/'],
  ];
  for (const [name, words] of fields) {
    await tabTo(page, `[name=${name}]`);
    await page.keyboard.type(words);
  }
  await tabTo(page, /^Créer la série/);
  await enter();
  await says(page, '.said', 'La série est créée');
});

it('a release is chosen in the window that Enter opens', async () => {
  await tabTo(page, '[type=file]');
  const chosen = page.waitForFileChooser();
  // Keys reach a page beside the commands of the protocol: Enter may come before the window is watched for. Commands wait in line.
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
  await enter();
  const chooser = await chosen;
  await chooser.accept([DOUBTS]);
  await says(page, 'h1', 'Bulletin n° 19 du 2 juillet 2020', 30_000);
  await says(page, '.counter', '2 questions, encore 2');
});

it('its questions are answered by the digits', async () => {
  await says(page, '.asked-about', 'Depuis mars');
  await page.keyboard.press('3');
  await says(page, '.counter', 'encore 1');
  assert.equal(await focusedId(), 'question');
  await says(page, '.asked-about', 'Lens-Est');
  await page.keyboard.press('1');
  await says(page, '.ready', 'Prêt à publier');
  assert.equal(await focusedId(), 'question');
});

it('its initiatives are looked at, and one is given a name', async () => {
  await tabTo(page, /^Relire les fiches/);
  await enter();
  await says(page, '.entry-list', 'Fiche 1 sur');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  await tabTo(page, /^Corriger/);
  await enter();
  assert.equal(await focusedId(), 'champ-title');
  await page.keyboard.type('Des vélos réparés');
  await enter();
  await says(page, '.entry-card .initiative', 'Des vélos réparés');
  await says(page, '.desk-tools', 'Tout est enregistré');
});

it('the bulletin is published, and nothing is left to do', async () => {
  await tabTo(page, /^Publier$/);
  await enter();
  await says(page, '.publish', /Ce qui change .* fiches nouvelles/, LONG);
  await tabTo(page, /^Publier$/);
  // The first is the section's name in the list above.
  if (await page.evaluate(() => document.activeElement?.tagName === 'A')) await tabTo(page, /^Publier$/);
  await enter();
  assert.equal(await focusedId(), 'publication');
  await says(page, '.publish', /C’est publié 1 bulletin/, LONG);
  assert.equal(await focusedId(), 'publication', 'who waits is left where they were');
  await says(page, '.publish', 'Rien : le site publié est à jour', LONG);
  await tabTo(page, /^Télécharger le site/);
  const file = join(desk.out, 'feed/v1', feedPaths.bulletin('62-2020-07-02-19'));
  assert.ok(existsSync(file));
  const bulletin = bulletinFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const told = bulletin.themes.flatMap(({ initiatives }) => initiatives);
  assert.ok(told.some(({ title }) => title === 'Des vélos réparés'));
  assert.match(bulletin.introduction ?? '', /Depuis mars/);
  assert.deepEqual(complaints, []);
});
