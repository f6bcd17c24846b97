/** Whom an editor names in what is written around the initiatives: decided with all others, and asked about where in doubt. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFeedBulletin } from '../../../publisher/steps/identified-bulletin.ts';
import { maskBulletin } from '../../../publisher/steps/mask-names.ts';
import { readCorrected } from '../../../publisher/steps/read-corrected.ts';
import { readMarkdown } from '../../../reader/formats/read-markdown.ts';
import type { Corrections, ReleaseCorrection } from '../../../shared/editor/corrections.ts';
import { emptyLedger } from '../../../shared/editor/ids.ts';
import { gazetteer } from './masked-release.ts';

const RELEASE = `Arras, le 12 mai 2021

# Le Pas-de-Calais solidaire n° 41

Chaque semaine, des habitants s’entraident.

## Solidaires entre voisins

À Vimy, l’association Le Fournil tient une épicerie.

À Avion, le club coud.`;

function read(corrections: Corrections) {
  const reading = readCorrected(readMarkdown(RELEASE), 'a.md', {
    gazetteer,
    addresses: ['a.md'],
    ledger: emptyLedger,
    corrections,
    today: '2021-05-12',
  });
  return {
    opener: reading.corrected[0]?.before.passage ?? assert.fail(),
    id: reading.corrected[0]?.before.id ?? assert.fail(),
    asked: reading.questions.filter(({ about }) => about === 'person'),
    faults: reading.faults,
    published: JSON.stringify(toFeedBulletin(maskBulletin(reading.bulletin).bulletin)),
  };
}

const untouched = read({});
type Write = (text: string) => { own?: ReleaseCorrection; byId?: Corrections };
const WRITTEN: Readonly<Record<string, Write>> = {
  'the title': (title) => ({ own: { title } }),
  'the introduction': (introduction) => ({ own: { introduction } }),
  'a theme': (theme) => ({ own: { initiatives: { [untouched.opener]: { theme } } } }),
  'a theme, by the initiative’s id': (theme) => ({ byId: { [untouched.id]: { theme } } }),
};
const corrections = ({ own = {}, byId = {} }: ReturnType<Write>, answers = {}): Corrections => ({
  'a.md': { ...own, answers },
  ...byId,
});

describe('a name in doubt that the editor writes', () => {
  for (const [place, write] of Object.entries(WRITTEN)) {
    const written = write('Solidaires, et merci à Ysoline Quévrain');
    it(`in ${place} is asked about, and masked meanwhile`, () => {
      const { asked, published } = read(corrections(written));
      assert.deepEqual(
        asked.map(({ text, must }) => [text, must]),
        [['Ysoline Quévrain', true]],
      );
      assert.doesNotMatch(published, /qu[ée]vrain/i);
    });
    it(`in ${place} is as it was answered`, () => {
      const { id } = read(corrections(written)).asked[0] ?? assert.fail();
      for (const [answer, stays] of [
        ['nobody', true],
        ['public', true],
        ['private', false],
      ] as const) {
        const { asked, faults, published } = read(corrections(written, { [id]: answer }));
        assert.deepEqual([asked, faults], [[], []], answer);
        assert.equal(/Ysoline Quévrain/.test(published), stays, answer);
      }
    });
  }
  it('is not asked about where it is written for another bulletin', () =>
    assert.deepEqual(
      read({ '62-2020-04-08-2#e1': { theme: 'Solidaires, et merci à Ysoline Quévrain' } }).asked,
      [],
    ));
});

describe('what is no name in what the editor writes', () => {
  for (const [place, write] of Object.entries(WRITTEN))
    it(`is not asked about in ${place}`, () => {
      const { asked, published } = read(corrections(write('Solidaires, et merci à Arras Solidaire')));
      assert.deepEqual(asked, []);
      assert.match(published, /Arras Solidaire/);
    });
});
