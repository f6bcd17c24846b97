/** Hostile texts in a release that is brought to the desk: whatever is shown of it is text. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bring, folderIsOpen, go } from '../desk/open-desk.ts';
import { pageScriptsBundle } from '../site/bundles.ts';
import { samplePages } from '../site/sample-site.ts';
import { openBrowser, serveSite } from '../site/serve-site.ts';
import { appears, until } from '../until.ts';
import { untypeset } from './hostile-feed.ts';
import { TRUSTED_TYPES, WATCH } from './watch-page.ts';

const NAME = '2020-04-08-2.txt';

/** Each text in a paragraph, as who acts and as what is said. */
const releaseOf = (texts: readonly string[]) =>
  [
    'Arras, le 8 avril 2020',
    'Le Pas-de-Calais solidaire n° 2',
    'Solidaires avec les plus jeunes',
    ...texts.map((text) => `À Harnes, l’association « ${oneLine(text)} » coud des masques. ${oneLine(text)}`),
  ].join('\n\n');

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The sections, each with what shows that it is drawn. */
const SECTIONS: readonly [hash: string, drawn: string][] = [
  [`#bulletin=${NAME}&rubrique=lecture`, '.lecture .rows'],
  [`#bulletin=${NAME}&rubrique=fiches`, '.entry-list, .note'],
  [`#bulletin=${NAME}&rubrique=questions`, '#question'],
  ['#rubrique=bulletins', '.release'],
  ['#rubrique=publier', 'h2'],
];

/** What the desk draws around a text that it asks about, or in which it finds nobody; no hostile text holds them. */
const OWN = ['dl', 'dt', 'dd', 'em', 'mark'];

interface Shown {
  elements: string[];
  text: string;
}

const LOOK = `({
  elements: [...new Set([...document.querySelectorAll('*')].flatMap((element) =>
    [element.localName, ...element.getAttributeNames().filter((name) => /^(?:on|srcdoc|style)/.test(name))]))],
  text: document.querySelector('main')?.textContent ?? document.body.textContent,
})`;

export async function staysTextInDesk(texts: readonly string[]): Promise<void> {
  const scripts = [...(await pageScriptsBundle())].map(([name, text]) => [`scripts/${name}`, text] as const);
  const desk = samplePages().get('redaction/index.html') ?? assert.fail();
  const served = await serveSite(
    new Map([
      ...scripts,
      ['watch.js', WATCH],
      ['redaction/index.html', desk.replace('<head>', '<head><script src="/watch.js"></script>')],
    ]),
    { 'content-security-policy': TRUSTED_TYPES },
  );
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'solidaire-hostile-'));
  const run = async (some: readonly string[]) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => assert.fail(dialog.message()));
    await page.goto(`${served.address}redaction/`);
    await folderIsOpen(page);
    writeFileSync(join(folder, NAME), releaseOf(some));
    await bring(page, join(folder, NAME));
    const shown = new Map<string, Shown>();
    for (const [hash, drawn] of SECTIONS) shown.set(hash, await lookAt(page, hash, drawn));
    const broken = (await page.evaluate('[...broken, ...foreign()]')) as string[];
    await context.close();
    assert.deepEqual(broken, []);
    assert.deepEqual(
      asked.filter((each) => !each.startsWith(served.address) && !/^(?:blob|data:image)/.test(each)),
      [],
    );
    return shown;
  };
  try {
    const [twin, shown] = [await run(['Les Mains tendues']), await run(texts)];
    const known = new Set([...OWN, ...[...twin.values()].flatMap(({ elements }) => elements)]);
    for (const [hash, { elements }] of shown)
      assert.deepEqual(
        elements.filter((name) => !known.has(name)),
        [],
        hash,
      );
    const lecture = untypeset(shown.get(SECTIONS[0]?.[0] ?? '')?.text ?? '');
    for (const text of texts) assert.ok(lecture.includes(untypeset(oneLine(text))), text);
  } finally {
    await browser.close();
    served.close();
    rmSync(folder, { recursive: true });
  }
}

async function lookAt(page: Page, hash: string, drawn: string): Promise<Shown> {
  await go(page, hash);
  await appears(page, drawn, 30_000);
  await until(async () => (await page.evaluate('location.hash')) === hash);
  return (await page.evaluate(LOOK)) as Shown;
}
