/** What an editor's hand may do to a JSON file is said in French, with its place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionsSchema } from '../../shared/editor/corrections.ts';
import { ledgerSchema } from '../../shared/editor/ids.ts';
import { parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { seriesSchema } from '../../shared/editor/series.ts';

const corrections = (text: string) => parseEditorFile('corrections.json', text, correctionsSchema);
const ID = '62-2020-04-08-2#e7';

const rows: readonly [name: string, text: string, said: RegExp][] = [
  ['nothing at all', '', /corrections\.json est vide/],
  ['blanks', ' \n\t', /corrections\.json est vide/],
  ['a missing comma', `{\n "${ID}": {}\n "62-2020-04-08-2#e8": {}\n}`, /corrections\.json:3:2 : .*virgule/],
  ['a comma too many', `{\n "${ID}": {},\n}`, /corrections\.json:3:1 : .*virgule est de trop/],
  ['a missing colon', `{ "${ID}" {} }`, /corrections\.json:1:24 : .*« : »/],
  ['a brace that is not closed', `{ "${ID}": {`, /corrections\.json:1:\d+ : .*accolade/],
  ['a quotation mark that is not closed', `{ "${ID}: {} }`, /corrections\.json:1:\d+ : .*guillemet/],
  ['curly quotation marks', `{ “${ID}”: {} }`, /corrections\.json:1:3 : /],
  ['a comment', `{\n // retirée\n}`, /corrections\.json:2:2 : .*commentaires/],
  ['two files one behind the other', '{}\n{}', /corrections\.json:2:1 : .*après la fin/],
  ['bytes that are no text', '\u0000\u0001', /corrections\.json:1:1 : /],
  ['a cut file', `{ "${ID}": { "communes": ["62`, /corrections\.json:1:\d+ : /],
  [
    'one initiative twice: the second would win, and a withdrawal be lost',
    `{ "${ID}": { "withdrawn": "2020-05-02" },\n "${ID}": { "communes": ["62193"] } }`,
    /« 62-2020-04-08-2#e7 » s’y trouve plusieurs fois \(lignes 1 et 2\)/,
  ],
  [
    'a name twice within',
    `{ "${ID}": {\n  "people": {"A B": "private"},\n  "people": {} } }`,
    /« people » s’y trouve plusieurs fois \(lignes 2 et 3\)/,
  ],
  ['an unknown key', `{\n "${ID}": { "communs": [] } }`, /ligne 2, 62-2020-04-08-2#e7 : .*communs/],
  ['a wrong value', `{ "${ID}": {\n "withdrawn": "demain" } }`, /ligne 2, 62-2020-04-08-2#e7 → withdrawn : /],
];

describe('a file of the editor’s', () => {
  for (const [name, text, said] of rows) {
    it(`tells of ${name}`, () => {
      assert.throws(
        () => corrections(text),
        (error) => error instanceof UserError && said.test(error.message),
      );
    });
  }

  it('may begin with a mark of byte order', () => assert.deepEqual(corrections('\uFEFF{}'), {}));

  it('is parsed as JSON is', () => {
    const value = { [ID]: { title: 'Été « doux »', communes: ['62193'] } };
    assert.deepEqual(corrections(JSON.stringify(value, null, 2)), value);
  });

  it('tells where a cut ledger ends', () => {
    assert.throws(
      () => parseEditorFile('ids.json', '{ "version": 1,\n "publication"', ledgerSchema),
      /ids\.json:2:\d+ : /,
    );
  });
});

describe('series.json', () => {
  const series = {
    title: 'Mayotte solidaire',
    issuer: 'Préfecture de Mayotte',
    contact: 'contact@solidaire.example',
    licence: 'Licence Ouverte 2.0',
    source: 'https://www.mayotte.gouv.fr/',
  };
  const parse = (change: object) =>
    parseEditorFile('series.json', JSON.stringify({ ...series, ...change }), seriesSchema);

  const refused: readonly [name: string, change: object, said: RegExp][] = [
    [
      'a space without width',
      { title: 'Mayotte\u200b solidaire' },
      /title : contient un caractère invisible/,
    ],
    ['a soft hyphen', { issuer: 'Pré\u00adfecture' }, /issuer : contient un caractère invisible/],
    ['a mark of direction', { licence: '\u202eLicence' }, /licence : contient un caractère invisible/],
    ['blanks alone', { title: '   ' }, /title : ne peut pas être vide/],
    ['an invisible character in the legal notice', { host: 'OVH\u2060' }, /host : contient/],
  ];
  for (const [name, change, said] of refused) {
    it(`refuses ${name}`, () => assert.throws(() => parse(change), said));
  }

  const addresses: readonly [written: string, meant: string][] = [
    ['https://exemple.fr', 'https://exemple.fr/'],
    ['https://exemple.fr/a b', 'https://exemple.fr/a%20b/'],
    ['HTTPS://EXEMPLE.FR/Solidaire', 'https://exemple.fr/Solidaire/'],
    [' https://exemple.fr/', 'https://exemple.fr/'],
  ];
  for (const [written, meant] of addresses) {
    it(`takes ${JSON.stringify(written)} for ${meant}`, () =>
      assert.equal(parse({ site: written }).site, meant));
  }
});
