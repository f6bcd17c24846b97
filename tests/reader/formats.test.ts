/** One release in every format gives one bulletin; and whatever the order of its parts, nothing is lost. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { explain } from '../../reader/passages/fate.ts';
import { findDepartment } from '../../reader/places/gazetteer.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { toFeedBulletin } from '../../publisher/steps/mask-names.ts';
import { readBulletin } from '../../publisher/read-bulletin.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { buildReviewPage } from '../../publisher/review-page.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SAMPLE = here('../../bulletins/62/2020-04-08-2.md');
const FORMATS = here('../fixtures/formats/');

const department = findDepartment('62');
assert.ok(department);
const options = { department, ledger: emptyLedger, today: '2026-01-01' };

describe('formats', async () => {
  const fromMarkdown = toFeedBulletin((await readBulletin(SAMPLE, options)).bulletin);
  const withoutSchemes = (value: unknown) =>
    JSON.stringify(value, null, 1).replace(/"url": "https?:/g, '"url": "');
  for (const name of readdirSync(FORMATS)) {
    it(`reads ${name} as it reads the Markdown`, async () => {
      const { bulletin, problems } = await readBulletin(`${FORMATS}${name}`, options);
      // Printed without its scheme, an address on paper does not say whether it was http or https.
      assert.equal(withoutSchemes(toFeedBulletin(bulletin)), withoutSchemes(fromMarkdown));
      assert.deepEqual(
        problems.filter(({ level }) => level !== 'info'),
        [],
      );
    });
  }
});

const COMMUNES = [...department.communes.values()]
  .filter(({ name }) => /^[A-Z][a-z]{5,}$/.test(name))
  .slice(0, 60);

/** A well-formed initiative: a paragraph that names a commune, and a link block that no other has. */
const initiative = fc.record({
  commune: fc.constantFrom(...COMMUNES),
  links: fc.integer({ min: 1, max: 3 }),
  leadIn: fc.constantFrom('**Plus d’informations :**', '**Pour plus d’informations :**\n', 'Contact :', ''),
  header: fc.boolean(),
});

describe('whatever the order', () => {
  it('keeps every link with its initiative, and accounts for every block', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(initiative, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        (themes) => {
          let serial = 0;
          const expected: { code: string; urls: string[] }[] = [];
          const body = themes.map((initiatives, index) => {
            const entries = initiatives.map(({ commune, links, leadIn, header }) => {
              serial++;
              const urls = Array.from(
                { length: links },
                (_, link) => `https://www.site${serial}-${link}.example.org/page`,
              );
              expected.push({ code: commune.code, urls });
              const page = header ? '\n\n# Communiqué de presse\n\n' : '\n\n';
              return `À ${commune.name}, l’association « Entraide ${serial} » livre des repas.${page}${leadIn} ${urls.map((url) => `<${url}>`).join('\n\n')}`;
            });
            return `## - Solidaires avec le groupe ${index} :\n\n${entries.join('\n\n')}`;
          });
          const source = `Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n${body.join('\n\n')}\n\nLe préfet du Pas-de-Calais remercie chacun.`;
          const blocks = readMarkdown(source);
          const { bulletin, fates } = parseBulletin(blocks, { department });
          const found = bulletin.themes.flatMap((theme) => theme.initiatives);
          assert.deepEqual(
            found.map(({ communes, links }) => ({
              code: communes[0]?.code,
              urls: links.map(({ url }) => url),
            })),
            expected,
          );
          assert.deepEqual(bulletin.links, []);
          assert.deepEqual(
            fates.map(({ line }) => line),
            blocks.map(({ line }) => line),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the editor’s desk', async () => {
  const read = await readBulletin(SAMPLE, options);
  it('explains each block', () => {
    const lines = explain(read.fates);
    assert.match(lines, /^ +13 {2}thème/m);
    assert.match(lines, /^ +17 {2}initiative .*\n +commune : Harnes$/m);
    assert.match(lines, /^ +19 {2}liens/m);
    assert.equal(read.fates.length, readMarkdown(readFileSync(SAMPLE, 'utf8')).length);
  });
  it('writes a page of its own, with what was recognised and the corrections to copy', () => {
    const page = buildReviewPage({ file: SAMPLE, ...read });
    assert.match(page, /<mark class="place" title="Harnes \(62413\), lieu">Harnes<\/mark>/);
    assert.match(page, /data-copy="&quot;62-2020-04-08-2#e7&quot;: {&quot;personal&quot;:false}"/);
    assert.doesNotMatch(page, /<link|src=|@import|url\(/);
  });
});
