/** The fields of a series: what is typed in them, and `series.json`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seriesSchema } from '../../../shared/editor/series.ts';
import { readSeries, SERIES_FIELDS, typedOf } from '../../../shared/editor/series-fields.ts';

describe('the fields of a series', () => {
  const typed = {
    title: ' Le Pas-de-Calais solidaire ',
    issuer: 'Préfecture',
    contact: 'solidaire@example.org',
    source: 'https://example.org/bulletins',
    site: '',
  };

  it('become a series, whose empty fields are left out', () => {
    const read = readSeries(typed, undefined);
    assert.ok('series' in read);
    assert.equal(read.series.title, 'Le Pas-de-Calais solidaire');
    assert.equal(read.series.site, '');
    assert.equal(read.series.licence, 'Licence Ouverte 2.0 (Etalab)');
    assert.equal('address' in read.series, false);
  });

  it('keep what has no field, and show what stands there', () => {
    const first = readSeries(typed, undefined);
    assert.ok('series' in first);
    const before = { ...first.series, licence: 'Licence du département', fullNames: true };
    const read = readSeries({ ...typedOf(before), phone: '03 21 21 20 00' }, before);
    assert.ok('series' in read);
    assert.deepEqual(read.series, { ...before, phone: '03 21 21 20 00' });
  });

  it('come back as they were typed, whatever they say', () => {
    const whole = {
      ...typed,
      ...{
        title: 'Le Pas-de-Calais solidaire',
        site: 'https://solidaire.example/',
        address: 'Rue Ferdinand-Buisson',
      },
      ...{ numbered: 'non', fullNames: 'oui', phone: '03 21 21 20 00', director: 'Le préfet', host: 'OVH' },
      'accessibility.declared': '2026-01-02',
      'accessibility.audit.date': '2026-01-01',
      'accessibility.audit.by': 'Un cabinet',
      'accessibility.audit.rate': '87.5',
      'accessibility.audit.faults': 'Un contraste\nUn titre',
    };
    const read = readSeries(whole, undefined);
    assert.ok('series' in read);
    assert.equal(read.series.numbered, false);
    assert.equal(read.series.fullNames, true);
    assert.deepEqual(read.series.accessibility, {
      declared: '2026-01-02',
      audit: { date: '2026-01-01', by: 'Un cabinet', rate: 87.5, faults: ['Un contraste', 'Un titre'] },
    });
    assert.deepEqual(typedOf(read.series), whole);
    assert.deepEqual(seriesSchema.parse(JSON.parse(JSON.stringify(read.series))), read.series);
  });

  it('say again what is so unless it is said, and leave nothing half said', () => {
    const read = readSeries(
      { ...typed, numbered: 'oui', fullNames: 'non', 'accessibility.audit.by': ' ' },
      undefined,
    );
    assert.ok('series' in read);
    assert.deepEqual(Object.keys(read.series).toSorted(), [
      ...['contact', 'fullNames', 'issuer', 'licence', 'site', 'source', 'title'],
    ]);
    assert.equal(read.series.fullNames, false);
  });

  it('take back what was said, once they are emptied', () => {
    const before = readSeries({ ...typed, phone: '17', 'accessibility.declared': '2026-01-02' }, undefined);
    assert.ok('series' in before);
    const read = readSeries(
      { ...typedOf(before.series), phone: '', 'accessibility.declared': '' },
      before.series,
    );
    assert.ok('series' in read);
    assert.equal(read.series.phone, undefined);
    assert.equal(read.series.accessibility, undefined);
  });

  it('are all that a series knows but its licence, each once', () => {
    const known = Object.keys(seriesSchema.shape).filter((key) => key !== 'licence');
    const fields = SERIES_FIELDS.map(({ name }) => name.replace(/\..*/, ''));
    assert.deepEqual(new Set(fields), new Set(known));
    assert.equal(new Set(SERIES_FIELDS.map(({ name }) => name)).size, SERIES_FIELDS.length);
  });

  const faults: [field: string, value: string][] = [
    ['title', ''],
    ['issuer', '  '],
    ['contact', 'quelqu’un'],
    ['source', 'www.example.org'],
    ['site', 'https://example.org/?page=1'],
    ['title', 'Le Pas-de-\u00ADCalais'],
    ['numbered', 'peut-être'],
    ['accessibility.declared', 'hier'],
  ];
  for (const [field, value] of faults)
    it(`${field} may not be « ${value} », and it is said there`, () => {
      const read = readSeries({ ...typed, [field]: value }, undefined);
      assert.ok('faults' in read);
      assert.deepEqual([...read.faults.keys()], [field]);
      assert.match(read.faults.get(field) ?? '', /^(?:Ce champ|Une? \p{L}+) .*[.:/]/u);
    });

  it('of an audit hang together: one of them asks for the others', () => {
    const read = readSeries({ ...typed, 'accessibility.audit.rate': 'beaucoup' }, undefined);
    assert.ok('faults' in read);
    assert.deepEqual([...read.faults].toSorted(), [
      ['accessibility.audit.by', 'Ce champ ne peut pas être vide.'],
      ['accessibility.audit.date', 'Un jour est attendu, comme 2020-05-02.'],
      ['accessibility.audit.rate', 'Un nombre est attendu, de 0 à 100.'],
    ]);
  });
});
