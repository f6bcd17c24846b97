/**
 * Press releases of every format and hand, each with the reading that a careful clerk gives it: the parser gives the
 * same. All names in them are invented.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { openBulletin } from '../../publisher/read-bulletin.ts';
import { scoreReading, type ExpectedReading } from './score-reading.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/bulletins/', import.meta.url));
const EXPECTED = '.expected.json';

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

describe('golden bulletins', () => {
  const files = readdirSync(FOLDER).filter((name) => !name.endsWith(EXPECTED));
  assert.ok(files.length > 0);
  for (const file of files) {
    it(file, async () => {
      const expected = JSON.parse(
        readFileSync(`${FOLDER}${file.replace(/\.\w+$/, EXPECTED)}`, 'utf8'),
      ) as ExpectedReading;
      const read = (await openBulletin(`${FOLDER}${file}`))({
        gazetteer,
        ledger: emptyLedger,
        today: '2026-01-01',
      });
      const { differences } = scoreReading(read.bulletin, expected);
      assert.equal(differences.length, 0, `\n${differences.join('\n')}`);
    });
  }
});
