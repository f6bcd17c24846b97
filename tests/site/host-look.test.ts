/** `look="host"` on pages of real style sheets: the list's headings and links look as the page's own beside it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { appears, becomes } from '../until.ts';
import { startOrigins, violations, type Origins } from './two-origins.ts';
import type { VisitOptions } from './visit.ts';

let origins: Origins;
before(async () => void (origins = await startOrigins()));
after(() => origins.close());

const sheet = (path: string) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8').replace(
    /@import[^;]*;|@font-face\s*\{[^}]*\}/g,
    '',
  );

interface Theme {
  name: string;
  css: () => string;
  /** Of the page's own heading, and its parent. */
  classes?: string;
  around?: string;
  /** Of the root. */
  root?: string;
  scheme?: 'dark';
}

const TOWN = `body { font: 17px/1.5 sans-serif; color: #222 } h2, h3 { font-family: Georgia, serif; color: navy; font-weight: 400 } a { color: #b00020; text-decoration: none }`;

const THEMES: Theme[] = [
  { name: 'the browser’s own', css: () => '' },
  { name: 'navy serif headings and red links', css: () => TOWN },
  { name: 'bootstrap 3', css: () => sheet('bootstrap/dist/css/bootstrap.css'), around: 'container' },
  { name: 'pico', css: () => sheet('@picocss/pico/css/pico.css'), around: 'container' },
  { name: 'pico, dark', css: () => sheet('@picocss/pico/css/pico.css'), root: 'data-theme="dark"' },
  { name: 'water.css', css: () => sheet('water.css/out/water.css') },
  { name: 'water.css, dark', css: () => sheet('water.css/out/water.css'), scheme: 'dark' },
  { name: 'milligram', css: () => sheet('milligram/dist/milligram.css'), around: 'container' },
  { name: 'simple.css', css: () => sheet('simpledotcss/simple.css') },
  { name: 'simple.css, dark', css: () => sheet('simpledotcss/simple.css'), scheme: 'dark' },
  { name: 'mvp.css', css: () => sheet('mvp.css/mvp.css') },
  { name: 'bulma', css: () => sheet('bulma/css/bulma.css'), around: 'content section' },
  { name: 'bulma, by classes', css: () => sheet('bulma/css/bulma.css'), around: 'section', classes: 'title' },
  {
    name: 'bulma, dark',
    css: () => sheet('bulma/css/bulma.css'),
    around: 'content section',
    root: 'data-theme="dark"',
  },
];

const pageOf = ({ css, classes = '', around = '', root = '' }: Theme, attributes = 'look="host"') =>
  `<!doctype html><html lang="fr" ${root}><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Mairie</title><link rel="icon" href="data:,"><style>${css()}</style></head><body><main class="${around}"><h1 class="${classes}">Mairie</h1><h2 class="${classes}" id="own">Vivre ici</h2><p id="text">Bienvenue. Voyez <a href="/a" id="link">les horaires</a> de la mairie.</p><h3 class="${classes}" id="title">Le marché</h3><p>Tous les jeudis.</p><script type="module" src="${origins.site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="62413" ${attributes}></solidaire-initiatives><p>La suite de la page.</p></main></body></html>`;

async function open(html: string, check: (page: Page) => Promise<void>, options: VisitOptions = {}) {
  const path = `host-look-${origins.hostPages.size}`;
  origins.hostPages.set(path, { html });
  await origins.visit(
    origins.host + path,
    async (page) => {
      await appears(page, 'solidaire-initiatives >>> .title');
      await check(page);
    },
    { height: 1500, ...options },
  );
}

const stylesOf = (page: Page, selector: string, ...properties: string[]) =>
  page.$eval(
    selector,
    (element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)),
    properties,
  );
const drawn = (selector: string) => `solidaire-initiatives >>> ${selector}`;

const HEADING = ['font-family', 'font-weight', 'font-style', 'text-transform', 'letter-spacing'];

describe('takes headings and links as they stand beside it, on a page of', () => {
  for (const theme of THEMES)
    it(theme.name, () =>
      open(
        pageOf(theme),
        async (page) => {
          // At most as large as is good for a list, and legible: else as the text.
          for (const [own, ours] of [
            ['#own', '.heading'],
            ['#title', '.title'],
          ] as const)
            assert.deepEqual(
              await stylesOf(page, drawn(ours), ...HEADING),
              await stylesOf(page, own, ...HEADING),
            );
          assert.deepEqual(
            await stylesOf(page, drawn('.text'), 'color', 'font-family', 'font-size'),
            await stylesOf(page, '#text', 'color', 'font-family', 'font-size'),
          );
          const isPale = (await violations(page)).some((each) => /color-contrast.*#link/.test(each));
          for (const [own, ours] of [
            ['#own', '.heading'],
            ['#title', '.title'],
            [isPale ? '#text' : '#link', '.links a'],
          ] as const)
            assert.deepEqual(
              await stylesOf(page, drawn(ours), 'color'),
              await stylesOf(page, own, 'color'),
              ours,
            );
          assert.deepEqual(
            (await violations(page)).filter((each) => each.includes('solidaire')),
            [],
          );
        },
        theme.scheme && { scheme: theme.scheme },
      ),
    );
});

describe('what it takes', () => {
  const town = (css: string): Theme => ({ name: '', css: () => TOWN + css });
  const linkAndHeading = async (page: Page) => [
    ...(await stylesOf(page, drawn('.links a'), 'color')),
    ...(await stylesOf(page, drawn('.heading'), 'color')),
  ];
  const [RED, NAVY, TEXT] = ['rgb(176, 0, 32)', 'rgb(0, 0, 128)', 'rgb(34, 34, 34)'];

  it('is legible on what lies behind: else it is the text’s', () =>
    open(pageOf(town('a, h2 { color: #bbb }')), async (page) => {
      assert.deepEqual(await linkAndHeading(page), [TEXT, TEXT]);
      assert.match((await stylesOf(page, drawn('.footer a'), 'text-decoration-line')).join(), /underline/);
    }));

  it('is not what the page declares and does not use', () =>
    open(
      pageOf(
        town(
          ':root { --bs-link-color: lime; --bs-body-color: lime; --bs-border-radius: 30px; --wp--preset--color--primary: lime }',
        ),
      ),
      async (page) => {
        assert.deepEqual(await linkAndHeading(page), [RED, NAVY]);
        assert.deepEqual(await stylesOf(page, drawn('.initiative'), 'border-top-left-radius'), ['0px']);
      },
    ));

  it('is the borders and corners of a kit that the page uses', () =>
    open(
      pageOf(town(':root { --bs-body-color: #222; --bs-border-color: #aabbcc; --bs-border-radius: 6px }')),
      async (page) =>
        assert.deepEqual(
          await stylesOf(page, drawn('.initiative'), 'border-top-left-radius', 'border-top-color'),
          ['6px', 'rgb(170, 187, 204)'],
        ),
    ));

  it('is what the webmaster says, before the page', () =>
    open(
      pageOf(town('solidaire-initiatives { --solidaire-heading: green; --solidaire-link: purple }')),
      async (page) => assert.deepEqual(await linkAndHeading(page), ['rgb(128, 0, 128)', 'rgb(0, 128, 0)']),
    ));

  it('is no heading of another part of the page, nor a button', () =>
    open(
      pageOf(town('aside h2 { color: lime } .button { background: #123; color: #fff }')).replace(
        '<script',
        '<aside><h2>À côté</h2></aside><p>Puis <a href="/b" class="button">Payer</a> en ligne.</p><script',
      ),
      async (page) => assert.deepEqual(await linkAndHeading(page), [RED, NAVY]),
    ));

  it('is what a heading would be where the page has none', () =>
    open(pageOf(town('')).replace(/<h2.*?<\/h2>|<h3.*?<\/h3>/g, ''), async (page) => {
      assert.deepEqual(await linkAndHeading(page), [RED, NAVY]);
      assert.equal((await page.$$('main > h2, main > h3')).length, 0);
    }));

  it('changes with the page’s theme, and with the reader’s choice', () =>
    open(
      pageOf(
        town(
          '.night body { background: #111; color: #eee } .night h2 { color: gold } .night a { color: cyan } @media (prefers-color-scheme: dark) { h2 { color: teal } }',
        ),
      ),
      async (page) => {
        await becomes(() => linkAndHeading(page), [RED, NAVY]);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        await page.evaluate(() => (document.documentElement.style.background = '#fff'));
        await becomes(() => linkAndHeading(page), [RED, 'rgb(0, 128, 128)']);
        await page.evaluate(() => (document.documentElement.className = 'night'));
        await becomes(() => linkAndHeading(page), ['rgb(0, 255, 255)', 'rgb(255, 215, 0)']);
        await page.$eval('solidaire-initiatives', (list) => list.setAttribute('look', 'neutral'));
        await becomes(() => stylesOf(page, drawn('.heading'), 'color'), ['rgb(238, 238, 238)']);
      },
    ));
});
