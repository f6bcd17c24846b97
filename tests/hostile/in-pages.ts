/** Hostile texts in the published pages, in a browser, under the site's own policy and Trusted Types. */
import assert from 'node:assert/strict';
import { loadFonts } from '../../publisher/load-fonts.ts';
import { pageScriptsBundle, widgetBundle } from '../site/bundles.ts';
import { contentType, send, serve, type Served } from '../site/serve-site.ts';
import { COMMUNE, initiativeId, type HostilePublication } from './hostile-feed.ts';
import { typeset } from '../../shared/french/format-french.ts';
import type { HostileSite } from './in-site.ts';
import type { Look } from './in-widget.ts';
import { assertSame, drawnIn, TRUSTED_TYPES, WATCH, type Drawn } from './watch-page.ts';

const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'self'; ${TRUSTED_TYPES}`;

async function serveHostile({ site, feed }: HostilePublication): Promise<Served> {
  const files = new Map([
    ...site,
    ...[...feed].map(([path, text]) => [`feed/v1/${path}`, text] as const),
    ...[...(await widgetBundle())].map(([name, text]) => [`widget/v1/${name}`, text] as const),
    ...[...(await pageScriptsBundle())].map(([name, text]) => [`scripts/${name}`, text] as const),
    ['watch.js', WATCH],
  ]);
  const fonts = await loadFonts();
  return serve(({ url = '' }, response) => {
    const path = url
      .replace(/[?#].*/, '')
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    // The picture of shared pages is copied, and says nothing.
    const file = path.endsWith('.png') ? '' : files.get(path);
    const text = file?.replace('<head>', '<head><script src="/watch.js"></script>');
    send(response, text ?? fonts.get(path), {
      'content-type': contentType(path),
      'content-security-policy': POLICY,
    });
  });
}

const has = (selector: string) => `document.querySelector('${selector}')`;

/** One of each kind; the scripts of the last two draw what a reader asks for, and are whole when the last of it is there. */
const PAGES: readonly [path: string, lastly: string][] = [
  ['', has('main')],
  ['communes/', has('main')],
  [`communes/${COMMUNE}/`, has('main article')],
  [`communes/${COMMUNE}/cadre/`, has('article')],
  ['bulletins/976-2020-04-08-1/', has('main article')],
  ['bulletins/976-2020-04-08-2/e1/', has('main article')],
  ['themes/', has('main')],
  ['themes/theme-0/', has('main article')],
  ['donnees/', has('main')],
  ['mentions-legales/', has('main')],
  ['vie-privee/', has('main')],
  ['retrait/', has('main')],
  [`integrer/#commune=${COMMUNE}`, has('main pre')],
  [
    `apercu/#ref=${encodeURIComponent(initiativeId(1))}`,
    `${has('.shared-card')} && outlineOf(${has('.notice-preview')}).includes('cite')`,
  ],
];

export async function staysTextInPages(look: Look, { hostile, twin }: HostileSite): Promise<void> {
  const [site, plain] = await Promise.all([hostile, twin].map(serveHostile));
  assert.ok(site && plain);
  try {
    for (const [path, lastly] of PAGES) {
      const script = `if (!(${lastly})) return undefined;${drawnIn('document', [])}`;
      const drawn = (await look(site.address + path, script)) as Drawn;
      const wanted = (await look(plain.address + path, script)) as Drawn;
      assert.deepEqual(drawn.broken, [], path);
      assertSame(comparable(drawn, path), comparable(wanted, path), path);
    }
  } finally {
    site.close();
    plain.close();
  }
}

/** What these pages say of a text, and the height that they give it, depend on it: there, the kinds of elements are compared. */
const DEPENDS = /^(?:apercu|integrer)/;

function comparable({ outline }: Drawn, path: string): string {
  if (!DEPENDS.test(path)) return outline;
  return [...new Set(outline.match(/[\w-]+(?=\[)/g))].sort().join(' ');
}

/** Every Atom feed is read by the browser's parser of XML, and says each text letter for letter. */
export async function staysTextInAtom(
  look: Look,
  address: string,
  { hostile, twin }: HostileSite,
): Promise<void> {
  const parse = async ({ site }: HostilePublication) => {
    const xml = JSON.stringify(site.get(`communes/${COMMUNE}/atom.xml`));
    const script = `const { documentElement: root } = new DOMParser().parseFromString(${xml}, 'application/xml');
      const outlineOf = (element) => '<' + element.nodeName + ' ' + element.getAttributeNames() + '>' + [...element.children].map(outlineOf).join('') + '</>';
      const said = (name) => [...root.querySelectorAll('entry > ' + name)].map(({ textContent }) => textContent);
      return { outline: outlineOf(root), contents: said('content'), titles: said('title') };`;
    return (await look(address, script)) as { outline: string; contents: string[]; titles: string[] };
  };
  const [read, plain] = [await parse(hostile), await parse(twin)];
  assert.equal(read.outline, plain.outline);
  assert.match(read.outline, /^<feed [^>]*>.*<entry >/);
  assert.deepEqual(read.contents, hostile.texts.map(typeset).toReversed());
}
