/** What the desk computes from what it holds. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deskAtFirst, readingOf, type DeskState } from '../../desk/page/desk-state.ts';
import { pressing } from '../../desk/page/reading.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readText } from '../../reader/formats/read-text.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { seriesSchema } from '../../shared/editor/series.ts';
import { sampleFolder } from './sample-folder.ts';

const gazetteer = loadGazetteer('62') ?? assert.fail();
const SERIES = JSON.parse(sampleFolder(gazetteer).get('series.json') ?? '') as object;
const NAME = 'communique.txt';
const BLOCKS = readText(`Arras, le 8 avril 2020

Le Pas-de-Calais solidaire

À Harnes, l’association « Les Mains tendues » coud des masques pour l’hôpital.
`);

const deskOf = (series: object): DeskState => ({
  ...deskAtFirst({ isLocal: true, department: '' }, '2020-04-08'),
  gazetteer,
  contents: {
    series: seriesSchema.parse({ ...SERIES, ...series }),
    corrections: {},
    ledger: emptyLedger,
    releases: new Map([
      [NAME, { version: '1', opened: { release: { blocks: BLOCKS, address: undefined, problems: [] } } }],
    ]),
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
