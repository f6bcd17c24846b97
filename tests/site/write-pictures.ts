/** `npm run pictures`: takes the pictures of README and of the guides anew, from the real pages, widget, notice and desk. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { listen, serveFolder } from '../../cli/serve-folder.ts';
import { publish } from '../../publisher/publish.ts';
import { bring, DOUBTS } from '../desk/open-desk.ts';
import { freePort } from '../nginx.ts';
import { appears } from '../until.ts';
import { pageScriptsBundle, widgetBundle } from './bundles.ts';
import { openBrowser } from './serve-site.ts';
import { settled, visit } from './visit.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const BULLETINS = fileURLToPath(new URL('../../bulletins', import.meta.url));
/** A day after the sample: what the pictures say of ages does not change. */
const TODAY = '2020-04-10';

const WIDTH = 1000;
const HEIGHT = 640;
/** Names three ways to be reached, one of them a Facebook page. */
const INITIATIVE = '62-2020-04-08-2#e11';

interface Picture {
  name: string;
  path: string;
  /** What shows that the page is whole. */
  until: string;
  /** What the picture is of, alone. */
  from?: string;
  /** What the picture begins with; the page's top without it. */
  below?: string;
  prepare?: (page: Page) => Promise<unknown>;
}

const SHOTS: readonly Picture[] = [
  { name: 'accueil', path: '', until: '.hero' },
  { name: 'commune', path: 'communes/62413/', until: '.initiative' },
  {
    name: 'mairie',
    path: 'exemple/harnes/',
    until: 'solidaire-initiatives >>> .initiative',
    below: 'main h2:has(~ solidaire-initiatives), :has(> solidaire-initiatives)',
  },
  { name: 'integrer', path: 'integrer/#commune=62413', until: '.preview iframe', below: 'main h2' },
  {
    name: 'apercu',
    path: `apercu/#ref=${encodeURIComponent(INITIATIVE)}`,
    until: '.notice-preview [inert] >>> *',
    below: 'main h2',
  },
  {
    name: 'avis',
    path: `apercu/#ref=${encodeURIComponent(INITIATIVE)}`,
    until: '.notice-preview [inert] >>> *',
    from: '.notice-preview [inert]',
  },
  {
    name: 'redaction',
    path: 'redaction/',
    until: '.drop input[type=file]',
    prepare: (page) => bring(page, DOUBTS),
  },
];

const folder = mkdtempSync(join(tmpdir(), 'solidaire-pictures-'));
const bulletins = join(folder, 'bulletins');
cpSync(BULLETINS, bulletins, { recursive: true });
const out = join(folder, 'site');
const port = await freePort();
const site = `http://127.0.0.1:${port}/`;
const [widget, scripts] = [await widgetBundle(), await pageScriptsBundle()];
await publish({ bulletins, out, site, today: TODAY, widget, scripts, report: () => undefined });
const server = await listen(serveFolder(out), port);
const browser = await openBrowser();
mkdirSync(PICTURES, { recursive: true });

const take = async (page: Page, name: string, from?: string) => {
  const path = `${PICTURES}${name}.webp` as const;
  const top = from ? await (await page.$(from))?.boundingBox() : undefined;
  await page.screenshot({
    path,
    type: 'webp',
    quality: 78,
    ...(top && { clip: { ...top, height: Math.min(top.height, HEIGHT) } }),
  });
};

for (const { name, path, until, from, below, prepare } of SHOTS)
  await visit(
    browser,
    site + path,
    async (page) => {
      await appears(page, until);
      await prepare?.(page);
      await settled(page);
      await page.evaluate((selector) => {
        const first = selector === undefined ? null : document.querySelector(selector);
        scrollTo({ top: first ? first.getBoundingClientRect().top + scrollY - 24 : 0, behavior: 'instant' });
      }, below);
      await take(page, name, from);
    },
    { width: WIDTH, height: HEIGHT, mayComplain: true },
  );

/** Three of them in one, as README shows it. */
await visit(
  browser,
  site,
  async (page) => {
    const source = (name: string) =>
      `data:image/webp;base64,${readFileSync(`${PICTURES}${name}.webp`).toString('base64')}`;
    await page.setContent(
      `<style>
        body { margin: 0; padding: 24px; display: grid; grid-template-columns: 1.55fr 1fr; gap: 24px; background: #f3e8d8; box-sizing: border-box; height: 640px }
        figure { margin: 0; overflow: hidden; border-radius: 12px; background: #fffdf9; box-shadow: 0 6px 24px rgb(0 0 0 / 18%); display: grid; place-items: start; min-height: 0 }
        img { display: block; width: 100% }
        figure:first-child { grid-row: span 2 } figure:first-child img { width: 125% }
        figure:nth-child(2) img { width: auto; height: 100%; margin: auto }
        body { grid-template-rows: minmax(0, 1.2fr) minmax(0, 1fr) }
      </style>${['mairie', 'avis', 'redaction'].map((name) => `<figure><img src="${source(name)}"></figure>`).join('')}`,
    );
    await take(page, 'solidaire');
  },
  { width: 1200, height: 640, mayComplain: true },
);

await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });
