/** « Une nouvelle série » in a real browser: the local desk from an empty folder on, and a second département beside the first. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { seriesSchema, type Series } from '../../shared/editor/series.ts';
import { fits, installHelpers, smallTargets } from '../accessibility/in-page.ts';
import { openBrowser } from '../site/serve-site.ts';
import { violations } from '../site/two-origins.ts';
import { appears, becomes, until } from '../until.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';
import { folderIsOpen, go, press, says, textOf } from './open-desk.ts';
import { sampleFolder } from './sample-folder.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const series = (desk: LocalDesk, folder: string): Series =>
  seriesSchema.parse(JSON.parse(readFileSync(join(desk.bulletins, folder, 'series.json'), 'utf8')));

/** A desk on a folder of bulletins, with nothing in it unless something is put there. */
async function withDesk(
  check: (page: Page, desk: LocalDesk) => Promise<void>,
  fill?: (bulletins: string) => void,
) {
  const bulletins = mkdtempSync(join(tmpdir(), 'solidaire-bulletins-'));
  fill?.(bulletins);
  const desk = await startLocalDesk({ bulletins, inBrowser: true });
  const context = await browser.createBrowserContext();
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await installHelpers(page);
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(desk.address);
    await (fill ? folderIsOpen(page) : appears(page, '[name=title]'));
    await check(page, desk);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    desk.close();
    rmSync(bulletins, { recursive: true, force: true });
  }
}

const typeIn = async (page: Page, name: string, words: string) => {
  await page.$eval(`[name="${name}"]`, (field) => (field as HTMLInputElement).select());
  await page.type(`[name="${name}"]`, words);
};
const shown = (page: Page, name: string) =>
  page.$eval(`[name="${name}"]`, (field) => (field as HTMLInputElement).value);
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id);

async function fillIn(page: Page) {
  await typeIn(page, 'title', 'La Somme solidaire');
  await typeIn(page, 'issuer', 'Préfecture de la Somme');
  await typeIn(page, 'contact', 'presse@somme.example');
  await typeIn(page, 'source', 'https://www.somme.example/');
}

/** The Pas-de-Calais, as a desk has left it. */
function withPasDeCalais(bulletins: string) {
  mkdirSync(join(bulletins, '62'));
  for (const [name, text] of sampleFolder(loadGazetteer('62') ?? assert.fail()))
    writeFileSync(join(bulletins, '62', name), text);
}

describe('a desk without any folder', () => {
  it('opens on the form of a new series, makes its folder, and goes on with a release', () =>
    withDesk(async (page, desk) => {
      await says(page, 'h1', 'Une nouvelle série');
      assert.equal(await page.$('.desk-nav'), null, 'nothing else can be done yet');
      assert.deepEqual(await violations(page), []);
      await page.type('#departement', 'somme');
      await says(page, '#departement-list', 'Somme 80');
      await page.keyboard.press('Enter');
      await becomes(() => page.$eval('input#departement', ({ value }) => value), 'Somme (80)');
      await fillIn(page);
      await typeIn(page, 'address', '51 rue de la République, 80000 Amiens');
      await page.locator('[name=numbered][value=non]').click();
      await press(page, 'Créer la série');
      await says(page, '.said', 'La série est créée');
      await says(page, '.folder', 'La Somme solidaire, Préfecture de la Somme');
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
      assert.deepEqual(series(desk, '80'), {
        ...{ title: 'La Somme solidaire', issuer: 'Préfecture de la Somme', contact: 'presse@somme.example' },
        ...{ licence: 'Licence Ouverte 2.0 (Etalab)', source: 'https://www.somme.example/', site: '' },
        ...{ numbered: false, fullNames: false, address: '51 rue de la République, 80000 Amiens' },
      });
      // Two releases of one day, which bear no number.
      const release = (what: string) =>
        `Amiens, le 8 avril 2020\n\nLa Somme solidaire\n\nSolidaires avec les plus jeunes\n\nÀ Abbeville, l’association « ${what} » prête des livres.\n`;
      for (const what of ['Les Pages', 'Les Feuilles']) {
        const path = join(desk.bulletins, `${what}.txt`);
        writeFileSync(path, release(what));
        await go(page, '#rubrique=bulletins');
        await bringAside(page, path);
      }
      await go(page, '#rubrique=bulletins');
      await becomes(
        () => page.$$eval('.file-name', (all) => all.map(({ textContent }) => textContent)),
        ['2020-04-08-2.txt', '2020-04-08-1.txt'],
      );
      await becomes(() => textOf(page, '.status'), 'prêt à publier');
    }));

  it('takes a département by its code alone, as it was typed', () =>
    withDesk(async (page, desk) => {
      await page.type('#departement', '2a');
      await fillIn(page);
      await press(page, 'Créer la série');
      await says(page, '.folder', 'La Somme solidaire');
      assert.ok(existsSync(join(desk.bulletins, '2A', 'series.json')));
    }));

  it('says at each field what is wrong with it, leads there, and loses nothing', () =>
    withDesk(async (page, desk) => {
      await typeIn(page, 'title', 'La Somme solidaire');
      await typeIn(page, 'contact', 'presse');
      await page.locator('[name=fullNames][value=oui]').click();
      await page.locator('details:last-of-type summary').click();
      await typeIn(page, 'accessibility.audit.rate', 'beaucoup');
      await page.locator('details:last-of-type summary').click();
      await press(page, 'Créer la série');
      await says(page, '.said', 'La série n’est pas encore complète');
      await says(page, '#departement-hint', 'Choisissez un département');
      await says(page, '#au-sujet-issuer', 'Ce champ ne peut pas être vide.');
      await says(page, '#au-sujet-contact', 'Une adresse e-mail est attendue');
      await says(page, '#au-sujet-accessibility-audit-rate', 'Un nombre est attendu');
      assert.equal(await focusedName(page), 'departement');
      assert.equal(await shown(page, 'title'), 'La Somme solidaire');
      assert.equal(await shown(page, 'contact'), 'presse');
      assert.equal(await shown(page, 'accessibility.audit.rate'), 'beaucoup');
      assert.ok(await page.$eval('input[name=fullNames][value=oui]', ({ checked }) => checked));
      assert.ok(await page.$eval('details:last-of-type', ({ open }) => open), 'a fault is in sight');
      assert.deepEqual(await violations(page), []);
      assert.equal(existsSync(join(desk.bulletins, '80')), false);
    }));

  for (const [width, scheme] of [
    [1280, 'dark'],
    [768, 'light'],
    [320, 'dark'],
  ] as const)
    it(`is accessible and fits at ${width} px, ${scheme}`, () =>
      withDesk(async (page) => {
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.type('#departement', 'val');
        await says(page, '#departement-list', 'Val-de-Marne');
        for (const summary of await page.$$('.series summary')) await summary.click();
        const check = async (state: string) => {
          assert.deepEqual(await violations(page), [], state);
          assert.ok(await page.evaluate(fits), `${state} fits`);
          assert.deepEqual(await page.evaluate(smallTargets), [], state);
        };
        await check('as one types');
        await press(page, 'Créer la série');
        await says(page, '.said', 'La série n’est pas encore complète');
        await check('with faults');
      }));

  it('asks before it lets go of what is typed', () =>
    withDesk(async (page) => {
      await typeIn(page, 'title', 'La Somme solidaire');
      const asked = new Promise<string>((resolve) =>
        page.once('dialog', (dialog) => {
          resolve(dialog.type());
          void dialog.accept();
        }),
      );
      await Promise.all([page.reload(), asked]);
      assert.equal(await asked, 'beforeunload');
    }));

  it('says what to do first where a release is brought too early', () =>
    withDesk(async (page) => {
      await page.evaluate(() => {
        const files = new DataTransfer();
        files.items.add(new File(['Bonjour'], 'communique.txt'));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
        );
      });
      await says(page, '.said', 'Créez d’abord la série');
    }));
});

describe('a desk with a folder', () => {
  it('makes another, says what that means for publishing, and goes from one to the other', () =>
    withDesk(async (page, desk) => {
      await says(page, '.release', 'Le Pas-de-Calais solidaire n° 2');
      await press(page, 'Commencer une autre série');
      await says(page, '.new-series', 'un site ne publie qu’un département');
      await page.type('#departement', '62');
      await fillIn(page);
      await press(page, 'Créer la série');
      await says(page, '#departement-hint', 'a déjà son dossier');
      await page.$eval('input#departement', (field) => field.select());
      await page.type('#departement', '80');
      await page.keyboard.press('Enter');
      await press(page, 'Créer la série');
      await says(page, '.said', 'La série est créée');
      await says(page, '.radios', 'Pas-de-Calais (62) Somme (80)');
      assert.equal(series(desk, '80').title, 'La Somme solidaire');
      await go(page, '#rubrique=publier');
      await says(page, '.note', /Pas-de-Calais \(62\), Somme \(80\)\. Rien n’est perdu/);
      assert.deepEqual(await violations(page), []);
      await go(page, '#rubrique=bulletins');
      await says(page, '.desk', 'Le dossier est vide');
      await page.locator('input[name=folder]:not(:checked)').click();
      await says(page, '.release', 'Le Pas-de-Calais solidaire n° 2');
      // The other one is put away: what is left is published.
      rmSync(join(desk.bulletins, '80'), { recursive: true });
      await page.reload();
      await go(page, '#rubrique=publier');
      await says(page, '.desk', 'Ce qui change', 120_000);
    }, withPasDeCalais));

  it('changes what its series says, and what stands in it comes back as it was', () =>
    withDesk(async (page, desk) => {
      await go(page, '#rubrique=serie');
      await says(page, '.series', 'Département : Pas-de-Calais (62)');
      assert.equal(await shown(page, 'title'), 'Le Pas-de-Calais solidaire');
      await page.locator('[name=fullNames][value=oui]').click();
      await press(page, 'Enregistrer');
      await says(page, '.said', 'La série est enregistrée');
      await until(() => series(desk, '62').fullNames);
      assert.equal(series(desk, '62').contact, 'contact@solidaire.example');
    }, withPasDeCalais));
});

const ASKED = 'dialog[open]';

/** Brings a release; where one of its day is there already, both are kept. */
async function bringAside(page: Page, path: string) {
  const input = (await page.$('.drop input[type=file]')) ?? assert.fail('no file field');
  await input.uploadFile(path);
  await until(async () => /rubrique=questions/.test(page.url()) || (await page.$(ASKED)) !== null, 30_000);
  if (!(await page.$(ASKED))) return;
  await says(page, ASKED, 'du même jour, et');
  await press(page, 'Garder les deux');
  await until(() => page.url().includes('rubrique=questions'));
}
