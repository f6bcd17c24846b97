import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { listen, serveFolder } from '../../publisher/serve-folder.ts';
import type { AreaFile } from '../../shared/feed-schema.ts';
import { findBrowser, launchArguments } from '../browsers.ts';
import { bundleBareList } from './bundle-bare-list.ts';
import { median, round, type Table } from './table.ts';

const COUNTS = [10, 100, 1000];
const ROUNDS = 9;

/** From the element's insertion to its laid-out content, data at hand: the widget beside a bare Lit list. */
export async function renderTable(): Promise<Table> {
  const bare = await bundleBareList();
  const site = serveFolder('dist/site');
  const server = await listen((request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '';
    const count = /^\/feed-(\d+)\//.exec(url)?.[1];
    if (url === '/bench.html')
      return send(response, 'text/html', '<!doctype html><meta charset="utf-8"><main></main>');
    if (url === '/bare-list.js') return send(response, 'text/javascript', bare);
    if (count) return send(response, 'application/json', fileOf(Number(count)));
    site(request, response);
  }, 0);
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome') ?? '',
    headless: true,
    args: [...launchArguments],
  });
  try {
    const rows = [];
    for (const count of COUNTS) rows.push(await measure(await browser.newPage(), base, count));
    return {
      title: 'Showing a list',
      note: `Chromium; ms from insertion to laid-out content, medians of ${ROUNDS} interleaved rounds.`,
      columns: ['initiatives', 'bare Lit list', 'widget', 'times the bare list'],
      rows,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(page: Page, base: string, count: number) {
  await page.goto(`${base}/bench.html`);
  await page.addScriptTag({ url: `${base}/widget/v1/solidaire.js`, type: 'module' });
  await page.addScriptTag({ url: `${base}/bare-list.js`, type: 'module' });
  const elements = {
    bare: `<bare-list src="/feed-${count}/62/62413.json"></bare-list>`,
    widget: `<solidaire-initiatives commune="62413" feed="${base}/feed-${count}/"></solidaire-initiatives>`,
  };
  const times = { bare: [] as number[], widget: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await page.evaluate(timeToShow, elements.bare));
    times.widget.push(await page.evaluate(timeToShow, elements.widget));
  }
  const [bare, widget] = [median(times.bare), median(times.widget)];
  return [count, round(bare), round(widget), round(widget / bare)];
}

/** Runs in the page. */
function timeToShow(markup: string): Promise<number> {
  return new Promise((resolve) => {
    const main = document.querySelector('main');
    if (!main) return;
    const element = document.createRange().createContextualFragment(markup)
      .firstElementChild as HTMLElement & {
      updateComplete: Promise<unknown>;
    };
    const start = performance.now();
    element.addEventListener('solidaire-load', () => {
      void element.updateComplete.then(() => {
        // Reading the height makes the browser lay the content out now.
        const height = element.getBoundingClientRect().height;
        const time = performance.now() - start;
        main.replaceChildren();
        resolve(height > 0 ? time : NaN);
      });
    });
    main.append(element);
  });
}

/** A commune file of any length, from the initiatives that the repository publishes. */
function fileOf(count: number): string {
  const file = JSON.parse(readFileSync('dist/site/feed/v1/62/department.json', 'utf8')) as AreaFile;
  const initiatives = Array.from({ length: count }, (_, index) => {
    const model = file.initiatives[index % file.initiatives.length];
    if (!model) throw new Error('dist/site holds no initiative.');
    return { ...model, id: `${model.bulletin}#e${index + 1}` };
  });
  return JSON.stringify({ ...file, area: { scope: 'commune', code: '62413', name: 'Harnes' }, initiatives });
}

function send(response: ServerResponse, type: string, body: string) {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'max-age=3600' });
  response.end(body);
}
