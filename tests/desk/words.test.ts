/** What the desk decides by tables: names of files, places in the address, départements. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeName, holderOf, releaseName } from '../../desk/page/bulletins/release-name.ts';
import { nameInWords } from '../../desk/page/bulletins/release-words.ts';
import { findDepartments, folderInWords } from '../../desk/page/departments.ts';
import { AT_FIRST, placeHref, readPlace, type Place } from '../../desk/page/place.ts';
import { loadDepartments } from '../../publisher/load-gazetteer.ts';

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
    assert.equal(nameInWords('CP solidaire.docx', { number: 2, date: '2020-04-01' }), 'CP solidaire.docx');
  });

  it('follows what is corrected of it, and calls the rank of a day no number', () => {
    const said = { number: 3, date: '2020-04-02' };
    assert.equal(nameInWords('2020-04-01-2.md', said), 'Bulletin n°\u00A03 du 2 avril 2020');
    assert.equal(
      nameInWords('2020-04-01-2.md', { number: 0, date: '' }),
      'Bulletin n°\u00A02 du 1er avril 2020',
    );
    assert.equal(nameInWords('2020-04-01-1.md', { isNumbered: false }), 'Bulletin du 1er avril 2020');
    assert.equal(nameInWords('2020-04-01-2.md', { isNumbered: false }), 'Bulletin du 1er avril 2020 (2)');
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

describe('a département', () => {
  const departments = loadDepartments();
  const rows: [typed: string, first: string | undefined][] = [
    ['62', '62'],
    ['2a', '2A'],
    ['974', '974'],
    ['pas de calais', '62'],
    ['la somme', '80'],
    ['cotes armor', '22'],
    ['Val-d’Oise', '95'],
    ['pas de caalis', '62'],
    ['', undefined],
    ['Ruritanie', undefined],
  ];
  for (const [typed, first] of rows)
    it(`${typed || 'nothing'} finds ${first ?? 'none'}`, () =>
      assert.equal(findDepartments(typed, departments)[0]?.code, first));

  it('names its folder', () => {
    const names = new Map(departments.map(({ code, name }) => [code, name]));
    assert.equal(folderInWords('62', names), 'Pas-de-Calais (62)');
    assert.equal(folderInWords('62-inondations', names), 'Pas-de-Calais (62-inondations)');
    assert.equal(folderInWords('bulletins', names), 'bulletins');
    assert.equal(folderInWords('62', undefined), '62');
  });
});
