/** « Le bulletin », above the initiatives: its number, day, title, source and introduction, as edits and in a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { deskAtFirst, readingOf, type DeskState } from '../../../desk/page/desk-state.ts';
import { answer, type Edit } from '../../../desk/page/edits.ts';
import {
  asItWasRead,
  correctHead,
  faultOfHead,
  headOf,
  type BulletinHead,
  type HeadName,
} from '../../../desk/page/entry/bulletin-head.ts';
import { begin } from '../../../desk/page/history.ts';
import { loadGazetteer } from '../../../publisher/load-gazetteer.ts';
import { readText } from '../../../reader/formats/read-text.ts';
import { correctionsSchema, type Corrections } from '../../../shared/editor/corrections.ts';
import { ledgerSchema } from '../../../shared/editor/ids.ts';
import { seriesSchema } from '../../../shared/editor/series.ts';
import { fits, smallTargets } from '../../accessibility/in-page.ts';
import { violations } from '../../site/two-origins.ts';
import { appears, becomes } from '../../until.ts';
import { keptCorrections, startFilledDesk, type FilledDesk } from '../filled-desk.ts';
import { asEditor, go, press, says, startDeskSite, textOf, type DeskSite } from '../open-desk.ts';
import { RELEASE, sampleFolder } from '../sample-folder.ts';

const gazetteer = loadGazetteer('62') ?? assert.fail();
const files = sampleFolder(gazetteer);
const SAID_NOTHING = `À Harnes, l’association « Les Mains tendues » coud des masques pour l’hôpital.\n`;

const deskOf = (
  corrections: Corrections,
  { name = RELEASE, text = files.get(RELEASE) ?? '', series = {} } = {},
): DeskState => ({
  ...deskAtFirst({ isLocal: true, department: '' }, '2020-04-08'),
  gazetteer,
  history: begin(corrections),
  contents: {
    series: seriesSchema.parse({ ...(JSON.parse(files.get('series.json') ?? '') as object), ...series }),
    corrections,
    ledger: ledgerSchema.parse(JSON.parse(files.get('ids.json') ?? '')),
    releases: new Map([
      [
        name,
        { version: '1', opened: { release: { blocks: readText(text), address: undefined, problems: [] } } },
      ],
    ]),
    versions: new Map(),
    faults: new Map(),
  },
});
const headIn = (desk: DeskState, release = RELEASE): BulletinHead => headOf(desk, release) ?? assert.fail();
const head = headIn(deskOf({}));

describe('the head of a bulletin', () => {
  it('is what was read', () => {
    assert.deepEqual(head.now, {
      ...{ number: '2', date: '2020-04-08', title: 'Le Pas-de-Calais solidaire n° 2' },
      ...{ source: '', introduction: '' },
    });
    assert.deepEqual([head.said.size, head.missing, head.isPublished], [0, [], true]);
  });

  const edits: [what: string, name: HeadName, typed: string, said: object][] = [
    ['a number', 'number', '3', { number: 3 }],
    ['a number among spaces', 'number', ' 3 ', { number: 3 }],
    ['a day', 'date', '2020-04-09', { date: '2020-04-09' }],
    ['a title', 'title', ' Tous solidaires ', { title: 'Tous solidaires' }],
    ['a source', 'source', 'https://exemple.fr/cp', { source: 'https://exemple.fr/cp' }],
    [
      'an introduction, in tidy paragraphs',
      'introduction',
      'Un.\r\n \n\nDeux. ',
      { introduction: 'Un.\n\nDeux.' },
    ],
    ['what was read: nothing is said', 'title', 'Le Pas-de-Calais solidaire n° 2', {}],
    ['nothing: what was read stays', 'number', '', {}],
  ];
  for (const [what, name, typed, said] of edits)
    it(`takes ${what}`, () => {
      const corrections = correctHead(head, name, typed)({});
      assert.deepEqual(corrections[RELEASE] ?? {}, said);
      assert.deepEqual(correctionsSchema.parse(corrections), corrections);
      const now = headIn(deskOf(corrections));
      assert.deepEqual([...now.said], Object.keys(said));
      assert.deepEqual(now.read, head.read, 'what was read is known still');
      assert.deepEqual(asItWasRead(RELEASE, name)(corrections), {});
    });

  it('may have no introduction where one was read', () => {
    const text = (files.get(RELEASE) ?? '').replace(
      'Solidaires avec les personnels',
      'Partout dans le département, les habitants s’entraident chaque jour.\n\nSolidaires avec les personnels',
    );
    const read = headIn(deskOf({}, { text }));
    assert.match(read.now.introduction, /s’entraident/);
    const corrections = correctHead(read, 'introduction', '')({});
    assert.deepEqual(corrections[RELEASE], { introduction: '' });
    const now = headIn(deskOf(corrections, { text }));
    assert.equal(now.now.introduction, '');
    assert.match(now.read.introduction, /s’entraident/);
  });

  it('says once what was answered to a question', () => {
    const of = (edit: Edit) => edit(answered);
    const [name, answered] = ['communique.txt', answer('communique.txt', 'number', '4')({})];
    const asked = { name, text: SAID_NOTHING };
    const answeredHead = headIn(deskOf(answered, asked), name);
    assert.deepEqual([answeredHead.now.number, answeredHead.read.number], ['4', '']);
    assert.ok(answeredHead.said.has('number'));
    assert.deepEqual(of(correctHead(answeredHead, 'number', '5')), { [name]: { number: 5 } });
    assert.deepEqual(of(asItWasRead(name, 'number')), {});
  });

  it('is asked for where the release does not say it, and then no more', () => {
    const of = { name: 'communique.txt', text: SAID_NOTHING };
    const empty = headIn(deskOf({}, of), of.name);
    assert.deepEqual(empty.missing, ['number', 'date', 'title']);
    const typed: [HeadName, string][] = [
      ['number', '7'],
      ['date', '2020-04-08'],
      ['title', 'Solidaires'],
    ];
    const corrections = typed.reduce<Corrections>(
      (made, [name, words]) => correctHead(empty, name, words)(made),
      {},
    );
    const desk = deskOf(corrections, of);
    assert.deepEqual(headIn(desk, of.name).missing, []);
    const { bulletin, questions } = readingOf(desk, of.name) ?? assert.fail();
    assert.equal(bulletin.id, '62-2020-04-08-7');
    assert.deepEqual(
      questions.filter(({ about }) => about === 'head'),
      [],
    );
  });

  it('has no number in a series without numbers', () =>
    assert.ok(!headIn(deskOf({}, { series: { numbered: false } })).names.includes('number')));

  const faults: [name: HeadName, typed: string, isFault: boolean][] = [
    ['number', '0', true],
    ['number', '2 bis', true],
    ['number', '2', false],
    ['number', '', false],
    ['date', '0202-04-08', true],
    ['date', '2020-02-30', true],
    ['date', '2020-04-08', false],
    ['source', 'exemple.fr', true],
    ['source', 'https://exemple.fr', false],
    ['introduction', '', false],
  ];
  for (const [name, typed, isFault] of faults)
    it(`${name} « ${typed} » ${isFault ? 'is not taken' : 'will do'}`, () =>
      assert.equal(faultOfHead(name, typed) !== undefined, isFault));
});

describe('« Le bulletin » of a release that was read', () => {
  let desk: FilledDesk;
  before(async () => (desk = await startFilledDesk()));
  after(() => desk.close());

  const open = (check: (page: Page) => Promise<void>, options = {}) =>
    desk.open(
      `#bulletin=${RELEASE}&rubrique=fiches`,
      async (page) => {
        await appears(page, '.bulletin-head');
        await check(page);
      },
      options,
    );
  const said = (page: Page) => async () => (await keptCorrections(page))[RELEASE];
  const value = (page: Page, name: string) => () =>
    page.$eval(`#champ-bulletin-${name}`, (field) => (field as HTMLInputElement).value);

  it('is folded away, says what it is, and takes what is typed in it at once', () =>
    open(async (page) => {
      assert.match(
        await textOf(page, '.bulletin-head summary'),
        /n° 2 du 8 avril 2020, Le Pas-de-Calais solidaire/,
      );
      assert.equal(
        await page.$eval('.bulletin-head', (details) => (details as HTMLDetailsElement).open),
        false,
      );
      await page.locator('.bulletin-head summary').click();
      await page.locator('#champ-bulletin-title').fill('Tous\u00AD solidaires');
      await becomes(said(page), { title: 'Tous solidaires' });
      await says(page, '.bulletin-head summary', 'Tous solidaires');
      await says(page, '[data-field=bulletin-title] .as-read', 'Lu : Le Pas-de-Calais solidaire n° 2');
      await press(page, 'Remettre la lecture');
      await becomes(said(page), undefined);
      await becomes(value(page, 'title'), 'Le Pas-de-Calais solidaire n° 2');
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyZ');
      await page.keyboard.up('Control');
      await becomes(value(page, 'title'), 'Tous solidaires');
    }));

  it('takes a day by keyboard, and not the years that one types on the way', () =>
    open(async (page) => {
      await page.locator('.bulletin-head summary').click();
      await says(page, '.bulletin-fields > .hint', 'il change d’adresse');
      await page.focus('#champ-bulletin-date');
      await page.keyboard.type('05022021');
      await becomes(said(page), { date: '2021-05-02' });
      await page.keyboard.press('Tab');
      await becomes(value(page, 'date'), '2021-05-02');
      await says(page, '.bulletin-head summary', 'n° 2 du 2 mai 2021');
      await page.locator('.desk-tools button').click();
      await becomes(value(page, 'date'), '2020-04-08');
      assert.equal(await page.$eval('.desk-tools button', (undo) => undo.disabled), true);
    }));

  it('keeps in its field what is no address, says so, and writes nothing', () =>
    open(async (page) => {
      await page.locator('.bulletin-head summary').click();
      await page.locator('#champ-bulletin-source').fill('exemple.fr');
      await page.keyboard.press('Tab');
      await says(page, '#champ-bulletin-source-dit', 'commence par https://');
      assert.equal(await value(page, 'source')(), 'exemple.fr');
      await page.locator('#champ-bulletin-source').fill('https://exemple.fr/cp');
      await page.keyboard.press('Tab');
      await becomes(said(page), { source: 'https://exemple.fr/cp' });
    }));

  for (const [width, scheme] of [
    [1280, 'light'],
    [768, 'dark'],
    [320, 'light'],
  ] as const)
    it(`is accessible and fits at ${width} px, ${scheme}`, () =>
      open(
        async (page) => {
          await page.locator('.bulletin-head summary').click();
          await page.locator('#champ-bulletin-title').fill('Tous solidaires');
          await page.locator('#champ-bulletin-number').fill('deux');
          await says(page, '#champ-bulletin-number-dit', 'en chiffres');
          await says(page, '[data-field=bulletin-title] .as-read', 'Lu :');
          assert.deepEqual(await violations(page), []);
          assert.ok(await page.evaluate(fits));
          assert.deepEqual(await page.evaluate(smallTargets), []);
        },
        { width, features: { 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' } },
      ));
});

describe('« Le bulletin » of a release that says nothing of itself', () => {
  let desk: DeskSite;
  before(async () => (desk = await startDeskSite()));
  after(() => desk.close());

  it('shows empty fields, which stay open while they are filled', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await press(page, 'Coller un texte');
      await page.type('textarea', SAID_NOTHING);
      await press(page, 'Lire ce texte');
      await says(page, 'h1', 'communique.txt');
      await go(page, '#bulletin=communique.txt&rubrique=fiches');
      await says(page, '.bulletin-head .to-say', 'à dire : numéro, date, titre');
      await says(page, '[data-field=bulletin-number] .hint', 'vous le savez sans doute');
      await page.type('#champ-bulletin-number', '7');
      await page.focus('#champ-bulletin-date');
      await page.keyboard.type('04082020');
      await page.type('#champ-bulletin-title', 'Solidaires');
      await page.keyboard.press('Enter');
      await says(page, '.bulletin-head summary', 'n° 7 du 8 avril 2020, Solidaires');
      assert.equal(await page.$('.bulletin-head .to-say'), null);
      assert.ok(await page.$('.bulletin-head[open]'));
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'champ-bulletin-title');
      await go(page, '#bulletin=communique.txt&rubrique=questions');
      await says(page, '.counter', 'Aucune question');
    }));
});
