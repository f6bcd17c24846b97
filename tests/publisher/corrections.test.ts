/** What an editor writes in `corrections.json` comes about, by passage and by id, and what cannot is said with its line. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionsSchema, type Corrections } from '../../shared/editor/corrections.ts';
import { emptyLedger, type Ledger } from '../../shared/editor/ids.ts';
import { lineOfPath, parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import type { IdentifiedInitiative } from '../../publisher/steps/identified-bulletin.ts';
import { maskBulletin } from '../../publisher/steps/mask-names.ts';
import { prepareDepartment } from '../../publisher/steps/prepare-department.ts';
import { readCorrected } from '../../publisher/steps/read-corrected.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);
const today = '2020-05-01';
const RELEASE = '2020-04-08-2.md';
const BULLETIN = '62-2020-04-08-2';

const release = (...entries: string[]) =>
  `Arras, le 8 avril 2020

# Le Pas-de-Calais solidaire n° 2

Chaque jour, on s’entraide.

## Solidaires avec les aînés

${entries.join('\n\n')}

## Solidaires avec les plus jeunes

À Arras, l’association Plume prête des livres aux enfants.`;

const ENTRY =
  'À Lens, l’association Lien coud des masques avec Lucie Bellanger, et les donne aux infirmières.\n\nwww.facebook.com/lien.lens, 03 21 00 00 00';

function read(source: string, corrections: object = {}, ledger: Ledger = emptyLedger) {
  const reading = readCorrected(readMarkdown(source), RELEASE, {
    gazetteer: gazetteer ?? assert.fail(),
    ledger,
    corrections: correctionsSchema.parse(corrections),
    today,
    addresses: [RELEASE],
  });
  const initiatives = reading.bulletin.themes.flatMap((theme) => theme.initiatives);
  return { ...reading, initiatives };
}
const [first] = read(release(ENTRY)).initiatives;
assert.ok(first);
const { passage } = first;

/** The two ways of saying something of the first initiative. */
const WAYS = [
  ['by its passage', (said: object) => ({ [RELEASE]: { initiatives: { [passage]: said } } })],
  ['by its id', (said: object) => ({ [`${BULLETIN}#e1`]: said })],
] as const;

const LENS = { code: '62498', name: 'Lens', role: 'place' };
const rows: readonly [
  what: string,
  said: object,
  is: (initiative: IdentifiedInitiative) => unknown,
  told: unknown,
][] = [
  ['a title', { title: 'Des masques pour tous' }, ({ title }) => title, 'Des masques pour tous'],
  [
    'communes by name',
    { communes: ['lens', 'Nœux-les-Mines'] },
    ({ communes }) => communes,
    [LENS, { code: '62617', name: 'Nœux-les-Mines', role: 'place' }],
  ],
  [
    'a commune by code',
    { communes: ['62413'] },
    ({ communes }) => communes.map(({ name }) => name),
    ['Harnes'],
  ],
  [
    'a commune by a code that it no longer has',
    { communes: ['62549'] },
    ({ communes }) => communes.map(({ code }) => code),
    ['62447'],
  ],
  [
    'a commune by a former name',
    { communes: ['Enguinegatte'] },
    ({ communes }) => communes.map(({ code }) => code),
    ['62295'],
  ],
  [
    'a commune elsewhere that alone bears its name',
    { communes: [{ commune: 'Rennes', role: 'origin' }] },
    ({ communes }) => communes,
    [{ code: '35238', name: 'Rennes', role: 'origin' }],
  ],
  [
    'one of several of a name, by its département',
    { communes: ['Saint-Denis (974)', 'Saint-Denis (Seine-Saint-Denis)'] },
    ({ communes }) => communes.map(({ code }) => code),
    ['97411', '93066'],
  ],
  [
    'a role',
    { communes: [{ code: '62193', role: 'beneficiary' }] },
    ({ communes }) => communes,
    [{ code: '62193', name: 'Calais', role: 'beneficiary' }],
  ],
  ['no commune at all', { communes: [] }, ({ communes }) => communes, []],
  [
    'territories',
    { territories: ['calaisis'] },
    ({ territories }) => territories,
    [{ slug: 'calaisis', name: 'Calaisis' }],
  ],
  [
    'organisers',
    { organisers: [{ name: 'Fil', kind: 'group' }] },
    ({ organisers }) => organisers,
    [{ name: 'Fil', kind: 'group' }],
  ],
  [
    'links',
    { links: ['www.lien.fr', 'contact@lien.fr'] },
    ({ links }) => links.map(({ url }) => url),
    ['http://www.lien.fr', 'mailto:contact@lien.fr'],
  ],
  [
    'telephone numbers',
    { phones: ['03 21 11 11 11', '3919'] },
    ({ phones }) => phones,
    ['+33321111111', '3919'],
  ],
  ['no link', { links: [], phones: [] }, ({ links, phones }) => [...links, ...phones], []],
  ['whether it is personal', { personal: false }, ({ personal }) => personal, false],
  ['a withdrawal', { withdrawn: '2020-05-02' }, ({ withdrawn }) => withdrawn, '2020-05-02'],
  [
    'a withdrawal undone on a later day',
    { withdrawn: '2020-05-02', restored: '2020-05-09' },
    ({ withdrawn }) => withdrawn,
    undefined,
  ],
  [
    'a withdrawal undone on its day',
    { withdrawn: '2020-05-02', restored: '2020-05-02' },
    ({ withdrawn }) => withdrawn,
    undefined,
  ],
];

describe('a correction of an initiative', () => {
  for (const [way, correction] of WAYS) {
    for (const [what, said, is, told] of rows) {
      it(`${way} says ${what}`, () => {
        const { initiatives, faults } = read(release(ENTRY), correction(said));
        assert.deepEqual(initiatives[0] && is(initiatives[0]), told);
        assert.deepEqual(faults, []);
        assert.deepEqual(initiatives[1], read(release(ENTRY)).initiatives[1], 'and nothing of another');
      });
    }

    it(`${way} gives another text, in which places, people and addresses are searched again`, () => {
      const text = 'À Harnes, Jean Roussel répare des vélos.\n\nOn l’appelle au 03 21 22 22 22.';
      const { initiatives, problems } = read(release(ENTRY), correction({ text }));
      const [now] = initiatives;
      assert.equal(now?.text, text);
      assert.deepEqual(now.communes, [{ code: '62413', name: 'Harnes', role: 'place' }]);
      assert.deepEqual(
        now.people.map(({ name }) => name),
        ['Jean Roussel'],
      );
      assert.deepEqual(now.phones, ['+33321000000', '+33321222222']);
      assert.deepEqual(
        now.links.map(({ url }) => url),
        ['https://www.facebook.com/lien.lens'],
      );
      assert.deepEqual(
        problems.map(({ message }) => message).filter((message) => /personne privée/.test(message)),
        ['Nomme une personne privée : Jean Roussel'],
      );
    });

    it(`${way} keeps what it gives beside another text`, () => {
      const { initiatives } = read(
        release(ENTRY),
        correction({
          text: 'À Harnes, Jean Roussel coud.',
          communes: ['Lens'],
          organisers: [],
          people: { 'Jean Roussel': 'public' },
        }),
      );
      const { communes, organisers, people, personal } = initiatives[0] ?? assert.fail();
      assert.deepEqual(
        { communes, organisers, people, personal },
        { communes: [LENS], organisers: [], people: [], personal: false },
      );
    });

    it(`${way} moves it to a theme by slug or title, or to a new one`, () => {
      const themes = (theme: string) =>
        read(release(ENTRY), correction({ theme })).bulletin.themes.map(
          ({ slug, initiatives }) => `${slug}: ${initiatives.map(({ id }) => id.split('#')[1]).join()}`,
        );
      assert.deepEqual(themes('plus-jeunes'), ['aines: ', 'plus-jeunes: e1,e2']);
      assert.deepEqual(themes('solidaires avec les plus jeunes'), ['aines: ', 'plus-jeunes: e1,e2']);
      assert.deepEqual(themes('Solidaires avec les marins'), ['aines: ', 'plus-jeunes: e2', 'marins: e1']);
    });
  }

  it('says more by its id than by its passage, field by field and name by name', () => {
    const { initiatives } = read(release(ENTRY), {
      [RELEASE]: {
        initiatives: {
          [passage]: { title: 'Un', communes: ['Calais'], people: { 'Lucie Bellanger': 'public' } },
        },
      },
      [`${BULLETIN}#e1`]: { title: 'Deux', people: { 'Lucie Bellanger': 'private' } },
    });
    const { title, communes, people } = initiatives[0] ?? assert.fail();
    assert.deepEqual([title, communes[0]?.name], ['Deux', 'Calais']);
    assert.ok(people.some(({ name }) => name === 'Lucie Bellanger'));
  });

  const wrong: readonly [
    what: string,
    said: object,
    level: Problem['level'],
    path: readonly (string | number)[],
    words: RegExp,
  ][] = [
    [
      'a commune that is none',
      { communes: ['Lens', 'Harmes'] },
      'error',
      ['communes', 1],
      /aucune commune n’est connue sous « Harmes ».*Est-ce .*« Harnes \(62\) », code 62413/,
    ],
    ['a code that is none', { communes: ['62999'] }, 'error', ['communes', 0], /« 62999 »/],
    [
      'a name that several bear',
      { communes: [{ commune: 'Saint-Denis', role: 'place' }] },
      'error',
      ['communes', 0],
      /plusieurs communes s’appellent « Saint-Denis » : écrivez .*« Saint-Denis \(974\) », code 97411/,
    ],
    [
      'a territory that is none',
      { territories: ['calaisie'] },
      'error',
      ['territories', 0],
      /« calaisie ».*calaisis/,
    ],
    [
      'an address that is none',
      { links: ['bonjour'] },
      'error',
      ['links', 0],
      /« bonjour » n’est pas une adresse/,
    ],
    ['a number among the links', { links: ['03 21 00 00 00'] }, 'error', ['links', 0], /"phones"/],
    ['a number that is none', { phones: ['03 21'] }, 'error', ['phones', 0], /« 03 21 » n’est pas un numéro/],
    [
      'someone to mask who is not there',
      { people: { 'Lucie Bellange': 'private' } },
      'error',
      ['people', 'Lucie Bellange'],
      /ne se trouve pas dans le texte.*paraîtrait en entier/,
    ],
    [
      'someone in office who is not there',
      { people: { 'Paul Pas': 'public' } },
      'warning',
      ['people', 'Paul Pas'],
      /ne se trouve pas dans le texte/,
    ],
    [
      'a first name to mask',
      { people: { Lucie: 'private' } },
      'warning',
      ['people', 'Lucie'],
      /paraîtra tel quel/,
    ],
    [
      'a day of restoring before the withdrawal',
      { withdrawn: '2020-05-02', restored: '2020-05-01' },
      'warning',
      ['restored'],
      /reste retirée/,
    ],
  ];
  for (const [way, correction] of WAYS)
    for (const [what, said, level, path, words] of wrong) {
      it(`${way} cannot say ${what}`, () => {
        const { faults } = read(release(ENTRY), correction(said));
        assert.equal(faults.length, 1);
        const [fault] = faults;
        assert.equal(fault?.level, level);
        assert.deepEqual(fault.path.slice(-path.length), path);
        assert.match(fault.message, words);
        const source = JSON.stringify(correction(said), null, 1);
        const line = lineOfPath(source, fault.path);
        assert.ok(
          source
            .split('\n')
            [line - 1]?.includes(`${String(path.at(-1) === 0 || path.at(-1) === 1 ? '' : path.at(-1))}`),
        );
        assert.ok(line > 2);
      });
    }
});

describe('the people of an initiative', () => {
  const published = (text: string, people: object) => {
    const { bulletin } = read(release(text), { [`${BULLETIN}#e1`]: { people } });
    const [masked] = maskBulletin(bulletin).bulletin.themes.flatMap((theme) => theme.initiatives);
    return masked ?? assert.fail();
  };
  const TEXT = 'À Lens, Lucie Bellanger et Paul Roussel cousent. Mme Bellanger livre aussi.';
  const told: readonly [people: object, text: string][] = [
    [{}, 'À Lens, Lucie B. et Paul R. cousent. Mme B. livre aussi.'],
    [{ 'Lucie Bellanger': 'private' }, 'À Lens, Lucie B. et Paul R. cousent. Mme B. livre aussi.'],
    [
      { 'Lucie Bellanger': 'public' },
      'À Lens, Lucie Bellanger et Paul R. cousent. Mme Bellanger livre aussi.',
    ],
    [
      { 'lucie BELLANGER': 'nobody' },
      'À Lens, Lucie Bellanger et Paul R. cousent. Mme Bellanger livre aussi.',
    ],
    [
      { 'Lucie Bellanger': { agreed: '2020-05-02' } },
      'À Lens, Lucie Bellanger et Paul R. cousent. Mme Bellanger livre aussi.',
    ],
    // As it was published, masked: who bears the name need not write it.
    [
      { 'Lucie B.': { agreed: '2020-05-02' } },
      'À Lens, Lucie Bellanger et Paul R. cousent. Mme Bellanger livre aussi.',
    ],
    [{ 'Lucie Bellanger': 'public', 'Paul Roussel': 'public' }, TEXT],
  ];
  for (const [people, text] of told) {
    it(`read “${text}” after ${JSON.stringify(people)}`, () => {
      const masked = published(TEXT, people);
      assert.equal(masked.text, text);
    });
  }

  it('are personal where they are private or agreed, and not where they act in office', () => {
    const personal = (said: unknown) =>
      published('À Lens, l’association Lien et Lucie Bellanger cousent.', { 'Lucie Bellanger': said })
        .personal;
    assert.deepEqual(
      [personal('private'), personal({ agreed: '2020-05-02' }), personal('public'), personal('nobody')],
      [true, true, false, false],
    );
  });

  it('keep an address of their own name where they are named in full', () => {
    const links = (people: object) =>
      published('À Lens, Lucie Bellanger coud.\n\nlucie.bellanger@free.fr', people).links.map(
        ({ url }) => url,
      );
    assert.deepEqual(links({}), []);
    assert.deepEqual(links({ 'Lucie Bellanger': { agreed: '2020-05-02' } }), [
      'mailto:lucie.bellanger@free.fr',
    ]);
  });

  it('are masked where the reader saw none', () => {
    const { text } = published('À Lens, l’association Lien coud avec Zbigniew Kowalczyk.', {
      'Zbigniew Kowalczyk': 'private',
    });
    assert.equal(text, 'À Lens, l’association Lien coud avec Zbigniew K.');
  });

  it('are masked in titles and organisers that a correction gives', () => {
    const { bulletin, faults } = read(release(ENTRY), {
      [`${BULLETIN}#e1`]: {
        title: 'Les masques de Kevin Dubois',
        organisers: [{ name: 'Kevin Dubois', kind: 'person' }],
        people: { 'Kevin Dubois': 'private' },
      },
    });
    assert.deepEqual(faults, []);
    const [{ title, organisers } = assert.fail()] = maskBulletin(bulletin).bulletin.themes.flatMap(
      (theme) => theme.initiatives,
    );
    assert.deepEqual(
      [title, organisers],
      ['Les masques de Kevin D.', [{ name: 'Kevin D.', kind: 'person' }]],
    );
  });
});

describe('a correction of a release', () => {
  const bulletin = (said: object, source = release(ENTRY)) => read(source, { [RELEASE]: said }).bulletin;

  it('says its number, date and title, and its id with them', () => {
    const { id, number, date, title } = bulletin({ number: 3, date: '2020-04-09', title: 'Autre titre' });
    assert.deepEqual(
      { id, number, date, title },
      { id: '62-2020-04-09-3', number: 3, date: '2020-04-09', title: 'Autre titre' },
    );
  });
  it('settles what the head does not say', () => {
    const bare = release(ENTRY).replace('# Le Pas-de-Calais solidaire n° 2\n\n', '');
    const told = (said: object) =>
      read(bare, { [RELEASE]: said }).problems.filter(({ level }) => level === 'error').length;
    assert.ok(told({}) > 0);
    assert.equal(told({ title: 'Le Pas-de-Calais solidaire', number: 2 }), 0);
  });
  it('says where it can be read, and what introduces it', () => {
    const { source, introduction } = bulletin({
      source: 'https://www.exemple.fr/2',
      introduction: 'Bonjour.',
    });
    assert.deepEqual([source, introduction], ['https://www.exemple.fr/2', 'Bonjour.']);
    assert.equal(bulletin({ introduction: '' }).introduction, undefined);
    assert.equal(bulletin({}).introduction, 'Chaque jour, on s’entraide.');
  });
});

describe('the answers of a release', () => {
  const SECOND = 'À Avion, le garage Pic répare les vélos des soignants.';
  const TWO = release(ENTRY, SECOND);
  const texts = (answers: object) => {
    const { initiatives, faults } = read(TWO, { [RELEASE]: { answers } });
    assert.deepEqual(faults, []);
    return initiatives.map(({ text }) => text.slice(0, 8));
  };
  const idOf = (source: string, beginning: string) =>
    read(source)
      .fates.flatMap(({ id, text, sentences }) => [{ id, text }, ...sentences])
      .findLast(({ text }) => text.startsWith(beginning))?.id ?? assert.fail();

  it('merge an initiative with the one above, or say that it is none', () => {
    assert.deepEqual(texts({}), ['À Lens, ', 'À Avion,', 'À Arras,']);
    assert.deepEqual(texts({ [idOf(TWO, 'À Avion')]: 'continues' }), ['À Lens, ', 'À Arras,']);
    assert.deepEqual(texts({ [idOf(TWO, 'À Avion')]: 'furniture' }), ['À Lens, ', 'À Arras,']);
  });
  it('split one at a sentence, and what is said of the new one holds by that sentence', () => {
    const source = release(`${SECOND} Le club Roue invite les jeunes.`);
    const sentence = idOf(source, 'Le club Roue');
    const { initiatives, faults } = read(source, {
      [RELEASE]: {
        answers: { [sentence]: 'initiative' },
        initiatives: { [sentence]: { title: 'La Roue', communes: ['Liévin'] } },
      },
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      initiatives.map(({ title, communes }) => [title, communes[0]?.name]),
      [
        [undefined, 'Avion'],
        ['La Roue', 'Liévin'],
        [undefined, 'Arras'],
      ],
    );
  });
  it('tell, with their line, when their passage is gone', () => {
    const said = { [RELEASE]: { answers: { '0123456789abcdef': 'initiative' } } };
    const { faults, problems } = read(TWO, said);
    assert.deepEqual(
      faults.map(({ path }) => path),
      [[RELEASE, 'answers', '0123456789abcdef']],
    );
    assert.match(faults[0]?.message ?? '', /ne retrouve plus son passage/);
    assert.equal(lineOfPath(JSON.stringify(said, null, 1), faults[0]?.path ?? []), 4);
    assert.ok(problems.every(({ answer }) => answer === undefined));
  });
});

describe('corrections of a text that changes', () => {
  it('follow a mended typo, by passage and by id', () => {
    const typo = release(ENTRY.replace('coud des masques', 'cout des masqes'));
    const before = read(typo);
    const said = {
      [RELEASE]: { initiatives: { [before.initiatives[0]?.passage ?? '']: { title: 'Un titre' } } },
      [`${BULLETIN}#e1`]: { communes: ['Calais'] },
    };
    const after = read(release(ENTRY), said, { ...emptyLedger, bulletins: { [BULLETIN]: before.known } });
    assert.deepEqual(after.faults, []);
    assert.deepEqual(
      [after.initiatives[0]?.title, after.initiatives[0]?.communes[0]?.name],
      ['Un titre', 'Calais'],
    );
  });
  it('follow an initiative that others are put before', () => {
    const { initiatives, faults } = read(
      release('À Calais, l’association Phare chante chaque soir aux fenêtres.', ENTRY),
      {
        [RELEASE]: { initiatives: { [passage]: { title: 'Un titre' } } },
      },
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      initiatives.map(({ title }) => title),
      [undefined, 'Un titre', undefined],
    );
  });
  it('say so when their passage is gone', () => {
    const { faults } = read(release('À Calais, on chante chaque soir aux fenêtres.'), {
      [RELEASE]: { initiatives: { [passage]: { title: 'Un titre' } } },
    });
    assert.deepEqual(
      faults.map(({ level, path }) => [level, ...path]),
      [['warning', RELEASE, 'initiatives', passage]],
    );
  });
});

describe('a withdrawal', () => {
  const ID = `${BULLETIN}#e1`;
  const ledgerAfter = (corrections: object, ledger?: Ledger): Ledger => ({
    ...emptyLedger,
    bulletins: { [BULLETIN]: read(release(ENTRY), corrections, ledger).known },
  });
  const withdrawnNow = (corrections: object, ledger: Ledger) =>
    read(release(ENTRY), corrections, ledger).initiatives[0]?.withdrawn;

  for (const [way, correction] of WAYS) {
    it(`${way} stays when its line is gone, until it is restored`, () => {
      const ledger = ledgerAfter(correction({ withdrawn: '2020-05-02' }));
      assert.equal(withdrawnNow({}, ledger), '2020-05-02');
      const [fault] = read(release(ENTRY), {}, ledger).faults;
      assert.match(fault?.message ?? '', /#e1 a été retirée le 2 mai 2020.*reste retirée.*"restored"/);
      assert.equal(withdrawnNow(correction({ restored: '2020-05-01' }), ledger), '2020-05-02');
      assert.equal(withdrawnNow(correction({ restored: '2020-05-03' }), ledger), undefined);
      const again = ledgerAfter(correction({ restored: '2020-05-03' }), ledger);
      assert.equal(withdrawnNow({}, again), undefined);
      assert.equal(
        withdrawnNow(correction({ withdrawn: '2020-06-01', restored: '2020-05-03' }), again),
        '2020-06-01',
      );
    });
  }

  it('is remembered of an initiative that has gone from its source', () => {
    const ledger = ledgerAfter({ [ID]: { withdrawn: '2020-05-02' } });
    const gone = read(release(), {}, ledger);
    assert.equal(gone.known.find(({ id }) => id === 'e1')?.takenBack, '2020-05-02');
  });
});

describe('what is settled', () => {
  const DOUBTFUL = 'Dans le secteur, Lucie Bellanger coud des masques.\n\nwww.facebook.com/share/p/abc';
  const told = (said: object) =>
    read(
      release(`### Un coup de main\n\n${DOUBTFUL}`),
      said ? { [`${BULLETIN}#e1`]: said } : {},
    ).problems.map(({ message }) => message);
  const doubts: readonly [said: object, settles: RegExp][] = [
    [{ communes: ['Lens'] }, /sans commune/],
    [{ communes: [] }, /sans commune/],
    [{ territories: ['calaisis'] }, /sans commune/],
    [{ people: { 'Lucie Bellanger': 'private' } }, /personne privée/],
    [{ people: { 'Lucie Bellanger': 'public' } }, /personne privée/],
    [{ people: { 'Lucie Bellanger': { agreed: '2020-05-01' } } }, /personne privée/],
    [{ text: 'Dans le secteur, on coud.' }, /personne privée/],
    [{ withdrawn: '2020-05-01' }, /sans commune|personne privée/],
  ];
  for (const [said, settles] of doubts) {
    it(`is not listed again: ${JSON.stringify(said)}`, () => {
      const [before, after] = [told({}), told(said)];
      assert.ok(
        before.some((message) => settles.test(message)),
        before.join('\n'),
      );
      assert.deepEqual(
        after.filter((message) => settles.test(message)),
        [],
      );
    });
  }
  it('leaves the other doubts', () => {
    const both = DOUBTFUL.replace('coud', 'et Paul Roussel cousent');
    const { problems } = read(release(both), {
      [`${BULLETIN}#e1`]: { people: { 'Lucie Bellanger': 'private' } },
    });
    const messages = problems.map(({ message }) => message);
    assert.ok(messages.includes('Nomme une personne privée : Paul Roussel'), messages.join('\n'));
    assert.ok(messages.some((message) => /sans commune/.test(message)));
  });
});

describe('the corrections of a département', () => {
  const prepared = (text: string) => {
    const corrections = parseEditorFile<Corrections>('corrections.json', text, correctionsSchema);
    const ledger = emptyLedger;
    const series = {
      title: 'S',
      issuer: 'P',
      contact: 'a@b.fr',
      licence: 'L',
      source: 'https://b.fr/',
      site: 'https://c.fr/',
      fullNames: false,
    };
    const reading = read(release(ENTRY), corrections);
    return prepareDepartment({
      gazetteer: gazetteer ?? assert.fail(),
      ...{ series, corrections, ledger, today, site: series.site },
      releases: new Map([[RELEASE, reading]]),
    });
  };
  const faults = (text: string) =>
    prepared(text).problems.flatMap(({ place, problem }) =>
      typeof place === 'object' && 'correction' in place
        ? [`${lineOfPath(text, place.correction)} ${problem.level} ${problem.message}`]
        : [],
    );

  it('tell of ids and files that nothing has, with their lines', () => {
    const said = faults(
      `{\n "${BULLETIN}#e1": {},\n "${BULLETIN}#e9": {},\n "2020-04-09-3.md": {},\n "${RELEASE}": {}\n}`,
    );
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^3 warning .*#e9 : vérifiez/);
    assert.match(said[1] ?? '', /^4 warning .*« 2020-04-09-3\.md » : .*renommé/);
  });
  it('take what is withdrawn, by passage too, out of what is published', () => {
    const { published, ledger } = prepared(
      JSON.stringify({ [RELEASE]: { initiatives: { [passage]: { withdrawn: '2020-05-02' } } } }),
    );
    assert.deepEqual(published.tombstones, [{ id: `${BULLETIN}#e1`, date: '2020-05-02' }]);
    assert.doesNotMatch(JSON.stringify(published.bulletins), /Lien/);
    assert.equal(ledger.bulletins[BULLETIN]?.[0]?.takenBack, '2020-05-02');
  });
});
