/** The slice of the gazetteer that the feed carries: what a browser reads with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { findCommuneInFrance, openGazetteer } from '../../reader/places/gazetteer.ts';
import { gazetteerFileSchema } from '../../shared/feed/feed-schema.ts';

const gazetteerOf = (code: string) => loadGazetteer(code) ?? assert.fail(code);

describe('the gazetteer', () => {
  const gazetteer = gazetteerOf('62');

  const ELSEWHERE: readonly [
    name: string,
    department: string | undefined,
    code: string | undefined,
    why: string,
  ][] = [
    ['Harnes', undefined, '62413', 'its own'],
    ['Doullens', undefined, '80253', 'a neighbour’s'],
    ['Le Doulieu', '59', '59180', 'a small one of a neighbour’s'],
    ['Rodez', undefined, '12202', 'a larger one of France'],
    ['Conques-en-Rouergue', '12', undefined, 'a small one, far away'],
  ];
  for (const [name, department, code, why] of ELSEWHERE) {
    it(`${code === undefined ? 'does not hold' : 'holds'} ${name}: ${why}`, () =>
      assert.equal(findCommuneInFrance(gazetteer, name, department)?.code, code));
  }

  for (const code of ['62', '12', '2A', '75', '974']) {
    it(`of ${code} fits its schema, survives being written, and is light`, () => {
      const { file } = gazetteerOf(code);
      const text = JSON.stringify(file);
      const read = gazetteerFileSchema.parse(JSON.parse(text));
      assert.deepEqual(openGazetteer(read), gazetteerOf(code));
      assert.ok(brotliCompressSync(text).byteLength < 80 * 1024);
    });
  }

  it('of no département is none', () => assert.equal(loadGazetteer('00'), undefined));
});
