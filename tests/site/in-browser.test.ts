/** The pages and the bundled widget in a real browser: what reading the HTML cannot prove. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { exampleHarnesPage } from '../../site/pages/example-harnes-page.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { samplePages } from './sample-site.ts';
import { startOrigins, violations, type Origins } from './two-origins.ts';
import { settled } from './visit.ts';

const pages = samplePages();
let origins: Origins;

before(async () => {
  origins = await startOrigins(pages);
  const { site, hostPages } = origins;
  hostPages.set('index.html', { html: renderPage(exampleHarnesPage({ site })) });
  // A town hall that forbids all it can: the widget brings its styles along, and no markup that is parsed.
  const origin = site.slice(0, -1);
  const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; style-src 'none'; require-trusted-types-for 'script'`;
  const snippet = pages
    .get('exemple/harnes/index.html')
    ?.match(/<script type="module".*<\/solidaire-initiatives>/)?.[0];
  hostPages.set('strict', {
    html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mairie</title><main>${snippet?.replaceAll('../../', site)}</main>`,
    headers: { 'content-security-policy': policy },
  });
});

after(() => origins.close());

for (const [width, scheme] of [
  [320, 'light'],
  [1280, 'dark'],
] as const) {
  describe(`the pages in a browser, at ${width} px, ${scheme}`, () => {
    for (const path of pages.keys()) {
      it(`${path} is accessible and fits`, () =>
        origins.visit(
          origins.site + path,
          async (page) => {
            // Old addresses lead on by themselves.
            await page.waitForFunction(() => !document.querySelector('meta[http-equiv="refresh"]'));
            await settled(page);
            assert.deepEqual(await violations(page), []);
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
          },
          { width, scheme },
        ));
    }
  });
}

describe('the widget on another origin', () => {
  const shown = (page: Page) =>
    page.$$eval('solidaire-initiatives >>> .title', (titles) => titles.map(({ textContent }) => textContent));

  it('shows the initiatives in the sample town hall', () =>
    origins.visit(origins.host, async (page) => {
      assert.deepEqual(await shown(page), ['Durand Production', 'Avenir des cités']);
      assert.deepEqual(await violations(page), []);
    }));

  it('shows them, with their looks, under the strictest policy and Trusted Types', () =>
    origins.visit(`${origins.host}strict`, async (page) => {
      assert.deepEqual(await shown(page), ['Durand Production', 'Avenir des cités']);
      const border = await page.$eval(
        'solidaire-initiatives >>> .initiative',
        (card) => getComputedStyle(card).borderRadius,
      );
      assert.equal(border, '12px');
    }));

  it('asks for the script and one file, without cookie or referrer, and leaves nothing behind', async () => {
    origins.asked.length = 0;
    await origins.visit(origins.host, async (page) => {
      assert.deepEqual(
        origins.asked.map(({ url }) => url),
        ['/widget/v1/solidaire.js', '/feed/v1/62/62413.json'],
      );
      for (const { headers } of origins.asked) {
        assert.equal(headers.cookie, undefined);
        assert.equal(headers.referer, undefined);
      }
      assert.deepEqual(await page.browserContext().cookies(), []);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    });
  });

  it('leaves the link where there is no JavaScript', () =>
    origins.visit(
      origins.host,
      async (page) => {
        const box = await (await page.$('solidaire-initiatives a'))?.boundingBox();
        assert.ok(box && box.height > 0);
      },
      { script: false },
    ));
});

describe('the bundle', () => {
  it('is one file, a further one, two for iframes and their licences, without zod, in 14.25 KiB', () => {
    assert.deepEqual(
      [...origins.bundle.keys()].sort(),
      ['NOTICE.txt', 'cadre-page.js', 'cadre.js', 'solidaire-plus.js', 'solidaire.js'].map(
        (name) => `widget/v1/${name}`,
      ),
    );
    const script = origins.bundle.get('widget/v1/solidaire.js') ?? '';
    assert.doesNotMatch(script, /Zod/);
    // A classic script may hold neither; it may fetch a module, of its own site.
    assert.doesNotMatch(script, /\bexport\b|\bimport\b(?!\()/);
    assert.doesNotMatch(script, /\drem\b/);
    const size = brotliCompressSync(script).byteLength;
    assert.ok(size <= 14.25 * 1024, `${size} bytes of brotli`);
  });
});
