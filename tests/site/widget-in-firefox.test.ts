/** The bundled widget in Firefox: it draws what Chromium draws, and its search answers the keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { startMarionette, type Marionette } from '../e2e/marionette.ts';
import { appears, until } from '../until.ts';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { fixture } from './serve-site.ts';
import { hostPage, startOrigins, type Origins } from './two-origins.ts';

const executablePath = findBrowser('firefox');

/** What the widget has drawn; Lit's own comments are no part of it. */
const DRAWN = `document.querySelector('solidaire-initiatives').shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '')`;

/** The first initiative of Harnes, twelve times, of two themes. */
function longFile(): string {
  const file = JSON.parse(fixture('feed/v1/62/62413.json') ?? '') as AreaFile;
  const initiatives = Array.from({ length: 12 }, (_, index) => ({
    ...file.initiatives[0],
    id: `62-2020-04-08-2#e${index + 1}`,
    text: `Numéro ${index}.`,
    theme: { title: `Thème ${index % 2}`, slug: `theme-${index % 2}` },
  }));
  return JSON.stringify({ ...file, area: { ...file.area, code: '62193' }, initiatives });
}

describe('the widget in firefox', { skip: executablePath ? false : firefoxMissing }, () => {
  let origins: Origins;
  let firefox: Marionette;

  before(async () => {
    origins = await startOrigins();
    origins.extra.set('feed/v1/62/62193.json', longFile());
    firefox = await startMarionette(executablePath ?? '', {
      'datareporting.policy.dataSubmissionEnabled': false,
    });
  });
  after(async () => {
    await firefox.close();
    await origins.close();
  });

  const showWidget = (attributes: string) => {
    const script = `<script type="module" src="${origins.site}widget/v1/solidaire.js"></script>`;
    const widget = `<solidaire-initiatives ${attributes}></solidaire-initiatives>`;
    origins.hostPages.set('index.html', { html: hostPage(script + widget) });
  };

  for (const [name, attributes] of [
    ['a list', 'commune="62413"'],
    ['a long list, with its fields', 'commune="62193"'],
    ['a mistake', 'commune="62413" layout="grille"'],
  ] as const) {
    it(`draws ${name} as Chromium does`, async () => {
      showWidget(attributes);
      let drawn: unknown;
      const address = `${origins.host}?solidaire-aide`;
      await origins.visit(address, async (page) => {
        await appears(page, 'solidaire-initiatives >>> article');
        drawn = await page.evaluate(DRAWN);
      });
      await firefox.send('WebDriver:Navigate', { url: address });
      await until(async () => (await firefox.execute(`return ${DRAWN}`)) === drawn);
      assert.match(String(drawn), /<article class="initiative" part="initiative"/);
    });
  }

  it('searches as one types', async () => {
    showWidget('commune="62193"');
    await firefox.send('WebDriver:Navigate', { url: origins.host });
    const inside = `document.querySelector('solidaire-initiatives').shadowRoot`;
    await until(() => firefox.execute(`return ${inside}?.querySelector('input') ? true : false`));
    const field = (await firefox.execute(`return ${inside}.querySelector('input')`)) as Record<
      string,
      string
    >;
    await firefox.send('WebDriver:ElementSendKeys', { id: Object.values(field)[0], text: 'numéro 1' });
    const status = `${inside}.querySelector('[role=status]').textContent`;
    await until(async () => / 3 sur/.test(String(await firefox.execute(`return ${status}`))));
    const titles = `${inside}.querySelectorAll('.title').length`;
    assert.equal(await firefox.execute(`return ${status}`), 'Trouvées\u00A0: 3 sur 12.');
    assert.equal(await firefox.execute(`return ${titles}`), 3);
  });
});
