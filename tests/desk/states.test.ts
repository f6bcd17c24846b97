/** Every state of the desk: for axe, at each width, in either scheme, and without a mouse. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fits, smallTargets } from '../accessibility/in-page.ts';
import { violations } from '../site/two-origins.ts';
import {
  asEditor,
  bring,
  DOUBTS,
  fixturePath,
  go,
  press,
  says,
  startDeskSite,
  type DeskSite,
} from './open-desk.ts';
import { tabTo } from './tab-to.ts';

let desk: DeskSite;
before(async () => {
  desk = await startDeskSite();
});
after(() => desk.close());

const PDF = 'pas-de-calais-solidaire-18.pdf';
const NAME = '2020-07-01-18.pdf';
const at = (section: string) => `#bulletin=${NAME}&rubrique=${section}`;

/** Each goes on from the one before it. */
const STATES: readonly [state: string, reach: (page: Page) => Promise<void>][] = [
  ['an empty folder', (page) => says(page, '.desk', 'Le dossier est vide')],
  ['a text to paste', (page) => press(page, 'Coller un texte')],
  [
    'a question about a paragraph',
    async (page) => {
      await bring(page, DOUBTS);
      await says(page, '.counter', 'encore 2');
    },
  ],
  [
    'a question about a place',
    async (page) => {
      await page.keyboard.press('3');
      await says(page, 'h2', '« Lens »');
    },
  ],
  [
    'a question looked at again',
    async (page) => {
      await page.keyboard.press('p');
      await says(page, '.answer[aria-pressed=true]', 'introduction');
    },
  ],
  [
    'ready to publish',
    async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.press('1');
      await says(page, '.ready', 'Prêt à publier');
    },
  ],
  [
    'the reading',
    async (page) => {
      await go(page, '#rubrique=bulletins');
      await page.waitForSelector('.drop input[type=file]');
      await bring(page, fixturePath(PDF));
      await page.keyboard.press('1');
      await says(page, '.ready', 'Prêt à publier');
      await go(page, at('lecture'));
      await says(page, '.lecture', '8 initiatives');
    },
  ],
  [
    'a paragraph being changed',
    async (page) => {
      await page.locator('.row:nth-child(7) .tag').click();
      await says(page, '.change', 'Ce paragraphe');
    },
  ],
  [
    'the pages of a PDF',
    async (page) => {
      await press(page, 'Voir les pages du PDF');
      await page.waitForSelector('canvas[data-drawn]');
    },
  ],
  [
    'the bulletins',
    (page) => go(page, '#rubrique=bulletins').then(() => says(page, '.release', 'prêt à publier')),
  ],
  [
    'one about to be removed',
    (page) => press(page, 'Retirer du dossier').then(() => says(page, 'dialog', 'du dossier')),
  ],
  [
    'one removed',
    async (page) => {
      await page.locator('dialog .button').click();
      await says(page, '.desk', 'Le remettre');
    },
  ],
  [
    'an empty series',
    (page) => go(page, '#rubrique=serie').then(() => says(page, 'h2', 'Une nouvelle série')),
  ],
  [
    'a series with faults',
    async (page) => {
      await press(page, 'Créer la série');
      await says(page, '.series', 'Une adresse e-mail est attendue');
    },
  ],
  [
    'the folder to take away',
    (page) => go(page, '#rubrique=publier').then(() => says(page, 'h2', 'Emporter')),
  ],
  [
    'a bulletin that is not there',
    (page) =>
      go(page, '#bulletin=autre.md&rubrique=lecture').then(() => says(page, '.desk', 'ne contient pas')),
  ],
];

describe('each state', () => {
  for (const [width, scheme] of [
    [1280, 'light'],
    [768, 'dark'],
    [320, 'light'],
  ] as const)
    it(`is accessible and fits at ${width} px, ${scheme}`, () =>
      asEditor(desk, async ({ open }) => {
        const page = await open();
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const [state, reach] of STATES) {
          await reach(page);
          assert.deepEqual(await violations(page), [], state);
          assert.ok(await page.evaluate(fits), `${state} fits`);
          assert.deepEqual(await page.evaluate(smallTargets), [], state);
        }
      }));
});

describe('without a mouse', () => {
  it('a text is pasted, its reading looked at, changed, and the change undone', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await tabTo(page, /^Coller un texte/);
      await page.keyboard.press('Enter');
      await tabTo(page, /^TEXTAREA/);
      await page.keyboard.sendCharacter(
        'Arras, le 8 avril 2020\n\nLe Pas-de-Calais solidaire n° 2\n\nSolidaires avec les plus jeunes :\n\nÀ Harnes, l’association Avenir des cités porte des repas aux voisins.\n\nÀ Lens, le club de patchwork coud des masques.',
      );
      await tabTo(page, /^Lire ce texte/);
      await page.keyboard.press('Enter');
      await says(page, 'h1', 'Bulletin n° 2 du 8 avril 2020');
      await says(page, '.ready', 'Prêt à publier');
      await tabTo(page, /^Voir la lecture/);
      await page.keyboard.press('Enter');
      await says(page, '.lecture', '2 initiatives');
      await tabTo(page, /^Initiative 2/);
      await page.keyboard.press('Enter');
      await tabTo(page, /^Suite de l’initiative/);
      await page.keyboard.press('Enter');
      await says(page, '.lecture', '1 initiative');
      await tabTo(page, /^Annuler/);
      await page.keyboard.press('Enter');
      await says(page, '.lecture', '2 initiatives');
    }));
});
