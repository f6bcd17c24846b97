import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer-core';
import { listen } from '../../cli/serve-folder.ts';
import type { AreaFile, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { findBrowser, launchArguments } from '../browsers.ts';
import { bundleBareList, bundleEntry } from './bundle-entry.ts';
import { median, round, type Table } from './table.ts';

const COUNT = 12;
const ROUNDS = 21;

interface Contestant {
  name: string;
  script: string;
  /** What the script fetches besides the data. */
  further?: string;
  /** What a page holds besides the script, at the address of the server. */
  markup: (base: string, initiatives: readonly ListedInitiative[]) => string;
  /** Says, in the page, that so many are shown. */
  shown: (count: number) => string;
}

/** A page that shows twelve initiatives: ours, a bare Lit list, and what else can be pasted into a page. */
export async function embeddingTable(): Promise<Table> {
  const contestants = await gather();
  const times = await measure(contestants, COUNT);
  return {
    title: 'A page with twelve initiatives',
    note: `Chromium, a page of its own each time; ms of processor time of the page's own thread, medians of ${ROUNDS} interleaved rounds, from the first line of the script until all is drawn: what runs once the network has answered counts, and so do garbage collection and the parsing of templates and styles by script; layout and painting do not, nor what the browser compiles on another thread. The limit for the widget is 1.5 times the bare list, which shows the same fields, and has no style, heading, filter or check. The further file brings the search fields of a list of more than seven; where it is not there yet, the list stands without. KiB of brotli (level 11), with all that is imported.`,
    columns: ['', 'script', 'times the bare list', 'KiB'],
    rows: contestants.map(({ name, script, further }, index) => {
      const [time = NaN, floor = NaN] = [times[index], times[0]];
      return [name, round(time), round(time / floor), round(kib(script) + (further ? kib(further) : 0))];
    }),
  };
}

/** How the time grows with the list. */
export async function longListTable(): Promise<Table> {
  const contestants = (await gather()).slice(0, 2);
  const rows = [];
  for (const count of [12, 100, 1000]) {
    const [bare = NaN, widget = NaN] = await measure(contestants, count);
    rows.push([count, round(bare), round(widget), round(widget / bare)]);
  }
  return {
    title: 'Longer lists',
    note: `The same.`,
    columns: ['initiatives', 'bare Lit list', 'widget', 'times the bare list'],
    rows,
  };
}

/** The processor time of each, in milliseconds. */
async function measure(contestants: readonly Contestant[], count: number): Promise<number[]> {
  const file = fileOf(count);
  const server = await listen((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const index = Number(/^\/(?:page|script)-(\d+)/.exec(pathname)?.[1]);
    const base = `http://${request.headers.host ?? ''}`;
    if (pathname.startsWith('/script-')) return send(response, 'text/javascript', contestants[index]?.script);
    if (pathname.startsWith('/page-')) {
      const head = `<!doctype html><meta charset="utf-8"><title>${count}</title><script type="module" src="/script-${index}"></script>`;
      return send(response, 'text/html', head + (contestants[index]?.markup(base, file.initiatives) ?? ''));
    }
    if (pathname === '/plus/widget/v1/solidaire-plus.js')
      return send(response, 'text/javascript', readWidget('solidaire-plus.js'));
    // Never answered: until it is, a list shows no filter.
    if (pathname === '/widget/v1/solidaire-plus.js') return;
    if (pathname.endsWith('/62413.json')) return send(response, 'application/json', JSON.stringify(file));
    if (pathname.endsWith('/statuses'))
      return send(response, 'application/json', JSON.stringify(toots(file)));
    response.writeHead(404).end();
  }, 0);
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome') ?? '',
    headless: true,
    args: [...launchArguments],
  });
  try {
    const times = contestants.map(() => [] as number[]);
    for (let turn = 0; turn < ROUNDS; turn++) {
      for (const [index, { shown }] of contestants.entries()) {
        times[index]?.push(await scriptTime(browser, `${base}/page-${index}`, shown(count)));
      }
    }
    return times.map(median);
  } finally {
    await browser.close();
    server.close();
  }
}

async function gather(): Promise<Contestant[]> {
  const peer = (specifier: string) => bundleEntry(fileURLToPath(import.meta.resolve(specifier)));
  return [
    {
      name: 'bare Lit list',
      script: await bundleBareList(),
      markup: (base) => `<bare-list src="${base}/62413.json"></bare-list>`,
      shown: (count) =>
        `document.querySelector('bare-list')?.shadowRoot?.querySelectorAll('h3').length === ${count}`,
    },
    {
      name: '`<solidaire-initiatives>`, no filter shown',
      script: readWidget('solidaire.js'),
      markup: widgetMarkup(''),
      shown: widgetShows('article'),
    },
    {
      name: 'the same, with the further file and its filters',
      script: readWidget('solidaire.js'),
      further: readWidget('solidaire-plus.js'),
      markup: widgetMarkup('/plus'),
      shown: (count) => `${widgetShows('article')(count)} && ${widgetShows('input')(1)}`,
    },
    {
      name: 'emfed 1.6.0, toots',
      script: await peer('emfed'),
      markup: (base) =>
        `<a class="mastodon-feed" href="${base}/@mairie" data-toot-account-id="1" data-toot-limit="${COUNT}">…</a>`,
      shown: (count) => `document.querySelectorAll('.toot').length === ${count}`,
    },
    {
      name: '@github/relative-time-element 5.3.1, dates',
      script: await peer('@github/relative-time-element'),
      markup: (_, initiatives) =>
        initiatives
          .map(
            ({ text }) =>
              `<p>${text}</p><relative-time datetime="2020-04-08T12:00:00Z">8 avril 2020</relative-time>`,
          )
          .join(''),
      shown: (count) =>
        `document.querySelectorAll('relative-time').length === ${count} && [...document.querySelectorAll('relative-time')].every((time) => time.shadowRoot?.textContent)`,
    },
    {
      name: '@shoelace-style/shoelace 2.20.1, cards',
      script: await peer('@shoelace-style/shoelace/dist/components/card/card.js'),
      markup: (_, initiatives) =>
        initiatives
          .map(
            ({ text, links }) =>
              `<sl-card>${text}${links.map(({ url }) => `<a href="${url}">${url}</a>`).join('')}</sl-card>`,
          )
          .join(''),
      shown: () =>
        `[...document.querySelectorAll('sl-card')].every((card) => card.shadowRoot?.querySelector('.card'))`,
    },
  ];
}

const kib = (script: string) => brotliCompressSync(script).length / 1024;

const readWidget = (name: string) => readFileSync(`dist/site/widget/v1/${name}`, 'utf8');

/** @param site its path on the server, which has the further file in one of them */
const widgetMarkup = (site: string) => (base: string) =>
  `<solidaire-initiatives commune="62413" feed="${base}${site}/feed/v1/"></solidaire-initiatives>`;

const widgetShows = (selector: string) => (count: number) =>
  `document.querySelector('solidaire-initiatives')?.shadowRoot?.querySelectorAll('${selector}').length === ${count}`;

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Processor time of its thread, which other work on the machine does not lengthen. */
  tdur?: number;
  tid: number;
}

/** What is needed to tell script from the rest, and no more: tracing takes time itself. */
const TRACED = ['toplevel', 'v8', 'blink'];

/** What Chromium's trace calls the running of script. */
const SCRIPT = new Set([
  'v8.compileModule',
  // A module, and then the promises that it has settled: Lit draws first in one of these.
  'PendingScript::ExecuteScriptBlock',
  'v8.callFunction',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

async function scriptTime(browser: Browser, url: string, shown: string): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.tracing.start({ categories: TRACED });
  await page.goto(url);
  while (!(await page.evaluate(shown))) await pause(50);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  await context.close();
  return timeOf(trace.traceEvents.filter(({ name, ph }) => ph === 'X' && SCRIPT.has(name)));
}

/** Milliseconds that events take, what runs within another counted once. */
function timeOf(events: readonly TraceEvent[]): number {
  const ends = new Map<number, number>();
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0, tid } of [...events].sort((a, b) => a.ts - b.ts)) {
    const end = ends.get(tid) ?? 0;
    if (ts >= end) sum += tdur;
    ends.set(tid, Math.max(end, ts + dur));
  }
  return sum / 1000;
}

/** A commune file of any length, from the initiatives that the repository publishes. */
function fileOf(count: number): AreaFile {
  const file = JSON.parse(readFileSync('dist/site/feed/v1/62/department.json', 'utf8')) as AreaFile;
  const initiatives = Array.from({ length: count }, (_, index) => {
    const model = file.initiatives[index % file.initiatives.length];
    if (!model) throw new Error('dist/site holds no initiative.');
    return { ...model, id: `${model.bulletin}#e${index + 1}` };
  });
  return { ...file, area: { scope: 'commune', code: '62413', name: 'Harnes' }, initiatives };
}

/** The same as a Mastodon server would give it. */
const toots = ({ initiatives }: AreaFile) =>
  initiatives.map(({ text }, id) => ({
    id: String(id),
    created_at: '2020-04-08T12:00:00Z',
    url: 'https://example.org/1',
    content: `<p>${text}</p>`,
    reblog: null,
    media_attachments: [],
    emojis: [],
    account: {
      username: 'mairie',
      display_name: 'Mairie',
      avatar: 'data:,',
      url: 'https://example.org/',
      emojis: [],
    },
  }));

function send(response: ServerResponse, type: string, body = '') {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
