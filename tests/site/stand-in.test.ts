/** Whatever form a commune that no bulletin names is taken in, it shows the nearest initiatives, and says whose they are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { communePath } from '../../shared/feed/feed-paths.ts';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { MOST_STAND_INS, nearestWider, shownOf } from '../../shared/feed/stand-in.ts';
import { posterView } from '../../site/configurator/poster-view.ts';
import { release, smallSeries } from '../publisher/small-series.ts';

/** Seven in Sada, which shares an intercommunality with Chiconi and none with Bandraboua. */
const NAMES = ['AMBRE', 'BADAMIER', 'CORAIL', 'DUGONG', 'EBENE', 'FILAO', 'GECKO'];
const CHICONI = '97605';
const BANDRABOUA = '97602';

const series = smallSeries({
  'a.md': release(
    NAMES.map((name) => `A Sada, l’association MAINS porte des paniers de ${name} aux voisins.`),
  ),
});
before(async () => assert.ok((await series.publish()).written));
after(series.remove);

const read = (path: string) => readFileSync(join(series.out, path), 'utf8');
const area = (path: string) => JSON.parse(read(`feed/v1/${path}`)) as AreaFile;
const namedIn = (text: string) => NAMES.filter((name) => text.includes(name));

function posterOf(code: string): string {
  const own = area(communePath(code));
  const wider = nearestWider(own);
  const shown = shownOf(own, wider && area(wider.path));
  return renderPage(posterView(shown, { address: 'https://solidaire.example/', source: '' }));
}

const FORMS: [form: string, read: (code: string) => string][] = [
  ['the page', (code) => read(`communes/${code}/index.html`)],
  ['the frame', (code) => read(`communes/${code}/cadre/index.html`)],
  ['the text', (code) => read(`communes/${code}/initiatives.txt`)],
  ['the poster', posterOf],
  ['the fragment', (code) => read(`communes/${code}/liste.html`)],
];

const COMMUNES: [name: string, code: string, around: RegExp, none: RegExp][] = [
  ['Chiconi', CHICONI, /de la Communauté de communes/gi, /(?:pas encore d’|aucune )initiative à Chiconi\./],
  [
    'Bandraboua',
    BANDRABOUA,
    /du département \(Mayotte\)/gi,
    /(?:pas encore d’|aucune )initiative à Bandraboua\./,
  ],
];

/** What is read of a form: of a page, what its first list stands in. */
const inWords = (text: string) =>
  text
    .replace(/^[^]*<main[^>]*>|<details[^]*$/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

for (const [name, code, around, none] of COMMUNES)
  describe(`${name}, which no bulletin names`, () => {
    for (const [form, readForm] of FORMS)
      it(`has a few initiatives of the nearest area in ${form}, and their area’s name once`, () => {
        const text = readForm(code);
        assert.deepEqual(namedIn(text), NAMES.slice(0, MOST_STAND_INS));
        const words = inWords(text);
        assert.equal(words.match(around)?.length, 1, words);
        assert.match(words, none);
      });

    it('has a frame as high as what it shows, where an address becomes one', () => {
      const heightOf = (of: string) => {
        const { height, html } = JSON.parse(read(`communes/${of}/oembed.json`)) as {
          height: number;
          html: string;
        };
        assert.ok(html.includes(`height="${height}"`));
        return height;
      };
      assert.ok(heightOf(code) > heightOf('97616') / 2);
    });

    it('is given no list to paste that would go on showing others', () =>
      assert.doesNotMatch(read(`communes/${code}/index.html`), /data-entry/));
  });

it('has what is its own where there is any', () => {
  for (const [, readForm] of FORMS) assert.doesNotMatch(readForm('97616'), /initiative à Sada\./);
  assert.deepEqual(namedIn(read('communes/97616/cadre/index.html')), NAMES);
});
