/** The list in every fake town hall looks as it does in a clean page, and nothing of the page breaks it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { snippet } from '../../site/snippet.ts';
import { openBrowser, send, serve, serveSite, type Served } from '../site/serve-site.ts';
import { visit } from '../site/visit.ts';
import { comparePictures } from './compare-pictures.ts';
import { TOWN_HALLS, type TownHall } from './town-halls.ts';
import { appears } from '../until.ts';

/** A text with marks on either side of most letters: what a page does to it shows. */
const HARNES = { code: '62413', name: 'Harnes' };

const lit2 = [
  'index.js',
  ...['@lit/reactive-element/reactive-element.js', '@lit/reactive-element/css-tag.js'],
  ...['lit-html/lit-html.js', 'lit-html/is-server.js', 'lit-element/lit-element.js'],
].map((path): [string, string] => {
  const inside = path === 'index.js' ? path : `node_modules/${path}`;
  const file = fileURLToPath(new URL(`../../node_modules/lit2/${inside}`, import.meta.url));
  return [`lit2/${inside}`, readFileSync(file, 'utf8')];
});

let browser: Browser;
let site: Served;
let kit: Served;
let townHall: Served;
let delay = 0;
let shown: { html: string; headers: Record<string, string> };

before(async () => {
  site = await serveSite(new Map(lit2));
  // In front of the site, a network that may be slow.
  kit = await serve((request, response) => {
    setTimeout(() => {
      void fetch(new URL(request.url ?? '', site.address)).then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        response
          .writeHead(answer.status, {
            'content-type': answer.headers.get('content-type') ?? '',
            'access-control-allow-origin': '*',
          })
          .end(body);
      });
    }, delay);
  });
  townHall = await serve((_request, response) => send(response, shown.html, shown.headers), 'localhost');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  for (const server of [site, kit, townHall]) server.close();
});

interface Sight {
  picture: Uint8Array;
  /** Where the list stands. */
  box: { x: number; y: number; width: number; height: number };
}

/** Opens a page, waits for the list, and takes its picture; complaints of the console fail the test. */
async function look(
  { html, headers, width }: { html: string; headers: Record<string, string>; width: number },
  check: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Sight> {
  shown = { html, headers };
  let sight: Sight | undefined;
  await visit(
    browser,
    townHall.address,
    async (page) => {
      await appears(page, 'solidaire-initiatives >>> .title');
      await check(page);
      sight = await pictureOf(page);
    },
    { width, height: 1600 },
  );
  return sight ?? assert.fail();
}

async function pictureOf(page: Page): Promise<Sight> {
  const box = await page.$eval('solidaire-initiatives >>> .base', (base) => {
    const { x, y, width, height } = base.getBoundingClientRect();
    return { x, y, width, height };
  });
  const clip = {
    x: Math.floor(box.x),
    y: Math.floor(box.y),
    width: Math.ceil(box.width),
    height: Math.ceil(box.height),
  };
  return { picture: await page.screenshot({ clip }), box };
}

const lookAtTownHall = (hall: TownHall, check?: (page: Page) => Promise<void>) => {
  const address = kit.address;
  return look(
    {
      html: hall.page(snippet(HARNES, address), address),
      headers: hall.headers?.(address) ?? {},
      width: hall.width ?? 1000,
    },
    check,
  );
};

/** The same list at the same place in a page with no rule but what a page may well say. */
const lookAtCleanPage = ({ inherits, direction, width = 1000 }: TownHall, { box }: Sight) =>
  look({
    html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title>
      <style>
        body { margin: 0 }
        .ground { ${inherits}; position: absolute; inset: 0; min-height: 1600px }
        .place { position: absolute; left: ${box.x}px; top: ${box.y}px; width: ${box.width}px }
      </style>
      <div class="ground" dir="${direction ?? 'ltr'}"><div class="place">${snippet(HARNES, kit.address)}</div></div>`,
    headers: {},
    width,
  });

const titles = (page: Page) =>
  page.$$eval('solidaire-initiatives >>> .title', (found) =>
    found.map(({ textContent }) => textContent.trim()),
  );

describe('the list in a town hall’s page', () => {
  it('is tried in at least twelve of them', () => assert.ok(TOWN_HALLS.length >= 12));

  for (const hall of TOWN_HALLS) {
    it(hall.name, async () => {
      delay = hall.delay ?? 0;
      const actual = await lookAtTownHall(hall, async (page) =>
        assert.deepEqual(await titles(page), ['Durand Production', 'Avenir des cités']),
      );
      delay = 0;
      const expected = await lookAtCleanPage(hall, actual);
      const { difference, keep } = comparePictures(actual.picture, expected.picture);
      assert.ok(
        difference <= 0.001,
        `${(difference * 100).toFixed(2)} % of the pixels differ: see ${difference > 0.001 ? keep() : ''}`,
      );
    });
  }
});
