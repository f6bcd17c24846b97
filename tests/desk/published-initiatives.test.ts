/** What the desk shows of an initiative is what `publish` will have: names that the rest of the release tells are masked in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowsOf } from '../../desk/page/lecture/rows.ts';
import { publishedInitiative } from '../../desk/page/published-initiatives.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readCorrected } from '../../publisher/steps/read-corrected.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import type { Corrections } from '../../shared/editor/corrections.ts';

const gazetteer = loadGazetteer('62') ?? assert.fail();
const RELEASE = [
  'Arras, le 12 mai 2021',
  '# Le Pas-de-Calais solidaire n° 41',
  'Chaque semaine, des habitants s’entraident. Rosalie Quévrain coud.',
  '## Solidaires entre voisins',
  'À Vimy, l’association Le Fournil tient une épicerie.',
  'À Avion, le club livre. Merci à Quévrain et à tous.',
].join('\n\n');

function read(corrections: Corrections = {}) {
  return readCorrected(readMarkdown(RELEASE), 'a.md', {
    gazetteer,
    addresses: ['a.md'],
    ledger: emptyLedger,
    corrections,
    today: '2021-05-12',
  });
}

function shown(corrections: Corrections = {}, fullNames = false) {
  const { bulletin } = read(corrections);
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  return initiatives.map((each) => publishedInitiative(each, bulletin, { fullNames }).text);
}

describe('an initiative at the desk', () => {
  it('names in full where the series does, in its section « Lecture » too', () => {
    const text = 'À Avion, le club livre. Merci à Quévrain et à tous.';
    assert.equal(shown({}, true).at(-1), text);
    const told = (fullNames: boolean) =>
      rowsOf(read(), { fullNames }).flatMap(({ opened }) => opened.map(({ published }) => published.text));
    assert.equal(told(true).at(-1), text);
    assert.equal(told(false).at(-1), 'À Avion, le club livre. Merci à Q. et à tous.');
  });
  it('is masked by whom the introduction names', () =>
    assert.equal(shown().at(-1), 'À Avion, le club livre. Merci à Q. et à tous.'));
  it('stays masked where the editor takes the name out of the introduction', () =>
    assert.equal(
      shown({ 'a.md': { introduction: 'Des habitants s’entraident.' } }).at(-1),
      'À Avion, le club livre. Merci à Q. et à tous.',
    ));
});
