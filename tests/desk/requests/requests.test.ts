/** « Demandes » in a real browser: a message is pasted, understood, and taken up or not with one click. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Correction } from '../../../shared/editor/corrections.ts';
import { requestMessage } from '../../../shared/editor/request.ts';
import { fits, smallTargets } from '../../accessibility/in-page.ts';
import { violations } from '../../site/two-origins.ts';
import { appears, becomes } from '../../until.ts';
import { INITIATIVE, THEME } from '../entry/sample-entry.ts';
import { keptCorrections, startFilledDesk, type FilledDesk } from '../filled-desk.ts';

const MASKS = '62-2020-04-08-2#e1';
const MEALS = '62-2020-04-08-2#e2';

/** As the page of associations writes it, and a mail brings it back. */
const message = (id: string, correction: Correction, remark = '') =>
  requestMessage({
    initiative: { ...INITIATIVE, id, bulletin: '62-2020-04-08-2', theme: THEME },
    page: 'https://solidaire.example/',
    correction,
    remark,
    communeName: () => undefined,
  })
    .body.split('\n')
    .map((line) => `> ${line}`)
    .join('\r\n');

describe('the requests of associations at the desk', () => {
  let desk: FilledDesk;
  before(async () => (desk = await startFilledDesk()));
  after(() => desk.close());

  const words = async (page: Page, selector: string) =>
    page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const said = (page: Page, id: string) => async () => (await keptCorrections(page))[id];
  const pasted = (text: string, check: (page: Page) => Promise<void>, options = {}) =>
    desk.open(
      '#rubrique=demandes',
      async (page) => {
        await appears(page, '#message-recu');
        await page.locator('#message-recu').fill(text);
        // The releases are opened one by one.
        await appears(page, '.request-card');
        await check(page);
      },
      options,
    );

  it('shows what would change, field by field, and makes it so with one click', () =>
    pasted(message(MASKS, { title: 'Mains tendues', communes: ['62413', '62548'] }), async (page) => {
      await appears(page, '.asked-changes');
      assert.deepEqual(
        await page.$$eval('.asked-changes tbody tr', (rows) =>
          rows.map(({ cells }) =>
            [...cells].map(({ textContent }) => textContent.replace(/\s/g, ' ').trim()),
          ),
        ),
        [
          ['Nom affiché', 'Les Mains tendues', 'Mains tendues'],
          ['Communes', 'à Harnes', 'à Harnes, à Marck'],
        ],
      );
      await page.locator('.request-card button::-p-text(Accepter)').click();
      await becomes(said(page, MASKS), { title: 'Mains tendues', communes: ['62413', '62548'] });
      assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Acceptée/);
      await page.locator('.request-card a').click();
      await appears(page, '.entry-card .title::-p-text(Mains tendues)');
    }));

  it('changes nothing when it is refused', () =>
    pasted(message(MASKS, { withdrawn: '2020-05-02' }), async (page) => {
      await appears(page, '.asked-changes');
      assert.match(await words(page, '.asked-changes tbody'), /Fiche.*à retirer/);
      await page.locator('.request-card button::-p-text(Refuser)').click();
      await appears(page, '.decided');
      assert.deepEqual(await keptCorrections(page), {});
    }));

  it('names a person in full who is known to the association by the masked name', () =>
    pasted(message(MEALS, { people: { 'Sophie D.': { agreed: '2020-05-01' } } }), async (page) => {
      await appears(page, '.asked-changes');
      await page.locator('.request-card button::-p-text(Accepter)').click();
      await becomes(said(page, MEALS), { people: { 'Sophie D.': { agreed: '2020-05-01' } } });
      await page.locator('.request-card a').click();
      await appears(page, '.entry-card:nth-of-type(2) .title::-p-text(Sophie Delattre)');
    }));

  const byHand: readonly [what: string, text: string, says: RegExp][] = [
    [
      'an initiative that is unknown',
      message('62-2020-04-08-2#e99', { title: 'Un' }),
      /Fiche inconnue.*62-2020-04-08-2#e99/,
    ],
    [
      'a line that is damaged',
      message(MASKS, { title: 'Un' }).slice(0, -9),
      /La ligne de code est abîmée.*fiche 62-2020-04-08-2#e1/,
    ],
    [
      'a message in words alone',
      message(MASKS, {}, 'Une faute.'),
      /Une demande sans ligne de code.*à faire à la main/,
    ],
    ['something else', 'Bonjour, à demain.', /Aucune demande reconnue/],
  ];
  for (const [what, text, says] of byHand)
    it(`says of ${what} what to do by hand`, () =>
      pasted(text, async (page) => {
        await becomes(async () => says.test(await words(page, '.request-card')), true);
        assert.equal(await page.$('.request-card button::-p-text(Accepter)'), null);
      }));

  it('shows beside the change what was asked in words', () =>
    pasted(message(MASKS, { title: 'Un' }, 'Deux fautes\ndans le texte.'), async (page) => {
      assert.match(await words(page, '.request-card.by-hand'), /Deux fautes dans le texte\./);
    }));

  for (const [width, scheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [768, 'light'],
    [768, 'dark'],
  ] as const)
    it(`is accessible in every state, at ${width} px, ${scheme}`, () =>
      pasted(
        message(MASKS, { title: 'Mains tendues', people: { 'Les Mains': 'private' } }, 'Une faute.'),
        async (page) => {
          const check = async (state: string) => {
            assert.deepEqual(await violations(page), [], state);
            assert.deepEqual(await page.evaluate(smallTargets), [], state);
            assert.ok(await page.evaluate(fits), state);
          };
          await appears(page, '.asked-changes');
          await check('a request');
          await page.locator('.request-card button::-p-text(Refuser)').click();
          await check('decided');
          await page.locator('#message-recu').fill(byHand[1]?.[1] ?? '');
          await check('damaged');
        },
        { width, scheme },
      ));
});
