/**
 * Every state of the elements and pages that a town hall's reader may meet, in one table, and a server that brings each
 * about: the sample feed, sound or with one fault, and invented areas that the sample has not.
 */
import type { ServerResponse } from 'node:http';
import type { AreaFile, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { staticSnippet } from '../../site/snippet.ts';
import { sitePaths } from '../../site/page-context.ts';
import { fixture, send, serve, serveSite, type Served } from '../site/serve-site.ts';

export interface State {
  name: string;
  /** What stands in the town hall's page, `feed` being the address of a feed, or the path of a page of our own site. */
  body: ((feed: (fault?: Fault) => string) => string) | { path: string };
  /** A selector of what shows that the state is reached; `>>>` goes into a shadow root. */
  reached: string;
  /** What else there is to wait for, where several elements load side by side. */
  also?: readonly string[];
  /** The page is opened twice: what the first visit got is in the browser's cache at the second. */
  again?: true;
}

const FALLBACK = '<p><a href="https://solidaire.example/">Initiatives solidaires à Harnes</a></p>';

const list =
  (
    attributes: string,
    { fault, inside = FALLBACK }: { fault?: Fault; inside?: string } = {},
  ): State['body'] =>
  (feed) =>
    `<solidaire-initiatives feed="${feed(fault)}" ${attributes}>${inside}</solidaire-initiatives>`;

const INITIATIVE = 'solidaire-initiatives >>> .initiative';
const ALERT = 'solidaire-initiatives >>> [role=status].alert';

export const STATES: readonly State[] = [
  {
    name: 'loading',
    body: list('commune="62413"', { fault: 'stalls' }),
    reached: 'solidaire-initiatives >>> slot',
  },
  { name: 'list', body: list('commune="62413"'), reached: INITIATIVE },
  {
    name: 'long list with filters',
    body: list('commune="62041"'),
    reached: 'solidaire-initiatives >>> input',
  },
  {
    name: 'cards',
    body: list('commune="62041" layout="cards"'),
    reached: 'solidaire-initiatives >>> input',
  },
  { name: 'compact', body: list('commune="62041" layout="compact" limit="3"'), reached: INITIATIVE },
  { name: 'look of the host', body: list('commune="62413" look="host"'), reached: INITIATIVE },
  {
    name: 'English',
    body: list('commune="62041" lang="en"'),
    reached: 'solidaire-initiatives >>> [lang=en] .initiative',
  },
  {
    name: 'empty',
    body: list('commune="62691" scope="commune"'),
    reached: 'solidaire-initiatives >>> [role=status]:not(:empty)',
  },
  { name: 'wider area', body: list('commune="62042"'), reached: INITIATIVE },
  { name: 'nearby', body: list('commune="62239"'), reached: INITIATIVE },
  { name: 'failure', body: list('commune="62413"', { fault: 'fails' }), reached: ALERT },
  {
    name: 'failure without a fallback',
    body: list('commune="62413"', { fault: 'fails', inside: '' }),
    reached: ALERT,
  },
  { name: 'webmaster’s mistake', body: list('commune="6241"'), reached: ALERT },
  {
    name: 'webmaster’s lesser mistakes',
    body: (feed) =>
      `<solidaire-initiatives feed="${feed()}" commune="62413" layout="grille">${FALLBACK}</solidaire-initiatives>
      <solidaire-initiative feed="${feed()}" ref="62-2020-04-08-2#e5" look="hote" heading-level="2"></solidaire-initiative>
      <solidaire-bulletin feed="${feed()}" ref="62-2020-04-08-2" layout="grille"></solidaire-bulletin>`,
    reached: 'solidaire-bulletin >>> [part=advice]',
    also: ['initiatives', 'initiative', 'bulletin'].map(
      (name) => `solidaire-${name} >>> [part=advice] ~ .initiatives`,
    ),
  },
  { name: 'stale', body: list('commune="62193"', { fault: 'goes-down' }), reached: INITIATIVE, again: true },
  {
    name: 'one initiative',
    body: (feed) =>
      `<solidaire-initiative feed="${feed()}" ref="62-2020-04-08-2#e5" heading-level="2">${FALLBACK}</solidaire-initiative>`,
    reached: 'solidaire-initiative >>> .initiative',
  },
  {
    name: 'bulletin',
    body: (feed) =>
      `<solidaire-bulletin feed="${feed()}" ref="62-2020-04-08-2">${FALLBACK}</solidaire-bulletin>`,
    reached: 'solidaire-bulletin >>> .initiative',
  },
  { name: 'pasted list', body: pastedList(), reached: 'solidaire-initiatives >>> slot[name=footer]' },
  {
    name: 'pasted list, older than the feed',
    body: pastedList({ initiatives: 8 }),
    reached: 'solidaire-initiatives >>> [part=open-more]',
  },
  {
    name: 'pasted list without JavaScript',
    body: pastedList({ change: (snippet) => snippet.replaceAll('solidaire-initiatives', 'div') }),
    reached: '[data-solidaire=footer]',
  },
  { name: 'iframe page', body: { path: sitePaths.iframe('62193') }, reached: '.initiative' },
  { name: 'empty iframe page', body: { path: sitePaths.iframe('62691') }, reached: '.status' },
];

/** Arras' list as its static snippet holds it, whole or with its first initiatives; the script is the page's own. */
function pastedList({ change = (snippet: string) => snippet, initiatives = 9 } = {}): State['body'] {
  const whole = JSON.parse(inventedFiles().get('62/62041.json') ?? '') as AreaFile;
  const file = { ...whole, initiatives: whole.initiatives.slice(0, initiatives) };
  return (feed) => {
    const attributes = { feed: feed() };
    const site = new URL('../../', attributes.feed).href;
    const pasted = staticSnippet(file, { site, draw: renderPage, attributes });
    return change(pasted.replace(/<script.*?<\/script>/, ''));
  };
}

/** What a feed does to whoever asks: answers, never answers, fails, answers once and is gone. */
const FAULTS = {
  none: (response: ServerResponse, text: string) => json(response, text),
  stalls: () => undefined,
  fails: (response: ServerResponse) => response.writeHead(500, CORS).end(),
  'goes-down': (response: ServerResponse, text: string, seen: number) =>
    seen === 0 ? json(response, text, { 'cache-control': 'max-age=0', etag: '"1"' }) : response.destroy(),
};

export type Fault = keyof typeof FAULTS;

const CORS = { 'access-control-allow-origin': '*' };
const json = (response: ServerResponse, text: string, headers = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...CORS, ...headers }).end(text);

/** What a town hall says of the whole page, or of the element. */
export type Variant = 'rtl' | 'en';

export interface StateServer {
  /** The address of a state's page, another one each time: no visit finds what an earlier one left in a cache or a count. */
  addressOf: (state: State, variant?: Variant) => string;
  close: () => void;
}

/** The site, a faulty feed and a town hall, each on an origin of its own. */
export async function serveStates(): Promise<StateServer> {
  const site = await serveSite();
  const invented = inventedFiles();
  const seen = new Map<string, number>();
  const feeds = await serve(({ url = '' }, response) => {
    const [, fault = '', path = ''] = /^\/([\w-]+)\/\d+\/feed\/v1\/(.*)$/.exec(url) ?? [];
    const count = seen.get(url) ?? 0;
    seen.set(url, count + 1);
    const text = invented.get(path) ?? fixture(`feed/v1/${path}`);
    if (!(fault in FAULTS) || (text === undefined && fault === 'none')) response.writeHead(404, CORS).end();
    else FAULTS[fault as Fault](response, text ?? '', count);
  });
  const townHall = await serve(({ url = '' }, response) => {
    const [number, visit, variant] = url.slice(1).replace(/\?.*/, '').split('/');
    const body = STATES[Number(number)]?.body;
    send(
      response,
      typeof body === 'function'
        ? townHallPage(
            site.address,
            body((fault = 'none') => `${feeds.address}${fault}/${visit}/feed/v1/`),
            variant,
          )
        : undefined,
    );
  }, 'localhost');
  const all: Served[] = [site, feeds, townHall];
  let visits = 0;
  return {
    addressOf: ({ body, name }, variant) =>
      typeof body === 'function'
        ? `${townHall.address}${STATES.findIndex((state) => state.name === name)}/${visits++}/${variant ?? ''}?solidaire-aide`
        : site.address + body.path,
    close: () => all.forEach((server) => server.close()),
  };
}

const townHallPage = (site: string, body: string, variant?: string) => `<!doctype html>
<html lang="fr" dir="${variant === 'rtl' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Solidarité – Mairie</title>
<style>
  :root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 16px/1.5 Verdana, 'DejaVu Sans', sans-serif }
  body { margin: 0; padding: 8px; overflow-wrap: anywhere }
  a { display: inline-block; padding-block: 4px }
</style>
<script type="module" src="${site}widget/v1/solidaire.js"></script>
</head>
<body><main><h1>Mairie</h1>${variant === 'en' ? body.replace(/<solidaire-\w+/g, '$& lang="en"') : body}</main></body>
</html>`;

/** Arras with as many initiatives as call for filters; Athies with none, in a département that has some. */
function inventedFiles(): Map<string, string> {
  const calais = JSON.parse(fixture('feed/v1/62/62193.json') ?? '') as AreaFile;
  const harnes = JSON.parse(fixture('feed/v1/62/62413.json') ?? '') as AreaFile;
  const initiatives = [...harnes.initiatives, ...calais.initiatives, ...calais.nearby];
  const many = Array.from({ length: 9 }, (_, number): ListedInitiative => {
    const initiative = initiatives[number % initiatives.length] as ListedInitiative;
    return { ...initiative, id: `62-2020-04-08-2#e${number + 1}` };
  });
  const area = (
    scope: AreaFile['area']['scope'],
    code: string,
    name: string,
    more: Partial<AreaFile>,
  ): string =>
    JSON.stringify({
      ...harnes,
      area: { scope, code, name },
      initiatives: [],
      nearby: [],
      wider: [],
      ...more,
    });
  return new Map([
    ['62/62041.json', area('commune', '62041', 'Arras', { initiatives: many })],
    [
      '62/62042.json',
      area('commune', '62042', 'Athies', {
        wider: [{ scope: 'department', name: 'Pas-de-Calais', path: '62/department.json' }],
      }),
    ],
    ['62/department.json', area('department', '62', 'Pas-de-Calais', { initiatives })],
  ]);
}
