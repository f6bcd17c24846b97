/** `check` refuses what a widget or an extension would refuse, and a publication is checked so. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkFeed } from '../../publisher/check-feed.ts';
import { makeKeys } from '../../publisher/keys.ts';
import { sha256 } from '../../shared/feed/digest.ts';
import { release, smallSeries, type SmallSeries } from './small-series.ts';

let series: SmallSeries;
before(async () => {
  series = smallSeries({ 'a.md': release(['À Koungou, l’association ZÉBULON distribue des cahiers.']) });
  await series.publish();
});
after(() => series.remove());

const KOUNGOU = '976/97610.json';
const MAMOUDZOU = '976/97611.json';
const BULLETIN = '976/bulletins/976-2020-04-08-1.json';
const path = (name: string) => join(series.out, 'feed/v1', name);
const read = (name: string) => readFileSync(path(name), 'utf8');

/** A bulletin of another text, which every index vouches for. */
async function announced(name: string, text: string): Promise<Map<string, string>> {
  const [old, length, found] = [await sha256(read(name)), read(name).length, await sha256(text)];
  const index = read('976/index.json')
    .replace(old, found)
    .replace(`"length":${length}`, `"length":${text.length}`);
  const top = read('index.json').replace(await sha256(read('976/index.json')), await sha256(index));
  return new Map([
    [name, text],
    ['976/index.json', index],
    ['index.json', top],
  ]);
}

const rows: readonly [what: string, files: () => Promise<Map<string, string>>, said: RegExp][] = [
  [
    'a commune’s file of more than a megabyte',
    () => Promise.resolve(new Map([[KOUNGOU, read(KOUNGOU) + ' '.repeat(1_000_000)]])),
    /97610\.json: dépasse 1 Mo/,
  ],
  [
    'a wide file of more than sixteen',
    () =>
      Promise.resolve(
        new Map([['976/department.json', read('976/department.json') + ' '.repeat(16_000_000)]]),
      ),
    /department\.json: dépasse 16 Mo/,
  ],
  [
    'the file of another commune',
    () => Promise.resolve(new Map([[KOUNGOU, read(MAMOUDZOU)]])),
    /97610\.json: est le fichier d’une autre commune \(97611\)/,
  ],
  [
    'brackets in brackets',
    () => Promise.resolve(new Map([[KOUNGOU, '['.repeat(1000) + ']'.repeat(1000)]])),
    /97610\.json: ce n’est pas du JSON/,
  ],
  [
    'a bulletin that no extension takes, larger than it is ready for',
    () => announced(BULLETIN, read(BULLETIN) + ' '.repeat(4_000_000)),
    /976-2020-04-08-1\.json: les extensions ne le prendraient pas/,
  ],
];

for (const [what, files, said] of rows)
  it(`refuses ${what}`, async () => {
    const changed = await files();
    const kept = new Map([...changed].map(([name]) => [name, read(name)]));
    for (const [name, text] of changed) writeFileSync(path(name), text);
    const { problems } = await checkFeed(series.out);
    for (const [name, text] of kept) writeFileSync(path(name), text);
    assert.match(problems.map(({ file, problem }) => `${file}: ${problem.message}`).join('\n'), said);
    assert.deepEqual((await checkFeed(series.out)).problems, []);
  });

describe('a signed feed', () => {
  let signed: SmallSeries;
  before(async () => {
    signed = smallSeries({ 'a.md': release(['À Koungou, l’association ZÉBULON distribue des cahiers.']) });
    const folder = join(signed.bulletins, '976');
    const keys = await makeKeys({ folder, file: join(signed.root, 'keys.json') });
    await signed.publish({ keys, today: '2026-03-01' });
  });
  after(() => signed.remove());

  for (const [day, said] of [
    ['2026-02-27', /signed\.json: est daté du 1er mars 2026, un jour à venir/],
    ['2026-03-01', /^$/],
    ['2026-03-30', /^$/],
    ['2026-03-31', /signed\.json: ne vaut plus depuis le 31 mars 2026/],
  ] as const)
    it(`is checked on ${day}`, async () => {
      const { problems } = await checkFeed(signed.out, Date.parse(day));
      assert.match(problems.map(({ file, problem }) => `${file}: ${problem.message}`).join('\n'), said);
    });
});
