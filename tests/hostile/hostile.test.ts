/** Some hostile texts of every kind, wherever texts of a release or of a feed are shown; all of them: `tests/long/hostile.test.ts`. */
import { after, before, describe, it } from 'node:test';
import { startOrigins, type Origins } from '../site/two-origins.ts';
import { someHostileTexts } from './hostile-texts.ts';
import { publishWithTwin, staysTextInSite } from './in-site.ts';
import { inChromium, staysTextInWidget } from './in-widget.ts';

describe('hostile texts', () => {
  let origins: Origins;
  before(async () => {
    origins = await startOrigins();
  });
  after(() => origins.close());

  it('are texts in all that is published', async () => staysTextInSite(await publishWithTwin(someHostileTexts)));

  it('are texts in the widget', () => staysTextInWidget(inChromium(origins), origins, someHostileTexts));
});
