/** Some hostile texts of every kind, wherever texts of a release or of a feed are shown; all of them: `tests/long/hostile.test.ts`. */
import { after, before, describe, it } from 'node:test';
import { startOrigins, type Origins } from '../site/two-origins.ts';
import { REFUSED, someHostileTexts } from './hostile-texts.ts';
import { staysTextInDesk } from './in-desk.ts';
import { staysTextInChromium } from './in-extension.ts';
import { staysTextInAtom, staysTextInPages } from './in-pages.ts';
import { isCleanedInRelease, isRefusedByReaders, staysTextInRelease } from './in-release.ts';
import { publishWithTwin, staysTextInSite, type HostileSite } from './in-site.ts';
import { inChromium, staysTextInWidget } from './in-widget.ts';

/** Of every kind, as many as take some seconds. */
const few = someHostileTexts.filter((_, index) => index % 5 === 0);

/** A file with this in it is no text, and is refused whole. */
const unseen = Object.values(REFUSED).filter((text) => !text.includes('\0'));

describe('hostile texts', () => {
  let origins: Origins;
  let site: HostileSite;
  before(async () => {
    origins = await startOrigins();
    site = await publishWithTwin(few);
  });
  after(() => origins.close());

  for (const [what, text] of Object.entries(REFUSED))
    it(`are refused by all who read a feed: ${what}`, () => isRefusedByReaders(text));
  it('are cleaned in a release of what no one sees', () => isCleanedInRelease(unseen));
  it('are texts in a release', () => staysTextInRelease(few));
  it('are texts in all that is published', () => staysTextInSite(site));
  it('are texts in the pages, for a browser', () => staysTextInPages(inChromium(origins), site));
  it('are texts in Atom', () => staysTextInAtom(inChromium(origins), origins.site, site));
  it('are texts in the widget', () => staysTextInWidget(inChromium(origins), origins, someHostileTexts));
  it('are texts at the desk', () => staysTextInDesk(few));
  it('are texts in the extension, and in its notice', () => staysTextInChromium(few));
});
