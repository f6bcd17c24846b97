/** What the desk decides by tables: names of files, places in the address, the fields of a series. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeName, holderOf, releaseName } from '../../desk/page/bulletins/release-name.ts';
import { nameInWords } from '../../desk/page/bulletins/release-words.ts';
import { readSeries, typedOf } from '../../desk/page/bulletins/series-form.ts';
import { AT_FIRST, placeHref, readPlace, type Place } from '../../desk/page/place.ts';

describe('the name of a release', () => {
  const rows: [brought: string, date: string, number: number, name: string][] = [
    ['CP solidaire VF (2).DOCX', '2020-04-15', 3, '2020-04-15-3.docx'],
    ['bulletin.pdf', '2020-04-15', 0, '2020-04-15.pdf'],
    ['CP solidaire VF.docx', '', 0, 'CP solidaire VF.docx'],
    ['C:\\Temp\\..\\bulletin.html', '', 0, 'bulletin.html'],
    ['../../etc/passwd', '', 0, 'passwd.txt'],
    ['a:b?.md', '', 0, 'a-b-.md'],
    ['.txt', '', 0, 'txt.txt'],
    ['communique', '2020-04-15', 3, '2020-04-15-3.txt'],
  ];
  for (const [brought, date, number, name] of rows)
    it(`${brought} is kept as ${name}`, () => assert.equal(releaseName(brought, { date, number }), name));

  it('is taken by the same release in another format, and by no other', () => {
    const names = ['2020-04-15-3.docx', 'corrections.json', '2020-04-15-31.md'];
    assert.equal(holderOf('2020-04-15-3.pdf', names), '2020-04-15-3.docx');
    assert.equal(holderOf('2020-04-15-3.DOCX', names), '2020-04-15-3.docx');
    assert.equal(holderOf('corrections.md', names), undefined);
    assert.equal(freeName('2020-04-15-3.pdf', [...names, '2020-04-15-3 (2).md']), '2020-04-15-3 (3).pdf');
  });

  it('is said in words', () => {
    assert.equal(nameInWords('2020-04-01-2.md'), 'Bulletin n°\u00A02 du 1er avril 2020');
    assert.equal(nameInWords('2020-04-08.pdf'), 'Bulletin du 8 avril 2020');
    assert.equal(nameInWords('CP solidaire.docx'), 'CP solidaire.docx');
  });
});

describe('a place', () => {
  const places: Place[] = [
    { section: 'bulletins' },
    { section: 'lecture', release: 'CP solidaire n° 3 & suite.docx' },
    { section: 'publier', release: '2020-04-08-2.md' },
    { section: 'demandes' },
  ];
  for (const place of places)
    it(`${placeHref(place)} comes back`, () => assert.deepEqual(readPlace(placeHref(place)), place));

  for (const hash of ['', '#', '#rubrique=ailleurs', '#rubrique=questions', '#0123abcd'])
    it(`${hash} leads to the bulletins`, () => assert.deepEqual(readPlace(hash), AT_FIRST));
});

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

  const faults: [field: string, value: string][] = [
    ['title', ''],
    ['issuer', '  '],
    ['contact', 'quelqu’un'],
    ['source', 'www.example.org'],
    ['site', 'https://example.org/?page=1'],
    ['title', 'Le Pas-de-\u00ADCalais'],
  ];
  for (const [field, value] of faults)
    it(`${field} may not be « ${value} », and it is said there`, () => {
      const read = readSeries({ ...typed, [field]: value }, undefined);
      assert.ok('faults' in read);
      assert.deepEqual([...read.faults.keys()], [field]);
      assert.match(read.faults.get(field) ?? '', /^(?:Ce champ|Une adresse) .*[.:/]/);
    });
});
