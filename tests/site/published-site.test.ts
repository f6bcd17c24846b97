/** The site as it is published, behind a real nginx with the rules that come with it, read in a real browser. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { communePath } from '../../shared/feed/feed-paths.ts';
import { brotliCompressSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { publish } from '../../publisher/publish.ts';
import { listen, serveFolder } from '../../cli/serve-folder.ts';
import { fits } from '../accessibility/in-page.ts';
import { findNginx, freePort, nginxMissing, startNginx, type Nginx } from '../nginx.ts';
import { pageScriptsBundle, widgetBundle } from './bundles.ts';
import { hostPage } from './two-origins.ts';
import { openBrowser, send, serve, type Served } from './serve-site.ts';
import { filterOembed, wpEmbedScript } from './word-press.ts';
import { frameOf, visit, type VisitOptions } from './visit.ts';
import { appears } from '../until.ts';
import '../publisher/with-keys.ts';

const WITHDRAWN = '62-2020-04-08-2#e7';
const program = findNginx();
const skip = program === undefined && nginxMissing;

let folder: string;
let out: string;
/** The address that the site was published for, and stands at. */
let site: string;
let nginx: Nginx | undefined;
let stopServer: () => unknown;
let browser: Browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'solidaire-published-'));
  out = join(folder, 'site');
  const bulletins = join(folder, 'bulletins');
  cpSync(fileURLToPath(new URL('../../bulletins', import.meta.url)), bulletins, { recursive: true });
  writeFileSync(join(bulletins, '62', 'corrections.json'), `{"${WITHDRAWN}": {"withdrawn": "2020-05-02"}}`);
  const port = await freePort();
  site = `http://127.0.0.1:${port}/`;
  const [widget, scripts] = [await widgetBundle(), await pageScriptsBundle()];
  await publish({ bulletins, out, site, today: '2020-05-02', widget, scripts, report: () => undefined });
  if (program === undefined) {
    const server = await listen(serveFolder(out), port);
    stopServer = () => server.close();
  } else {
    const rules = `include ${join(out, 'nginx.conf')};`;
    nginx = await startNginx(program, { port, root: out, server: rules, scratch: join(folder, 'nginx') });
    stopServer = () => nginx?.stop();
  }
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stopServer();
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(site + path, { headers, redirect: 'manual' });

describe('nginx, with the rules of the site', { skip }, () => {
  it('takes them without a complaint', () => assert.equal(nginx?.complaints, ''));

  /** What `_headers` says of an address, as Netlify and Cloudflare read it. */
  const headersFor = (path: string): Record<string, string> => {
    const headers: Record<string, string> = {};
    let applies = false;
    for (const line of read('_headers').split('\n')) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      if (!name) {
        const pattern = line.replace(/[.?+]/g, '\\$&').replace(/:code/g, '[^/]+').replace(/\*$/, '.*');
        applies = line !== '' && new RegExp(`^${pattern}$`).test(`/${path}`);
      } else if (applies) {
        assert.ok(!(name in headers), `${path}: ${name} is said twice, and hosts would join the two`);
        headers[name] = value;
      }
    }
    return headers;
  };

  const ADDRESSES = [
    '',
    'site.css',
    'sitemap.xml',
    'communes/62413/',
    'communes/62413/cadre/',
    'communes/62413/atom.xml',
    'communes/62413/feed.json',
    'communes/62413/initiatives.csv',
    'communes/62413/initiatives.txt',
    'communes/62413/initiatives.jsonld',
    'communes/62413/oembed.json',
    'donnees/atom.xml',
    'bulletins/62-2020-04-08-2/e1/',
    'feed/v1/index.json',
    'feed/v1/62/62413.json',
    'schema/v1/area.json',
    'widget/v1/solidaire.js',
    'exemple/harnes/',
  ];
  for (const path of ADDRESSES) {
    it(`answers for /${path} as _headers says: any page may read it, and for how long`, async () => {
      const response = await ask(path);
      assert.equal(response.status, 200);
      const said = headersFor(path);
      assert.equal(said['Access-Control-Allow-Origin'], '*');
      assert.match(said['Cache-Control'] ?? '', /^public, max-age=\d+/);
      assert.match(said['Content-Security-Policy'] ?? '', /^default-src 'none'/);
      for (const [name, value] of Object.entries(said)) assert.equal(response.headers.get(name), value, name);
    });
  }

  const ERRORS: readonly [what: string, path: string, init: RequestInit, status: number][] = [
    ['a file that is not there', 'feed/v1/62/62998.json', {}, 404],
    ['a page that is not there', 'rien/', {}, 404],
    ['a withdrawn initiative', 'bulletins/62-2020-04-08-2/e7/', {}, 410],
    ['a method that it has no use for', 'feed/v1/62/62413.json', { method: 'POST', body: 'x' }, 405],
    ['a folder without a page', 'feed/v1/62/', {}, 403],
    ['an address without end', 'a'.repeat(20_000), {}, 414],
  ];
  for (const [what, path, init, status] of ERRORS) {
    it(`lets nobody keep its answer to ${what}`, async () => {
      const response = await fetch(site + path, init);
      assert.equal(response.status, status);
      // What another origin may read of it: that it is an error, and when to come back.
      assert.deepEqual(
        ['cache-control', 'access-control-allow-origin', 'access-control-expose-headers'].map((name) =>
          response.headers.get(name),
        ),
        ['no-store', '*', 'Retry-After'],
      );
      assert.ok((await response.text()).length > 20);
    });
  }

  it('names the type of every file, with its characters', async () => {
    const types = { 'widget/v1/solidaire.js': /javascript/, '': /^text\/html; charset=utf-8$/ };
    for (const [path, type] of Object.entries(types))
      assert.match((await ask(path)).headers.get('content-type') ?? '', type);
    assert.equal(
      (await ask('feed/v1/62/index.json')).headers.get('content-type'),
      'application/json; charset=utf-8',
    );
  });

  it('says that nothing changed to who has it already', async () => {
    const etag = (await ask('feed/v1/index.json')).headers.get('etag') ?? '';
    const again = await ask('feed/v1/index.json', { 'If-None-Match': etag });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('access-control-allow-origin'), '*');
  });

  it('leads from the code of a commune that has merged to its present one', async () => {
    for (const file of ['', 'atom.xml']) {
      const response = await ask(`communes/62549/${file}`);
      assert.equal(response.status, 301);
      assert.equal(
        new URL(response.headers.get('location') ?? '', site).href,
        `${site}communes/62447/${file}`,
      );
    }
    assert.match(read('_redirects'), /^\/communes\/62549\/\* \/communes\/62447\/:splat 301$/m);
  });

  it('says that a withdrawn initiative is gone, and keeps its own files to itself', async () => {
    const gone = await ask('bulletins/62-2020-04-08-2/e7/');
    assert.equal(gone.status, 410);
    assert.match(await gone.text(), /Cette page n’existe pas, ou plus/);
    for (const path of ['rien/', 'nginx.conf', '_headers', '_redirects', '.solidaire-site'])
      assert.equal((await ask(path)).status, 404, path);
  });
});

describe('the published files', () => {
  const paths = () =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1));

  it('hold nothing of what was withdrawn but its id', () => {
    // The desk knows two thousand first names.
    for (const path of paths().filter((each) => !each.startsWith('scripts/redaction')))
      assert.doesNotMatch(read(path), /Flavien|covidentraidefr|EntraideCoVid19Calais/i, path);
    assert.match(
      read('communes/62413/atom.xml'),
      /<at:deleted-entry ref="[^"]+#e7" when="2020-05-02T00:00:00Z"\/>/,
    );
  });

  it('lead on from old addresses on any host', () => {
    const page = read('communes/62549/index.html');
    assert.match(page, /http-equiv="refresh" content="0; url=\.\.\/\.\.\/communes\/62447\/"/);
    assert.match(page, /name="robots" content="noindex"/);
  });

  it('stand whole at the address of every commune that has merged, for hosts that take no rules', () => {
    const { oldCodes } = JSON.parse(read('feed/v1/62/communes.json')) as { oldCodes: Record<string, string> };
    assert.ok(Object.keys(oldCodes).length > 20);
    for (const [old, code] of Object.entries(oldCodes)) {
      const now = paths().filter((path) => path.startsWith(`communes/${code}/`));
      const files = now.filter((path) => !/index\.html$/.test(path) || path.endsWith('/cadre/index.html'));
      assert.ok(files.length >= 7, code);
      for (const path of files) assert.equal(read(path.replace(code, old)), read(path), path);
      assert.equal(read(`feed/v1/${communePath(old)}`), read(`feed/v1/${communePath(code)}`));
    }
  });

  it('tell search engines of every page that holds something, and of no person', () => {
    const listed = Array.from(
      read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g),
      ([, address = '']) => address,
    );
    assert.ok(read('robots.txt').includes(`Sitemap: ${site}sitemap.xml`));
    assert.equal(new Set(listed).size, listed.length);
    for (const address of listed) {
      const page = read(`${address.slice(site.length)}index.html`);
      assert.ok(page.includes(`<link rel="canonical" href="${address}" />`), address);
      assert.doesNotMatch(page, /name="robots"/);
    }
    const entries = readdirSync(join(out, 'bulletins/62-2020-04-08-2'), { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const page = read(`bulletins/62-2020-04-08-2/${name}/index.html`);
      assert.equal(
        listed.includes(`${site}bulletins/62-2020-04-08-2/${name}/`),
        !page.includes('data-nosnippet'),
        name,
      );
    }
  });

  it('give shared addresses a picture that is there', () => {
    const { width, height } = PNG.sync.read(readFileSync(join(out, 'partage.png')));
    for (const path of ['', 'communes/62413/', 'bulletins/62-2020-04-08-2/e8/']) {
      const page = read(`${path}index.html`);
      const said = (property: string) =>
        new RegExp(`property="${property}"\\s+content="([^"]*)"`).exec(page)?.[1];
      assert.equal(said('og:image'), `${site}partage.png`);
      assert.deepEqual([said('og:image:width'), said('og:image:height')], [`${width}`, `${height}`]);
    }
  });

  it('keep a page, with its styles, fonts, pictures and scripts, within 60 KiB of brotli', () => {
    const size = (path: string) => brotliCompressSync(readFileSync(join(out, path))).byteLength;
    const sizes = new Map<string, number>();
    /** A file with all that it asks for before it is whole; what it fetches on demand stands behind `import(`. */
    const allOf = (path: string, seen: Set<string>) => {
      if (seen.has(path)) return;
      seen.add(path);
      const found = /\.html$/.test(path)
        ? read(path).matchAll(
            /<(?:link rel="(?:icon|preload|stylesheet)"[^>]* href|script[^>]* src|use href)="([^"#]+)/g,
          )
        : /\.js$/.test(path)
          ? read(path).matchAll(/(?:from|^import|;import)\s*"(\.[^"]+)"/g)
          : /\.css$/.test(path)
            ? read(path).matchAll(/url\(([^)]+)\)/g)
            : [];
      for (const [, to = ''] of found) {
        // The page for any address asks by whole addresses.
        const { protocol, pathname } = new URL(to, site + path);
        if (protocol !== 'data:') allOf(pathname.slice(1), seen);
      }
    };
    const weigh = (path: string) => {
      const parts = new Set<string>();
      allOf(path, parts);
      return [...parts].reduce((sum, part) => {
        const known = sizes.get(part) ?? size(part);
        sizes.set(part, known);
        return sum + known;
      }, 0);
    };
    /** The heaviest page of each kind. */
    const heaviest = new Map<string, { path: string; length: number }>();
    // The desk reads releases: it has a limit of its own (`tests/desk/weight.test.ts`).
    for (const path of paths().filter((each) => each.endsWith('.html') && !each.startsWith('redaction/'))) {
      const kind = path.replace(/\d[\w-]*|e\d+/g, '*');
      const { length } = read(path);
      if (length > (heaviest.get(kind)?.length ?? 0)) heaviest.set(kind, { path, length });
    }
    assert.ok(heaviest.size > 10);
    for (const { path } of heaviest.values()) {
      const total = weigh(path);
      assert.ok(total <= 60 * 1024, `${path}: ${total} bytes`);
    }
  });
});

describe('in a browser', () => {
  /** A policy that stands in the way of a page says so in its console. */
  const open = (path: string, check: (page: Page) => Promise<void>, options: VisitOptions = {}) =>
    visit(browser, site + path, check, { height: 900, ...options });

  const PAGES = [
    '',
    'communes/',
    'communes/62413/',
    'communes/62413/cadre/',
    'communes/62691/',
    'exemple/harnes/',
    'themes/',
    'themes/personnels-soignants/',
    'bulletins/62-2020-04-08-2/',
    'bulletins/62-2020-04-08-2/e8/',
    'donnees/',
    'vie-privee/',
    'retrait/',
    'accessibilite/',
    'mentions-legales/',
    'redaction/',
    'integrer/#commune=62413&accent=%23803300&text=%23000000&background=%23ffffff',
    'apercu/#ref=62-2020-04-08-2%23e8',
  ];
  // Under nginx with the site's own policy; `in-browser.test.ts` tries every page with axe.
  it('shows every kind of page without a complaint, within a phone’s width', async () => {
    for (const path of PAGES)
      await open(
        path,
        async (page) => {
          assert.ok(await page.evaluate(fits), path);
          // What a script has drawn, with the widget in a frame of its own.
          if (!path.includes('#')) return;
          await (await page.$('.preview iframe'))?.scrollIntoView();
          await appears(await frameOf(page, '.preview iframe'), 'main > :not(h1) >>> .title');
        },
        { width: 360 },
      );
  });

  it('finds communes by name, postal code and INSEE code', () =>
    open('communes/', async (page) => {
      const shown = () => page.$$eval('.search li a', (links) => links.map(({ textContent }) => textContent));
      const searches: [typed: string, found: string[]][] = [
        ['noeux les mi', ['Nœux-les-Mines']],
        ['62110', ['Hénin-Beaumont']],
        ['62413', ['Harnes']],
        ['zzz', []],
      ];
      for (const [typed, found] of searches) {
        await page.$eval('input#commune', (field) => (field.value = ''));
        await page.type('#commune', typed);
        await page.waitForFunction(
          (expected) => {
            const links = [...document.querySelectorAll('.search li a')];
            return links.map(({ textContent }) => textContent).join() === expected;
          },
          {},
          found.join(),
        );
        assert.deepEqual(await shown(), found);
        assert.notEqual(await page.$eval('.search [role=status]', ({ textContent }) => textContent), '');
      }
      await page.$eval('input#commune', (field) => (field.value = ''));
      await page.type('#commune', 'harnes');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.equal(page.url(), `${site}communes/62413/`);
    }));

  const WAITS: [path: string, file: string, why: string][] = [
    ['communes/', 'feed/v1/62/communes.json', 'the search among communes'],
    ['integrer/', 'feed/v1/62/communes.json', 'the first step of the configurator'],
    ['integrer/#commune=62413', 'feed/v1/62/62413.json', 'its preview'],
    ['integrer/#commune=62413', 'communes/62413/initiatives.txt', 'the text that it offers'],
    ['apercu/', 'feed/v1/62/index.json', 'the check page'],
    ['apercu/#ref=62-2020-04-08-2%23e8', 'bulletins/62-2020-04-08-2/e8/', 'what it shows of a shared link'],
  ];
  for (const [path, file, why] of WAITS) {
    it(`does not wait for ever for ${why}`, { timeout: 20_000 }, async (test) => {
      const page = await browser.newPage();
      // Left open it would hide the tab of the visits that follow.
      test.after(() => page.close());
      await page.evaluateOnNewDocument(() => {
        AbortSignal.timeout = () => {
          const wait = new AbortController();
          addEventListener('time-is-up', () => wait.abort(new DOMException('', 'TimeoutError')));
          return wait.signal;
        };
        Object.defineProperty(XMLHttpRequest.prototype, 'timeout', {
          set(this: XMLHttpRequest) {
            addEventListener('time-is-up', () => this.abort());
          },
        });
      });
      await page.setRequestInterception(true);
      const isAwaited = (request: HTTPRequest) =>
        ['fetch', 'xhr'].includes(request.resourceType()) && request.url() === site + file;
      let timeIsUp: Promise<unknown> | undefined;
      page.on('request', (request) => {
        // What is neither continued nor answered hangs, until its time is up; what leads to it has had all the time it takes.
        if (isAwaited(request)) timeIsUp ??= page.evaluate(() => dispatchEvent(new Event('time-is-up')));
        else void request.continue();
      });
      const givenUp = new Promise<void>((resolve) =>
        page.on('requestfailed', (request) => isAwaited(request) && resolve()),
      );
      await page.goto(site + path);
      // Communes are asked for when their field is about to be used.
      await page.evaluate(() => document.querySelector<HTMLElement>('.search input')?.focus());
      await givenUp;
      await timeIsUp;
    });
  }

  it('reads every Atom feed as XML of the form that RFC 4287 asks for', () =>
    open('mentions-legales/', async (page) => {
      const faults = await page.evaluate(
        async (addresses) => {
          const found: string[] = [];
          for (const address of addresses) {
            const text = await (await fetch(address)).text();
            const feed = new DOMParser().parseFromString(text, 'application/xml').documentElement;
            const say = (fault: string) => found.push(`${address}: ${fault}`);
            if (feed.namespaceURI !== 'http://www.w3.org/2005/Atom' || feed.localName !== 'feed')
              say(feed.outerHTML);
            const of = (parent: Element, name: string) =>
              [...parent.children].filter(({ localName }) => localName === name);
            for (const parent of [feed, ...of(feed, 'entry')]) {
              for (const name of ['id', 'title', 'updated'])
                if (of(parent, name).length !== 1) say(`${of(parent, name).length} ${name}`);
              for (const name of ['updated', 'published'])
                for (const { textContent } of of(parent, name))
                  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textContent)) say(textContent);
            }
            if (of(feed, 'author').length !== 1) say('no author');
            const self = of(feed, 'link').find((link) => link.getAttribute('rel') === 'self');
            if (self?.getAttribute('href') !== address) say('self leads elsewhere');
            const ids = [feed, ...of(feed, 'entry')].map((each) => of(each, 'id')[0]?.textContent);
            if (new Set(ids).size !== ids.length) say('an id twice');
            if (!of(feed, 'entry').every((entry) => of(entry, 'content').length === 1)) say('no content');
            const gone = of(feed, 'deleted-entry');
            if (gone[0]?.namespaceURI !== 'http://purl.org/atompub/tombstones/1.0') say('no tombstone');
            if (gone.some((each) => ids.includes(each.getAttribute('ref') ?? ''))) say('dead and alive');
          }
          return found;
        },
        [`${site}donnees/atom.xml`, `${site}communes/62413/atom.xml`, `${site}communes/62691/atom.xml`],
      );
      assert.deepEqual(faults, []);
    }));

  it('is found by WordPress from a bare address, and speaks its protocol in its sandbox', async () => {
    const page = await (await fetch(`${site}communes/62413/`)).text();
    const [, discovered = ''] =
      /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(page) ?? [];
    const asked = `${discovered}?maxwidth=600&maxheight=900&url=${encodeURIComponent(`${site}communes/62413/`)}&dnt=1&format=json`;
    const answer = (await (await fetch(asked)).json()) as { type: string; html: string; height: number };
    assert.equal(answer.type, 'rich');
    const html = hostPage(filterOembed(answer.html, 'aBc123') + wpEmbedScript('aBc123'));
    // Another name of this machine is another site.
    const blog: Served = await serve((_request, response) => send(response, html), 'localhost');
    const context = await browser.createBrowserContext();
    try {
      const post = await context.newPage();
      await post.goto(blog.address);
      await post.waitForFunction(
        () => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 400,
      );
      const frame = await frameOf(post);
      const titles = await frame.$$eval('.title', (found) => found.map(({ textContent }) => textContent));
      assert.deepEqual(titles, ['Transformer sa chaîne de production', 'Avenir des cités']);
      assert.equal(await post.$eval('blockquote a', ({ href }) => href), `${site}communes/62413/`);
      await frame.evaluate(() => document.querySelector<HTMLElement>('.links a[href^="http"]')?.click());
      const output = await post.waitForSelector('output');
      assert.match(
        (await output?.evaluate(({ textContent }) => textContent)) ?? '',
        /\/bulletins\/62-2020-04-08-2\/#e11$/,
      );
    } finally {
      await context.close();
      blog.close();
    }
  });
});
