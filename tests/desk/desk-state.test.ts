/** What the desk computes from what it holds. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deskAtFirst, readingOf, readWith, type DeskState } from '../../desk/page/desk-state.ts';
import { setHead } from '../../desk/page/edits.ts';
import type { ReleaseFile } from '../../desk/page/folder-contents.ts';
import { pressing } from '../../desk/page/reading.ts';
import { draftSite } from '../../publisher/publish.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readText } from '../../reader/formats/read-text.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { seriesSchema } from '../../shared/editor/series.ts';
import { sampleFolder } from './sample-folder.ts';

const gazetteer = loadGazetteer('62') ?? assert.fail();
const SERIES = JSON.parse(sampleFolder(gazetteer).get('series.json') ?? '') as object;
const NAME = 'communique.txt';
const TEXT = `Arras, le 8 avril 2020

Le Pas-de-Calais solidaire

À Harnes, l’association « Les Mains tendues » coud des masques pour l’hôpital.
`;
const BLOCKS = readText(TEXT);

type Opened = ReleaseFile['opened'];
const sound: Opened = { release: { blocks: BLOCKS, address: undefined, problems: [] } };

/** @param releases by name, in their order */
const deskOf = (
  series: object,
  releases: readonly [name: string, opened: Opened][] = [[NAME, sound]],
): DeskState => ({
  ...deskAtFirst({ isLocal: true, department: '' }, '2020-04-08'),
  gazetteer,
  contents: {
    series: seriesSchema.parse({ ...SERIES, ...series }),
    corrections: {},
    ledger: emptyLedger,
    releases: new Map(releases.map(([name, opened]) => [name, { version: '1', opened }])),
    versions: new Map(),
    faults: new Map(),
  },
});

const rows: [series: string, said: object, number: number, asks: boolean][] = [
  ['a series with numbers', {}, 0, true],
  ['a series without numbers', { numbered: false }, 1, false],
];
for (const [series, said, number, asks] of rows)
  it(`of ${series} the number of a release is ${asks ? 'asked for' : 'its rank of the day'}, as publish has it`, () => {
    const reading = readingOf(deskOf(said), NAME) ?? assert.fail();
    assert.equal(reading.bulletin.number, number);
    assert.equal(
      pressing(reading).some(({ id }) => id === 'number'),
      asks,
    );
  });

describe('releases of one day, in a series without numbers', () => {
  const of = (name: string): [string, Opened] => [name, structuredClone(sound)];
  const idsOf = (desk: DeskState, names: readonly string[]) =>
    names.map((name) => readingOf(desk, name)?.bulletin.id);
  const days: [names: string[], ranks: number[], why: string][] = [
    [['matin.txt', 'soir.txt'], [1, 2], 'in the order of their names'],
    [['2020-04-08-1.txt', '2020-04-08-2.txt'], [1, 2], 'as their names end'],
    [['2020-04-08-2.txt', '2020-04-08.txt'], [2, 1], 'a rank that a name tells stays'],
    [['2020-04-08-1.txt', '2020-04-08-a.txt', '2020-04-08-b.txt'], [1, 2, 3], 'each the next that is free'],
  ];
  for (const [names, ranks, why] of days)
    it(`${names.join(', ')} are ${ranks.join(', ')}: ${why}, as publish has it`, async () => {
      const desk = deskOf({ numbered: false }, names.map(of));
      const ids = ranks.map((rank) => `62-2020-04-08-${rank}`);
      assert.deepEqual(idsOf(desk, names), ids);
      assert.deepEqual(await publishedIds(names), ids);
      // Asked for in any order, and before an edit that comes to nothing.
      assert.deepEqual(
        idsOf(deskOf({ numbered: false }, names.map(of)), names.toReversed()),
        ids.toReversed(),
      );
      assert.deepEqual(
        names.map((name) => readWith(desk, name, (corrections) => corrections)?.bulletin.id),
        ids,
      );
    });

  it('wait for those before them to be opened, and not for those behind', () => {
    const desk = deskOf({ numbered: false }, [of('a.txt'), ['b.txt', undefined], of('c.txt')]);
    assert.deepEqual(idsOf(desk, ['a.txt', 'b.txt', 'c.txt']), ['62-2020-04-08-1', undefined, undefined]);
  });

  it('do not wait for a file that cannot be read', () => {
    const desk = deskOf({ numbered: false }, [['a.txt', { fault: 'abîmé' }], of('b.txt')]);
    assert.deepEqual(idsOf(desk, ['b.txt']), ['62-2020-04-08-1']);
  });

  it('follow a day that the editor has corrected', () => {
    const desk = deskOf({ numbered: false }, [of('a.txt'), of('b.txt')]);
    const reading = readWith(desk, 'b.txt', setHead('b.txt', { date: '2020-04-09' }));
    assert.equal(reading?.bulletin.id, '62-2020-04-09-1');
  });
});

/** What `publish` calls each of the files, in a folder of their own. */
async function publishedIds(names: readonly string[]): Promise<(string | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'solidaire-ranks-'));
  const department = join(folder, '62');
  mkdirSync(department);
  writeFileSync(join(department, 'series.json'), JSON.stringify({ ...SERIES, numbered: false }));
  for (const name of names) writeFileSync(join(department, name), TEXT);
  const { departments } = await draftSite({
    ...{ bulletins: folder, out: join(folder, 'site'), today: '2020-04-08' },
    ...{ widget: new Map(), scripts: new Map(), report: () => undefined },
  }).finally(() => rmSync(folder, { recursive: true }));
  return departments.flatMap(({ prepared }) => prepared.published.bulletins.map(({ id }) => id));
}
