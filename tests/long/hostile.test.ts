/** All hostile texts, of each kind in all surroundings, wherever texts of a release or of a feed are shown, in both browsers. */
import { after, before, describe, it } from 'node:test';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { startMarionette, type Marionette } from '../e2e/marionette.ts';
import { hostileKinds } from '../hostile/hostile-texts.ts';
import { staysTextInDesk } from '../hostile/in-desk.ts';
import {
  staysTextInChromium,
  staysTextInFirefox,
  staysTextInFirefoxNotices,
} from '../hostile/in-extension.ts';
import { staysTextInAtom, staysTextInPages } from '../hostile/in-pages.ts';
import { staysTextInRelease } from '../hostile/in-release.ts';
import { publishWithTwin, staysTextInSite } from '../hostile/in-site.ts';
import { inChromium, inFirefox, staysTextInWidget } from '../hostile/in-widget.ts';
import { startOrigins, type Origins } from '../site/two-origins.ts';

let origins: Origins;
before(async () => {
  origins = await startOrigins();
});
after(() => origins.close());

for (const { kind, texts } of hostileKinds) {
  describe(`${texts.length} hostile texts: ${kind}`, () => {
    it('are texts in all that is published', async () => staysTextInSite(await publishWithTwin(texts)));
    it('are texts in the pages', async () =>
      staysTextInPages(inChromium(origins), await publishWithTwin(texts)));
    it('are texts in Atom', async () =>
      staysTextInAtom(inChromium(origins), origins.site, await publishWithTwin(texts)));
    it('are texts in the widget', () => staysTextInWidget(inChromium(origins), origins, texts));
    it('are texts in the extension, and in its notice', () => staysTextInChromium(texts));
    it('are texts in a release', () => staysTextInRelease(texts));
    it('are texts at the desk', () => staysTextInDesk(texts));
  });
}

const executablePath = findBrowser('firefox');

describe('in Firefox', { skip: executablePath ? false : firefoxMissing }, () => {
  let firefox: Marionette;
  before(async () => {
    firefox = await startMarionette(executablePath ?? '', {
      'datareporting.policy.dataSubmissionEnabled': false,
    });
  });
  after(() => firefox.close());

  for (const { kind, texts } of hostileKinds) {
    describe(`${texts.length} hostile texts: ${kind}`, () => {
      it('are texts in the pages', async () =>
        staysTextInPages(inFirefox(firefox), await publishWithTwin(texts)));
      it('are texts in the widget', () => staysTextInWidget(inFirefox(firefox), origins, texts));
      it('are texts in the extension', () => staysTextInFirefox(texts));
      it('are texts in its notice', () => staysTextInFirefoxNotices(texts));
    });
  }
});
