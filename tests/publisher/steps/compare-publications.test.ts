/** What a publication changes, row by row: the same initiative before and after. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changesByCommune,
  comparePublications,
  type Change,
} from '../../../publisher/steps/compare-publications.ts';
import type { Bulletin, Initiative, Place } from '../../../shared/feed/feed-schema.ts';

const place = (code: string, name: string, role: Place['role'] = 'place'): Place => ({ code, name, role });
const HARNES = place('62413', 'Harnes');
const ARRAS = place('62041', 'Arras');
const ETAPLES = place('62318', 'Étaples');

const initiative = (changes: Partial<Initiative> = {}): Initiative => ({
  id: '62-2020-04-08-2#e1',
  text: 'La Boucle coud des masques.\n\nElle cherche du tissu.',
  communes: [HARNES],
  territories: [],
  organisers: [{ name: 'La Boucle', kind: 'association' }],
  links: [{ kind: 'website', url: 'https://laboucle.example/' }],
  phones: [],
  personal: false,
  ...changes,
});

const bulletin = (
  initiatives: Initiative[],
  changes: Partial<Bulletin> = {},
  theme = 'Soignants',
): Bulletin => ({
  id: '62-2020-04-08-2',
  number: 2,
  date: '2020-04-08',
  title: 'Le Pas-de-Calais solidaire',
  themes: [{ title: theme, slug: theme.toLowerCase(), initiatives }],
  links: [],
  ...changes,
});

describe('an initiative between two publications', () => {
  const rows: readonly [why: string, after: Partial<Initiative>, fields: [string, string[], string[]][]][] = [
    ['nothing', {}, []],
    ['what readers do not see', { personal: true, updated: '2020-05-02' }, []],
    [
      'a typo in one paragraph',
      { text: 'La Boucle coud des masques.\n\nElle cherche du coton.' },
      [
        [
          'texte',
          ['La Boucle coud des masques.', 'Elle cherche du tissu.'],
          ['La Boucle coud des masques.', 'Elle cherche du coton.'],
        ],
      ],
    ],
    ['a title', { title: 'Des masques' }, [['titre', [], ['Des masques']]]],
    [
      'another role of the same commune',
      { communes: [place('62413', 'Harnes', 'origin')] },
      [['communes', ['Harnes (lieu)'], ['Harnes (provenance)']]],
    ],
    [
      'a second commune and no organiser',
      { communes: [HARNES, ARRAS], organisers: [] },
      [
        ['communes', ['Harnes (lieu)'], ['Harnes (lieu)', 'Arras (lieu)']],
        ['acteurs', ['La Boucle (association)'], []],
      ],
    ],
    [
      'the kind of an organiser',
      { organisers: [{ name: 'La Boucle', kind: 'company' }] },
      [['acteurs', ['La Boucle (association)'], ['La Boucle (entreprise)']]],
    ],
    ['a link', { links: [] }, [['liens', ['https://laboucle.example/'], []]]],
    ['a telephone number', { phones: ['+33321000000'] }, [['téléphones', [], ['+33321000000']]]],
  ];
  for (const [why, after, fields] of rows) {
    it(`${why}: ${fields.map(([name]) => name).join(', ') || 'no change'}`, () => {
      const { initiatives, bulletins } = comparePublications(
        [bulletin([initiative()])],
        [bulletin([initiative(after)])],
      );
      assert.deepEqual(bulletins, []);
      assert.deepEqual(
        initiatives.flatMap((change) =>
          change.what === 'corrected'
            ? change.fields.map(({ name, before, after: now }) => [name, before, now])
            : [change.what],
        ),
        fields,
      );
    });
  }

  it('another theme is a change of its own, another order is none', () => {
    const other = initiative({ id: '62-2020-04-08-2#e2' });
    const moved = comparePublications(
      [bulletin([initiative(), other])],
      [bulletin([other, initiative()], {}, 'Confinés')],
    );
    assert.deepEqual(
      moved.initiatives.map((change) => change.what === 'corrected' && change.fields),
      [other, initiative()].map(() => [{ name: 'thème', before: ['Soignants'], after: ['Confinés'] }]),
    );
    const turned = comparePublications([bulletin([initiative(), other])], [bulletin([other, initiative()])]);
    assert.deepEqual(turned.initiatives, []);
  });

  it('new ones come first, withdrawn ones last', () => {
    const other = initiative({ id: '62-2020-04-08-2#e2' });
    const { initiatives } = comparePublications([bulletin([initiative()])], [bulletin([other])]);
    assert.deepEqual(
      initiatives.map(({ what }) => what),
      ['new', 'withdrawn'],
    );
  });
});

describe('a bulletin between two publications', () => {
  it('is new with all that it holds, and withdrawn with it', () => {
    const { initiatives, bulletins } = comparePublications([], [bulletin([initiative()])]);
    assert.deepEqual(
      [initiatives.map(({ what }) => what), bulletins.map(({ what }) => what)],
      [['new'], ['new']],
    );
    const gone = comparePublications([bulletin([initiative()])], []);
    assert.deepEqual(
      [gone.initiatives, gone.bulletins].map((changes) => changes.map(({ what }) => what)),
      [['withdrawn'], ['withdrawn']],
    );
  });
  it('is corrected in what is its own', () => {
    const { initiatives, bulletins } = comparePublications(
      [bulletin([initiative()])],
      [bulletin([initiative()], { introduction: 'Bonjour.', title: 'Solidaires' })],
    );
    assert.deepEqual(initiatives, []);
    assert.deepEqual(
      bulletins.map(({ what, fields }) => [what, fields.map(({ name }) => name)]),
      [['corrected', ['titre', 'introduction']]],
    );
  });
});

describe('a bulletin whose series has no numbers any more', () => {
  it('is corrected in its number, and no rank is shown for one', () => {
    const { bulletins } = comparePublications([bulletin([])], [bulletin([], { numbered: false })]);
    assert.deepEqual(
      bulletins.map(({ bulletin: { numbered }, fields }) => ({ numbered, fields })),
      [{ numbered: false, fields: [{ name: 'numéro', before: ['2'], after: [] }] }],
    );
  });
});

describe('changes by commune', () => {
  const listed = (communes: Place[]) => ({
    ...initiative({ communes }),
    bulletin: '62-2020-04-08-2',
    theme: { title: 'Soignants', slug: 'soignants' },
  });
  const names = (changes: Change[]) =>
    changesByCommune(changes).map(({ commune, changes: some }) => `${commune?.name ?? '–'} ${some.length}`);

  it('are sorted as French is, those of no commune last', () => {
    assert.deepEqual(
      names([
        { what: 'new', after: listed([]) },
        { what: 'new', after: listed([HARNES]) },
        { what: 'new', after: listed([ETAPLES]) },
        { what: 'new', after: listed([ARRAS, HARNES]) },
      ]),
      ['Arras 1', 'Étaples 1', 'Harnes 2', '– 1'],
    );
  });
  it('stand where it was listed, and where it is', () => {
    const moved: Change = { what: 'corrected', before: listed([HARNES]), after: listed([ARRAS]), fields: [] };
    assert.deepEqual(names([moved]), ['Arras 1', 'Harnes 1']);
  });
  it('follow the feed: places, else beneficiaries, never the origin', () => {
    const helped = place('62041', 'Arras', 'beneficiary');
    const origin = place('62318', 'Étaples', 'origin');
    assert.deepEqual(names([{ what: 'withdrawn', before: listed([helped, origin]) }]), ['Arras 1']);
    assert.deepEqual(names([{ what: 'withdrawn', before: listed([origin]) }]), ['– 1']);
  });
});
