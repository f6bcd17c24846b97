/** What a network may do to the widget's one request, at a first visit and at a later one: there is always something to read. */
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inItsPlace, networkFaults, soundAnswer, type NetworkFault } from '../network-faults.ts';
import { until } from '../until.ts';
import { fixture } from './serve-site.ts';
import { hostPage, startOrigins, type Origins } from './two-origins.ts';

const PATH = 'feed/v1/62/62193.json';
const TEXT = fixture(PATH) ?? '';
const MEGABYTE = 1_000_000;

const sound = soundAnswer(TEXT);
const NONE: readonly string[] = [];
const ALL = ['CRS 9', 'Jonathan P.', 'Une initiative pour Marck'];
/** Of a copy that could not be confirmed. */
const NAMELESS = ['CRS 9', 'Une initiative pour Marck'];

/** What a first visit shows, and a later one. Where there is no list, the page's own link stays. */
type Shown = readonly [first: readonly string[], later: readonly string[]];

const SHOWN: Readonly<Record<NetworkFault, Shown>> = {
  cut: [NONE, NONE],
  stalled: [NONE, NONE],
  'stalled half way': [NONE, NONE],
  dripping: [NONE, NONE],
  'a portal': [NONE, NONE],
  'a redirect': [NONE, NONE],
  'of a wrong type': [ALL, ALL],
  'a compressed bomb': [NONE, NONE],
  'nested two million deep': [NONE, NONE],
  'nested deep within what it may weigh': [NONE, NONE],
  empty: [NONE, NONE],
  'with a byte order mark': [ALL, ALL],
  'in UTF-16': [NONE, NONE],
  404: [NONE, NONE],
  410: [NONE, NONE],
  429: [NONE, NONE],
  503: [NONE, NONE],
  // The browser takes it for an answer when it has a copy of its own.
  304: [NONE, ALL],
  refused: [NONE, NAMELESS],
  'closed to other origins': [NONE, NONE],
};

const FAULTS: readonly (readonly [fault: string, RequestListener, Shown])[] = [
  ...Object.entries(networkFaults).map(
    ([fault, answerWith]) => [fault, answerWith(TEXT), SHOWN[fault as NetworkFault]] as const,
  ),
  ['of another commune', inItsPlace(fixture('feed/v1/62/62413.json') ?? ''), [NONE, NONE]],
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

for (const [fault, listener, [first, later]] of FAULTS) {
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
