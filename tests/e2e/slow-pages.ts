/** Pages that fill slowly, as Facebook's do, each in its way, over ten seconds or at a quicker pace; and what is to be seen of the notice meanwhile. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

export interface SlowPage {
  name: string;
  address: string;
  width: number;
  /** How many places the notice may have had in the end: another one only where its first was taken from it. */
  places: number;
}

const STYLE = `*{box-sizing:border-box}body{margin:0;font:15px system-ui;background:#f0f2f5}.bar{position:fixed;inset:0 0 auto;height:56px;background:#fff}.side{position:fixed;top:56px;bottom:0;width:280px}.left{left:0}.right{right:0}.side a{display:block;height:52px}main{width:min(680px,100%);margin:72px auto}.card{background:#fff;min-height:320px;margin:16px 0}`;

/** @param steps what is done to the page, and after how many milliseconds of ten seconds; `?pace=5` in five times less */
const filling = (body: string, steps: readonly [after: number, script: string][]) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Facebook</title><style>${STYLE}</style></head><body><div class="bar"><a href="/">f</a></div>${body}<script>const pace=Number(new URLSearchParams(location.search).get('pace'));const find=s=>document.querySelector(s);const post='<div class=card><a href=/autre/>Autre</a><p>Texte</p><button>J’aime</button></div>';${steps
    .map(([wait, script]) => `setTimeout(()=>{${script}},${wait}/pace)`)
    .join(
      ';',
    )};setTimeout(()=>{document.body.insertAdjacentHTML('beforeend','<i id=filled></i>')},10000/pace)</script></body></html>`;

const LINKS = `'<a href=/friends/>Amis</a>'.repeat(14)`;
const POSTS = `find('main').innerHTML='<h1>SECOND DEPART</h1>'+post.repeat(6)`;
const MAIN = '<main role="main"></main>';
const COLUMNS = `<div class="side left"></div><div class="side right"></div>${MAIN}`;

const ADDRESS = 'https://www.facebook.com/SECONDDDEPART?slow=';

const PAGES: Readonly<Record<string, { width: number; places: number; html: string }>> = {
  'columns whose links come late': {
    width: 1366,
    places: 1,
    html: filling(COLUMNS, [
      [600, POSTS],
      [2200, `find('.left').innerHTML=${LINKS}`],
      [5000, `find('.right').innerHTML=${LINKS}`],
    ]),
  },
  'a column that nothing announced': {
    width: 1366,
    places: 2,
    html: filling(MAIN, [
      [600, POSTS],
      [7000, `document.body.insertAdjacentHTML('beforeend','<div class="side left">'+${LINKS}+'</div>')`],
    ]),
  },
  'a feed that is drawn anew and grows': {
    width: 1366,
    places: 1,
    html: filling(COLUMNS, [
      ...[500, 1500, 3000, 6000, 9000].map((wait): [number, string] => [wait, POSTS]),
      [4000, `find('main').insertAdjacentHTML('beforeend',post.repeat(9))`],
    ]),
  },
  'a wide window with free edges': {
    width: 1920,
    places: 1,
    html: filling(MAIN, [
      [600, POSTS],
      [8000, `find('main').insertAdjacentHTML('beforeend',post.repeat(9))`],
    ]),
  },
  'a phone-sized window full of links': {
    width: 375,
    places: 2,
    html: filling(MAIN, [
      [800, POSTS],
      [3000, `find('main').insertAdjacentHTML('beforeend',post.repeat(9))`],
    ]),
  },
};

export const slowPages = (pace: number): SlowPage[] =>
  Object.entries(PAGES).map(([name, { width, places }], index) => ({
    name,
    address: `${ADDRESS}${index}&pace=${pace}`,
    width,
    places,
  }));

/** What the address of a slow page answers; undefined for another one. */
export const slowPageAt = (address: string): string | undefined => {
  const [, index] = address.split(ADDRESS);
  return index === undefined ? undefined : Object.values(PAGES)[Number.parseInt(index, 10)]?.html;
};

interface Watched {
  frames: number;
  places: string[];
  /** What it covered, in any frame as it was painted. */
  covered: string[];
  shift: number;
}

/** Runs in the page: looks at each frame once it is painted. */
function watchNotice(): void {
  const seen: Watched = { frames: 0, places: [], covered: [], shift: 0 };
  Object.assign(globalThis, { seen });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const host = document.querySelector('solidaire-notice');
    if (!host) return;
    const { position, visibility } = getComputedStyle(host);
    const box = host.getBoundingClientRect();
    seen.frames++;
    const place = `${position} ${Math.round(box.left + scrollX)} ${position === 'absolute' ? Math.round(box.top + scrollY) : ''}`;
    if (seen.places.at(-1) !== place) seen.places.push(place);
    if (visibility === 'hidden') return;
    for (const control of document.querySelectorAll('a, button')) {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      if (left < box.right && right > box.left && top < box.bottom && bottom > box.top)
        seen.covered.push(`${control.textContent} at ${place}`);
    }
  };
  // A message is delivered after the frame has been painted. A method, since the loader of tests wraps named functions.
  const watch = {
    frame() {
      port2.postMessage(null);
      requestAnimationFrame(() => watch.frame());
    },
  };
  watch.frame();
}

/** Opens a slow page and watches the notice until the page is filled. */
export async function watchFilling(page: Page, { address, width, places }: SlowPage): Promise<void> {
  await page.setViewport({ width, height: 800 });
  const { identifier } = await page.evaluateOnNewDocument(watchNotice);
  await page.goto(address);
  await page.waitForSelector('#filled', { timeout: 60_000 });
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  assert.ok(seen.frames > 20, `${seen.frames} frames`);
  assert.deepEqual(seen.covered, []);
  assert.ok(seen.places.length <= places, seen.places.join(' → '));
  assert.ok(seen.shift <= 0.02, `shifted by ${seen.shift}, at ${seen.places.join(' → ')}`);
}
