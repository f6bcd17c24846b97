/** The reader on 150 releases of any order and number of parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { keepsAll } from '../reader/any-release.ts';

test('every link stays with its initiative, and every block is accounted for', () => {
  keepsAll(loadGazetteer('62') ?? assert.fail(), 150);
});
