/** Hostile texts in the bundled widget, on the page of a town hall that forbids all it can. */
import assert from 'node:assert/strict';
import type { Marionette } from '../e2e/marionette.ts';
import type { Origins } from '../site/two-origins.ts';
import { settled, visit } from '../site/visit.ts';
import { until } from '../until.ts';
import { COMMUNE, LOOK_ALIKES, plainTwin, publishHostile, untypeset } from './hostile-feed.ts';
import { assertSame, drawnIn, TRUSTED_TYPES, WATCH, type Drawn } from './watch-page.ts';

/** Opens an address and gives what the body of a function says there, once it says anything. */
export type Look = (url: string, script: string) => Promise<unknown>;

export const inChromium =
  (origins: Origins): Look =>
  async (url, script) => {
    let said: unknown;
    await visit(origins.browser, url, async (page, heard) => {
      page.once('dialog', (dialog) => assert.fail(`${url}: ${dialog.message()}`));
      await until(async () => (said = await page.evaluate(`(() => {${script}})()`)), 30_000);
      await settled(page);
      said = await page.evaluate(`(() => {${script}})()`);
      const own = [origins.site, new URL(url).origin, 'data:,', 'about:'];
      assert.deepEqual(
        heard.asked.filter((each) => !own.some((start) => each.startsWith(start))),
        [],
      );
    });
    return said;
  };

export const inFirefox =
  (firefox: Marionette): Look =>
  async (url, script) => {
    await firefox.send('WebDriver:Navigate', { url });
    let said: unknown;
    await until(async () => (said = await firefox.execute(script)), 30_000);
    return said;
  };

const SELECTORS = ['.title', '.theme', '.where', '.text', '.links a'];
const WIDGET = `(() => {
  const { shadowRoot } = document.querySelector('solidaire-initiatives') ?? {};
  return shadowRoot?.querySelector('select, article:only-of-type') && shadowRoot;
})()`;

/** Every text stands in all fields of an initiative that the widget lists: it is shown letter for letter, as an element of none. */
export async function staysTextInWidget(
  look: Look,
  origins: Origins,
  texts: readonly string[],
): Promise<void> {
  const site = origins.site.slice(0, -1);
  const policy = `default-src 'none'; img-src data:; script-src ${site}; connect-src ${site}; style-src 'none'; ${TRUSTED_TYPES}`;
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title><link rel="icon" href="data:,"><script src="${origins.site}watch.js"></script><main><script type="module" src="${origins.site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="${COMMUNE}"></solidaire-initiatives></main></html>`;
  origins.extra.set('watch.js', WATCH);
  origins.hostPages.set('hostile', { html, headers: { 'content-security-policy': policy } });
  const draw = async (some: readonly string[]) => {
    for (const [path, text] of (await publishHostile(some)).feed) origins.extra.set(`feed/v1/${path}`, text);
    return (await look(`${origins.host}hostile`, drawnIn(WIDGET, SELECTORS))) as Drawn;
  };
  const twin = await draw(texts.map(plainTwin));
  const drawn = await draw(texts);
  assert.deepEqual(drawn.broken, []);
  assertSame(drawn.outline, twin.outline, 'the widget');
  assertShown(drawn, texts);
}

/** Newest first, as the feed lists its bulletins: the last text stands first. */
export function assertShown({ texts: shown }: Drawn, texts: readonly string[]): void {
  const wanted = texts.map(untypeset).toReversed();
  const got = (selector: string) => (shown[selector] ?? []).map(untypeset);
  assert.deepEqual(got('.text'), wanted);
  assert.deepEqual(got('.theme'), wanted);
  assert.deepEqual(
    got('.title'),
    wanted.map((text, index) => ((texts.length - index) % 2 ? `${text}et${text}` : text)),
  );
  for (const [index, where] of got('.where').entries())
    assert.ok(where.split(wanted[index] ?? '').length > 3, `${where} does not name ${wanted[index]} thrice`);
  assertHostsShown(shown['.links a'] ?? []);
}

/** A host that looks like another is shown as it is; what turns text round is not shown at all. */
export function assertHostsShown(labels: readonly string[]): void {
  for (const [host, ascii] of LOOK_ALIKES) {
    assert.ok(
      labels.some((label) => label.endsWith(ascii)),
      `${ascii} is shown for ${host}`,
    );
    assert.ok(!labels.some((label) => label.includes(host)), `${host} is shown as it deceives`);
  }
  for (const label of labels) assert.doesNotMatch(label, /[\p{Cf}\p{Cs}]/u);
}
