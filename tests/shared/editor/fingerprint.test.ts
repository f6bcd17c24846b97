import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distance, fingerprint, nearest } from '../../../shared/editor/fingerprint.ts';

const TOLD = 'À Lens, l’association « Le Fil » coud des masques pour les soignants de la clinique.';
const OTHERS = [
  'À Arras, les pompiers livrent des repas chauds aux personnes isolées du quartier.',
  'Le préfet remercie toutes celles et tous ceux qui s’engagent.',
  'Solidaires avec les plus jeunes',
];

describe('the fingerprint of a passage', () => {
  it('is 16 hexadecimal digits that hold no word', () => {
    for (const text of [TOLD, ...OTHERS, 'a', '']) assert.match(fingerprint(text), /^[\da-f]{16}$/);
  });

  it('stays where only capitals, accents, spaces and signs differ', () => {
    assert.equal(fingerprint(TOLD), fingerprint(`  ${TOLD.toUpperCase().replaceAll(' ', '\n')} !`));
  });

  it('moves little for a mended typo, far for another text', () => {
    const mended = TOLD.replace('soignants', 'soigants');
    assert.ok(distance(fingerprint(TOLD), fingerprint(mended)) <= 12);
    for (const other of OTHERS) assert.ok(distance(fingerprint(TOLD), fingerprint(other)) > 12, other);
  });

  it('counts bits', () => {
    assert.equal(distance('0'.repeat(16), 'f'.repeat(16)), 64);
    assert.equal(distance('0000000000000001', '0000000000000002'), 2);
  });

  it('finds the text that was mended, and none where two are as near', () => {
    const mended = fingerprint(TOLD.replace('soignants', 'soigants'));
    const others = OTHERS.map(fingerprint);
    assert.equal(nearest(fingerprint(TOLD), [...others, mended]), mended);
    assert.equal(nearest(fingerprint(TOLD), others), undefined);
    const twice = fingerprint(TOLD.replace('clinique', 'clinque'));
    assert.equal(nearest(fingerprint(TOLD), [mended, twice]), undefined);
  });
});
