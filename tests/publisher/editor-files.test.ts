/** What an editor's hand may do to a JSON file is said in French, with its place. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { correctionsSchema } from '../../shared/editor/corrections.ts';
import { ledgerSchema } from '../../shared/editor/ids.ts';
import { parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { seriesSchema } from '../../shared/editor/series.ts';

const corrections = (text: string) => parseEditorFile('corrections.json', text, correctionsSchema);
const ID = '62-2020-04-08-2#e7';

/** A field of a record and a value that it does not take: said with the line of the field. */
const said = (key: string, fields: readonly [field: string, value: string, words: RegExp][]) =>
  fields.map(
    ([field, value, words]) =>
      [
        `${value} for “${field}”`,
        `{\n "${key}": {\n  "${field}": ${value} } }`,
        new RegExp(`ligne 3, .*${words.source}`, 'u'),
      ] as const,
  );

/** What zod says by itself: patterns, and words of programmers. */
const UNREADABLE = /\^|motif|chaîne|invalide|union|string|record|undefined/i;

const rows: readonly (readonly [name: string, text: string, said: RegExp])[] = [
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
  [
    'an unknown key',
    `{\n "${ID}": {\n  "title": "T",\n  "communs": [] } }`,
    /ligne 4, 62-2020-04-08-2#e7 : « communs » n’a pas sa place ici ; .*communes/,
  ],
  ['a wrong value', `{ "${ID}": {\n "withdrawn": "demain" } }`, /ligne 2, 62-2020-04-08-2#e7 → withdrawn : /],
  ...said('2020-04-08-2.md', [
    ['number', '"2"', /un numéro s’écrit en chiffres, sans guillemets/],
    ['number', '0', /un numéro/],
    ['date', '"8 avril"', /un jour s’écrit « 2020-05-02 »/],
    ['title', '" "', /ne peut pas être vide/],
    ['source', '"exemple.fr"', /une adresse s’écrit en entier/],
    ['introduction', '3', /un texte entre guillemets/],
    [
      'answers',
      '{ "3fa9c1d2e4b70811": "titre" }',
      /« titre » ne répond pas à la question : on attend initiative/,
    ],
    ['answers', '{ "3fa9c1d2e4b70811.person1": "masquer" }', /on attend private, public, nobody/],
    ['answers', '{ "3fa9c1d2e4b70811.place1": "Harnes" }', /le code INSEE d’une commune/],
    ['answers', '{ "e7": "initiative" }', /« e7 » n’est l’identifiant d’aucune question/],
    ['initiatives', '{ "e7": {} }', /l’empreinte du passage/],
    ['initiatives', '[]', /l’empreinte du passage/],
  ]),
  ...said(ID, [
    ['title', '""', /ne peut pas être vide/],
    ['text', '"a\u200b"', /caractère invisible/],
    ['theme', 'true', /un texte entre guillemets/],
    ['communes', '"Harnes"', /une liste entre crochets/],
    ['communes', '[62413]', /une commune s’écrit "Harnes"/],
    ['communes', '[{ "commune": "Harnes", "role": "lieu" }]', /"role" est place, beneficiary ou origin/],
    ['territories', '[""]', /ne peut pas être vide/],
    ['organisers', '[{ "name": "Lien", "kind": "asso" }]', /association, company/],
    ['organisers', '["Lien"]', /entre accolades/],
    ['links', '"www.lien.fr"', /une liste entre crochets/],
    ['phones', '[3]', /un texte entre guillemets/],
    ['people', '["Michel Dupont"]', /\{ "Michel Dupont": "private" \}/],
    ['people', '{ "Michel Dupont": "masquer" }', /écrivez "private"/],
    ['people', '{ "Michel Dupont": { "agreed": "hier" } }', /un jour s’écrit/],
    ['personal', '"oui"', /true ou false/],
    ['withdrawn', 'false', /ajoutez "restored"/],
    ['restored', '"2020-02-30"', /un jour s’écrit/],
    ['fullNames', 'true', /« fullNames » n’a pas sa place ici/],
  ]),
  ...['e7', '62/2020-04-08-2.md', '62-2020-04-08-2'].map(
    (key) =>
      [
        `the key “${key}”`,
        `{\n "${key}": {} }`,
        /ligne 2, .* : n’est ni le nom d’un communiqué, comme « 2020-04-08-2\.md », ni l’identifiant d’une initiative/,
      ] as const,
  ),
];

describe('a file of the editor’s', () => {
  for (const [name, text, words] of rows) {
    it(`tells of ${name}`, () => {
      assert.throws(
        () => corrections(text),
        (error) => error instanceof UserError && words.test(error.message) && !UNREADABLE.test(error.message),
      );
    });
  }

  it('may begin with a mark of byte order', () => assert.deepEqual(corrections('\uFEFF{}'), {}));

  it('is parsed as JSON is', () => {
    const value = { [ID]: { title: 'Été « doux »', communes: ['62193'] } };
    assert.deepEqual(corrections(JSON.stringify(value, null, 2)), value);
  });

  it('may say all that the how-to shows', () => {
    const howTo = readFileSync(new URL('../../docs/editeur.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(howTo) ?? [];
    assert.deepEqual(corrections(example), JSON.parse(example));
  });

  it('tells where a cut ledger ends', () => {
    assert.throws(
      () => parseEditorFile('ids.json', '{ "version": 1,\n "publication"', ledgerSchema),
      /ids\.json:2:\d+ : /,
    );
  });
});

describe('what an editor writes', () => {
  const refused: readonly [name: string, said: object][] = [
    ['an introduction', { 'a.md': { introduction: 'Bonjour\u0000' } }],
    ['an answer', { 'a.md': { answers: { title: 'Un\u0007 titre' } } }],
    ['a text', { [ID]: { text: 'Un\rdeux' } }],
  ];
  for (const [name, said] of refused)
    it(`holds no control character: ${name}`, () =>
      assert.throws(() => corrections(JSON.stringify(said)), /contient un caractère invisible/));

  it('may leave an introduction out', () => {
    const said = { 'a.md': { introduction: '' } };
    assert.deepEqual(corrections(JSON.stringify(said)), said);
  });

  const ids = ['62-2020-04-08-2\n  location / { return 200; }', '62-2020-04-08-2;', '../62', '62'];
  for (const id of ids)
    it(`becomes no rule by an id of the ledger: ${JSON.stringify(id)}`, () => {
      const ledger = { version: 1, publication: { counter: 1, digest: '' }, bulletins: { [id]: [] } };
      assert.throws(
        () => parseEditorFile('ids.json', JSON.stringify(ledger), ledgerSchema),
        /n’a pas la forme attendue|n’est pas l’identifiant d’un bulletin/,
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
    ['a control character', { title: 'Mayotte\u0007 solidaire' }, /title : contient un caractère invisible/],
    ['an end of line of another kind', { issuer: 'Préfecture\u2028' }, /issuer : contient/],
    ['half of a character', { issuer: 'Préfecture \ud83d' }, /issuer : contient/],
    ['an invisible character in the legal notice', { host: 'OVH\u2060' }, /host : contient/],
  ];
  for (const [name, change, said] of refused) {
    it(`refuses ${name}`, () => assert.throws(() => parse(change), said));
  }

  const paths = ['/a;b/', "/a'b/", '/$uri/', '/a(b)/', '/a|b/', '/a*/', '/:code/', '/a,b/', '/a+b/', '/?a'];
  for (const path of paths)
    it(`refuses a site whose path says something to a server: ${path}`, () =>
      assert.throws(() => parse({ site: `https://exemple.fr${path}` }), /site : une adresse entière/));

  const hosts = [
    'a"onload="x.fr',
    "a'b.fr",
    'a;b.fr',
    'a{b}.fr',
    'a`b.fr',
    '$host',
    'a(b).fr',
    'a&quot;b.fr',
  ];
  for (const host of hosts)
    it(`refuses a site whose host says something where it is pasted: ${host}`, () =>
      assert.throws(() => parse({ site: `https://${host}/` }), /site : une adresse entière/));

  const addresses: readonly [written: string, meant: string][] = [
    ['https://exemple.fr', 'https://exemple.fr/'],
    ['https://préfecture.fr:8443/', 'https://xn--prfecture-c4a.fr:8443/'],
    ['http://[::1]:4173', 'http://[::1]:4173/'],
    ['https://exemple.fr/a b', 'https://exemple.fr/a%20b/'],
    ['HTTPS://EXEMPLE.FR/Solidaire', 'https://exemple.fr/Solidaire/'],
    [' https://exemple.fr/', 'https://exemple.fr/'],
  ];
  for (const [written, meant] of addresses) {
    it(`takes ${JSON.stringify(written)} for ${meant}`, () =>
      assert.equal(parse({ site: written }).site, meant));
  }
});
