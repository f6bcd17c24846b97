import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { release, smallSeries, type SmallSeries } from './small-series.ts';
import './with-keys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ZEBULON = 'A Koungou, l’association ZEBULON distribue des cahiers aux familles du quartier.';

describe('the extension as it was last built', () => {
  let series: SmallSeries;
  let packages: string;
  beforeEach(async () => {
    series = smallSeries({ 'a.md': release([ZEBULON, 'A Sada, la médiathèque prête des livres.']) });
    packages = join(series.root, 'extension');
    await series.publish({ packages });
    const feed = join(series.out, 'feed/v1/976/bulletins/976-2020-04-08-1.json');
    mkdirSync(join(packages, 'chrome-mv3/feed'), { recursive: true });
    cpSync(feed, join(packages, 'chrome-mv3/feed/b.json'));
    const zip = new JSZip().file('feed/b.json', ZEBULON);
    writeFileSync(join(packages, 'solidaire-chrome.zip'), await zip.generateAsync({ type: 'uint8array' }));
    writeFileSync(join(packages, 'broken.zip'), 'PK');
    mkdirSync(join(packages, 'firefox-mv3'));
    writeFileSync(join(packages, 'firefox-mv3/manifest.json'), '{}');
  });
  afterEach(() => series.remove());

  it('is named where it holds what is withdrawn, and only there', async () => {
    assert.deepEqual((await series.publish({ packages })).problems, []);
    series.write('corrections.json', { '976-2020-04-08-1#e1': { withdrawn: '2020-05-02' } });
    const { problems, written } = await series.publish({ packages });
    assert.equal(written, true);
    const named = problems.filter(({ problem }) => problem.message.includes('contient encore'));
    assert.deepEqual(named.map(({ file }) => file).sort(), [
      join(packages, 'chrome-mv3'),
      join(packages, 'solidaire-chrome.zip'),
    ]);
  });
});

it('the demonstration that the sources carry is published as it is', async () => {
  const demonstration = smallSeries({});
  cpSync(join(root, 'extension/demonstration'), demonstration.bulletins, { recursive: true });
  const { written, initiatives, problems } = await demonstration.publish();
  demonstration.remove();
  assert.deepEqual([written, initiatives], [true, 2]);
  assert.deepEqual(
    problems.filter(({ problem }) => problem.level !== 'info'),
    [],
  );
});
