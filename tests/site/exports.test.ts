/** The open data, each file against the form that its readers expect. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { exportAtom } from '../../publisher/steps/exports/export-atom.ts';
import { csvTableSchema, exportCsv } from '../../publisher/steps/exports/export-csv.ts';
import { DATA_FILES, dataFilePath, dataFormatsOf } from '../../site/data/data-files.ts';
import type { DataSet } from '../../publisher/steps/exports/data-set.ts';
import { textBlock } from '../../publisher/steps/exports/export-text.ts';
import { parseCsv } from './parse-csv.ts';
import { sampleFeed, sampleFeedAt, sampleFiles } from './sample-site.ts';

const SITE = 'https://solidaire.example/';
const AREAS = ['communes/62193/', 'communes/62413/', 'communes/62691/', 'donnees/'];
const known = sampleFiles(sampleFeedAt(SITE));
/** As published before anybody knows where the site will stand. */
const unknown = sampleFiles();
const text = (path: string, files = known) => files.get(path) ?? assert.fail(`no ${path}`);

const web = z.url({ protocol: /^https?$/ });

/** https://www.jsonfeed.org/version/1.1/ ; keys of our own begin with `_`. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: web.optional(),
  feed_url: web.optional(),
  language: z.literal('fr'),
  authors: z.array(z.strictObject({ name: z.string().min(1), url: z.url() })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: web.optional(),
      external_url: web.optional(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      tags: z.array(z.string().min(1)),
      _solidaire: z.strictObject({
        personal: z.boolean(),
        communes: z.array(z.strictObject({ code: z.string(), role: z.string() })),
      }),
    }),
  ),
  _solidaire: z.strictObject({
    about: web,
    licence: z.string().min(1),
    source: z.string().regex(/bulletin n°\u00A02 du 8 avril 2020$/),
    updated: z.iso.date(),
    withdrawn: z.array(z.string()),
  }),
});

/** https://oembed.com, section 2.3.4.4. */
const oembed = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: web,
  cache_age: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  html: z
    .string()
    .regex(
      /^<blockquote><a href="https:[^"<]+">[^<]+<\/a><\/blockquote><iframe src="https:[^"<]+" title="[^"<]+"[^<>]*><\/iframe>$/,
    ),
});

const jsonLd = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.tuple([
    z.looseObject({
      '@type': z.literal('Dataset'),
      license: web,
      creditText: z.string().min(1),
      dateModified: z.iso.date(),
      description: z.string().min(50),
    }),
    z.looseObject({
      '@type': z.literal('ItemList'),
      numberOfItems: z.int(),
      itemListElement: z.array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().positive(),
          item: z.looseObject({
            '@type': z.literal('SpecialAnnouncement'),
            '@id': z.string(),
            name: z.string().min(1),
            text: z.string().min(1),
            datePosted: z.iso.date(),
            license: web,
            spatialCoverage: z.array(z.looseObject({ '@type': z.string(), name: z.string() })),
          }),
        }),
      ),
    }),
  ]),
});

describe('the open data', () => {
  it('is there for every commune and for the whole, under its licence, with source and date', () => {
    const { index, areas } = sampleFeedAt(SITE);
    const whole = { scope: 'department', code: '62' } as const;
    for (const area of [...areas.map((each) => each.area), whole]) {
      for (const format of dataFormatsOf(area, index.series.site)) {
        if (format === 'json') continue;
        const file = text(dataFilePath(area, format));
        if (format === 'oembed' || (format === 'csv' && file.split('\r\n').length === 2)) continue;
        assert.match(file, /Licence Ouverte 2\.0|licence-ouverte/, `${area.code} ${format}`);
        assert.match(file, /bulletin n°\u00A02 du 8 avril 2020/i, `${area.code} ${format}`);
      }
    }
  });

  for (const folder of AREAS) {
    it(`${folder} holds a JSON Feed 1.1, whether the site’s address is known or not`, () => {
      const feed = jsonFeed.parse(JSON.parse(text(`${folder}feed.json`)));
      assert.equal(feed.feed_url, `${SITE}${folder}feed.json`);
      assert.ok(feed.items.every(({ id, url }) => url === `${SITE}bulletins/${id.replace('#', '/#')}`));
      const early = jsonFeed.parse(JSON.parse(text(`${folder}feed.json`, unknown)));
      assert.deepEqual(
        early.items.map(({ id }) => id),
        feed.items.map(({ id }) => id),
      );
    });

    it(`${folder} holds JSON-LD of everything but the initiatives that name a person`, () => {
      const feed = jsonFeed.parse(JSON.parse(text(`${folder}feed.json`)));
      const [, list] = jsonLd.parse(JSON.parse(text(`${folder}initiatives.jsonld`)))['@graph'];
      const open = feed.items.filter((item) => !item._solidaire.personal);
      assert.deepEqual(
        list.itemListElement.map(({ item }) => item['identifier']),
        open.map(({ id }) => id),
      );
      assert.equal(list.numberOfItems, open.length);
    });

    it(`${folder} holds a table whose rows fit its published schema`, () => {
      const csv = text(`${folder}initiatives.csv`);
      assert.ok(csv.startsWith('\uFEFF'), 'Excel takes UTF-8 for what it is by its mark alone');
      const [heads = [], ...rows] = parseCsv(csv.slice(1));
      const { fields } = z
        .looseObject({ fields: z.array(z.looseObject({ name: z.string(), type: z.string() })) })
        .parse(JSON.parse(csvTableSchema()));
      assert.deepEqual(
        heads,
        fields.map(({ name }) => name),
      );
      const forms: Record<string, RegExp> = {
        string: /^/,
        date: /^\d{4}-\d\d-\d\d$/,
        integer: /^\d+$/,
        boolean: /^(?:oui|non)$/,
      };
      for (const row of rows) {
        assert.equal(row.length, fields.length);
        for (const [index, { type }] of fields.entries())
          assert.match(row[index] ?? '', forms[type] ?? /^(?!)/);
      }
      assert.equal(
        new Set(rows.map(([id]) => id)).size,
        jsonFeed.parse(JSON.parse(text(`${folder}feed.json`))).items.length,
      );
    });
  }

  it('answers oEmbed for communes, once the site has an address', () => {
    const answer = oembed.parse(JSON.parse(text('communes/62413/oembed.json')));
    assert.ok(answer.html.includes(`src="${SITE}communes/62413/cadre/"`));
    assert.match(
      text('communes/62413/index.html'),
      /type="application\/json\+oembed"[^>]*href="https:\/\/solidaire\.example\/communes\/62413\/oembed\.json"/,
    );
    assert.ok(![...unknown].some(([path, file]) => /oembed/.test(path) || /json\+oembed/.test(file)));
  });

  describe('a list as a fragment, for plugins that fetch it', () => {
    const fragment = (code: string) => text(`communes/${code}/liste.html`);

    it('is what the element keeps: pieces that say what they are, in plain elements, with whole addresses', () => {
      assert.match(
        fragment('62413'),
        /^<h2 data-solidaire="heading">Initiatives solidaires à Harnes<\/h2>\n/,
      );
      assert.deepEqual(
        Array.from(fragment('62413').matchAll(/data-(?:entry|solidaire)="([^"]*)"/g), ([, name]) => name),
        ['heading', '62-2020-04-08-2#e1', '62-2020-04-08-2#e5', 'bulletin', 'footer'],
      );
      for (const { area } of sampleFeed().areas.filter((each) => each.area.scope === 'commune')) {
        const html = fragment(area.code);
        assert.doesNotMatch(html, /<(?:script|style|iframe|form|input|svg)|\s(?:on\w+|style|class|part)=/);
        for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
          assert.match(href, /^(?:https:|mailto:|tel:)/);
        assert.match(html, /<a href="https:\/\/solidaire\.example\/communes\//);
      }
    });

    it('holds what stands in for a commune of which nothing is said, and never who is named', () => {
      assert.match(fragment('62691'), /Les bulletins parus ne présentent aucune initiative au Portel\.</);
      assert.match(fragment('62691'), /data-entry/);
      assert.doesNotMatch(fragment('62193'), /Jonathan/);
    });

    it('is there only where the site’s address is known, and of communes alone', () => {
      assert.ok(![...unknown.keys()].some((path) => path.endsWith('liste.html')));
      assert.ok(!known.has('donnees/liste.html'));
    });
  });

  it('is named in the pages, for programs and for people', () => {
    for (const [page, area] of [
      ['communes/62413/index.html', { scope: 'commune', code: '62413' }],
      ['donnees/index.html', { scope: 'department', code: '62' }],
    ] as const) {
      for (const format of dataFormatsOf({ scope: area.scope }, SITE)) {
        const path = dataFilePath(area, format);
        assert.ok(
          text(page).includes(`<dt><a href="${'../'.repeat(page.split('/').length - 1)}${path}">`),
          path,
        );
      }
    }
    assert.match(text('communes/62413/index.html'), /rel="alternate" type="application\/atom\+xml"/);
    assert.equal(new Set(Object.values(DATA_FILES).map(({ name }) => name)).size, 8);
  });

  it('leaves persons out of what is copied and never looked after', () => {
    assert.match(text('communes/62193/index.html'), /Jonathan P\./);
    assert.doesNotMatch(text('communes/62193/initiatives.txt'), /Jonathan P\./);
    assert.match(text('communes/62193/initiatives.csv'), /"oui"/);
    const page = [...known].find(
      ([path, html]) => /^bulletins\/.+\/e\d+\//.test(path) && html.includes('Jonathan P.'),
    );
    const head = /<head>[^]*<\/head>/.exec(page?.[1] ?? '')?.[0] ?? '';
    assert.match(head, /name="robots" content="noindex"/);
    assert.doesNotMatch(head, /Jonathan/);
  });
});

describe('hostile texts', () => {
  const { index, areas } = sampleFeed();
  const [area] = areas.filter(({ initiatives }) => initiatives.length > 0);
  const hostile = (value: string): DataSet => {
    const file = JSON.parse(JSON.stringify(area), (key, each: unknown) =>
      /^(?:text|title|name)$/.test(key) && typeof each === 'string' ? value : each,
    ) as AreaFile;
    return { file, shown: file, index };
  };

  for (const start of ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1']) {
    it(`start no formula: ${JSON.stringify(start)}`, () => {
      const rows = parseCsv(exportCsv(hostile(`${start};"x"\n`)).slice(1));
      for (const cell of rows.slice(1).flat()) assert.doesNotMatch(cell, /^[=+\-@＝\t\r\n]/);
      assert.ok(rows.slice(1).flat().includes(`'${start};"x"\n`));
    });
  }

  it('are texts in Atom', () => {
    const xml = exportAtom(hostile(']]></content><script>&\u0000"'));
    assert.doesNotMatch(xml, /<script|\u0000/);
    assert.match(xml, /\]\]&gt;&lt;\/content&gt;&lt;script&gt;&amp;/);
  });

  it('say so when there is nothing to copy', () => {
    const none = { ...hostile('Harnes').file, initiatives: [], nearby: [] };
    assert.match(
      textBlock('Titre', none, index),
      /Les bulletins parus ne présentent aucune initiative à Harnes\./,
    );
  });
});
