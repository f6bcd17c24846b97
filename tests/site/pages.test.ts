import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { bulletinPage } from '../../site/pages/bulletin-page.ts';
import { communePage } from '../../site/pages/commune-page.ts';
import { exampleHarnesPage } from '../../site/pages/example-harnes-page.ts';
import { homePage } from '../../site/pages/home-page.ts';
import { sitePaths } from '../../site/page-context.ts';
import { FONTS } from '../../site/shell/fonts.ts';
import { pageCount, pagePath } from '../../site/shell/pager.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { staticSnippet } from '../../site/snippet.ts';
import { sampleFeed, sampleFiles, samplePages } from './sample-site.ts';

const files = sampleFiles();
/** Pages that only lead on are looked at by themselves. */
const pages = new Map([...samplePages()].filter(([, html]) => !html.includes('http-equiv="refresh"')));
/**
 * The pages that have a script: the sample town hall for the widget, those in an iframe to tell their height, the home page
 * and the list of communes to search among them.
 */
const WITH_SCRIPT = /^exemple\/|\/cadre\/|^(?:communes\/)?index|^(?:integrer|apercu|redaction)\//;
/** What `publish` copies out of packages. */
const fontPaths = new Set(FONTS.map(({ path }) => path));
/** A page without its data for search engines, which no browser runs. */
const withoutData = (html: string) =>
  html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
const page = (path: string) => pages.get(path) ?? assert.fail(`no page ${path}`);
/** A page as it is read: no tags, and one space for any. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const attributes = (html: string, name: string) =>
  Array.from(html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g')), ([, value = '']) => value);

describe('every page', () => {
  for (const [path, html] of pages) {
    it(`${path} is a whole document of its own`, () => {
      assert.match(html, /^<!doctype html>/);
      assert.match(html, /<html lang="fr">/);
      assert.match(html, /<meta charset="utf-8" \/>/);
      assert.match(html, /<title>[^<]{5,}<\/title>/);
      assert.match(html, /<meta\s+name="description"\s+content="[^"]{20,}"/);
      assert.equal(html.match(/<h1/g)?.length, 1);
      assert.match(html, /<main/);
      assert.match(html, /<\/html>\s*$/);
    });

    it(`${path} holds none of Lit’s marks, no style attribute, nothing from elsewhere`, () => {
      assert.doesNotMatch(html, /<!--\/?lit|<\?>|lit\$/);
      assert.doesNotMatch(html, /\sstyle="/);
      assert.doesNotMatch(html, /\ssrc="(?:https?:)?\/\//);
      if (!WITH_SCRIPT.test(path)) assert.doesNotMatch(withoutData(html), /<script/);
    });

    it(`${path} leads only to pages and places that are there`, () => {
      for (const href of attributes(html, 'href')) {
        if (/^(?:https?|mailto|tel|data):/.test(href)) continue;
        const [to = '', anchor] = href.split('#');
        const target = to ? posix.join(posix.dirname(path), to, to.endsWith('/') ? 'index.html' : '') : path;
        if (target.startsWith('feed/v1/') || fontPaths.has(target)) continue;
        const there = files.get(target);
        assert.ok(there, `${href} → ${target}`);
        // What follows `#` for a script is what was chosen, no place.
        if (anchor && !anchor.includes('='))
          assert.ok(attributes(there, 'id').includes(anchor), `${href}: no #${anchor}`);
      }
    });

    it(`${path} uses each id once`, () => {
      const ids = attributes(html, 'id');
      assert.deepEqual(ids, [...new Set(ids)]);
    });
  }

  it('has a title of its own', () => {
    const titles = [...pages.values()].map((html) => /<title>([^<]*)/.exec(html)?.[1]);
    assert.equal(new Set(titles).size, pages.size);
  });

  it('shows hostile texts as texts', () => {
    const hostile = `<img src=x onerror=alert(1)>"'&<!--lit-part--></title><script>alert(1)</script>`;
    const infected = JSON.parse(JSON.stringify(sampleFeed()), (key, value: unknown) => {
      if (key === 'url') return `https://example.org/"><img/src=x>`;
      return typeof value === 'string' &&
        /^(?:text|name|title|note|introduction|closing|issuer|licence)$/.test(key)
        ? hostile
        : value;
    }) as ReturnType<typeof sampleFeed>;
    for (const [path, html] of samplePages(infected)) {
      assert.doesNotMatch(html, /<img/, path);
      assert.doesNotMatch(html, /<[^>"]*(?:"[^"]*"[^>"]*)*\sonerror/, path);
      if (!WITH_SCRIPT.test(path)) assert.doesNotMatch(withoutData(html), /<script/, path);
    }
    assert.match(samplePages(infected).get(sitePaths.home) ?? '', /&lt;!--lit-part--&gt;/);
  });
});

describe('the page of a commune', () => {
  const harnes = page(sitePaths.commune('62413'));

  it('shows its initiatives, each leading to its place in the bulletin', () => {
    assert.match(words(harnes), /Initiatives solidaires à Harnes 2 initiatives présentées/);
    assert.match(words(harnes), /Durand Production.*Avenir des cités/);
    assert.match(harnes, /href="\.\.\/\.\.\/bulletins\/62-2020-04-08-2\/#e5"/);
  });

  it('gives the line to paste, with the public address when it is known', () => {
    const { index, areas } = sampleFeed();
    const area = areas.find(({ area: { code } }) => code === '62413') ?? assert.fail();
    const site = 'https://solidaire.example/';
    const known = renderPage(
      communePage(
        area,
        { root: '../../', index: { ...index, series: { ...index.series, site } } },
        renderPage,
      ),
    );
    const line = `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="62413"><a href="${site}communes/62413/">Initiatives solidaires à Harnes</a></solidaire-initiatives>`;
    assert.ok(unescaped(known).includes(line));
    assert.ok(
      unescaped(known).includes(staticSnippet(area, { site, draw: renderPage })),
      'and the list itself',
    );
    assert.doesNotMatch(known, /ADRESSE-DE-CE-SITE/);
    assert.match(harnes, /Remplacez partout <code>https:\/\/ADRESSE-DE-CE-SITE\/<\/code>/);
  });

  it('sets those of the surroundings apart, and keeps persons out of search results’ excerpts', () => {
    const calais = page(sitePaths.commune('62193'));
    assert.match(words(calais), /CRS 9.*Dans le secteur.*Jonathan P\./);
    assert.match(
      calais,
      /<div class="no-snippet" data-nosnippet>\s*<article[^>]*>(?:(?!<article).)*Jonathan P\./s,
    );
    assert.doesNotMatch(calais, /data-nosnippet[^>]*>\s*<article[^>]*>(?:(?!<article).)*CRS 9/s);
  });

  it('says kindly that there is nothing, and leads further', () => {
    const portel = page(sitePaths.commune('62691'));
    assert.match(words(portel), /ne présentent pas encore d’initiative au Portel\./);
    assert.match(portel, /href="\.\.\/\.\.\/communes\/#citees"/);
  });

  it('links the communes of the département, not others', () => {
    const calais = page(sitePaths.commune('62193'));
    assert.match(words(calais), /en provenance de Rennes/);
    assert.doesNotMatch(calais, /35238/);
  });
});

describe('the page of a bulletin', () => {
  const html = page(sitePaths.bulletin('62-2020-04-08-2'));

  it('holds all of it: number, date, note, themes, initiatives, closing, links', () => {
    assert.match(
      words(html),
      /Bulletin n° 2 du 8 avril 2020.*Covid-19 : le Pas-de-Calais solidaire n° 2.*Les noms des particuliers.*Le 6 avril.*Application des mesures.*Durand Production.*Jonathan P\..*Personnels soignants.*CRS 9.*Plus jeunes.*Avenir des cités.*Le préfet remercie.*Site : jeveuxaider\.gouv\.fr/,
    );
  });

  it('gives every initiative its address', () => {
    assert.deepEqual(
      attributes(html, 'id').filter((id) => /^e\d+$/.test(id)),
      ['e1', 'e2', 'e3', 'e4', 'e5'],
    );
  });

  it('does without what a bulletin may lack', () => {
    const { index, bulletin } = sampleFeed();
    const { id, number, date, title } = bulletin;
    const bare = renderPage(
      bulletinPage({ version: 1, id, number, date, title, themes: [], links: [] }, { root: '../../', index }),
    );
    assert.match(words(bare), /0 initiative /);
    assert.doesNotMatch(bare, /undefined|null|\[object/);
  });
});

describe('the home page', () => {
  it('leads to the latest bulletin, its themes and the communes', () => {
    const home = page(sitePaths.home);
    assert.match(home, /href="\.\/bulletins\/62-2020-04-08-2\/#plus-jeunes"/);
    assert.match(home, /href="\.\/communes\/62413\/"/);
    assert.match(words(home), /5 initiatives · 3 communes · 1 bulletin/);
  });

  it('stands before the first bulletin', () => {
    const { index } = sampleFeed();
    const home = renderPage(
      homePage(undefined, { root: './', index: { ...index, bulletins: [], communes: [] } }),
    );
    assert.match(words(home), /Aucun bulletin paru ne parle encore d’une commune/);
    assert.doesNotMatch(home, /undefined|null|\[object/);
  });
});

describe('the list of communes', () => {
  it('names those with initiatives, most first, and leads to every commune by its letter', () => {
    const html = page(sitePaths.communes);
    assert.match(words(html), /Communes dont parlent les bulletins Harnes 2 initiatives Calais 1 initiative/);
    const letters = attributes(html, 'href').flatMap((href) => /lettre-(\w)\/$/.exec(href)?.[1] ?? []);
    assert.deepEqual(
      letters,
      ['c', 'd', 'h', 'l', 'm'].filter((letter) => pages.has(sitePaths.letter(letter))),
    );
    const listed = letters.flatMap((letter) =>
      attributes(page(sitePaths.letter(letter)), 'href').flatMap(
        (href) => /communes\/(\d{5})\/$/.exec(href)?.[1] ?? [],
      ),
    );
    assert.deepEqual(
      listed.toSorted(),
      sampleFeed()
        .communes.communes.map(({ code }) => code)
        .toSorted(),
    );
  });

  it('marks those with initiatives among the communes of their letter', () => {
    const html = page(sitePaths.letter('H'));
    assert.match(words(html), /Harnes 2 initiatives/);
    assert.match(html, /aria-current="page">H</);
  });
});

describe('the sample town hall', () => {
  it('holds the line as a webmaster pastes it, from this site or from another', () => {
    for (const site of ['../../', 'http://localhost:4173/']) {
      assert.ok(
        renderPage(exampleHarnesPage({ site })).includes(
          `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="62413"><a href="${site}communes/62413/">Initiatives solidaires à Harnes</a></solidaire-initiatives>`,
        ),
      );
    }
    assert.match(page(sitePaths.exampleHarnes), /Démonstration/);
  });
});

describe('a list of many initiatives', () => {
  const { index, areas } = sampleFeed();
  const [area = assert.fail()] = areas.filter(({ initiatives }) => initiatives.length > 0);
  const [initiative = assert.fail()] = area.initiatives;
  const many = Array.from({ length: 70 }, (_, number) => ({
    ...initiative,
    id: `62-2020-04-08-2#e${number + 1}`,
  }));
  const file = { ...area, initiatives: many.slice(0, 40), nearby: many.slice(40) };
  const path = sitePaths.commune(area.area.code);

  it('takes several pages, each initiative once, each page with its own address and title', () => {
    const drawn = Array.from({ length: pageCount(many.length) }, (_, number) =>
      renderPage(
        communePage(file, { root: '../'.repeat(number === 0 ? 2 : 3), index }, renderPage, number + 1),
      ),
    );
    assert.ok(drawn.length > 1);
    const shown = drawn.flatMap((html) =>
      attributes(html, 'href').flatMap(
        (href) => /bulletins\/62-2020-04-08-2\/(#e\d+)$/.exec(href)?.[1] ?? [],
      ),
    );
    // Two links lead to each: its title, and « Lire la suite » in a narrow column.
    assert.deepEqual(
      shown.filter((_, at) => at % 2 === 0),
      many.map(({ id }) => id.replace(/.*#/, '#')),
    );
    const titles = drawn.map((html) => /<title>([^<]*)/.exec(html)?.[1]);
    assert.equal(new Set(titles).size, drawn.length);
    for (const [number, html] of drawn.entries()) {
      const here = pagePath(path, number + 1).replace('index.html', '');
      const root = '../'.repeat(number === 0 ? 2 : 3);
      assert.ok(html.includes(`<link rel="canonical" href="${root}${here}"`), here);
      const next = pagePath(path, number + 2).replace('index.html', '');
      assert.equal(html.includes(`rel="next" href="${root}${next}"`), number + 1 < drawn.length);
      assert.equal(html.includes('rel="prev"'), number > 0);
    }
  });
});

describe('the legal pages', () => {
  const words62 = (notice: Parameters<typeof sampleFiles>[1], path: string) =>
    words(sampleFiles(sampleFeed(), notice).get(path) ?? assert.fail(path));

  it('declare no compliance until an audit is entered, on every page', () => {
    assert.match(
      words62({}, sitePaths.accessibility),
      /non conforme .*aucun audit de conformité n’a été réalisé/,
    );
    for (const [path, html] of pages)
      if (!/^exemple|cadre|essai/.test(path)) assert.match(words(html), /Accessibilité : non conforme/, path);
    const audit = { date: '2026-03-01', by: 'Access 42', rate: 82, faults: ['Un menu sans nom'] };
    const accessibility = { declared: '2026-03-15', audit };
    assert.match(
      words62({ accessibility }, sitePaths.accessibility),
      /partiellement conforme .*Access 42 le 1er mars 2026 .*82 % .*Un menu sans nom .*établie le 15 mars 2026/,
    );
    assert.match(words62({ accessibility }, sitePaths.home), /Accessibilité : partiellement conforme/);
  });

  it('say who publishes, and only what is known of it', () => {
    const bare = words62({}, sitePaths.legal);
    assert.match(bare, /Préfecture du Pas-de-Calais .*Courriel/);
    assert.doesNotMatch(bare, /Hébergeur|Téléphone|Responsable|undefined/);
    const whole = words62({ host: 'Hébergeur SA, 59000 Lille', phone: '03 21 00 00 00' }, sitePaths.legal);
    assert.match(whole, /Téléphone : 03 21 00 00 00 .*Hébergeur SA/);
  });

  it('say how names are published, and how to have an initiative taken back', () => {
    assert.match(words62({}, sitePaths.privacy), /prénom et une initiale/);
    assert.doesNotMatch(words62({ fullNames: true }, sitePaths.privacy), /prénom et une initiale/);
    assert.match(page(sitePaths.withdrawal), /href="mailto:[^"?]+\?subject=Correction%20ou%20retrait/);
  });
});
