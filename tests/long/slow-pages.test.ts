/** The notice on pages that fill over ten seconds. */
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { openExtension, type OpenExtension } from '../e2e/open-extension.ts';
import { slowPageAt, slowPages, watchFilling } from '../e2e/slow-pages.ts';

for (const name of ['chrome', 'firefox'] as const) {
  describe(`slow pages in ${name}`, { skip: findBrowser(name) ? false : firefoxMissing }, () => {
    let extension: OpenExtension;
    let page: Page;

    before(async () => {
      extension = await openExtension(name);
      page = await extension.newPage(slowPageAt);
    });
    after(() => extension.close());

    for (const slow of slowPages(1)) {
      test(`${slow.name}: takes its place once, shifts nothing, covers no control at any time`, () =>
        watchFilling(page, slow));
    }
  });
}
