/** « Fiches » in a real browser: what is changed is seen in the initiative, and kept; by mouse and by keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fits, smallTargets } from '../../accessibility/in-page.ts';
import { violations } from '../../site/two-origins.ts';
import { dayInFrance } from '../../../shared/french/day-in-france.ts';
import { appears, becomes } from '../../until.ts';
import { keptCorrections, startFilledDesk, type FilledDesk } from '../filled-desk.ts';
import { RELEASE } from '../sample-folder.ts';

const ENTRIES = `#bulletin=${RELEASE}&rubrique=fiches`;
const [MASKS, MEALS, BOOKS] = [1, 2, 3].map((number) => `62-2020-04-08-2#e${number}`) as [
  string,
  string,
  string,
];

describe('the initiatives at the desk', () => {
  let desk: FilledDesk;
  before(async () => (desk = await startFilledDesk()));
  after(() => desk.close());

  const open = (check: (page: Page) => Promise<void>, options = {}) =>
    desk.open(
      ENTRIES,
      async (page) => {
        await appears(page, '.entry-card');
        await check(page);
      },
      options,
    );
  const at = (number: number, rest = '') => `.entry-card:nth-of-type(${number}) ${rest}`;
  const words = async (page: Page, selector: string) =>
    page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const press = (page: Page, selector: string, button: string) =>
    page.locator(`${selector} button::-p-text(${button})`).click();
  const openFields = async (page: Page, number: number) => {
    await press(page, at(number), 'Corriger');
    await appears(page, at(number, '#champ-title'));
  };
  const said = (page: Page, id: string) => async () => (await keptCorrections(page))[id];
  const seen = (page: Page, number: number, part: string) => () =>
    words(page, at(number, `.initiative ${part}`));
  const fill = async (page: Page, selector: string, text: string) => {
    await page.locator(selector).fill(text);
    await page.keyboard.press('Enter');
  };

  it('shows each as it will be published, names masked, and what is missing', () =>
    open(async (page) => {
      assert.equal((await page.$$('.entry-card')).length, 4);
      assert.equal(await words(page, at(2, '.title')), 'Sophie D.');
      assert.match(await words(page, at(3, '.hints')), /Qui agit n’est pas dit/);
      assert.doesNotMatch(await words(page, '.entry-list'), /Delattre/);
    }));

  it('takes a title as it is typed, and gives the reading back', () =>
    open(async (page) => {
      await openFields(page, 1);
      await page.type('#champ-title', 'Des masques');
      await becomes(seen(page, 1, '.title'), 'Des masques');
      await becomes(said(page, MASKS), { title: 'Des masques' });
      assert.match(await words(page, at(1, '.as-read')), /Lu : Les Mains tendues/);
      await press(page, at(1, '.as-read'), 'Remettre la lecture');
      await becomes(seen(page, 1, '.title'), 'Les Mains tendues');
      await becomes(said(page, MASKS), undefined);
      await page.locator('button::-p-text(Annuler)').click();
      await becomes(seen(page, 1, '.title'), 'Des masques');
    }));

  it('keeps what is typed at once when the page is hidden, and before it is left', () =>
    open(async (page) => {
      await openFields(page, 1);
      // No pause ends by itself.
      await page.evaluate(() => void (window.setTimeout = (() => 0) as unknown as typeof setTimeout));
      await page.locator('#champ-title').fill('Des masques');
      // Another tab would take the focus as well, which is leaving the field.
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await becomes(said(page, MASKS), { title: 'Des masques' });
      await page.locator('#champ-organisers-new').fill('Mairie de Harnes');
      const asked: string[] = [];
      page.once('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      await page.evaluate(() => location.reload());
      await becomes(async () => Object.keys((await said(page, MASKS)()) ?? {}), ['title', 'organisers']);
      assert.deepEqual(asked, ['beforeunload']);
    }));

  it('finds a commune by its postal code or name, with arrows and Enter, and says what it is for', () =>
    open(async (page) => {
      await openFields(page, 1);
      await page.focus('#champ-commune');
      await page.keyboard.type('62730');
      await appears(page, '#champ-commune-list [role=option]');
      const active = () =>
        page.$eval('#champ-commune', (field) => {
          const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
          return [option?.getAttribute('aria-selected'), option?.querySelector('strong')?.textContent];
        });
      const [, first] = await active();
      await page.keyboard.press('ArrowDown');
      const [isSelected, second] = await active();
      assert.equal(isSelected, 'true');
      assert.notEqual(first, second);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await becomes(
        () =>
          words(page, at(1, '[data-field=communes] .entry-rows li:nth-child(2) .row-name')).then((name) =>
            name.replace(/ \d+$/, ''),
          ),
        first ?? '',
      );
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'champ-commune');
      await page.keyboard.type('zzz');
      assert.match(await words(page, '.found-count'), /Aucune commune/);
      await page.keyboard.press('Escape');
      assert.equal(await page.$eval('#champ-commune', (field) => (field as HTMLInputElement).value), '');
      await page.select(at(1, '[data-field=communes] li:nth-child(2) select'), 'beneficiary');
      await becomes(async () => ((await said(page, MASKS)()) as { communes: unknown[] }).communes.length, 2);
      assert.match(await words(page, at(1, '.initiative .where')), /pour /);
      await press(page, at(1, '[data-field=communes] li:nth-child(2)'), 'Retirer');
      await becomes(said(page, MASKS), undefined);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'champ-commune');
    }));

  it('recognises an address as it is typed, and keeps none that is not one', () =>
    open(async (page) => {
      await openFields(page, 3);
      await page.type('#champ-links-new', 'facebook.com/permalink.php?story_fbid=1');
      assert.match(await words(page, '#champ-links-new-dit'), /Ceci est une publication, pas une page/);
      await page.locator('#champ-links-new').fill('bonjour');
      await page.keyboard.press('Tab');
      assert.match(await words(page, '#champ-links-new-dit'), /n’est pas une adresse/);
      assert.equal(
        await page.$eval('#champ-links-new', (field) => field.getAttribute('aria-invalid')),
        'true',
      );
      assert.deepEqual(await said(page, BOOKS)(), undefined);
      await page.locator('#champ-links-new').fill('m.facebook.com/LivresArras');
      assert.match(await words(page, '#champ-links-new-dit'), /C’est l’adresse de la page « livresarras »/);
      await page.keyboard.press('Enter');
      await becomes(said(page, BOOKS), { links: ['m.facebook.com/LivresArras'] });
      await becomes(
        () =>
          page.$$eval(at(3, '.initiative .links a'), (links) =>
            links.map(({ textContent }) => textContent.trim().replace(/\s/g, ' ')),
          ),
        ['Facebook : LivresArras', 'Téléphone : 03 21 00 00 00'],
      );
    }));

  it('names who acts, with what they are', () =>
    open(async (page) => {
      await openFields(page, 3);
      await fill(page, '#champ-organisers-new', 'Mairie d’Arras');
      await appears(page, at(3, '#champ-organisers-0'));
      await page.select(at(3, '[data-field=organisers] li select'), 'public-body');
      await becomes(said(page, BOOKS), { organisers: [{ name: 'Mairie d’Arras', kind: 'public-body' }] });
      assert.equal(await words(page, at(3, '.title')), 'Mairie d’Arras');
      await fill(page, '#champ-organisers-0', 'Ville d’Arras');
      await becomes(seen(page, 3, '.title'), 'Ville d’Arras');
      await press(page, at(3, '[data-field=organisers] li'), 'Retirer');
      await becomes(said(page, BOOKS), undefined);
    }));

  it('names a person in full on the day of their agreement, and masks one that was not found', () =>
    open(async (page) => {
      await openFields(page, 2);
      assert.equal(await words(page, at(2, '.entry-person legend')), 'Sophie Delattre');
      await page.locator(at(2, '.entry-person label::-p-text(Accord donné)')).click();
      await becomes(seen(page, 2, '.title'), 'Sophie Delattre');
      await page.$eval(at(2, '[type=date]'), (field) => {
        (field as HTMLInputElement).value = '2020-04-30';
        field.dispatchEvent(new Event('change'));
      });
      await becomes(said(page, MEALS), { people: { 'Sophie Delattre': { agreed: '2020-04-30' } } });
      await press(page, at(2, '.entry-person'), 'Remettre la lecture');
      await becomes(seen(page, 2, '.title'), 'Sophie D.');
      await page.locator('#champ-people-new').fill('Personne Aucune');
      assert.match(await words(page, '#champ-people-new-dit'), /ne se trouve pas dans la fiche/);
    }));

  it('takes a text, a telephone number and a new theme', () =>
    open(async (page) => {
      await openFields(page, 1);
      await page
        .locator('#champ-text')
        .fill('À Harnes, « Les Mains tendues » cousent.\n\nElles cherchent du fil.');
      await becomes(() => page.$$eval(at(1, '.initiative .text p'), (parts) => parts.length), 2);
      await fill(page, '#champ-phones-new', '0321000001');
      await page.select('#champ-theme', '+');
      await fill(page, '#champ-theme-new', 'Solidaires avec les couturières');
      await becomes(said(page, MASKS), {
        text: 'À Harnes, « Les Mains tendues » cousent.\n\nElles cherchent du fil.',
        phones: ['0321000001'],
        theme: 'Solidaires avec les couturières',
      });
      await becomes(async () => {
        const themes = await page.$$eval('.initiative .theme', (all) =>
          all.map(({ textContent }) => textContent),
        );
        return themes.includes('Solidaires avec les couturières');
      }, true);
      await becomes(() => page.$$eval('#champ-theme-new', (fields) => fields.length), 0);
      assert.match(await words(page, '.entry-card.open .initiative .links'), /03 21 00 00 01/);
    }));

  it('parts an initiative at a sentence, joins it again, cuts a sentence out and puts it back', () =>
    open(async (page) => {
      const count = async () => (await page.$$('.entry-card')).length;
      await press(page, at(1), 'Séparer ici');
      await press(page, at(1, '.entry-sentences li:nth-child(2)'), 'Couper ici');
      await becomes(count, 5);
      assert.match(await words(page, at(2, '.initiative .text')), /^Elle cherche du tissu/);
      await press(page, at(2), 'Réunir avec la précédente');
      await becomes(count, 4);
      await press(page, at(1), 'Séparer ici');
      await press(page, at(1, '.entry-sentences li:nth-child(3)'), 'Ôter');
      await becomes(
        seen(page, 1, '.text'),
        'À Harnes, l’association « Les Mains tendues » coud des masques pour l’hôpital. Elle cherche du tissu et des élastiques.',
      );
      await press(page, at(1, '.entry-sentences li.cut'), 'Remettre');
      await becomes(async () => /samedi/.test(await seen(page, 1, '.text')()), true);
    }));

  it('joins two paragraphs, and says of one that it is no initiative', () =>
    open(async (page) => {
      const count = async () => (await page.$$('.entry-card')).length;
      await press(page, at(2), 'Réunir avec la précédente');
      await becomes(count, 3);
      assert.match(await words(page, at(1, '.initiative .text')), /samedi.*À Marck, Sophie D\. apporte/);
      await page.locator('button::-p-text(Annuler)').click();
      await becomes(count, 4);
      await page.locator(at(4, '.menu summary')).click();
      await press(page, at(4), 'À laisser de côté');
      await becomes(count, 3);
    }));

  it('withdraws with one confirmation, saying where it disappears, and restores with two', () =>
    open(async (page) => {
      await press(page, at(1), 'Retirer');
      await appears(page, 'dialog[open]');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'confirmation');
      assert.match(
        await words(page, 'dialog .standing'),
        /communes\/62413\/.*Harnes.*facebook\.com\/lesmainstendues62/,
      );
      await page.keyboard.press('Escape');
      await becomes(async () => (await page.$('dialog')) === null, true);
      assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Retirer/);
      await press(page, at(1), 'Retirer');
      await press(page, 'dialog', 'Retirer');
      await appears(page, at(1, '.note'));
      const today = dayInFrance();
      await becomes(said(page, MASKS), { withdrawn: today });
      await press(page, at(1), 'Rétablir');
      await press(page, 'dialog', 'Rétablir');
      await appears(page, 'dialog[open] ::-p-text(Qui l’avait fait retirer est d’accord)');
      await becomes(said(page, MASKS), { withdrawn: today });
      await press(page, 'dialog', 'Oui, la publier de nouveau');
      await becomes(said(page, MASKS), { withdrawn: today, restored: today });
      await appears(page, at(1, 'button::-p-text(Corriger)'));
    }));

  it('is worked by the keyboard alone', () =>
    open(async (page) => {
      const tabTo = async (isThere: string) => {
        for (let tabs = 0; tabs < 120; tabs++) {
          if (await page.evaluate((selector) => document.activeElement?.matches(selector), isThere)) return;
          await page.keyboard.press('Tab');
        }
        assert.fail(`Tab never comes to ${isThere}`);
      };
      await tabTo('[aria-label^="Corriger"]');
      await page.keyboard.press('Enter');
      await becomes(() => page.evaluate(() => document.activeElement?.id), 'champ-title');
      await page.keyboard.type('Des masques');
      await page.keyboard.press('Enter');
      await becomes(said(page, MASKS), { title: 'Des masques' });
      await tabTo('[data-field=theme] select');
      await tabTo('[aria-label="Remettre la lecture : Nom affiché"], #champ-commune');
      await page.keyboard.type('marck');
      await page.keyboard.press('Enter');
      await becomes(said(page, MASKS), { title: 'Des masques', communes: ['62413', '62548'] });
    }));

  for (const [width, scheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [768, 'light'],
    [768, 'dark'],
  ] as const)
    it(`is accessible in every state, at ${width} px, ${scheme}`, () =>
      open(
        async (page) => {
          const check = async (state: string) => {
            assert.deepEqual(await violations(page), [], state);
            assert.deepEqual(await page.evaluate(smallTargets), [], state);
            assert.ok(await page.evaluate(fits), state);
          };
          await check('closed');
          await openFields(page, 1);
          await page.type('#champ-title', 'Des masques');
          await page.type('#champ-commune', 'saint');
          await check('open, changed, searching');
          await page.locator('#champ-links-new').fill('bonjour');
          await page.select('#champ-theme', '+');
          await page.locator(at(1, '.menu summary')).click();
          await check('with a fault, a new theme, an open menu');
          await openFields(page, 2);
          await page.locator(at(2, '.entry-person label::-p-text(Accord donné)')).click();
          await check('an agreement');
          await press(page, at(1), 'Retirer');
          await appears(page, 'dialog[open]');
          await check('a withdrawal');
          await press(page, 'dialog', 'Retirer');
          await appears(page, at(1, '.note'));
          await check('withdrawn');
        },
        { width, scheme },
      ));
});
