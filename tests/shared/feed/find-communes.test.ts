import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCommunes, meantCommune, type CommuneNames } from '../../../shared/feed/find-communes.ts';

const NAMES: CommuneNames = {
  communes: [
    { code: '62041', name: 'Arras', postalCodes: ['62000'] },
    { code: '62160', name: 'Boulogne-sur-Mer', postalCodes: ['62200'] },
    { code: '62413', name: 'Harnes', postalCodes: ['62440'] },
    { code: '62498', name: 'Lens', postalCodes: ['62300'] },
    { code: '62510', name: 'Liévin', postalCodes: ['62800'] },
    { code: '62617', name: 'Nœux-les-Mines', postalCodes: ['62290'] },
    { code: '62667', name: 'Le Portel', postalCodes: ['62480'] },
    { code: '62765', name: 'Saint-Omer', postalCodes: ['62500'] },
    { code: '62766', name: 'Saint-Omer-Capelle', postalCodes: ['62162'] },
    { code: '62826', name: 'Le Touquet-Paris-Plage', postalCodes: ['62520'] },
    { code: '62447', name: 'Hesdin-la-Forêt', postalCodes: ['62140'] },
    { code: '2A004', name: 'Ajaccio', postalCodes: ['20000', '20090'] },
  ],
  oldCodes: { '62549': '62447', '62800': '62041' },
};

describe('findCommunes', () => {
  const rows: [typed: string, found: string[], why: string][] = [
    ['Harnes', ['62413'], 'its name'],
    ['  hArN ', ['62413'], 'its beginning, in any letters'],
    ['62440', ['62413'], 'its postal code'],
    ['6244', ['62413', '62447'], 'a code begun, postal or INSEE'],
    ['lens 62300', ['62498'], 'both'],
    ['lens 59', [], 'a code of another'],
    ['62413', ['62413'], 'its INSEE code'],
    ['2a004', ['2A004'], 'a code of Corsica'],
    ['2a0', ['2A004'], 'the same, begun'],
    ['62549', ['62447'], 'a code from before communes merged'],
    ['62800', ['62510'], 'a postal code before a former code'],
    ['lievin', ['62510'], 'without its accent'],
    ['noeux les mines', ['62617'], 'without its ligature and hyphens'],
    ['mines', ['62617'], 'a word within'],
    ['portel', ['62667'], 'without its article'],
    ['le touquet', ['62826'], 'its usual name'],
    ['St Omer', ['62765', '62766'], 'Saint cut short; the name itself before the longer one'],
    ['Harens', ['62413'], 'two letters swapped'],
    ['Lievain', ['62510'], 'a letter too many'],
    ['bolougne sur mer', ['62160'], 'a slip within a long name'],
    ['bolougne', ['62160'], 'a slip in its first word'],
    ['mairie de Harnes', ['62413'], 'its town hall'],
    ['la ville du portel', ['62667'], 'the town, its article contracted'],
    ['commune d’Arras', ['62041'], 'the commune'],
    ['lile', [], 'too far from any'],
    ['', [], 'nothing typed'],
    ['-', [], 'nothing that is looked for'],
    ['constructor', [], 'no name of JavaScript’s own'],
  ];
  for (const [typed, found, why] of rows) {
    it(`${JSON.stringify(typed)}: ${why}`, () =>
      assert.deepEqual(
        findCommunes(typed, NAMES).map(({ code }) => code),
        found,
      ));
  }

  it('gives no more than it is asked for', () => assert.equal(findCommunes('62', NAMES, 3).length, 3));
});

describe('meantCommune', () => {
  const rows: [typed: string, meant: string | undefined, why: string][] = [
    ['harnes', '62413', 'its whole name'],
    ['Mairie de Harnes', '62413', 'its town hall'],
    ['saint omer', '62765', 'the whole name, which another begins with'],
    ['le touquet', '62826', 'its first words, which are no other’s'],
    ['62440', '62413', 'a code that no other has'],
    ['62549', '62447', 'a former code'],
    ['harn', undefined, 'half a word'],
    ['Lens-Est', undefined, 'more than its name'],
    ['Ajac', undefined, 'half a word, though nothing else fits'],
    ['Harens', undefined, 'a slip'],
    ['saint', undefined, 'words that several begin with'],
    ['62', undefined, 'the beginning of codes'],
    ['59000', undefined, 'a code of elsewhere'],
    ['', undefined, 'nothing'],
  ];
  for (const [typed, meant, why] of rows)
    it(`${JSON.stringify(typed)}: ${why}`, () => assert.equal(meantCommune(typed, NAMES)?.code, meant));

  it('leaves the choice among communes that share a postal code', () => {
    const two = NAMES.communes.slice(0, 2).map((each) => ({ ...each, postalCodes: ['62999'] }));
    assert.equal(meantCommune('62999', { ...NAMES, communes: two }), undefined);
    assert.equal(findCommunes('62999', { ...NAMES, communes: two }).length, 2);
  });
});
