/** One release in every format gives one bulletin; and whatever the order of its parts, nothing is lost. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { explain } from '../../reader/passages/fate.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { toFeedBulletin } from '../../publisher/steps/identified-bulletin.ts';
import { openBulletin } from '../../publisher/read-bulletin.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { rowsOf } from '../../desk/page/lecture/rows.ts';
import { keepsAll } from './any-release.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SAMPLE = here('../../bulletins/62/2020-04-08-2.md');
const FORMATS = here('../fixtures/formats/');

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);
const options = { gazetteer, ledger: emptyLedger, today: '2026-01-01' };

describe('formats', async () => {
  const fromMarkdown = toFeedBulletin((await openBulletin(SAMPLE))(options).bulletin);
  const withoutSchemes = (value: unknown) =>
    JSON.stringify(value, null, 1).replace(/"url": "https?:/g, '"url": "');
  for (const name of readdirSync(FORMATS)) {
    it(`reads ${name} as it reads the Markdown`, async () => {
      const { bulletin, problems } = (await openBulletin(`${FORMATS}${name}`))(options);
      // Printed without its scheme, an address on paper does not say whether it was http or https.
      assert.equal(withoutSchemes(toFeedBulletin(bulletin)), withoutSchemes(fromMarkdown));
      assert.deepEqual(
        problems.filter(({ level }) => level !== 'info'),
        [],
      );
    });
  }
});

// `npm run test:long` tries 150.
it('keeps every link with its initiative, and accounts for every block, whatever the order', () =>
  keepsAll(gazetteer, 20));

describe('what became of a release', async () => {
  const read = (await openBulletin(SAMPLE))(options);
  it('explains each block', () => {
    const lines = explain(
      read.fates,
      read.bulletin.themes.flatMap(({ initiatives }) => initiatives),
    );
    assert.match(lines, /^ +13 {2}thème/m);
    assert.match(
      lines,
      /^ +17 {2}initiative .*\n +commune : Harnes \(initiative\/place, .*sinon \p{L}+, à \d+\.\d\)$/mu,
    );
    assert.match(lines, /^ +« Harnes » : Harnes \(62413\), lieu \(place\/\p{Ll}+(?: role\/\p{Ll}+)?\)$/mu);
    assert.match(lines, /^ +« .+ » : acteur : .+ \(organiser\/[\p{Ll}-]+ part\/[\p{Ll}-]+\)$/mu);
    assert.match(lines, /^ +19 {2}liens/m);
    assert.equal(read.fates.length, readMarkdown(readFileSync(SAMPLE, 'utf8')).length);
  });
  it('marks what was recognised in it, beside the block that tells it', () => {
    const marked = rowsOf(read, undefined).flatMap(({ fate, marks }) =>
      marks.map(({ kind, start, end, label }) => [fate.line, kind, fate.text.slice(start, end), label]),
    );
    assert.deepEqual(
      marked.find(([line]) => line === 17),
      [17, 'place', 'Harnes', 'Harnes (62413), lieu'],
    );
  });
});
