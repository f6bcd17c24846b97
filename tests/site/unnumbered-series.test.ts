/** A series without numbers, published from an editor's folder: its bulletins go by their day, wherever one is named. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listen, serveFolder } from '../../cli/serve-folder.ts';
import { checkFeed } from '../../publisher/check-feed.ts';
import { publish } from '../../publisher/publish.ts';
import type { AreaFile, BulletinFile, DepartmentIndex } from '../../shared/feed/feed-schema.ts';
import { freePort } from '../nginx.ts';
import { appears } from '../until.ts';
import { widgetBundle } from './bundles.ts';
import { openBrowser, send, serve } from './serve-site.ts';
import { hostPage } from './two-origins.ts';
import { visit } from './visit.ts';

const SERIES = {
  title: 'L’Artois s’entraide',
  issuer: 'Préfecture du Pas-de-Calais',
  contact: 'contact@solidaire.example',
  licence: 'Licence Ouverte 2.0 (Etalab)',
  source: 'https://www.pas-de-calais.gouv.fr/',
  numbered: false,
};

const release = (day: string, initiative: string) => `Arras, le ${day}

# L’Artois s’entraide

## Personnes confinées

${initiative}
`;

/** Two of one day, one of another. */
const RELEASES = {
  'avril-a.md': release(
    '8 avril 2020',
    'À Harnes, l’association Les Paniers porte des repas aux personnes âgées.',
  ),
  'avril-b.md': release(
    '8 avril 2020',
    'À Harnes, l’association Le Fil coud des blouses pour la maison de retraite.',
  ),
  'mai.md': release('1er mai 2020', 'À Carvin, l’association Le Relais appelle chaque jour ses adhérents.'),
};

const FIRST = '62-2020-04-08-1';
const SECOND = '62-2020-04-08-2';
const LAST = '62-2020-05-01-1';

let folder: string;
let out: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'solidaire-unnumbered-'));
  const department = join(folder, 'bulletins', '62');
  out = join(folder, 'site');
  mkdirSync(department, { recursive: true });
  writeFileSync(join(department, 'series.json'), JSON.stringify(SERIES));
  for (const [name, text] of Object.entries(RELEASES)) writeFileSync(join(department, name), text);
  const how = { today: '2020-05-02', widget: await widgetBundle(), scripts: new Map<string, string>() };
  const problems: string[] = [];
  const report = (_file: string, { message }: { message: string }) => problems.push(message);
  await publish({
    bulletins: join(folder, 'bulletins'),
    out,
    site: 'https://solidaire.example/',
    ...how,
    report,
  });
  assert.deepEqual(problems, []);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const json = <T>(path: string) => JSON.parse(read(path)) as T;
/** A page as it is read, no-break spaces and all. */
const words = (path: string) =>
  read(path)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', '\u00A0')
    .replace(/[ \n]+/g, ' ');
/** Every « bulletin … 2020 » of a page, with the rank that follows it, without what is said twice. */
const named = (path: string) => [
  ...new Set(words(path).match(/[Bb]ulletin (?:n°\S* )?du \S+ \S+ 2020(?: \(\d+\))?/g)),
];

describe('the feed of a series without numbers', () => {
  it('is sound, keeps the ranks, and says of each that it is no number', async () => {
    assert.deepEqual((await checkFeed(out)).problems, []);
    const heads = (bulletins: AreaFile['bulletins']) =>
      bulletins.map(({ id, number, numbered }) => ({ id, number, numbered }));
    const [first, second, last] = [
      { id: FIRST, number: 1, numbered: false },
      { id: SECOND, number: 2, numbered: false },
      { id: LAST, number: 1, numbered: false },
    ];
    assert.deepEqual(heads(json<DepartmentIndex>('feed/v1/62/index.json').bulletins), [last, second, first]);
    assert.deepEqual(heads(json<AreaFile>('feed/v1/62/62413.json').bulletins), [second, first]);
    assert.deepEqual(heads([json<BulletinFile>(`feed/v1/62/bulletins/${SECOND}.json`)]), [second]);
  });

  it('gives no number to tables, nor to the web of data', () => {
    const [head, ...rows] = read('communes/62413/initiatives.csv').trim().split('\r\n');
    assert.match(head ?? '', /^\uFEFF?"identifiant";"bulletin";"date";/);
    assert.deepEqual(
      rows.map((row) => row.split(';').slice(0, 3).join(';').replaceAll('"', '')),
      [`${SECOND}#e1;;2020-04-08`, `${FIRST}#e1;;2020-04-08`],
    );
    const graph = read('communes/62413/initiatives.jsonld');
    assert.match(graph, /"PublicationIssue"/);
    assert.doesNotMatch(graph, /issueNumber/);
  });

  it('names its source by the day in every other format', () => {
    for (const file of [
      'initiatives.csv',
      'initiatives.txt',
      'atom.xml',
      'feed.json',
      'initiatives.jsonld',
    ]) {
      const text = read(`communes/62413/${file}`);
      assert.match(text, /Préfecture du Pas-de-Calais, bulletin du 1er mai 2020/, file);
    }
  });
});

describe('the pages of a series without numbers', () => {
  const SOURCE = 'bulletin du 1er mai 2020';
  /** What each page names, in its order; its foot names the last bulletin as the source. */
  const rows: [page: string, names: string[]][] = [
    [
      'index.html',
      ['Bulletin du 1er mai 2020', 'Bulletin du 8 avril 2020 (2)', 'Bulletin du 8 avril 2020', SOURCE],
    ],
    [`bulletins/${FIRST}/index.html`, ['Bulletin du 8 avril 2020', SOURCE]],
    [`bulletins/${SECOND}/index.html`, ['Bulletin du 8 avril 2020 (2)', SOURCE]],
    [`bulletins/${LAST}/index.html`, ['Bulletin du 1er mai 2020', SOURCE]],
    ['communes/62413/index.html', ['Bulletin du 8 avril 2020', SOURCE]],
    ['communes/62215/index.html', [SOURCE, 'Bulletin du 1er mai 2020']],
    // What stands in for it is of both.
    ['communes/62193/index.html', [SOURCE, 'Bulletin du 1er mai 2020', 'Bulletin du 8 avril 2020']],
  ];
  for (const [page, names] of rows)
    it(`${page} names ${names.join(', ')}`, () => assert.deepEqual(named(page), names));

  it('gives each initiative’s page the name of its bulletin', () => {
    const page = readdirSync(join(out, 'bulletins', SECOND), { recursive: true, encoding: 'utf8' })
      .map((name) => join('bulletins', SECOND, name))
      .find((name) => /e\d+\/index\.html$/.test(name));
    assert.ok(page);
    assert.ok(named(page).includes('Bulletin du 8 avril 2020 (2)'), page);
  });

  it('shows no number sign and a digit on any page or in any file', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|csv|txt|xml|json|jsonld)$/.test(name),
    );
    const wrong = files.filter((name) => /n°(?:\s|&nbsp;)*[12]\b(?!\d)/.test(read(name)));
    assert.deepEqual(wrong, []);
  });
});

describe('the widget of a series without numbers', () => {
  it('names the bulletin of each initiative by its day, in French and in English', async () => {
    const port = await freePort();
    const server = await listen(serveFolder(out), port);
    const site = `http://127.0.0.1:${port}/`;
    const element = (attributes: string) =>
      `<script type="module" src="${site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="62413" ${attributes}></solidaire-initiatives>`;
    const host = await serve(({ url }, response) =>
      send(response, hostPage(element(url === '/en' ? 'lang="en"' : ''))),
    );
    const browser = await openBrowser();
    const namesAt = async (path: string) => {
      let names: (string | undefined)[] = [];
      await visit(browser, host.address + path, async (page) => {
        await appears(page, 'solidaire-initiatives >>> .bulletin');
        names = await page.$$eval('solidaire-initiatives >>> .bulletin', (found) =>
          found.map(({ textContent }) => textContent?.trim().split('\u00A0·')[0]),
        );
      });
      return names;
    };
    try {
      assert.deepEqual(await namesAt(''), ['Bulletin du 8 avril 2020', 'Bulletin du 8 avril 2020']);
      assert.deepEqual(await namesAt('en'), ['Bulletin of 8 April 2020', 'Bulletin of 8 April 2020']);
    } finally {
      await browser.close();
      server.close();
      host.close();
    }
  });
});
