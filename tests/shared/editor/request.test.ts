/** The message of an association: its words say what is asked, its last line says the same to the desk. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Correction } from '../../../shared/editor/corrections.ts';
import { changeInWords, describeCorrection } from '../../../shared/editor/describe-correction.ts';
import { readRequestLines } from '../../../shared/editor/request-line.ts';
import { mailAddress, requestMessage } from '../../../shared/editor/request.ts';
import type { ListedInitiative } from '../../../shared/feed/feed-schema.ts';

const INITIATIVE: ListedInitiative = {
  id: '62-2020-04-08-2#e8',
  bulletin: '62-2020-04-08-2',
  theme: { title: 'Personnes confinées', slug: 'personnes-confinees' },
  text: 'L’association reste aux côtés des malades.',
  communes: [
    { code: '62400', name: 'Haillicourt', role: 'place' },
    { code: '35238', name: 'Rennes', role: 'origin' },
  ],
  territories: [],
  organisers: [{ name: 'SECOND DEPART', kind: 'association' }],
  links: [{ kind: 'website', url: 'https://www.second-depart.fr' }],
  phones: ['+33321000000'],
  personal: false,
};

const NAMES: Readonly<Record<string, string>> = { 62413: 'Harnes', 59350: 'Lille' };
const communeName = (code: string) => NAMES[code];

const words = (correction: Correction) =>
  describeCorrection(INITIATIVE, correction, communeName).map((each) =>
    changeInWords(each).replaceAll('\u00A0', ' '),
  );

describe('a correction in words', () => {
  const rows: readonly [correction: Correction, said: string[]][] = [
    [{}, []],
    [{ title: 'Second départ' }, ['Nom affiché : Second départ (au lieu de : SECOND DEPART)']],
    // What stands there already is no change.
    [{ title: 'SECOND DEPART', phones: ['03 21 00 00 00'] }, []],
    [
      { communes: ['62413', { code: '59350', role: 'beneficiary' }, { commune: 'Rennes', role: 'origin' }] },
      [
        'Communes : à Harnes, pour Lille, en provenance de Rennes (au lieu de : à Haillicourt, en provenance de Rennes)',
      ],
    ],
    [{ communes: ['80021'] }, ['Communes : à 80021 (au lieu de : à Haillicourt, en provenance de Rennes)']],
    [
      { organisers: [{ name: 'Mairie de Harnes', kind: 'public-body' }] },
      ['Qui agit : Mairie de Harnes (organisme public) (au lieu de : SECOND DEPART (association))'],
    ],
    [
      { links: ['contact@exemple.fr', 'www.exemple.fr'] },
      ['Adresses : contact@exemple.fr, http://www.exemple.fr (au lieu de : https://www.second-depart.fr)'],
    ],
    [{ links: [] }, ['Adresses : aucun (au lieu de : https://www.second-depart.fr)']],
    [{ phones: ['0321000001'] }, ['Téléphones : 03 21 00 00 01 (au lieu de : 03 21 00 00 00)']],
    [
      {
        people: {
          'Michel Dupont': 'private',
          'Zoé M.': { agreed: '2020-05-01' },
          'Anne Roux': 'public',
          'Rose Marie': 'nobody',
        },
      },
      [
        'Le nom « Michel Dupont » : à masquer',
        'Le nom « Zoé M. » : en entier, avec l’accord donné le 1er mai 2020',
        'Le nom « Anne Roux » : en entier, dans une fonction publique',
        'Le nom « Rose Marie » : ce n’est le nom de personne',
      ],
    ],
    [{ theme: 'personnels-soignants' }, ['Thème : personnels-soignants (au lieu de : Personnes confinées)']],
    [{ territories: ['calaisis'] }, ['Secteurs : calaisis']],
    [{ text: 'Court.' }, ['Texte : Court. (au lieu de : L’association reste aux côtés des malades.)']],
    [{ withdrawn: '2020-05-02' }, ['Fiche : à retirer']],
    [
      { withdrawn: '2020-05-02', restored: '2020-05-03' },
      ['Fiche : à retirer', 'Fiche : à publier de nouveau'],
    ],
  ];
  for (const [correction, said] of rows)
    it(`says ${JSON.stringify(correction)}`, () => assert.deepEqual(words(correction), said));
});

describe('the message to the editor', () => {
  const message = (correction: Correction, remark = '') =>
    requestMessage({
      initiative: INITIATIVE,
      page: 'https://solidaire.example/bulletins/62-2020-04-08-2/#e8',
      correction,
      remark,
      communeName,
    });

  it('says in words what is asked, and shows no JSON', () => {
    const { subject, body } = message({ title: 'Second départ', communes: ['62413'] }, ' Il manque un mot. ');
    assert.equal(subject, 'Correction : 62-2020-04-08-2#e8');
    assert.match(body, /^– Nom affiché\u00A0: Second départ \(au lieu de\u00A0: SECOND DEPART\)$/m);
    assert.match(body, /^– Communes\u00A0: à Harnes /m);
    assert.match(body, /^Il manque un mot\.$/m);
    assert.doesNotMatch(body, /[{}"]/);
  });

  it('says the same to the desk, in its last line', () => {
    const odd = 'L’« Œuvre » d’à \\ "côté" – </script> {}, 🙂\u00A0;';
    const correction: Correction = { title: odd, people: { [odd]: 'private' }, links: ['www.a.fr/é?b="c"'] };
    const { body } = message(correction, odd);
    assert.deepEqual(readRequestLines(body), { values: [[INITIATIVE.id, correction]], isDamaged: false });
    const last = body.split('\n').at(-1) ?? '';
    assert.deepEqual(readRequestLines(last).values.length, 1);
  });

  it('asks for a withdrawal without a reason', () => {
    const { subject, body } = message({ withdrawn: '2020-05-02' });
    assert.equal(subject, 'Retrait : 62-2020-04-08-2#e8');
    assert.match(body, /^Je demande le retrait de la fiche « SECOND DEPART », référence 62-2020-04-08-2#e8/m);
    assert.deepEqual(readRequestLines(body).values, [[INITIATIVE.id, { withdrawn: '2020-05-02' }]]);
  });

  it('holds no line when only a remark is made', () => {
    const { body } = message({}, 'Une faute dans le texte.');
    assert.ok(body.includes('Une faute dans le texte.'));
    assert.deepEqual(readRequestLines(body), { values: [], isDamaged: false });
  });

  it('travels whole in the address of a mail, or not at all', () => {
    const short = mailAddress('a@example.org', message({ title: 'É' }, 'Une ligne.\nUne autre.'));
    assert.ok(short.whole && decodeURIComponent(short.href).includes('Une ligne.\r\nUne autre.'));
    const long = mailAddress('a@example.org', message({ title: 'É' }, 'é'.repeat(2000)));
    assert.deepEqual([long.whole, /body=/.test(long.href)], [false, false]);
  });

  it('is short enough for the address of a mail in the usual cases', () => {
    for (const correction of [
      { withdrawn: '2020-05-02' },
      { title: 'Second départ, entraide de l’Artois' },
      { communes: ['62413'], people: { 'Michel Dupont': 'private' } },
      { links: ['https://www.facebook.com/SECONDDEPART/', 'contact@second-depart.fr'] },
    ] satisfies Correction[])
      assert.ok(
        mailAddress('contact@solidaire.example', message(correction)).whole,
        JSON.stringify(correction),
      );
  });
});
