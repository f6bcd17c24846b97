/** What a network may do to the widget's one request, at a first visit and at a later one: there is always something to read. */
import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { fixture } from './serve-site.ts';
import { hostPage, startOrigins, type Origins } from './two-origins.ts';

const PATH = 'feed/v1/62/62193.json';
const TEXT = fixture(PATH) ?? '';
const MEGABYTE = 1_000_000;

const OPEN = { 'access-control-allow-origin': '*' };
const ERROR = { ...OPEN, 'cache-control': 'no-store', 'access-control-expose-headers': 'Retry-After' };
const json = { ...OPEN, 'content-type': 'application/json' };

const send =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

const sound: RequestListener = ({ headers }, response) => {
  const cached = { ...json, 'cache-control': 'max-age=0', etag: '"1"' };
  if (headers['if-none-match']) response.writeHead(304, cached).end();
  else response.writeHead(200, cached).end(TEXT);
};

const begin = (response: ServerResponse, rest: () => void) =>
  response.writeHead(200, json).write(TEXT.slice(0, 100), () => rest());
const cutLine = ({ socket }: IncomingMessage) => void socket.destroy();

const BOMB = gzipSync(Buffer.alloc(200 * MEGABYTE, ' '));
const NONE: readonly string[] = [];
const ALL = ['CRS 9', 'Jonathan P.', 'Une initiative pour Marck'];
/** Of a copy that could not be confirmed. */
const NAMELESS = ['CRS 9', 'Une initiative pour Marck'];

/** How the answer fails; what a first visit shows, and a later one. Where there is no list, the page's own link stays. */
const FAULTS: readonly [
  fault: string,
  RequestListener,
  first: readonly string[],
  later: readonly string[],
][] = [
  ['cut', (_request, response) => begin(response, () => response.destroy()), NONE, NONE],
  ['stalled', () => undefined, NONE, NONE],
  ['stalled half way', (_request, response) => begin(response, () => undefined), NONE, NONE],
  [
    'dripping',
    (_request, response) => begin(response, () => void setInterval(() => response.write(' '), 50).unref()),
    NONE,
    NONE,
  ],
  [
    'a portal',
    send(200, { ...OPEN, 'content-type': 'text/html' }, '<!doctype html><title>Wi-Fi</title>'),
    NONE,
    NONE,
  ],
  ['a redirect', send(302, { ...OPEN, location: '/portail' }), NONE, NONE],
  ['of a wrong type', send(200, { ...OPEN, 'content-type': 'image/png' }, TEXT), ALL, ALL],
  ['a compressed bomb', send(200, { ...json, 'content-encoding': 'gzip' }, BOMB), NONE, NONE],
  ['nested two million deep', send(200, json, '['.repeat(2 * MEGABYTE)), NONE, NONE],
  ['nested deep within what it may weigh', send(200, json, '[0,'.repeat(MEGABYTE / 4)), NONE, NONE],
  ['empty', send(200, json), NONE, NONE],
  ['with a byte order mark', send(200, json, `\uFEFF${TEXT}`), ALL, ALL],
  ['in UTF-16', send(200, json, Buffer.from(`\uFEFF${TEXT}`, 'utf16le')), NONE, NONE],
  ['of another commune', send(200, json, fixture('feed/v1/62/62413.json')), NONE, NONE],
  ['404', send(404, ERROR, 'Rien'), NONE, NONE],
  ['410', send(410, ERROR, 'Rien'), NONE, NONE],
  ['429', send(429, { ...ERROR, 'retry-after': '60' }), NONE, NONE],
  ['503', send(503, { ...ERROR, 'retry-after': '60' }), NONE, NONE],
  // The browser takes it for an answer when it has a copy of its own.
  ['304', send(304, OPEN), NONE, ALL],
  ['refused', cutLine, NONE, NAMELESS],
  ['closed to other origins', send(200, { 'content-type': 'application/json' }, TEXT), NONE, NONE],
];

let origins: Origins;
let answer = sound;
let asked = 0;

before(async () => {
  origins = await startOrigins();
  origins.extra.set(PATH, (request, response) => {
    asked++;
    answer(request, response);
  });
  const snippet = `<script type="module" src="${origins.site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="62193"><a href="${origins.site}">Initiatives solidaires à Calais</a></solidaire-initiatives>`;
  origins.hostPages.set('index.html', { html: hostPage(snippet) });
});
after(() => origins.close());

interface Seen {
  titles: (string | undefined)[];
  /** Is the page's own link there to be read? */
  link: boolean;
  status: string;
}

const see = (page: Page) =>
  page.evaluate((): Seen => {
    const element = document.querySelector('solidaire-initiatives');
    const titles = element?.shadowRoot?.querySelectorAll('.title') ?? [];
    return {
      titles: Array.from(titles, ({ textContent }) => textContent?.trim()),
      link: (element?.querySelector('a')?.offsetHeight ?? 0) > 0,
      status: element?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
    };
  });

/** Opens the page and runs its clock on past every limit of time; what the network does, it does meanwhile. */
async function visitWith(page: Page, listener: RequestListener): Promise<Seen> {
  answer = listener;
  asked = 0;
  await page.goto(origins.host);
  await until(() => asked > 0);
  const isSettled = async () => {
    const { titles, status } = await see(page);
    return titles.length > 0 || status !== '';
  };
  if (/stalled|dripping/.test(FAULTS.find(([, each]) => each === listener)?.[0] ?? '')) {
    const session = await page.createCDPSession();
    const done = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
    await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 23_000 });
    await done;
  }
  await until(isSettled, 10_000);
  return see(page);
}

function assertReadable({ titles, link, status }: Seen, expected: readonly string[]): void {
  assert.deepEqual(titles, expected);
  assert.equal(link, expected.length === 0);
  if (expected !== ALL)
    assert.match(status, expected === NONE ? /^Les initiatives ne peuvent pas/ : /^Le réseau/);
}

for (const [fault, listener, first, later] of FAULTS) {
  describe(`an answer that is ${fault}`, () => {
    for (const [visit, expected] of [
      ['first', first],
      ['later', later],
    ] as const) {
      it(`leaves something to read at a ${visit} visit, and nothing that nobody took`, async () => {
        const context = await origins.browser.createBrowserContext();
        const page = await context.newPage();
        const unhandled: unknown[] = [];
        page.on('pageerror', (error) => unhandled.push(error));
        if (visit === 'later') assertReadable(await visitWith(page, sound), ALL);
        assertReadable(await visitWith(page, listener), expected);
        const { JSHeapUsedSize = Infinity } = await page.metrics();
        assert.ok(JSHeapUsedSize < 30 * MEGABYTE, `${JSHeapUsedSize} bytes of the page’s memory`);
        assert.deepEqual(unhandled, []);
        await context.close();
      });
    }
  });
}
